import Quantities
import Testing

@testable import Routing

@Suite struct `The schedule of a route` {
  /// A random sequence of visits of some shipments, with reloads here and there.
  private func visits(
    of vehicle: Int, in problem: RoutingProblem, _ generator: inout ProblemGenerator
  ) -> [Int32] {
    var visits: [Int32] = []
    for (shipment, goods) in problem.shipments.enumerated() where generator.chance(55) {
      let first = generator.random.below(visits.count + 1)
      if goods.pickup != nil { visits.insert(Int32(2 * shipment), at: first) }
      guard goods.delivery != nil else { continue }
      let earliest = goods.pickup == nil ? first : first + 1
      let second = earliest + generator.random.below(visits.count + 1 - earliest)
      visits.insert(Int32(2 * shipment + 1), at: second)
    }
    let reloads = problem.vehicles[vehicle].reloads
    while !visits.isEmpty, !reloads.isEmpty, generator.chance(40) {
      visits.insert(
        Int32(-1 - generator.random.below(reloads.count)),
        at: generator.random.below(visits.count + 1))
    }
    return visits
  }

  /// What is wrong with one route, what binds it to others and what it leaves behind set aside.
  private func violations(
    of route: RoutingPlan.Route, in problem: RoutingProblem
  ) -> [RoutingViolation] {
    let carried = Set(route.stops.flatMap { $0.pickups + $0.deliveries })
    let plan = RoutingPlan(
      routes: [route], unserved: problem.shipments.indices.filter { !carried.contains($0) })
    return problem.violations(in: plan).filter { violation in
      switch violation {
      case .carriedOutsideStay, .storeOverfull, .requiredLeftBehind, .groupCarriedTwice,
        .groupLeftBehind, .stockExceeded:
        false
      default: true
      }
    }
  }

  @Test(arguments: 1...150)
  func `is what the verifier accepts at its cost, and leaves out nothing that is valid`(
    seed: UInt64
  ) throws {
    var generator = ProblemGenerator(seed: seed, shipments: 4, vehicles: 2, locations: 4)
    let problem = try generator.wholeProblem()
    let schedule = Schedule(problem)
    defer { schedule.deallocate() }
    var scratch = Schedule.Scratch(schedule)
    defer { scratch.deallocate() }
    let isLateAllowed = problem.places.contains { $0.costPerSecondLate != nil }
    for _ in 0..<12 {
      let vehicle = generator.random.below(problem.vehicles.count)
      let sequence = visits(of: vehicle, in: problem, &generator)
      if sequence.isEmpty { continue }
      let table = Table(sequence)
      defer { table.deallocate() }
      let cost = schedule.cost(of: table, count: sequence.count, vehicle: vehicle, &scratch)
      let route = schedule.route(of: table, count: sequence.count, vehicle: vehicle, &scratch)
      #expect((route == nil) == (cost == Schedule.infeasible))
      // Where the breaks are, and how late a reload is left, decides whether limits are kept.
      let hasBreaks = !problem.vehicles[vehicle].breaks.isEmpty
      let hasReloads = sequence.contains { $0 < 0 }
      let hasLimits =
        problem.vehicles[vehicle].longestDriving != nil
        || problem.shipments.contains { $0.longestOnBoard != nil || $0.isPerishable }
      let best = SlowSchedule(problem, sequence, vehicle: vehicle).best()
      if let route {
        #expect(violations(of: route, in: problem) == [])
        let plan = RoutingPlan(routes: [route], unserved: [])
        #expect(problem.cost(of: plan) == cost + prizesOfGroups(without: route, in: problem))
        #expect(route.arrival == best.first?.arrival)
        if !isLateAllowed || !hasBreaks {
          #expect(route.departure == best.first?.departure)
        }
      } else {
        let isChosen = hasBreaks && isLateAllowed || (hasBreaks || hasReloads) && hasLimits
        #expect(isChosen || best.allSatisfy { !violations(of: $0, in: problem).isEmpty })
      }
    }
  }

  private func prizesOfGroups(
    without route: RoutingPlan.Route, in problem: RoutingProblem
  ) -> Int {
    let carried = Set(route.stops.flatMap { $0.pickups + $0.deliveries })
    return problem.groups.filter { carried.isDisjoint(with: $0.shipments) }
      .reduce(0) { $0 + ($1.prize ?? 0) }
  }

