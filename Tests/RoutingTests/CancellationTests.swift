import Quantities
import Synchronization
import Testing

@testable import Routing

@Suite struct `A search that is cancelled or late before its first plan` {
  /// Sixty customers with a load each; every third may stay behind.
  private static func problem(
    hasWindows: Bool = false, isRuled: Bool = false, isSplit: Bool = false
  ) throws -> RoutingProblem {
    var random = RandomSource(seed: 9)
    let points = (0...60).map { _ in
      (x: Double(random.below(1_000)), y: Double(random.below(1_000)))
    }
    let day = try #require(TimeWindow(opens: 0, closes: 60_000))
    let window = try #require(TimeWindow(opens: 2_000, closes: 30_000))
    let shipments = (1...60).map { place in
      RoutingProblem.Shipment(
        pickup: nil, delivery: .init(place: place, service: 10), load: [1 + random.below(9)],
        prize: place % 3 == 0 ? 500 : nil, smallestPart: isSplit && place % 2 == 0 ? [1] : nil)
    }
    let vehicle = RoutingProblem.Vehicle(
      start: 0, end: 0, shift: day, capacity: [40], fixedCost: 50, costPerMeter: 1,
      longestDriving: isRuled ? 30_000 : nil)
    return try RoutingProblem(
      places: points.indices.map { .init(location: $0, windows: hasWindows ? [window] : []) },
      shipments: shipments, vehicles: Array(repeating: vehicle, count: 20),
      travel: try TravelMatrix(points: points))
  }

  /// What breaks the rules beside that required goods stay behind.
  private static func faults(_ plan: RoutingPlan, _ problem: RoutingProblem) -> [RoutingViolation] {
    problem.violations(in: plan).filter { violation in
      if case .requiredLeftBehind = violation { return false }
      return true
    }
  }

  private static let kinds = [
    (false, false, false), (true, false, false), (false, true, false), (false, false, true),
  ]

  @Test(arguments: kinds)
  func `leaves all behind when it is cancelled from the beginning`(
    hasWindows: Bool, isRuled: Bool, isSplit: Bool
  ) throws {
    let problem = try Self.problem(hasWindows: hasWindows, isRuled: isRuled, isSplit: isSplit)
    let cancellation = Cancellation()
    cancellation.raise()
    let outcome = problem.solve(until: StopRule(cancellation: cancellation))
    #expect(outcome.stopReason == .cancelled)
    #expect(outcome.iterations == 0)
    #expect(outcome.plan.routes.isEmpty)
    #expect(outcome.plan.unserved == Array(problem.shipments.indices))
    #expect(Self.faults(outcome.plan, problem) == [])
    #expect(outcome.cost == problem.cost(of: outcome.plan))
  }

  @Test(arguments: kinds)
  func `keeps the plan that it was to go on from`(
    hasWindows: Bool, isRuled: Bool, isSplit: Bool
  ) throws {
    let problem = try Self.problem(hasWindows: hasWindows, isRuled: isRuled, isSplit: isSplit)
    let before = problem.solve(until: StopRule(iterations: 100))
    let cancellation = Cancellation()
    cancellation.raise()
    let outcome = problem.solve(until: StopRule(cancellation: cancellation), from: before.plan)
    #expect(outcome.plan.unserved == before.plan.unserved)
    #expect(outcome.cost == before.cost)
    #expect(problem.violations(in: outcome.plan) == [])
  }

  @Test(arguments: kinds)
  func `completes its first plan when only time is over`(
    hasWindows: Bool, isRuled: Bool, isSplit: Bool
  ) throws {
    let problem = try Self.problem(hasWindows: hasWindows, isRuled: isRuled, isSplit: isSplit)
    let outcome = problem.solve(until: StopRule(time: .zero))
    #expect(outcome.stopReason == .time)
    #expect(problem.violations(in: outcome.plan) == [])
    let unhurried = problem.solve(until: StopRule(iterations: 0))
    #expect(outcome.plan == unhurried.plan)
  }

  /// Where the flag comes in between depends on the machine; wherever it is, the plan has to be valid.
  @Test(arguments: kinds)
  func `leaves a valid plan when another thread cancels it at any moment`(
    hasWindows: Bool, isRuled: Bool, isSplit: Bool
  ) async throws {
    let problem = try Self.problem(hasWindows: hasWindows, isRuled: isRuled, isSplit: isSplit)
    for turn in 0..<20 {
      let cancellation = Cancellation()
      async let outcome = Self.solve(problem, cancellation)
      for _ in 0..<(turn * 10_000) { _ = cancellation.isRaised }
      cancellation.raise()
      let plan = await outcome.plan
      #expect(Self.faults(plan, problem) == [])
    }
  }

  private static func solve(
    _ problem: RoutingProblem, _ cancellation: Cancellation
  ) async -> RoutingOutcome {
    problem.solve(until: StopRule(cancellation: cancellation))
  }

  @Test(arguments: [0, 1, 5])
  func `keeps the routes that the first plan has, and adds nothing`(count: Int) throws {
    let problem = try Self.problem()
    let survey = Survey(problem)
    let terrain = Terrain<TableMetric, Total>(survey, metric: survey.tableMetric)
    defer { terrain.deallocate() }
    let cancellation = Cancellation()
    var annealer = Annealer<TableMetric, Timeless, Total>(terrain, RandomSource(seed: 1))
    let plan = problem.solve(until: StopRule(iterations: 1)).plan
    annealer.load(plan.routes.prefix(count).map { ($0.vehicle, problem.ends(of: $0)) })
    let served = terrain.jobs.count - annealer.bankCount
    cancellation.raise()
    annealer.construct(StopRule(cancellation: cancellation).start())
    #expect(terrain.jobs.count - annealer.bankCount == served)
    #expect(annealer.cost == annealer.bestCost)
  }
}
