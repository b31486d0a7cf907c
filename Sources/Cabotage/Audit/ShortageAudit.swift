/// Whether what is short is divided as the round says, to the unit, and nothing else is.
struct ShortageAudit {
  let round: Round
  let plan: Plan
  let done: DoneWork

  private struct Key: Hashable {
    let order: Identifier<Order>
    let member: Identifier<Member>
    let group: Identifier<Place>
    let product: Identifier<Product>

    init(_ line: OrderLine) {
      (order, member, group, product) = (line.order, line.member, line.group, line.product)
    }

    init(_ portion: Shortage.Portion, _ product: Identifier<Product>) {
      (order, member, group) = (portion.order, portion.member, portion.group)
      self.product = product
    }
  }

  func faults() -> [String] {
    let short = round.contents.products.filter { product in
      product.available.map { $0 < ordered(product.id) } ?? false
    }
    guard plan.shortages.map(\.product) == short.map(\.id) else {
      return ["the shortages are not those of the orders"]
    }
    return plan.shortages.flatMap { portionFaults($0) + priorityFaults($0) } + substituteFaults()
      + lineFaults() + fillFaults()
  }

  private func ordered(_ product: Identifier<Product>) -> Int {
    round.contents.orders.reduce(0) { $1.product == product ? $0 + $1.quantity : $0 }
  }

  /// Whether the portions are those of the orders, and give what there is.
  private func portionFaults(_ shortage: Shortage) -> [String] {
    var wanted = UnitBalance<Key>()
    for line in round.contents.orders where line.product == shortage.product {
      wanted.add(line.quantity, to: Key(line))
    }
    var found = UnitBalance<Key>()
    for portion in shortage.portions {
      found.add(portion.ordered, to: Key(portion, shortage.product))
    }
    var faults: [String] = []
    let product = round[shortage.product]
    if !found.balances(wanted) || shortage.available != product.available
      || shortage.substitute != product.substitute || shortage.rule != round.contents.shortageRule
    {
      faults.append("the shortage of \(shortage.product) is not that of the orders")
    }
    if shortage.portions.contains(where: { min($0.received, $0.substituted, $0.missing) < 0 }) {
      faults.append("an order gets more or less of \(shortage.product) than can be")
    }
    let given = shortage.portions.reduce(0) { $0 + $1.received }
    // What was loaded before something became short is given all the same.
    if done.loaded.isEmpty ? given != shortage.available : given < shortage.available {
      faults.append("of \(shortage.product) other units are given than there are")
    }
    return faults
  }

  /// Whether nobody waits for a unit that somebody of a lower priority gets.
  private func priorityFaults(_ shortage: Shortage) -> [String] {
    guard done.loaded.isEmpty else { return [] }
    let lines = round.contents.orders.filter { $0.product == shortage.product }
    let isKept = Set(lines.map(\.priority)).allSatisfy { priority in
      var first: [Key: Int] = [:]
      for line in lines where line.priority >= priority {
        first[Key(line), default: 0] += line.quantity
      }
      let given = shortage.portions.reduce(0) { sum, portion in
        sum + min(portion.received, first[Key(portion, shortage.product), default: 0])
      }
      return given == min(shortage.available, first.values.reduce(0, +))
    }
    return isKept ? [] : ["of \(shortage.product) somebody is served too late"]
  }

  /// Whether substitutes are spare.
  private func substituteFaults() -> [String] {
    var used: [Identifier<Product>: Int] = [:]
    for shortage in plan.shortages where shortage.substituted > 0 {
      guard let substitute = shortage.substitute else {
        return ["\(shortage.product) is replaced by nothing"]
      }
      used[substitute, default: 0] += shortage.substituted
    }
    return used.compactMap { substitute, units in
      guard let available = round[substitute].available else { return nil }
      return units <= max(0, available - ordered(substitute))
        ? nil : "more of \(substitute) replaces something than is spare"
    }
  }

  /// Whether the lines that are served are those ordered, but for what is short.
  private func lineFaults() -> [String] {
    let short = Set(plan.shortages.map(\.product))
    var expected = UnitBalance<Key>()
    for line in round.contents.orders where !short.contains(line.product) {
      expected.add(line.quantity, to: Key(line))
    }
    for shortage in plan.shortages {
      for portion in shortage.portions {
        expected.add(portion.received, to: Key(portion, shortage.product))
        expected.add(
          portion.substituted, to: Key(portion, shortage.substitute ?? shortage.product))
      }
    }
    var served = UnitBalance<Key>()
    for line in round.orders {
      served.add(line.quantity, to: Key(line))
    }
    // What is loaded comes on top of what is ordered.
    if !done.loaded.isEmpty { expected.raise(to: served) }
    return served.balances(expected) ? [] : ["the lines served are not those ordered"]
  }

  /// Whether no unit would make the least full household fuller, by the rule that minds it.
  ///
  /// Only where nobody comes first: then all that was given counts.
  private func fillFaults() -> [String] {
    let short = Set(plan.shortages.map(\.product))
    let lines = round.contents.orders.filter { short.contains($0.product) }
    guard round.contents.shortageRule == .leximin, done.loaded.isEmpty,
      Set(lines.map(\.priority)).count == 1
    else { return [] }
    var full: [Identifier<Member>: Int] = [:]
    var received: [Identifier<Member>: Int] = [:]
    for record in round.contents.history {
      full[record.member] = record.ordered
      received[record.member] = record.received
    }
    for portion in plan.shortages.flatMap(\.portions) {
      full[portion.member, default: 0] += portion.ordered
      received[portion.member, default: 0] += portion.received
    }
    return plan.shortages.compactMap { shortage in
      var given: [Identifier<Member>: (received: Int, ordered: Int)] = [:]
      for portion in shortage.portions {
        let before = given[portion.member, default: (0, 0)]
        given[portion.member] = (
          before.received + portion.received, before.ordered + portion.ordered
        )
      }
      // The step from one unit fewer that whoever gives makes, and the one that whoever takes makes.
      func step(_ member: Identifier<Member>, less: Int) -> FillStep {
        FillStep(units: received[member, default: 0] - less, full: full[member, default: 1])
      }
      let takes = given.filter { $0.value.received < $0.value.ordered }
        .map { step($0.key, less: 0) }.min()
      let gives = given.filter { $0.value.received > 0 }.map { step($0.key, less: 1) }.max()
      guard let takes, let gives, takes < gives else { return nil }
      return "a unit of \(shortage.product) would serve a household that has less"
    }
  }
}

/// A unit more for who is so full, least full first, then who is filled most by it.
private struct FillStep: Comparable {
  let units: Int
  let full: Int

  static func < (left: Self, right: Self) -> Bool {
    let (one, other) = (left.units * right.full, right.units * left.full)
    return (one, left.full) < (other, right.full)
  }
}
