import Quantities
import Testing

@testable import Routing

/// Bounds on problems small enough to be solved by trying everything.
@Suite struct `A lower bound` {
  /// All features at once, as they come; the last are seeds at which a bound was once wrong.
  @Test(arguments: Array(1...150 as ClosedRange<UInt64>) + [579, 1_086, 1_396, 5_325])
  func `is never above the optimum`(seed: UInt64) throws {
    var generator = ProblemGenerator(seed: seed)
    let problem = try generator.wholeProblem()
    guard let optimum = exhaustiveOptimum(problem) else { return }
    let plan = problem.solve(until: StopRule(iterations: 100), seed: seed).plan
    if let places = PlaceRelaxation(problem, below: optimum + 1) {
      let watch = StopRule().start()
      let bound = places.bound(watch, MemoryBudget(bytes: 1 << 30))
      #expect(bound <= optimum, "places: \(bound) of \(optimum)")
      let flows = places.boundOfFlows(watch)
      #expect(flows <= optimum, "journeys: \(flows) of \(optimum)")
    }
    for start in [plan, RoutingPlan(routes: [], unserved: Array(problem.shipments.indices))] {
      let bound = problem.prove(start, until: StopRule())
      #expect(bound.cost <= optimum, "\(bound)")
      if let better = bound.plan {
        #expect(problem.violations(in: better).isEmpty)
        #expect(problem.cost(of: better) >= optimum)
      }
    }
    // Vehicles are priced roughly, and finer step by step.
    let rough = ProofSearch(cutoff: optimum + 1, watch: StopRule().start(), fewLabels: 1) { _ in }
      .run(PricingNetwork(problem, cutoff: optimum + 1), from: [])
    #expect(rough.bound <= optimum)
  }

  @Test func `meets the optimum where nothing is left aside`() throws {
    var proved = 0
    var exact = 0
    for seed in 1...150 as ClosedRange<UInt64> {
      var generator = ProblemGenerator(seed: seed)
      let problem = try generator.plainProblem()
      guard let optimum = exhaustiveOptimum(problem) else { continue }
      let plan = problem.solve(until: StopRule(iterations: 100), seed: seed).plan
      let bound = problem.prove(plan, until: StopRule())
      #expect(bound.cost <= optimum, "seed \(seed): \(bound)")
      guard bound.relaxed.isEmpty else { continue }
      exact += 1
      if bound.cost == optimum { proved += 1 }
    }
    #expect(exact >= 40)
    #expect(proved == exact)
  }

  /// Rounds over a hub, whose lots have one visit each in the network; the last is a seed at which a bound was once
  /// wrong.
  @Test(arguments: Array(1...120 as ClosedRange<UInt64>) + [25_608])
  func `is never above the optimum of rounds over a hub`(seed: UInt64) throws {
    var generator = ProblemGenerator(seed: seed, shipments: 5, locations: 5)
    let problem = try generator.hubProblem()
    guard let optimum = exhaustiveOptimum(problem) else { return }
    if let places = PlaceRelaxation(problem, below: optimum + 1) {
      let flows = places.boundOfFlows(StopRule().start())
      #expect(flows <= optimum, "journeys: \(flows) of \(optimum)")
    }
    let plan = problem.solve(until: StopRule(iterations: 100), seed: seed).plan
    for start in [plan, RoutingPlan(routes: [], unserved: Array(problem.shipments.indices))] {
      let bound = problem.prove(start, until: StopRule())
      #expect(bound.cost <= optimum, "\(bound)")
      let certificate = try #require(bound.certificate)
      #expect(problem.faults(in: certificate, plan: bound.plan ?? plan) == [])
    }
  }

  @Test func `is near the optimum of rounds over a hub`() throws {
    var hubs = 0
    var shares: [Double] = []
    for seed in 1...60 as ClosedRange<UInt64> {
      var generator = ProblemGenerator(seed: seed, shipments: 5, locations: 5)
      let problem = try generator.hubProblem()
      guard let optimum = exhaustiveOptimum(problem), optimum > 0 else { continue }
      let network = PricingNetwork(problem, cutoff: optimum + 1)
      if !network.hubs.isEmpty { hubs += 1 }
      let plan = problem.solve(until: StopRule(iterations: 100), seed: seed).plan
      let bound = problem.prove(plan, until: StopRule())
      shares.append(Double(bound.cost) / Double(optimum))
    }
    #expect(hubs >= 25)
    let mean = shares.reduce(0, +) / Double(shares.count)
    #expect(mean >= 0.8, "\(mean)")
  }

