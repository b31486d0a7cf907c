import Quantities
import Testing

@testable import Routing

/// Debug builds compare what every move of the local search was to change with the plan reckoned anew.
@Suite struct `The genetic search` {
  /// No plan is cheaper than the radial bound: each delivery pays its share of a journey there and
  /// back (Haimovich and Rinnooy Kan, 1985). Lorries carry twice as much at thrice the price.
  @Test(arguments: [false, true])
  func `fills each vehicle for one place, and leaves dearer ones idle`(hasLorries: Bool) throws {
    let places = [(0, 90), (80, 40), (70, -60), (0, -80), (-70, -50), (-90, 30)]
    var problem = try Self.problem(
      points: places.flatMap { Array(repeating: $0, count: 4) }, vehicles: 6, capacity: 4)
    if hasLorries {
      let lorries = problem.vehicles.map { van in
        var lorry = van
        lorry.capacity = [8]
        lorry.costPerMeter = 3
        return lorry
      }
      problem = try RoutingProblem(
        places: problem.places, shipments: problem.shipments,
        vehicles: problem.vehicles + lorries, travel: problem.profiles[0])
    }
    let bound = problem.shipments.indices.reduce(0) { sum, shipment in
      let there = problem.profiles[0].journey(from: 0, to: shipment + 1)?.meters ?? 0
      return sum + 2 * there
    }
    let outcome = problem.solve(until: StopRule(iterations: 3_000))
    #expect(problem.violations(in: outcome.plan).isEmpty)
    #expect(outcome.cost == bound / 4)
    #expect(outcome.statistics[.crossover].tried > 0)
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>, 0...2)
  func `keeps all rules, and gives one plan for one seed`(seed: UInt64, fleet: Int) throws {
    var random = RandomSource(seed: seed)
    var problem = try Self.problem(
      &random, visits: 20 + random.below(6), hasWindows: fleet == 0 && seed % 2 == 0)
    if fleet > 0 { problem = try Self.mixed(problem, &random, hasHomes: fleet == 2) }
    let rule = StopRule(iterations: 3_000)
    let outcome = problem.solve(until: rule, seed: seed)
    #expect(problem.violations(in: outcome.plan).isEmpty)
    #expect(outcome.cost == problem.cost(of: outcome.plan))
    #expect(outcome.iterations == 3_000)
    #expect(outcome.stopReason == .iterations)
    #expect(outcome.statistics[.crossover].tried > 30)
    #expect(problem.solve(until: rule, seed: seed).plan == outcome.plan)
  }

  @Test func `takes a plan over that is better than it finds`() throws {
    var random = RandomSource(seed: 5)
    let problem = try Self.problem(&random, visits: 20, hasWindows: true)
    let long = problem.solve(until: StopRule(iterations: 6_000))
    let short = problem.solve(until: StopRule(iterations: 1), from: long.plan)
    #expect(short.cost <= long.cost)
  }

