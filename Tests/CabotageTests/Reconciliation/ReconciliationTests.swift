import Cabotage
import Quantities
import Testing

@Suite struct `What came of a round` {
  private func priced() throws -> Round {
    var contents = try smallRound()
    let prices: [Identifier<Product>: Money] = ["potatoes": 5_000, "eggs": 2_105, "milk": 1_203]
    contents.products = contents.products.map { product in
      Product(
        id: product.id, producer: product.producer, name: product.name, unit: product.unit,
        mass: product.mass, volume: product.volume, temperature: product.temperature,
        isFragile: product.isFragile, price: prices[product.id], available: product.available)
    }
    return try Round(contents)
  }

  private func row(
    _ round: Round, _ order: Identifier<Order>, _ product: Identifier<Product>,
    delivered: Int? = nil, broken: Int = 0, by replacement: Identifier<Product>? = nil,
    replaced: Int? = nil
  ) throws -> DeliveredLine {
    let line = try #require(
      round.linesToDeliver.first { $0.order == order && $0.product == product })
    return DeliveredLine(
      order: line.order, member: line.member, group: line.group, product: line.product,
      planned: line.planned, delivered: delivered, broken: broken, replacement: replacement,
      replaced: replaced)
  }

  @Test func `owes nobody anything where all is as planned`() throws {
    let round = try priced()
    let result = try Reconciliation(round.linesToDeliver, in: round)
    #expect(result.lines.isEmpty && result.households.isEmpty && result.warnings.isEmpty)
    #expect(result.credits == 0 && result.network == 0 && result.history.isEmpty)
    #expect(result.producers.allSatisfy { $0.planned == $0.due })
    // 21 times potatoes; 12 times eggs as 4.21 € for two; 24 times milk as 4.81 € for four.
    #expect(result.due == Money(105_000 + 25_260 + 28_860))
  }

  @Test func `gives back what is missing or broken, less what replaces it`() throws {
    let round = try priced()
    let rows = [
      try row(round, "o1", "eggs", delivered: 0),
      try row(round, "o2", "milk", broken: 1),
      // Two sacks missing, of which one is replaced by milk at the price of milk.
      try row(round, "o3", "potatoes", delivered: 1, by: "milk", replaced: 1),
      // Milk replaced by eggs, which are dearer: the household pays no more than it had ordered.
      try row(round, "o4", "milk", delivered: 3, by: "eggs"),
    ]
    let result = try Reconciliation(rows, in: round)
    let credits = result.households.map { "\($0.member) \($0.credit.value)" }
    #expect(credits == ["H-1 4210", "H-2 1200", "H-3 8800", "H-4 0"])
    #expect(result.network == Money(910))
    #expect(result.households.map(\.missing) == [2, 0, 2, 1])
    #expect(result.households.map(\.broken) == [0, 1, 0, 0])
    #expect(result.households.map(\.replaced) == [0, 0, 1, 1])
    #expect(result.lines.count == 4)
    #expect(result.warnings.map(\.severity) == [.warning])
  }

  @Test(arguments: 0..<40)
  func `adds up to the cent, whatever comes`(seed: UInt64) throws {
    let round = try priced()
    var random = RandomSource(seed: seed)
    let products = round.contents.products.map(\.id)
    let rows = round.linesToDeliver.map { line -> DeliveredLine in
      let delivered = random.below(line.planned + 1)
      let broken = random.below(delivered + 1)
      let replacement = random.below(2) == 0 ? nil : products[random.below(products.count)]
      return DeliveredLine(
        order: line.order, member: line.member, group: line.group, product: line.product,
        planned: line.planned, delivered: delivered, broken: broken, replacement: replacement,
        replaced: replacement.map { _ in random.below(line.planned - delivered + broken + 1) })
    }
    let result = try Reconciliation(rows, in: round)
    let planned = result.producers.reduce(Money.zero) { $0 + $1.planned }
    // What households pay and the network bears is what producers get.
    #expect(planned - result.credits + result.network == result.due)
    #expect(result.households.allSatisfy { $0.credit >= 0 && $0.credit.value % 10 == 0 })
    #expect(result.network >= 0)
    func price(_ product: Identifier<Product>, _ units: Int) -> Int {
      let exact = Double((round[product].price ?? 0).value * units) / 10
      return Int(exact.rounded()) * 10
    }
    for producer in result.producers {
      let due = rows.reduce(0) { sum, row in
        var sum = sum
        if round[row.product].producer == producer.producer {
          sum += price(row.product, row.planned - row.lacking)
        }
        if let other = row.replacement, round[other].producer == producer.producer {
          sum += price(other, row.substituted)
        }
        return sum
      }
      #expect(producer.due.value == due)
    }
    for record in result.history { #expect((0...record.ordered).contains(record.received)) }
  }

  @Test func `puts whoever was short first next month`() throws {
    let round = try priced()
    let rows = [try row(round, "o1", "milk", delivered: 1)]
    let result = try Reconciliation(rows, in: round)
    let records = result.history.map { "\($0.member) \($0.received)/\($0.ordered)" }
    #expect(records == ["H-1 1/4"] + (2...6).map { "H-\($0) 4/4" })
    // Next month one litre is short: H-1 is not the one who goes without.
    var next = try smallRound()
    next.history = result.history
    next.products[2] = Product(
      id: "milk", producer: "dairy", name: "Milk", unit: "1 l", temperature: .chilled4,
      available: 23)
    let shortage = try #require(Round(next).shortages.first)
    #expect(shortage.portions.first { $0.member == "H-1" }?.missing == 0)
  }

  @Test func `counts on what the plan could not give already`() throws {
    var contents = try smallRound()
    contents.products[2] = Product(
      id: "milk", producer: "dairy", name: "Milk", unit: "1 l", temperature: .chilled4,
      available: 23)
    let round = try Round(contents)
    let planned = round.contents.history.adding(round.shortages)
    let full = try #require(round.linesToDeliver.first { $0.product == "milk" && $0.planned == 4 })
    let row = DeliveredLine(
      order: full.order, member: full.member, group: full.group, product: "milk", planned: 4,
      delivered: 2)
    let result = try Reconciliation([row], in: round)
    for (before, after) in zip(planned, result.history) {
      #expect(before.member == after.member && before.ordered == after.ordered)
      #expect(before.received - after.received == (before.member == full.member ? 2 : 0))
    }
  }

  @Test func `says all that is wrong with the rows`() throws {
    let round = try priced()
    let good = try row(round, "o1", "milk")
    let rows = [
      try row(round, "o1", "eggs", delivered: 9),
      try row(round, "o2", "milk", delivered: 2, broken: 3),
      try row(round, "o2", "eggs", delivered: 1, by: "ghost"),
      try row(round, "o3", "eggs", delivered: 1, by: "milk", replaced: 2),
      try row(round, "o4", "eggs", delivered: 1, replaced: 1),
      good, good,
      DeliveredLine(order: "o9", member: "H-9", group: "north", product: "milk", planned: 1),
      DeliveredLine(order: "o5", member: "H-5", group: "south", product: "milk", planned: 5),
    ]
    do {
      _ = try Reconciliation(rows, in: round)
      Issue.record("the rows are refused")
    } catch {
      let found = error.issues.filter { $0.severity == .error }
        .map { "\($0.row ?? -1) \($0.field ?? "")" }
      #expect(
        found == [
          "0 delivered", "1 broken", "2 replaced_by", "3 replaced", "4 replaced_by", "6 product",
          "7 product", "8 planned",
        ])
    }
  }
}
