import Quantities
import Testing

@testable import Routing

@Suite struct `A plan with a mixed fleet that is polished` {
  /// - Parameter isTight: Whether vehicles carry four fifths of what is wanted; shipments have prizes.
  private func problem(seed: UInt64, isTight: Bool) throws -> RoutingProblem {
    var random = RandomSource(seed: seed)
    let points = (0...130).map { _ in
      (x: Double(random.below(1_000)), y: Double(random.below(1_000)))
    }
    let shipments = (1...130).map { place in
      RoutingProblem.Shipment(
        pickup: nil, delivery: .init(place: place), load: [1 + random.below(9)],
        prize: isTight ? 200 + random.below(600) : nil)
    }
    let wanted = shipments.reduce(0) { $0 + $1.load[0] }
    let small = RoutingProblem.Vehicle(
      start: 0, end: 0, shift: try #require(TimeWindow(opens: 0, closes: 1_000_000)),
      capacity: [40], fixedCost: 50, costPerMeter: 1)
    var large = small
    large.capacity = [90]
    large.fixedCost = 160
    let pairs = isTight ? wanted * 4 / 5 / 130 : wanted * 3 / 2 / 130 + 1
    return try RoutingProblem(
      places: points.indices.map { RoutingProblem.Place(location: $0) }, shipments: shipments,
      vehicles: Array(repeating: small, count: pairs) + Array(repeating: large, count: pairs),
      travel: try TravelMatrix(points: points))
  }

  @Test(arguments: [1, 2, 3] as [UInt64], [false, true])
  func `is valid, costs what is told, and is the same again`(seed: UInt64, isTight: Bool) throws {
    let problem = try problem(seed: seed, isTight: isTight)
    func solve(_ report: @escaping (SearchProgress) -> Void) -> Kernel.Answer {
      Kernel(
        survey: Survey(problem), watch: StopRule(iterations: 3_000).start(), seed: seed, threads: 1,
        start: [], report: report
      ).solve()
    }
    var reports: [SearchProgress] = []
    let answer = solve { reports.append($0) }
    let plan = problem.timetable(answer.routes)
    #expect(problem.violations(in: plan) == [])
    #expect(answer.statistics.iterations == 3_000)
    #expect(plan.unserved.isEmpty != isTight)
    let last = try #require(reports.last)
    #expect(last.cost == problem.cost(of: plan))
    #expect(last.unserved == plan.unserved.count)
    #expect(zip(reports, reports.dropFirst()).allSatisfy { $0.cost >= $1.cost })
    // Two fifths go to the plan as a whole.
    #expect(reports.contains { $0.iterations == 1_200 })
    let again = solve { _ in }
    #expect(problem.timetable(again.routes) == plan)
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `never gets dearer, and is mended where a part of it is bad`(seed: UInt64) throws {
    let problem = try problem(seed: seed, isTight: false)
    let survey = Survey(problem)
    let terrain = Terrain<RowMetric, Total>(
      survey, metric: try #require(survey.tableMetric.oneTable))
    defer { terrain.deallocate() }
    var annealer = Annealer<RowMetric, Timeless, Total>(terrain, RandomSource(seed: seed))
    let watch = StopRule().start()
    annealer.construct(watch)
    let cooling = Cooling(scale: annealer.scale)
    var polishing = Polishing<RowMetric, Timeless, Total>(seed: seed)
    let first = annealer.cost
    for _ in 0..<5 {
      let before = annealer.cost
      polishing.run(&annealer, most: 500, cooling, watch)
      #expect(annealer.cost <= before)
    }
    #expect(annealer.cost < first)
    #expect(annealer.tally.iterations == 2_500)
    let plan = problem.timetable(annealer.bestRoutes())
    #expect(problem.violations(in: plan) == [])
    #expect(problem.cost(of: plan) == annealer.bestCost)
  }
}
