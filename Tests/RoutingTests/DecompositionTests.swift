import Quantities
import Synchronization
import Testing

@testable import Routing

@Suite struct `A plan cut into regions` {
  private static let grain = Grain(visits: 40, routes: 2)

  private enum Sort: CaseIterable, Sendable {
    case loads, windows, pairs, prizes
  }

  private func problem(_ sort: Sort, seed: UInt64) throws -> RoutingProblem {
    var random = RandomSource(seed: seed)
    let points = (0...120).map { _ in
      (x: Double(random.below(1_000)), y: Double(random.below(1_000)))
    }
    let day = try #require(TimeWindow(opens: 0, closes: sort == .pairs ? 5_000 : 20_000))
    let places = try points.indices.map { location in
      let opens = 1_500 + random.below(8_000)
      let window = try #require(TimeWindow(opens: opens, closes: opens + 2_000))
      return RoutingProblem.Place(
        location: location, windows: sort == .windows && location > 0 ? [window] : [])
    }
    let isPair = sort == .pairs
    let shipments = (0..<(isPair ? 60 : 120)).map { index in
      RoutingProblem.Shipment(
        pickup: isPair ? .init(place: index + 61, service: 10) : nil,
        delivery: .init(place: index + 1, service: 10), load: [1 + random.below(9)],
        prize: sort == .prizes ? 400 + random.below(600) : nil)
    }
    let small = RoutingProblem.Vehicle(
      start: 0, end: 0, shift: day, capacity: [isPair ? 12 : 40], fixedCost: 50, costPerMeter: 1)
    var large = small
    large.capacity = [60]
    large.fixedCost = 120
    return try RoutingProblem(
      places: places, shipments: shipments,
      vehicles: Array(repeating: small, count: 30) + Array(repeating: large, count: 6),
      travel: try TravelMatrix(points: points))
  }

  private func solve(
    _ problem: RoutingProblem, _ rule: StopRule, threads: Int,
    report: (SearchProgress) -> Void = { _ in }
  ) -> (plan: RoutingPlan, statistics: SearchStatistics) {
    withoutActuallyEscaping(report) { report in
      let answer = Kernel(
        survey: Survey(problem), watch: rule.start(), seed: 7, threads: threads, start: [],
        report: report, grain: Self.grain
      ).solve()
      return (problem.timetable(answer.routes), answer.statistics)
    }
  }

  @Test(arguments: Sort.allCases)
  private func `is the same on any number of threads, valid, and costs what is told`(
    sort: Sort
  ) throws {
    let problem = try problem(sort, seed: 3)
    var reports: [SearchProgress] = []
    let one = solve(problem, StopRule(iterations: 1_200), threads: 1) { reports.append($0) }
    for threads in 2...3 {
      let more = solve(problem, StopRule(iterations: 1_200), threads: threads)
      #expect(more.plan == one.plan)
      #expect(more.statistics == one.statistics)
    }
    #expect(one.statistics.iterations == 1_200)
    #expect(problem.violations(in: one.plan) == [])
    let last = try #require(reports.last)
    #expect(last.cost == problem.cost(of: one.plan))
    #expect(last.unserved == one.plan.unserved.count)
    #expect(last.routes == one.plan.routes.count)
    // The first plan, the plan before the first cut, and phases.
    #expect(reports.count >= 4)
    #expect(zip(reports, reports.dropFirst()).allSatisfy { $0.cost >= $1.cost })
  }

  @Test func `stops within a phase when it is cancelled`() throws {
    let problem = try problem(.loads, seed: 4)
    let cancellation = Cancellation()
    let rule = StopRule(iterations: 1_000_000, cancellation: cancellation)
    let answer = solve(problem, rule, threads: 2) { if $0.iterations > 0 { cancellation.raise() } }
    #expect(answer.statistics.iterations < 1_000_000)
    #expect(problem.violations(in: answer.plan) == [])
  }

  @Test(arguments: [1, 2, 4, 5])
  func `has each route and job in one region`(count: Int) throws {
    let problem = try problem(.windows, seed: 5)
    let survey = Survey(problem)
    let terrain = Terrain<TableMetric, Total>(survey, metric: survey.tableMetric)
    defer { terrain.deallocate() }
    var annealer = Annealer<TableMetric, Windowed, Total>(terrain, RandomSource(seed: 1))
    annealer.recreate()
    annealer.settle(below: .infinity)
    var random = RandomSource(seed: 2)
    let plan = annealer.bestRoutes()
    let regions = Region.regions(of: plan, count: count, terrain, &random)
    #expect(regions.count == count)
    #expect(regions.flatMap(\.visits).sorted() == (0..<terrain.visitCount).map { Int32($0) })
    #expect(regions.flatMap(\.routes).sorted() == (0..<terrain.routeCount).map { Int32($0) })
    #expect(
      regions.flatMap { $0.plan.map(\.vehicle) }.sorted() == plan.map(\.vehicle).sorted())
    let sizes = regions.map { $0.plan.reduce(0) { $0 + $1.ends.count } }
    #expect(sizes.allSatisfy { $0 > 0 })
  }

  @Test func `has its journeys and neighbors in each region`() throws {
    let problem = try problem(.windows, seed: 6)
    let survey = Survey(problem)
    let whole = Terrain<TableMetric, Total>(survey, metric: survey.tableMetric)
    defer { whole.deallocate() }
    let members = (0..<whole.visitCount).filter { $0 % 3 != 1 }.map { Int32($0) }
    let part = Terrain(whole, Region(visits: members, routes: [0, 2], plan: []))
    defer { part.deallocate() }
    for (index, visit) in members.enumerated() {
      #expect(part.visits[index].end == whole.visits[visit].end)
      let job = part.jobs[part.visits[index].job]
      #expect(part.choices[job.firstChoice].first == Int32(index))
      #expect(
        part.metric.meters(Int32(index), part.kinds[0].end)
          == whole.metric.meters(visit, whole.kinds[0].end))
      let row = part.near.part(from: index * part.nearCount, count: part.nearCount)
      let near = (0..<part.nearCount).map { members[Int(row[$0])] }.filter { $0 != visit }
      let wholeRow = whole.near.part(from: Int(visit) * whole.nearCount, count: whole.nearCount)
      let known = (0..<whole.nearCount).map { wholeRow[$0] }.filter { $0 % 3 != 1 }
      #expect(near == Array(known.prefix(part.nearCount)))
    }
  }
}
