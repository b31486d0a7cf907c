import Quantities
import Testing

@testable import Routing

@Suite struct `A pool of routes` {
  /// Two plans of three routes each, one half of either good: only together are these a plan.
  @Test func `gives a plan that it was never shown whole`() throws {
    let problem = try Self.problem(prizes: [100, 100, 100, 100], vehicles: 3)
    var pool = RoutePool(groups: [0, 0, 0])
    let plans = [[(10, [1, 3]), (25, [5]), (25, [7])], [(25, [1]), (25, [3]), (10, [5, 7])]]
    for (price, ends) in plans.joined() {
      pool.add(.init(group: 0, price: price, ends: ends.map { Int32($0) }))
    }
    let answer = try #require(Self.solve(problem, pool, below: 60))
    #expect(answer.chosen == [0, 5])
    // Nothing is cheaper than that.
    #expect(try #require(Self.solve(problem, pool, below: 20)).chosen == nil)
  }

  @Test func `keeps the cheapest of routes with the same visits on the same vehicles`() {
    var pool = RoutePool(groups: [0, 1])
    pool.add(.init(group: 0, price: 20, ends: [1, 3]))
    pool.add(.init(group: 0, price: 25, ends: [3, 1]))
    pool.add(.init(group: 1, price: 25, ends: [3, 1]))
    #expect(pool.routes.map(\.price) == [20, 25])
    pool.add(.init(group: 0, price: 15, ends: [3, 1]))
    #expect(pool.routes.map(\.price) == [15, 25])
    #expect(pool.additions == 3)
    pool.keep([1])
    pool.add(.init(group: 1, price: 24, ends: [1, 3]))
    #expect(pool.routes.map(\.price) == [24])
  }

