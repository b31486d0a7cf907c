import Sharing

/// Divides what is short among the lines of the orders.
struct ShortageDivision {
  /// The lines as they are served: less of what is short, and what replaces it.
  private(set) var orders: [OrderLine]
  /// What is short; empty where there is enough of everything.
  private(set) var shortages: [Shortage] = []

  private let rule: ShortageRule
  /// By household: what it received before and in this round of what is or was short.
  private var received: [Identifier<Member>: Int] = [:]
  /// By household: what it ordered.
  private var full: [Identifier<Member>: Int] = [:]

  /// Units that a line asks for.
  private struct Demand {
    let line: OrderLine
    let product: Identifier<Product>
    let units: Int
  }

  /// The rule takes too long for so many households and units of a product.
  struct TooManyArrivals: Error {
    let product: Identifier<Product>
  }

  /// Divides what is short in the data of a round, which is known to be right.
  init(_ contents: Round.Contents) throws(TooManyArrivals) {
    orders = contents.orders
    rule = contents.shortageRule
    var ordered: [Identifier<Product>: Int] = [:]
    for line in orders { ordered[line.product, default: 0] += line.quantity }
    let short = contents.products.filter { product in
      product.available.map { $0 < ordered[product.id, default: 0] } ?? false
    }
    guard !short.isEmpty else { return }

    let lines = contents.orders
    let ids = Set(short.map(\.id))
    for record in contents.history {
      received[record.member] = record.received
      full[record.member] = record.ordered
    }
    for line in lines where ids.contains(line.product) {
      full[line.member, default: 0] += line.quantity
    }
    let own = try divide(
      lines.map { line in
        ids.contains(line.product)
          ? Demand(line: line, product: line.product, units: line.quantity) : nil
      },
      supplies: Dictionary(uniqueKeysWithValues: short.map { ($0.id, $0.available ?? 0) }))

    let substitutes = Dictionary(
      uniqueKeysWithValues: short.compactMap { product in
        product.substitute.map { (product.id, $0) }
      })
    let replaced = try divide(
      zip(lines, own).map { line, units in
        guard let units, units < line.quantity, let substitute = substitutes[line.product] else {
          return nil
        }
        return Demand(line: line, product: substitute, units: line.quantity - units)
      }, supplies: Self.spare(of: Set(substitutes.values), contents, ordered))

    orders = lines.indices.flatMap { index -> [OrderLine] in
      let line = lines[index]
      let served = line.with(quantity: own[index] ?? line.quantity)
      let other = substitutes[line.product].map {
        line.with(product: $0, quantity: replaced[index] ?? 0)
      }
      return [served, other].compactMap(\.self).filter { $0.quantity > 0 }
    }
    shortages = short.map { product in
      let portions = lines.indices.filter { lines[$0].product == product.id }.map { index in
        let line = lines[index]
        return Shortage.Portion(
          order: line.order, member: line.member, group: line.group, ordered: line.quantity,
          received: own[index] ?? 0, substituted: replaced[index] ?? 0)
      }
      return Shortage(
        product: product.id, substitute: product.substitute, rule: rule,
        available: product.available ?? 0, portions: portions.merged())
    }
  }

  /// What there is more of than ordered of some products; without a figure, as much as wanted.
  private static func spare(
    of products: Set<Identifier<Product>>, _ contents: Round.Contents,
    _ ordered: [Identifier<Product>: Int]
  ) -> [Identifier<Product>: Int] {
    let most = ordered.values.reduce(0, +)
    let stocked = contents.products.filter { products.contains($0.id) }
    return Dictionary(
      uniqueKeysWithValues: stocked.map { product in
        (product.id, product.available.map { max(0, $0 - ordered[product.id, default: 0]) } ?? most)
      })
  }

  /// Divides supplies among demands, those of a higher priority first.
  ///
  /// - Returns: The units for each demand; `nil` where there is none.
  private mutating func divide(
    _ demands: [Demand?], supplies: [Identifier<Product>: Int]
  ) throws(TooManyArrivals) -> [Int?] {
    var supplies = supplies
    var given = demands.map { $0.map { _ in 0 } }
    let priorities = Set(demands.compactMap { $0?.line.priority })
    for priority in priorities.sorted(by: >) {
      let positions = demands.indices.filter { demands[$0]?.line.priority == priority }
      let claims = ClaimTable(
        positions.compactMap { demands[$0] }.map { ($0.line.member, $0.product, $0.units) })
      var awards = try award(claims, supplies)
      for position in positions {
        guard let demand = demands[position] else { continue }
        // A household's units go to its lines in the order of the file.
        let units = awards.take(demand.units, of: demand.product, for: demand.line.member)
        given[position] = units
        supplies[demand.product, default: 0] -= units
        received[demand.line.member, default: 0] += units
      }
    }
    return given
  }

