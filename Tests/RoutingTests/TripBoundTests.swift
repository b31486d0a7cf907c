import Quantities
import Testing

@testable import Routing

/// Bounds of streams of goods over a hub, trip by trip.
@Suite struct `A bound by trips` {
  /// Seeds at which a bound was once wrong, or the choice among routes decided the same again and again.
  private static let onceWrong: [UInt64] = [1_145, 1_325, 1_351, 2_681]

  private func proved(
    _ problem: RoutingProblem, below cutoff: Int,
    of plan: RoutingPlan = RoutingPlan(routes: [], unserved: [])
  ) -> (trips: Int, all: Int)? {
    guard let streams = HubStreams(problem)?.streams else { return nil }
    let memory = MemoryBudget(bytes: 1 << 30)
    let trips = streams.reduce(0) { sum, stream in
      var proof = StreamProof(stream, of: problem, plan, below: cutoff, memory)
      proof.proveByTrips(StopRule().start())
      return sum + proof.bound.cost
    }
    let all = problem.streamBound(streams, of: plan, below: cutoff, StopRule(), memory)
    return (trips, all.cost)
  }

  @Test func `is never above the optimum of one stream`() throws {
    var shares: [Double] = []
    for seed in Array(1...60 as ClosedRange<UInt64>) + Self.onceWrong {
      var generator = ProblemGenerator(seed: seed, shipments: 5, locations: 5)
      let problem = try generator.homeProblem(collected: seed.isMultiple(of: 2) ? 5 : 0)
      guard let optimum = exhaustiveOptimum(problem), optimum > 0 else { continue }
      guard let bounds = proved(problem, below: optimum + 1) else { continue }
      #expect(bounds.trips <= optimum, "seed \(seed): \(bounds) of \(optimum)")
      #expect(bounds.all <= optimum, "seed \(seed): \(bounds) of \(optimum)")
      shares.append(Double(bounds.trips) / Double(optimum))
    }
    #expect(shares.count >= 20)
    let mean = shares.reduce(0, +) / Double(shares.count)
    #expect(mean >= 0.4, "\(mean)")
  }

  @Test func `is never above a plan of two streams`() throws {
    var count = 0
    for seed in 1...12 as ClosedRange<UInt64> {
      var generator = ProblemGenerator(seed: seed, shipments: 8, locations: 5)
      let problem = try generator.homeProblem(collected: 4)
      guard HubStreams(problem)?.streams.count == 2 else { continue }
      let outcome = problem.solve(until: StopRule(iterations: 300), seed: seed)
      guard problem.violations(in: outcome.plan).isEmpty else { continue }
      let bounds = try #require(
        proved(problem, below: outcome.cost + 1, of: outcome.plan))
      count += 1
      #expect(bounds.trips <= outcome.cost, "seed \(seed): \(bounds) of \(outcome.cost)")
      #expect(bounds.all <= outcome.cost, "seed \(seed): \(bounds) of \(outcome.cost)")
    }
    #expect(count >= 3)
  }

  @Test func `counts vehicles in whole numbers`() throws {
    // Four trips of 20 fit into 1.6 shifts of 50.
    let travel = try TravelMatrix(points: [(0, 0), (10, 0), (-10, 0), (0, 10), (0, -10)])
    let problem = try RoutingProblem(
      places: (0...4).map { .init(location: $0) },
      shipments: (1...4).map {
        .init(pickup: .init(place: 0), delivery: .init(place: $0), load: [1])
      },
      vehicles: (0..<3).map { _ in
        .init(
          start: 0, end: 0, shift: .init(opens: 0, closes: 50)!, capacity: [1], fixedCost: 5,
          costPerMeter: 1)
      }, travel: travel)
    let bounds = try #require(proved(problem, below: 1_000))
    #expect(bounds.trips == 90)
    #expect(bounds.all == 90)
  }

  @Test func `needs three trips for five places of which two make a trip`() throws {
    // Each pair of neighbors in half a trip costs 5 · 32 / 2; two trips to two of them and one to the last 84.
    let points = [(0, 0), (10, 0), (3.09, 9.51), (-8.09, 5.88), (-8.09, -5.88), (3.09, -9.51)]
    let problem = try problem(points, closing: 99, capacity: 2, costs: [1])
    let bounds = try #require(proved(problem, below: 1_000))
    #expect(bounds.trips == 84)
  }

  @Test func `decides which vehicle passes by which places`() throws {
    // In parts, trips would use all 55 seconds of the cheap vehicle, for 160; whole ones take 20 or 30.
    let points = [(0, 0), (10, 0), (-10, 0), (0, -10), (0, 15)] as [(Double, Double)]
    let problem = try problem(points, closing: 55, capacity: 1, costs: [3, 1])
    let bounds = try #require(proved(problem, below: 1_000))
    #expect(bounds.trips == 170)
  }

  @Test func `takes the dearer way round where only that is in time`() throws {
    // One way round is 10 m in 100 s, the other 20 m in 50 s; half of each would do for 15 and be in time.
    let travel = try TravelMatrix(
      meters: [[0, 3, 7], [7, 0, 4], [3, 6, 0]],
      seconds: [[0, 30, 15], [15, 0, 40], [30, 20, 0]])
    let problem = try RoutingProblem(
      places: (0...2).map { .init(location: $0) },
      shipments: [1, 1, 2, 2].map {
        .init(pickup: .init(place: 0), delivery: .init(place: $0), load: [1])
      },
      vehicles: [
        .init(
          start: 0, end: 0, shift: .init(opens: 0, closes: 75)!, capacity: [4], costPerMeter: 1)
      ], travel: travel)
    let bounds = try #require(proved(problem, below: 1_000))
    #expect(bounds.trips == 20)
    #expect(bounds.all == 20)
  }

  /// One lot from the first point to each other; a vehicle for each cost per metre.
  private func problem(
    _ points: [(Double, Double)], closing: Int, capacity: Int, costs: [Int]
  ) throws -> RoutingProblem {
    let shift = try #require(TimeWindow(opens: 0, closes: closing))
    return try RoutingProblem(
      places: points.indices.map { .init(location: $0) },
      shipments: points.indices.dropFirst().map {
        .init(pickup: .init(place: 0), delivery: .init(place: $0), load: [1])
      },
      vehicles: costs.map {
        .init(start: 0, end: 0, shift: shift, capacity: [capacity], costPerMeter: $0)
      }, travel: try TravelMatrix(points: points.map { (x: $0.0, y: $0.1) }))
  }

  @Test func `is not known where goods come and go at the same hours`() throws {
    let travel = try TravelMatrix(points: [(0, 0), (10, 0)])
    let problem = try RoutingProblem(
      places: [.init(location: 0), .init(location: 0), .init(location: 1)],
      shipments: (0..<4).flatMap { _ -> [RoutingProblem.Shipment] in
        [
          .init(pickup: .init(place: 0), delivery: .init(place: 2), load: [1]),
          .init(pickup: .init(place: 2), delivery: .init(place: 1), load: [1]),
        ]
      },
      vehicles: [
        .init(start: 0, end: 0, shift: .init(opens: 0, closes: 50)!, capacity: [4], costPerMeter: 1)
      ], travel: travel)
    #expect(HubStreams(problem) == nil)
  }
}