  /// Compared with all subsets, with few vehicles of two kinds, prizes and a stock that is too small.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `gives the cheapest plan there is`(seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    let prizes = (0..<6).map { _ in 20 + random.below(60) }
    let stock = seed % 2 == 0 ? 4 : nil
    let problem = try Self.problem(prizes: prizes, vehicles: 3, stock: stock)
    let groups: [Int32] = [0, 0, 1]
    var pool = RoutePool(groups: groups)
    for _ in 0..<12 {
      let members = (0..<6).filter { _ in random.below(3) == 0 }
      guard !members.isEmpty else { continue }
      pool.add(
        .init(
          group: Int32(random.below(2)), price: 10 + random.below(60),
          ends: members.flatMap {
            stock == nil ? [Int32(2 * $0 + 1)] : [Int32(2 * $0), Int32(2 * $0 + 1)]
          }))
    }
    let all = prizes.reduce(0, +)
    let least = (0..<(1 << pool.routes.count)).compactMap { mask -> Int? in
      let chosen = pool.routes.indices.filter { mask & 1 << $0 != 0 }.map { pool.routes[$0] }
      let served = chosen.flatMap(Self.served)
      guard Set(served).count == served.count, served.count <= stock ?? 6,
        (0...1).allSatisfy({ group in
          chosen.count { $0.group == group } <= groups.count { $0 == group }
        })
      else { return nil }
      return chosen.reduce(all) { $0 + $1.price } - served.reduce(0) { $0 + prizes[$1] }
    }.min()
    let answer = try #require(Self.solve(problem, pool, below: all + 1))
    let chosen = try #require(answer.chosen).map { pool.routes[$0] }
    let cost = chosen.reduce(all) { sum, route in
      sum + route.price - Self.served(route).reduce(0) { $0 + prizes[$1] }
    }
    #expect(cost == least)
    #expect(Set(answer.ranking) == Set(pool.routes.indices))
  }

  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func `leads to one valid plan for one seed, on any number of threads`(seed: UInt64) throws {
    let problem = try Self.round(seed: seed)
    let rule = StopRule(iterations: 1_300)
    let outcome = problem.solve(until: rule, seed: seed)
    #expect(problem.violations(in: outcome.plan).isEmpty)
    #expect(outcome.cost == problem.cost(of: outcome.plan))
    #expect(outcome.statistics[.recombination].tried > 0)
    let again = problem.solve(until: rule, seed: seed, threads: 2)
    #expect(again.plan == outcome.plan)
    #expect(again.statistics == outcome.statistics)
  }

  @Test func `is handed on, each route valid by itself`() throws {
    let problem = try Self.round(seed: 3)
    let outcome = problem.solve(until: StopRule(iterations: 1_300), seed: 3)
    #expect(outcome.routes.count > outcome.plan.routes.count)
    for route in problem.timetable(outcome.routes.map { ($0.vehicle, $0.ends) }).routes {
      let carried = Set(route.stops.flatMap { $0.deliveries + $0.pickups })
      let plan = RoutingPlan(
        routes: [route], unserved: problem.shipments.indices.filter { !carried.contains($0) })
      #expect(problem.violations(in: plan).isEmpty)
    }
  }

  @Test func `leaves a valid plan when the search is cancelled`() throws {
    let problem = try Self.round(seed: 4)
    let cancellation = Cancellation()
    let rule = StopRule(iterations: 1_000_000, cancellation: cancellation)
    let outcome = problem.solve(until: rule) {
      if $0.iterations > 1_000 { cancellation.raise() }
    }
    #expect(outcome.stopReason == .cancelled)
    #expect(problem.violations(in: outcome.plan).isEmpty)
    #expect(outcome.cost == problem.cost(of: outcome.plan))
  }

  @Test func `stops at once when time is over`() throws {
    let problem = try Self.problem(prizes: [9, 9], vehicles: 1)
    var pool = RoutePool(groups: [0])
    pool.add(.init(group: 0, price: 3, ends: [1, 3]))
    let cancellation = Cancellation()
    cancellation.raise()
    #expect(Self.solve(problem, pool, below: 18, StopRule(cancellation: cancellation)) == nil)
  }

  private static func served(_ route: RoutePool.Route) -> Set<Int> {
    Set(route.ends.map { Int($0) / 2 })
  }

  private static func solve(
    _ problem: RoutingProblem, _ pool: RoutePool, below cost: Int, _ rule: StopRule = StopRule()
  ) -> Partitioning<TableMetric, Total>.Answer? {
    let survey = Survey(problem)
    let terrain = Terrain<TableMetric, Total>(survey, metric: survey.tableMetric)
    defer { terrain.deallocate() }
    return Partitioning(terrain, rule.start()).solve(pool, below: cost)
  }

  /// One unit to deliver for each prize, from a place that may have a stock.
  private static func problem(
    prizes: [Int], vehicles: Int, stock: Int? = nil
  ) throws -> RoutingProblem {
    let count = prizes.count
    var depot = RoutingProblem.Place(location: 0)
    depot.stock = stock.map { [$0] }
    return try RoutingProblem(
      places: [depot] + (1...count).map { RoutingProblem.Place(location: $0) },
      shipments: prizes.indices.map {
        RoutingProblem.Shipment(
          pickup: stock == nil ? nil : .init(place: 0), delivery: .init(place: $0 + 1), load: [1],
          prize: prizes[$0])
      },
      vehicles: Array(
        repeating: .init(
          start: 0, end: 0, shift: try #require(TimeWindow(opens: 0, closes: 10_000)),
          capacity: [10], costPerMeter: 1), count: vehicles),
      travel: TravelMatrix(points: (0...count).map { (Double($0), 0) }))
  }

  /// Goods that meet at stops with a setup, two days, a store and vehicles of two sizes.
  private static func round(seed: UInt64) throws -> RoutingProblem {
    var random = RandomSource(seed: seed)
    let points = (0..<16).map { _ in (Double(random.below(900)), Double(random.below(900))) }
    let fleet = try (0..<6).map { index in
      let day = index % 2
      let opens = 10_000 * day
      return RoutingProblem.Vehicle(
        start: 0, end: 0, shift: try #require(TimeWindow(opens: opens, closes: opens + 5_000)),
        day: day, capacity: [index < 4 ? 20 : 30], fixedCost: 50 * index, costPerMeter: 1)
    }
    let shipments = (0..<20).map { index in
      RoutingProblem.Shipment(
        pickup: .init(place: random.below(8)), delivery: .init(place: 8 + random.below(8)),
        load: [1 + random.below(6)], prize: 900,
        deliveryStore: index % 3 == 0
          ? .init(store: 0, day: 1, load: [1 + random.below(3)]) : nil)
    }
    return try RoutingProblem(
      places: points.indices.map { RoutingProblem.Place(location: $0, setup: 20) },
      shipments: shipments, vehicles: fleet, stores: [.init(limit: [15], days: 2)],
      travel: TravelMatrix(points: points))
  }
}
