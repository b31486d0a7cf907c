import Cabotage
import Quantities
import Testing

@Suite struct `A shortage` {
  /// Six households order 1 to 6 sacks, 2 boxes of eggs and 4 litres each; fewer are there.
  private func shortRound(
    _ available: [Identifier<Product>: Int] = ["potatoes": 10],
    substitute: [Identifier<Product>: Identifier<Product>] = [:],
    priority: (OrderLine) -> Int = { _ in 0 }, change: (inout Round.Contents) -> Void = { _ in }
  ) throws -> Round {
    var contents = try smallRound()
    contents.products = contents.products.map { product in
      Product(
        id: product.id, producer: product.producer, name: product.name, unit: product.unit,
        mass: product.mass, volume: product.volume, temperature: product.temperature,
        isFragile: product.isFragile, available: available[product.id],
        substitute: substitute[product.id])
    }
    contents.orders = contents.orders.map { line in
      OrderLine(
        order: line.order, member: line.member, group: line.group, product: line.product,
        quantity: line.quantity, priority: priority(line))
    }
    change(&contents)
    return try Round(contents)
  }

  private func received(_ round: Round, _ product: Identifier<Product> = "potatoes") throws -> [Int]
  {
    try #require(round.shortages.first { $0.product == product }).portions.map(\.received)
  }

  @Test func `is none where there is enough`() throws {
    let round = try shortRound(["potatoes": 21])
    #expect(round.shortages.isEmpty)
    #expect(round.orders == round.contents.orders)
    #expect(round.warnings.isEmpty)
  }

  @Test func `is told with what is missing`() throws {
    let round = try shortRound()
    let warning = try #require(round.warnings.first)
    #expect(warning.table == .products)
    #expect(warning.hint?.english.contains("11 units are short") == true)
  }

  @Test func `is divided evenly, and planned and audited as divided`() throws {
    let round = try shortRound()
    #expect(try received(round) == [1, 1, 2, 2, 2, 2])
    #expect(round.contents.orders.count == 18)
    let plan = try round.plan(until: StopRule(iterations: 50))
    #expect(plan.faults(in: round).isEmpty)
    #expect(plan.unserved.isEmpty)
    let packed = plan.crates.flatMap(\.contents).filter { $0.product == "potatoes" }
    #expect(packed.reduce(0) { $0 + $1.units } == 10)
    #expect(plan.shortages == round.shortages)
  }

  @Test(arguments: [
    (ShortageRule.proportional, [1, 1, 1, 2, 2, 3]), (.equalAwards, [1, 2, 2, 2, 2, 1]),
    (.equalLosses, [0, 0, 1, 2, 3, 4]), (.talmud, [1, 1, 2, 2, 2, 2]),
  ])
  func `is divided by the rule of the round`(rule: ShortageRule, expected: [Int]) throws {
    let round = try shortRound(change: { $0.shortageRule = rule })
    #expect(try received(round) == expected)
  }

  @Test(arguments: ShortageRule.allCases)
  func `is planned without a fault by every rule`(rule: ShortageRule) throws {
    let round = try shortRound(
      ["potatoes": 8, "eggs": 20, "milk": 5], substitute: ["potatoes": "eggs"],
      priority: { $0.member == "H-2" ? 3 : 0 }, change: { $0.shortageRule = rule })
    let plan = try round.plan(until: StopRule(iterations: 20))
    #expect(plan.faults(in: round).isEmpty)
    #expect(try received(round).reduce(0, +) == 8)
    #expect(try received(round, "milk").reduce(0, +) == 5)
    // Twelve of twenty boxes are ordered, the other eight replace sacks.
    #expect(round.shortages.map(\.substituted) == [8, 0])
  }

  /// The audit recomputes sums, priorities, substitutes and lines from the raw data.
  @Test(arguments: 0..<12) func `of any sort keeps to the audit`(seed: Int) throws {
    var random = RandomSource(seed: UInt64(seed))
    let available: [Identifier<Product>: Int] = [
      "potatoes": random.below(24), "eggs": random.below(15), "milk": random.below(40),
    ]
    let priorities = (0..<18).map { _ in random.below(3) }
    var next = 0
    let round = try shortRound(
      available, substitute: ["potatoes": "milk", "eggs": "milk", "milk": "eggs"],
      priority: { _ in
        next += 1
        return priorities[next - 1] * (seed % 2)
      },
      change: { contents in
        contents.shortageRule = ShortageRule.allCases[seed % ShortageRule.allCases.count]
        contents.history = (1...6).map {
          FillRecord(
            member: Identifier("H-\($0)"), ordered: 6 + random.below(4), received: random.below(7))
        }
        // A household with a second order, in the other group.
        contents.orders.append(
          OrderLine(order: "more", member: "H-1", group: "south", product: "milk", quantity: 3))
      })
    let plan = try round.plan(until: StopRule(iterations: 1))
    #expect(plan.faults(in: round).isEmpty)
    for shortage in round.shortages {
      #expect(shortage.portions.reduce(0) { $0 + $1.received } == shortage.available)
    }
  }

  @Test func `serves a higher priority first`() throws {
    let round = try shortRound(priority: { $0.member == "H-6" ? 1 : 0 })
    #expect(try received(round) == [1, 1, 1, 1, 0, 6])
  }