  @Test func `waits where it starts or reloads rather than with goods aboard`() throws {
    let matrix = try TravelMatrix(meters: [[0, 5], [5, 0]], seconds: [[0, 5], [5, 0]])
    func route(longestOnBoard: Int) throws -> RoutingPlan.Route? {
      let goods = [1, 2].map { place in
        RoutingProblem.Shipment(
          pickup: nil, delivery: .init(place: place), load: [1], longestOnBoard: longestOnBoard)
      }
      let problem = try RoutingProblem(
        places: [
          .init(location: 0, setup: 2), .init(location: 1),
          .init(location: 1, windows: [TimeWindow(opens: 100, closes: 110)!]),
        ], shipments: goods,
        vehicles: [
          .init(
            start: 0, end: 0, shift: TimeWindow(opens: 0, closes: 200)!, capacity: [1],
            reloads: [0])
        ], travel: matrix)
      let schedule = Schedule(problem)
      var scratch = Schedule.Scratch(schedule)
      let visits = Table<Int32>([1, -1, 3])
      defer {
        schedule.deallocate()
        scratch.deallocate()
        visits.deallocate()
      }
      return schedule.route(of: visits, count: 3, vehicle: 0, &scratch)
    }
    #expect(try route(longestOnBoard: 4) == nil)
    let found = try #require(try route(longestOnBoard: 5))
    #expect(found.departure == 83)
    #expect(found.stops.map(\.departure) == [88, 95, 100])
    #expect(found.arrival == 105)
  }

  @Test func `reckons journeys between many points when it is asked for them`() throws {
    var random = RandomSource(seed: 1)
    let points = (0..<4_200).map { _ in
      (x: Double(random.below(1_000)), y: Double(random.below(1_000)) / 2)
    }
    let rules: [FloatingPointRoundingRule] = [
      .toNearestOrAwayFromZero, .toNearestOrEven, .up, .down, .towardZero, .awayFromZero,
    ]
    let matrices = try rules.map { try TravelMatrix(points: points, scale: 0.5, rounding: $0) }
    let (roads, profiles) = Roads.make(matrices)
    defer { roads.deallocate() }
    for (matrix, profile) in zip(matrices, profiles) {
      for _ in 0..<200 {
        let from = random.below(points.count)
        let to = random.below(points.count)
        let leg = roads.leg(Int32(from), Int32(to), by: profile)
        #expect(matrix.journey(from: from, to: to)?.meters == Int(leg.meters))
        #expect(leg.meters == leg.seconds)
        #expect(roads.leg(Int32(from), roads.nowhere, by: profile).meters == 0)
      }
    }
  }

  @Test func `leaves as late as it can to arrive by a moment, whatever the speeds`() throws {
    let speeds = [(-3, 50), (4, 175), (5, 10), (20, 1_000), (30, 1), (33, 99)]
    let matrix = try TravelMatrix(
      meters: [[0]], seconds: [[0]], speeds: speeds.map { SpeedChange(from: $0, percent: $1) })
    let (roads, profiles) = Roads.make([matrix])
    defer { roads.deallocate() }
    for seconds in Int32(0)..<12 {
      let arrivals = (-200..<200).map {
        roads.arrival(of: seconds, leaving: $0, by: profiles[0])
      }
      #expect(zip(arrivals, arrivals.dropFirst()).allSatisfy { $0 <= $1 })
      for moment in -50..<60 {
        #expect(
          Int128(arrivals[moment + 200])
            == matrix.arrival(of: Int(seconds), leaving: Int128(moment)))
        let latest = (-200..<200).last { arrivals[$0 + 200] <= moment }
        #expect(roads.departure(of: seconds, arrivingBy: moment, by: profiles[0]) == latest)
      }
    }
  }

  @Test(arguments: 1...20)
  func `leads to the same optimum as an enumeration that does without it`(seed: UInt64) throws {
    var generator = ProblemGenerator(seed: seed, shipments: 3, vehicles: 2, locations: 4)
    let problem = try generator.problem()
    #expect(exhaustiveOptimum(problem) == BruteForce(problem).leastCost())
  }

  @Test(arguments: 1...20)
  func `leads to an optimum that no rule about the order of visits can lower`(
    seed: UInt64
  ) throws {
    var generator = ProblemGenerator(seed: seed, shipments: 3, vehicles: 2, locations: 4)
    let problem = try generator.wholeProblem()
    var vehicles = problem.vehicles
    for index in vehicles.indices {
      vehicles[index].isLastInFirstOut = false
      vehicles[index].isLinehaulFirst = false
      vehicles[index].mostStops = nil
      vehicles[index].capacity = [100, 100]
    }
    let free = try RoutingProblem(
      places: problem.places, shipments: problem.shipments, vehicles: vehicles,
      stores: problem.stores, groups: problem.groups, profiles: problem.profiles)
    if let optimum = exhaustiveOptimum(problem) {
      #expect(try #require(exhaustiveOptimum(free)) <= optimum)
    }
  }
}