  @Test func `is nothing where it may not search`() throws {
    var generator = ProblemGenerator(seed: 7)
    let problem = try generator.plainProblem()
    let plan = problem.solve(until: StopRule(iterations: 100)).plan
    let flag = Cancellation()
    flag.raise()
    let bound = problem.prove(plan, until: StopRule(cancellation: flag))
    #expect(bound.cost == 0)
    #expect(bound.method == .none)
    #expect(bound.plan == nil)
  }

  /// The second place is reached in time only when it opens again, long after the first has closed.
  @Test func `waits while a place is closed in between`() throws {
    func window(_ opens: Int, _ closes: Int) throws -> TimeWindow {
      try #require(TimeWindow(opens: opens, closes: closes))
    }
    let problem = try RoutingProblem(
      places: [
        .init(location: 1, windows: [window(20, 30)]),
        .init(location: 2, windows: [window(0, 15), window(100, 110)]),
      ],
      shipments: [0, 1].map { .init(pickup: nil, delivery: .init(place: $0), load: [1]) },
      vehicles: [.init(start: 0, end: 0, shift: window(0, 1_000), capacity: [2], costPerSecond: 1)],
      travel: try TravelMatrix(points: [(0, 0), (10, 0), (20, 0)]))
    let plan = problem.solve(until: StopRule(iterations: 100)).plan
    #expect(problem.cost(of: plan) == 100)
    let bound = problem.prove(plan, until: StopRule())
    #expect(bound.cost == 100)
    #expect(bound.relaxed.isEmpty)
    let certificate = try #require(bound.certificate)
    #expect(problem.faults(in: certificate, plan: plan) == [])
  }

  @Test func `proves a better plan than the one in hand`() throws {
    // One vehicle, two places on a line: 2 there and back, not 1 and then 3.
    let travel = try TravelMatrix(points: [(0, 0), (10, 0), (20, 0)])
    let problem = try RoutingProblem(
      places: [.init(location: 1), .init(location: 2)],
      shipments: [0, 1].map { .init(pickup: nil, delivery: .init(place: $0), load: [1]) },
      vehicles: [0, 1].map { _ in
        .init(
          start: 0, end: 0, shift: .init(opens: 0, closes: 1_000)!, capacity: [2], costPerMeter: 1)
      },
      travel: travel)
    let apart = RoutingPlan(
      routes: [0, 1].map { index in
        let there = 10 * (index + 1)
        return .init(
          vehicle: index, departure: 0, arrival: 2 * there,
          stops: [
            .init(
              place: index, arrival: there, start: there, departure: there, deliveries: [index],
              pickups: [])
          ])
      }, unserved: [])
    #expect(problem.violations(in: apart).isEmpty)
    let bound = problem.prove(apart, until: StopRule())
    #expect(bound.cost == 40)
    let better = try #require(bound.plan)
    #expect(problem.cost(of: better) == 40)
  }

  @Test func `counts on two visits of goods in parts`() throws {
    // Only over the first place do roads lead to the others, so both vehicles stop there.
    let none = TravelMatrix.unreachable
    let meters = [[0, 1, none, none], [1, 0, 1, 1], [1, none, 0, none], [1, none, none, 0]]
    let problem = try RoutingProblem(
      places: [.init(location: 1), .init(location: 2), .init(location: 3)],
      shipments: [
        .init(pickup: nil, delivery: .init(place: 0), load: [2], smallestPart: [1]),
        .init(pickup: nil, delivery: .init(place: 1), load: [1]),
        .init(pickup: nil, delivery: .init(place: 2), load: [1]),
      ],
      vehicles: [0, 1].map { _ in
        .init(
          start: 0, end: 0, shift: .init(opens: 0, closes: 100)!, capacity: [2], costPerMeter: 1)
      },
      travel: try TravelMatrix(meters: meters, seconds: meters))
    let nothing = RoutingPlan(routes: [], unserved: [0, 1, 2])
    #expect(problem.prove(nothing, until: StopRule()).cost <= 6)
  }
}