  @Test func `remembers who was short before, and keeps the account`() throws {
    let history = [
      FillRecord(member: "H-6", ordered: 10, received: 10),
      FillRecord(member: "H-9", ordered: 4, received: 1),
    ]
    let round = try shortRound(change: { $0.history = history })
    let portions = try #require(round.shortages.first).portions
    // H-6 received all of ten before, so that the others catch up.
    #expect(portions.map(\.received) == [1, 2, 2, 2, 3, 0])
    let ledger = history.adding(round.shortages)
    #expect(ledger.map(\.member) == ["H-1", "H-2", "H-3", "H-4", "H-5", "H-6", "H-9"])
    #expect(ledger[5] == FillRecord(member: "H-6", ordered: 16, received: 10))
    #expect(ledger[6] == history[1])
  }

  @Test func `of everything leaves nothing to carry`() throws {
    let round = try shortRound(["potatoes": 0, "eggs": 0, "milk": 0])
    #expect(round.orders.isEmpty)
    let plan = try round.plan(until: StopRule(iterations: 5))
    #expect(plan.lots.isEmpty)
    #expect(plan.shortages.count == 3)
  }

  @Test func `is found out where it is divided otherwise`() throws {
    let round = try shortRound()
    let plan = try round.plan(until: StopRule(iterations: 20))
    let shortage = try #require(plan.shortages.first)
    func altered(_ change: (Int, Shortage.Portion) -> (Int, Int)) -> Plan {
      let portions = shortage.portions.enumerated().map { index, portion in
        let (received, substituted) = change(index, portion)
        return Shortage.Portion(
          order: portion.order, member: portion.member, group: portion.group,
          ordered: portion.ordered, received: received, substituted: substituted)
      }
      return plan.with(
        shortages: [
          Shortage(
            product: shortage.product, substitute: nil, rule: shortage.rule,
            available: shortage.available, portions: portions)
        ])
    }
    #expect(plan.with(shortages: []).faults(in: round) != [])
    #expect(altered { ($1.received + ($0 == 0 ? -1 : 0), 0) }.faults(in: round) != [])
    #expect(altered { ($1.received, $0 == 5 ? 1 : 0) }.faults(in: round) != [])
    let unfair = altered { ($1.received + [0: -1, 5: 1][$0, default: 0], 0) }
    #expect(unfair.faults(in: round).contains { $0.contains("a household that has less") })
    let prior = try shortRound(priority: { $0.member == "H-1" ? 1 : 0 })
    #expect(unfair.faults(in: prior).contains { $0.contains("served too late") })
  }

  @Test func `keeps what a van has loaded already`() throws {
    let full = try Round(smallRound())
    let plan = try full.plan(until: StopRule(iterations: 50))
    let tour = try #require(plan.tours.last)
    let past = plan.tours.filter { $0.day < tour.day }.flatMap { tour in
      tour.stops.indices.map { (tour, $0 + 1) }
    }
    let done = (past + [(tour, 1)]).map { tour, number in
      DoneStop(
        vehicle: tour.vehicle, date: full.contents.days[tour.day].date, number: number)
    }
    let short = try shortRound()
    let inForce = try PlanInForce(plan, done: done, in: short)
    let next = try inForce.replan(until: StopRule(iterations: 20))
    let loaded = tour.stops[0].loads.flatMap { plan.lots[$0].crates }.flatMap {
      plan.crates[$0].contents
    }.filter { $0.product == "potatoes" }.reduce(0) { $0 + $1.units }
    let packed = next.crates.flatMap(\.contents).filter { $0.product == "potatoes" }
      .reduce(0) { $0 + $1.units }
    #expect(loaded > 0)
    #expect(packed >= max(10, loaded))
    #expect(next.shortages.first.map { $0.portions.reduce(0) { $0 + $1.received } } == packed)
  }

  @Test func `is too much for some rules`() throws {
    let error = try #require(throws: InvalidRound.self) {
      try shortRound(change: { contents in
        contents.shortageRule = .randomArrival
        contents.orders = (0...1_000).map { number in
          OrderLine(
            order: Identifier("o\(number)"), member: Identifier("m\(number)"), group: "north",
            product: "potatoes", quantity: 1)
        }
      })
    }
    #expect(error.issues.last?.field == "shortage")
  }

  @Test func `refuses what makes no sense`() {
    func issues(_ change: @escaping (inout Round.Contents) -> Void) -> [RoundIssue] {
      do throws(InvalidRound) {
        _ = try Round(
          { () -> Round.Contents in
            guard var contents = try? smallRound() else { preconditionFailure("no round") }
            change(&contents)
            return contents
          }())
        return []
      } catch { return error.issues }
    }
    #expect(
      issues { $0.history = [FillRecord(member: "a", ordered: 1, received: 2)] }.map(\.field)
        == ["received"])
    #expect(
      issues { $0.history = [1, 1].map { FillRecord(member: "a", ordered: $0, received: 0) } }
        .map(\.field) == ["member"])
    #expect(throws: InvalidRound.self) {
      try shortRound(["potatoes": 10], substitute: ["potatoes": "potatoes"])
    }
    #expect(throws: InvalidRound.self) {
      try shortRound(["potatoes": 10], substitute: ["potatoes": "nothing"])
    }
  }
}