  /// Divides supplies among households by the rule.
  private func award(
    _ claims: ClaimTable, _ supplies: [Identifier<Product>: Int]
  ) throws(TooManyArrivals) -> ClaimTable {
    var awards = claims
    guard let rule = rule.claimsRule else {
      awards.units = leximin(claims, supplies)
      return awards
    }
    // Whoever was served least before is named first, and so gets the last units of a tie.
    let order = claims.members.indices.sorted { isServedLess(claims, $0, $1) }
    for (column, product) in claims.products.enumerated() {
      let asked = order.map { claims.units[$0][column] }
      let estate = min(supplies[product, default: 0], asked.reduce(0, +))
      guard let problem = try? ClaimsProblem(estate: estate, claims: asked) else {
        preconditionFailure("the orders of a checked round are claims")
      }
      guard rule != .randomArrival || problem.allowsRandomArrival else {
        throw TooManyArrivals(product: product)
      }
      for (member, units) in zip(order, problem.awards(by: rule)) {
        awards.units[member][column] = units
      }
    }
    return awards
  }

  private func leximin(
    _ claims: ClaimTable, _ supplies: [Identifier<Product>: Int]
  ) -> [[Int]] {
    // Amounts beyond the limit are of no order that anybody places.
    func limited(_ units: Int) -> Int { min(units, FillProblem.limit) }
    let claimants = zip(claims.members, claims.units).map { member, units in
      FillProblem.Claimant(
        claims: units.map(limited), received: limited(received[member, default: 0]),
        full: limited(max(1, full[member, default: 0])))
    }
    let problem = try? FillProblem(
      supplies: claims.products.map { limited(supplies[$0, default: 0]) }, claimants: claimants)
    guard let problem else { preconditionFailure("the orders of a checked round are claims") }
    return problem.leximin()
  }

  private func isServedLess(_ claims: ClaimTable, _ one: Int, _ other: Int) -> Bool {
    let members = (claims.members[one], claims.members[other])
    let left = received[members.0, default: 0] * full[members.1, default: 0]
    let right = received[members.1, default: 0] * full[members.0, default: 0]
    return (left, one) < (right, other)
  }
}

/// Units by household and product, in the order in which they are named first.
private struct ClaimTable {
  private(set) var members: [Identifier<Member>] = []
  private(set) var products: [Identifier<Product>] = []
  var units: [[Int]] = []
  private var rows: [Identifier<Member>: Int] = [:]
  private var columns: [Identifier<Product>: Int] = [:]

  init(_ claims: [(Identifier<Member>, Identifier<Product>, Int)]) {
    for (member, product, _) in claims {
      if rows[member] == nil {
        rows[member] = members.count
        members.append(member)
      }
      if columns[product] == nil {
        columns[product] = products.count
        products.append(product)
      }
    }
    units = members.map { _ in products.map { _ in 0 } }
    for (member, product, count) in claims {
      guard let row = rows[member], let column = columns[product] else { continue }
      units[row][column] += count
    }
  }

  /// Takes as many units as a household has of a product, at most `most`, and says how many.
  mutating func take(
    _ most: Int, of product: Identifier<Product>, for member: Identifier<Member>
  ) -> Int {
    guard let row = rows[member], let column = columns[product] else { return 0 }
    let taken = min(most, units[row][column])
    units[row][column] -= taken
    return taken
  }
}

extension [Shortage.Portion] {
  /// The portions by household code, those of the same order as one.
  fileprivate func merged() -> [Shortage.Portion] {
    var result: [Shortage.Portion] = []
    for portion in sorted(by: Shortage.Portion.isListedBefore) {
      guard let last = result.last, !Shortage.Portion.isListedBefore(last, portion) else {
        result.append(portion)
        continue
      }
      result[result.count - 1] = Shortage.Portion(
        order: last.order, member: last.member, group: last.group,
        ordered: last.ordered + portion.ordered, received: last.received + portion.received,
        substituted: last.substituted + portion.substituted)
    }
    return result
  }
}

extension Shortage.Portion {
  fileprivate static func isListedBefore(_ left: Self, _ right: Self) -> Bool {
    (left.member, left.order, left.group) < (right.member, right.order, right.group)
  }
}