  @Test func `leaves problems with journeys that cannot be made to the other search`() throws {
    var random = RandomSource(seed: 9)
    let plain = try Self.problem(&random, visits: 24, hasWindows: false)
    let broken = [3: 4, 4: 3, 7: 20, 20: 7]
    let meters = (0...24).map { from in
      (0...24).map { to in
        broken[from] == to
          ? TravelMatrix.unreachable : plain.profiles[0].journey(from: from, to: to)?.meters ?? 0
      }
    }
    var vehicles = plain.vehicles
    // As dear as costs may be: what cannot be driven must not be multiplied by it.
    for index in vehicles.indices { vehicles[index].costPerMeter = 1 << 40 }
    let problem = try RoutingProblem(
      places: plain.places, shipments: plain.shipments, vehicles: vehicles,
      travel: TravelMatrix(meters: meters, seconds: meters))
    let outcome = problem.solve(until: StopRule(iterations: 3_000))
    #expect(problem.violations(in: outcome.plan).isEmpty)
    #expect(outcome.statistics[.crossover].tried == 0)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `cuts a sequence as cheaply as can be`(seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    let problem = try Self.problem(&random, visits: 8, hasWindows: seed % 2 == 0)
    try Self.withPlain(problem) { plain in
      let prices = Prices(plain)
      var sequence = (0..<Int32(plain.visitCount)).map { $0 }
      random.shuffle(&sequence)
      let cut = plain.split(sequence, by: plain.allKinds, prices)
      #expect(cut.flatMap(\.visits) == sequence)
      #expect(cut.count <= plain.routeCount)
      let capacity = plain.kinds[0].capacity
      let least = Self.cuts(of: sequence).filter { routes in
        routes.count <= plain.routeCount
          && routes.allSatisfy { route in
            let load = route.reduce(0) { $0 + Int(plain.demands[$1]) }
            return route.count == 1 || load <= capacity + capacity / 2
          }
      }.map { routes in
        prices.cost(of: Individual(routes.map { PlainRoute(kind: 0, visits: $0) }, plain))
      }.min()
      #expect(prices.cost(of: Individual(cut, plain)) == least)
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `takes no more vehicles of a kind than there are`(seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    let plain = try Self.problem(&random, visits: 12, hasWindows: false)
    let problem = try Self.mixed(plain, &random, hasHomes: true)
    try Self.withPlain(problem) { plain in
      let sequence = (0..<Int32(plain.visitCount)).map { $0 }
      let cut = plain.split(sequence, by: plain.allKinds, Prices(plain))
      #expect(cut.flatMap(\.visits) == sequence)
      for kind in 0..<plain.kinds.count {
        let count = Int(plain.firstRoutes[kind + 1] - plain.firstRoutes[kind])
        #expect(cut.count { $0.kind == kind } <= count)
      }
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `visits each place once in a child`(seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    let problem = try Self.problem(&random, visits: 12, hasWindows: false)
    try Self.withPlain(problem) { plain in
      func parent() -> Individual {
        var sequence = (0..<Int32(plain.visitCount)).map { $0 }
        random.shuffle(&sequence)
        return Individual(plain.split(sequence, by: plain.allKinds, Prices(plain)), plain)
      }
      let child = plain.crossover(parent(), parent(), &random)
      #expect(child.sorted() == (0..<Int32(plain.visitCount)).map { $0 })
    }
  }

  /// Deliveries of one unit each from the first point.
  private static func problem(
    points: [(Int, Int)], vehicles: Int, capacity: Int
  ) throws -> RoutingProblem {
    let all = [(0, 0)] + points
    let shift = try #require(TimeWindow(opens: 0, closes: 1_000_000))
    return try RoutingProblem(
      places: all.indices.map { RoutingProblem.Place(location: $0) },
      shipments: points.indices.map {
        RoutingProblem.Shipment(pickup: nil, delivery: .init(place: $0 + 1), load: [1])
      },
      vehicles: Array(
        repeating: .init(start: 0, end: 0, shift: shift, capacity: [capacity], costPerMeter: 1),
        count: vehicles),
      travel: TravelMatrix(points: all.map { (Double($0.0), Double($0.1)) }))
  }

  /// Deliveries from the first point that fit a fleet with room to spare.
  private static func problem(
    _ random: inout RandomSource, visits: Int, hasWindows: Bool
  ) throws -> RoutingProblem {
    let points = (0...visits).map { _ in (Double(random.below(100)), Double(random.below(100))) }
    let shift = try #require(TimeWindow(opens: 0, closes: 2_000))
    let places = try points.indices.map { index in
      let opens = 200 + random.below(1_000)
      let window = try #require(TimeWindow(opens: opens, closes: opens + 100 + random.below(400)))
      return RoutingProblem.Place(
        location: index, windows: hasWindows && index > 0 ? [window] : [])
    }
    let fixedCost = random.below(2) * 50
    return try RoutingProblem(
      places: places,
      shipments: (1...visits).map {
        RoutingProblem.Shipment(
          pickup: nil, delivery: .init(place: $0, service: random.below(20)),
          load: [1 + random.below(9)])
      },
      vehicles: Array(
        repeating: .init(
          start: 0, end: 0, shift: shift, capacity: [30], fixedCost: fixedCost, costPerMeter: 1),
        count: visits),
      travel: TravelMatrix(points: points))
  }

  /// The same with small and dear, or large and cheap vehicles beside them, few of them, and with homes
  /// of their own.
  private static func mixed(
    _ problem: RoutingProblem, _ random: inout RandomSource, hasHomes: Bool
  ) throws -> RoutingProblem {
    var vehicles = problem.vehicles
    let shift = try #require(TimeWindow(opens: 0, closes: 1_000_000))
    for index in vehicles.indices { vehicles[index].shift = shift }
    for kind in 1...3 {
      var vehicle = vehicles[0]
      vehicle.capacity = [[9, 20, 60][kind - 1]]
      vehicle.costPerMeter = 1 + random.below(3)
      vehicle.fixedCost = random.below(3) * 40
      if hasHomes { (vehicle.start, vehicle.end) = (kind, kind) }
      vehicles += Array(repeating: vehicle, count: 1 + random.below(4))
    }
    random.shuffle(&vehicles)
    return try RoutingProblem(
      places: problem.places, shipments: problem.shipments, vehicles: vehicles,
      travel: problem.profiles[0])
  }

  private static func withPlain(
    _ problem: RoutingProblem, _ body: (PlainProblem) throws -> Void
  ) throws {
    let survey = Survey(problem)
    let metric = survey.tableMetric
    #expect(PlainProblem.describes(survey, metric))
    let terrain = Terrain<TableMetric, Total>(survey, metric: metric)
    let plain = PlainProblem(terrain, used: Array(repeating: 0, count: terrain.kinds.count))
    defer {
      plain.deallocate()
      terrain.deallocate()
    }
    try body(plain)
  }

  /// All ways to cut a sequence.
  private static func cuts(of sequence: [Int32]) -> [[[Int32]]] {
    (0..<(1 << (sequence.count - 1))).map { mask in
      var routes: [[Int32]] = [[]]
      for (index, visit) in sequence.enumerated() {
        routes[routes.count - 1].append(visit)
        if index + 1 < sequence.count, mask & 1 << index != 0 { routes.append([]) }
      }
      return routes
    }
  }
}
