import Cabotage
import Quantities
import Testing

@Suite struct `A proof` {
  private let proving = StopRule(time: .seconds(30))

  /// Three lots: the search for routes of many pairs takes long before it proves anything.
  private func tinyRound() throws -> Round.Contents {
    var contents = try smallRound()
    contents.orders.removeAll { $0.product != "potatoes" }
    return contents
  }

  private func prove(
    _ contents: Round.Contents, iterations: Int = 50, seed: UInt64 = 1
  ) throws -> (plan: Plan, proof: Proof) {
    let plan = try Round(contents)
      .plan(until: StopRule(iterations: iterations), seed: seed, proving: proving)
    return (plan, try #require(plan.proof))
  }

  /// What the search counts, from what the documents say.
  private func counted(_ plan: Plan) -> Int {
    plan.totals.cost.total.value + plan.totals.time.value * 2_000 / 3_600
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `is of the cost and the time of the plan that it comes with`(seed: UInt64) throws {
    let (plan, proof) = try prove(try tinyRound(), seed: seed)
    #expect(plan.unserved.isEmpty)
    #expect(proof.isBest)
    // Tariffs and the time of drivers are whole numbers a metre and a second.
    #expect(abs(proof.cost.value - counted(plan)) <= 20 * plan.tours.count)
    #expect(proof.bound <= proof.cost)
    #expect(proof.bound > .zero)
    #expect(!proof.countsChanges)
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `is of no more than any plan costs`(seed: UInt64) throws {
    var contents = try tinyRound()
    var random = RandomSource(seed: seed)
    contents.orders = contents.orders.map { $0.with(quantity: $0.quantity + random.below(9)) }
    let (_, proof) = try prove(contents, seed: seed)
    for other in 10...14 as ClosedRange<UInt64> {
      let plan = try Round(contents).plan(until: StopRule(iterations: 60), seed: other)
      #expect(plan.unserved.isEmpty)
      #expect(proof.bound.value <= counted(plan) + 20 * plan.tours.count)
    }
  }

  @Test func `prices producers and groups, and nobody else`() throws {
    let (plan, proof) = try prove(try tinyRound())
    let prices = try #require(proof.stopPrices)
    let awaited = plan.lots.map { $0.purpose == .collect ? $0.from : $0.to }
    #expect(Set(prices.map(\.place)) == Set(awaited))
    #expect(prices.map(\.price) == prices.map(\.price).sorted(by: >))
  }

  @Test func `leaves out the prizes of what stays behind`() throws {
    var contents = try tinyRound()
    contents.vehicles.removeFirst()
    contents.days[1] = RoundDay(date: contents.days[1].date, deliver: [try hours(9, 10)])
    contents.orders = contents.orders.map {
      $0.product == "potatoes" ? $0.with(quantity: 40) : $0
    }
    let (plan, proof) = try prove(contents)
    #expect(!plan.unserved.isEmpty)
    #expect(abs(proof.cost.value - counted(plan)) <= 20 * max(1, plan.tours.count))
    #expect(proof.bound >= .zero && proof.bound <= proof.cost)
    #expect(proof.stopPrices == nil)
    #expect(proof.limitPrices == nil)
  }

  @Test func `says what limits cost where all is carried`() throws {
    var contents = try tinyRound()
    // The car alone would do but for its load.
    contents.orders = contents.orders.map { $0.with(quantity: $0.quantity * 4) }
    let (plan, proof) = try prove(contents)
    #expect(plan.unserved.isEmpty)
    let prices = try #require(proof.limitPrices)
    #expect(proof.unpricedLimits == 0)
    #expect(prices.map(\.saves) == prices.map(\.saves).sorted(by: >))
    let mass = try #require(prices.first { $0.limit == .mass("car") })
    #expect(mass.saves > 1_000)
    #expect(mass.gap <= mass.saves)
    let car = contents.vehicles[1]
    contents.vehicles[1] = Vehicle(
      id: car.id, kind: car.kind, start: "hub", end: "hub",
      capacity: .init(mass: 450_000, volume: 1_500_000, chilled: 100_000), costs: car.costs,
      consumption: 6)
    let (other, _) = try prove(contents)
    #expect(counted(plan) - counted(other) <= mass.saves.value + 100)
    #expect(Set(prices.map(\.limit)).count == prices.count)
  }

  @Test func `that is stopped at once claims nothing`() throws {
    let cancellation = Cancellation()
    cancellation.raise()
    let plan = try Round(tinyRound()).plan(
      until: StopRule(iterations: 50), proving: StopRule(cancellation: cancellation))
    let proof = try #require(plan.proof)
    #expect(proof.bound <= proof.cost)
    #expect(plan.unserved.isEmpty)
  }

  @Test func `of changes counts their price`() throws {
    var small = try SmallPlan(tinyRound())
    small.contents.orders.append(
      OrderLine(order: "new", member: "N-1", group: "north", product: "potatoes", quantity: 3))
    let first = try #require(small.plan.tours.first)
    for done in [[], small.done(1, of: first)] {
      let inForce = try PlanInForce(small.plan, done: done, in: Round(small.contents))
      let plan = try inForce.replan(until: StopRule(iterations: 200), proving: proving)
      let proof = try #require(plan.proof)
      #expect(proof.countsChanges)
      #expect(proof.bound > .zero && proof.bound <= proof.cost)
      let changes = PlanDifference(
        from: small.plan, to: plan, prices: small.contents.changePrices)
      if done.isEmpty {
        #expect(
          abs(proof.cost.value - counted(plan) - changes.price.value) <= 20 * plan.tours.count)
      } else {
        #expect(proof.cost.value < counted(plan) + changes.price.value)
      }
    }
  }
}

extension OrderLine {
  /// The same line for another number of units.
  fileprivate func with(quantity: Int) -> OrderLine {
    OrderLine(order: order, member: member, group: group, product: product, quantity: quantity)
  }
}
