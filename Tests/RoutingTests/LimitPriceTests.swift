import Quantities
import Testing

@testable import Routing

/// What it is said to save at most that limits give way, beside what it does save.
@Suite struct `The price of a limit` {
  /// Some limits, each by a little.
  private static func changes(
    of problem: RoutingProblem, _ random: inout RandomSource
  ) -> [[Relaxation]] {
    let vehicle = random.below(problem.vehicles.count)
    let place = random.below(problem.places.count)
    let hours = 1 + random.below(20)
    return [
      [.init(.fleet(vehicle: vehicle))],
      [.init(.capacity(vehicle: vehicle, dimension: random.below(2)), by: 1 + random.below(4))],
      [.init(.opening(place: place), by: hours), .init(.closing(place: place), by: hours)],
      [.init(.shiftStart(vehicle: vehicle), by: hours), .init(.shiftEnd(vehicle: vehicle), by: 5)],
    ]
  }

  /// All features at once, as they come.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `is never below what the change saves`(seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    var generator = ProblemGenerator(seed: seed)
    let problem = try seed % 2 == 0 ? generator.wholeProblem() : generator.plainProblem()
    let changes = Self.changes(of: problem, &random)
    let plan = problem.solve(until: StopRule(iterations: 100), seed: seed).plan
    let bound = problem.prove(plan, pricing: changes, until: StopRule())
    let best = problem.cost(of: bound.plan ?? plan)
    guard problem.violations(in: plan).isEmpty, bound.method != .places else {
      #expect(bound.limitPrices.isEmpty)
      return
    }
    #expect(bound.limitPrices.map(\.change) == changes || bound.certificate == nil)
    for price in bound.limitPrices {
      #expect(price.gap >= 0 && price.gap <= price.atMostSaves)
      let optimum = exhaustiveOptimum(try problem.relaxed(by: price.change))
      let saved = try best - #require(optimum)
      #expect(price.atMostSaves >= saved, "\(price)")
    }
  }

  /// Beside cuts, and prices of more routes than a handful.
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `is never below what a search of the changed problem saves`(seed: UInt64) throws {
    let (problem, plan) = try `A certificate`.delivery(seed: seed, customers: 16)
    let changes: [[Relaxation]] =
      [[.init(.fleet(vehicle: 0))]]
      + [5, 30].map { [.init(.capacity(vehicle: 0, dimension: 0), by: $0)] }
    let bound = problem.prove(plan, pricing: changes, until: StopRule())
    let best = problem.cost(of: bound.plan ?? plan)
    #expect(bound.cost == best)
    #expect(bound.limitPrices.map(\.change) == changes)
    for price in bound.limitPrices {
      let changed = try problem.relaxed(by: price.change)
      let found = changed.solve(until: StopRule(iterations: 5_000), seed: seed).plan
      #expect(price.atMostSaves >= best - changed.cost(of: found))
      // All is proved: what is said is what can be had.
      #expect(price.atMostSaves == best - changed.prove(found, until: StopRule()).cost)
      #expect(price.gap == 0)
    }
  }

  @Test func `tells what an hour and a vehicle save`() throws {
    let (problem, plan) = try Self.twoEnds()
    let bound = problem.prove(
      plan,
      pricing: [
        [.init(.closing(place: 0), by: 2)], [.init(.closing(place: 1), by: 2)],
        [.init(.fleet(vehicle: 0))], [.init(.capacity(vehicle: 0, dimension: 0), by: 1)],
      ], until: StopRule())
    #expect(bound.limitPrices.map(\.atMostSaves) == [0, 10, 0, 0])
    #expect(bound.limitPrices.map(\.gap) == [0, 0, 0, 0])
  }

  @Test func `is not told where there is no time`() throws {
    let (problem, plan) = try Self.twoEnds()
    let flag = Cancellation()
    flag.raise()
    let bound = problem.prove(
      plan, pricing: [[.init(.fleet(vehicle: 0))]], until: StopRule(cancellation: flag))
    #expect(bound.limitPrices.isEmpty)
  }

  /// Two customers on one way, of whom the farther closes a second too early for the van that serves
  /// the nearer first.
  private static func twoEnds() throws -> (RoutingProblem, RoutingPlan) {
    let problem = try RoutingProblem(
      places: [
        .init(location: 1, windows: [.init(opens: 0, closes: 5)!], setup: 1),
        .init(location: 2, windows: [.init(opens: 0, closes: 10)!]),
      ],
      shipments: [0, 1].map { .init(pickup: nil, delivery: .init(place: $0), load: [1]) },
      vehicles: [0, 1].map { _ in
        .init(
          start: 0, end: 0, shift: .init(opens: 0, closes: 1_000)!, capacity: [2], costPerMeter: 1)
      },
      travel: try TravelMatrix(points: [(0, 0), (3, 4), (6, 8)]))
    return (problem, problem.solve(until: StopRule(iterations: 100)).plan)
  }
}
