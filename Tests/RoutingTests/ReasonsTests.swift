import Quantities
import Routing
import Testing

/// Places on a line, 100 m and 100 s apart; place `i` is at location `i`, and all starts at 0.
private struct Street {
  var places = (0..<6).map { RoutingProblem.Place(location: $0) }
  var shipments: [RoutingProblem.Shipment] = []
  var vehicles = [
    RoutingProblem.Vehicle(
      start: 0, end: 0, shift: TimeWindow(opens: 0, closes: 10_000)!, capacity: [10],
      fixedCost: 7, costPerMeter: 1)
  ]
  var stores: [RoutingProblem.Store] = []
  var conflicts: [RoutingProblem.Conflict] = []

  mutating func ship(_ from: Int, _ to: Int, _ load: Load = [1]) {
    shipments.append(
      .init(pickup: .init(place: from), delivery: .init(place: to), load: load, prize: 1_000_000))
  }

  func problem() throws -> RoutingProblem {
    let travel = (0..<6).map { from in (0..<6).map { abs(from - $0) * 100 } }
    return try RoutingProblem(
      places: places, shipments: shipments, vehicles: vehicles, stores: stores,
      conflicts: conflicts, travel: TravelMatrix(meters: travel, seconds: travel))
  }

  /// The remedies of the last shipment beside a plan that serves the others.
  func remedies() throws -> [Remedy] {
    let problem = try problem()
    var smaller = self
    let last = smaller.shipments.removeLast()
    let plan = try smaller.problem().solve(until: StopRule(iterations: 50)).plan
    #expect(plan.unserved.isEmpty)
    let reasons = problem.reasons(
      for: RoutingPlan(routes: plan.routes, unserved: [shipments.count - 1]))
    #expect(reasons.map(\.shipment) == [shipments.count - 1])
    #expect(last.load != .zero)
    return reasons.flatMap(\.vehicles).flatMap(\.remedies)
  }
}

extension [Remedy] {
  /// The relaxations, each remedy as one.
  fileprivate var changes: [[Relaxation]] { map(\.relaxations) }
}

@Suite struct `The reasons of what stays behind` {
  @Test func `name the end of a shift, and by how much it comes too early`() throws {
    var street = Street()
    street.ship(1, 4)
    // Out to 4 and home again is 800 s.
    street.vehicles[0].shift = TimeWindow(opens: 0, closes: 700)!
    let remedies = try street.remedies()
    #expect(
      remedies.changes == [
        [Relaxation(.shiftStart(vehicle: 0), by: 100)],
        [Relaxation(.shiftEnd(vehicle: 0), by: 100)],
      ])
    // The vehicle and its 800 m.
    #expect(remedies.map(\.price) == [807, 807])
  }

  @Test func `name the dimension that is too small`() throws {
    var street = Street()
    street.vehicles[0].capacity = [10, 3]
    street.ship(0, 1, [10, 8])
    #expect(
      try street.remedies().changes == [
        [Relaxation(.capacity(vehicle: 0, dimension: 1), by: 5)]
      ])
  }

  @Test func `name all that have to give way together, where one is not enough`() throws {
    var street = Street()
    street.vehicles[0].longestDistance = 150
    street.ship(0, 1, [13])
    #expect(
      try street.remedies().changes == [
        [
          Relaxation(.capacity(vehicle: 0, dimension: 0), by: 3),
          Relaxation(.distance(vehicle: 0), by: 50),
        ]
      ])
  }

  @Test func `name what the route of the day leaves no room for, and one more vehicle`() throws {
    var street = Street()
    street.vehicles[0].longestDuration = 600
    street.ship(0, 3)
    street.ship(0, 5)
    street.vehicles[0].longestDuration = 1_000
    street.vehicles[0].mostStops = 2
    // The second alone would do, on another vehicle, for 1000 m and 7.
    let remedies = try street.remedies()
    #expect(
      remedies.changes == [
        [Relaxation(.stops(vehicle: 0), by: 1)], [Relaxation(.fleet(vehicle: 0), by: 1)],
      ])
    #expect(remedies.map(\.price) == [400, 1_007])
    #expect(remedies.map(\.route.vehicle) == [0, 1])
  }

  @Test func `name a window, wider on either side`() throws {
    var street = Street()
    street.ship(0, 3)
    street.places[3].windows = [TimeWindow(opens: 0, closes: 180)!]
    // Where the shift begins 120 s earlier, the vehicle is there in time.
    #expect(
      try street.remedies().changes == [
        [Relaxation(.closing(place: 3), by: 120)], [Relaxation(.shiftStart(vehicle: 0), by: 120)],
      ])
    street.places[3].windows = [TimeWindow(opens: 9_800, closes: 9_900)!]
    #expect(
      try street.remedies().changes == [
        [Relaxation(.opening(place: 3), by: 100)], [Relaxation(.shiftEnd(vehicle: 0), by: 100)],
      ])
  }

  @Test func `name permissions, conflicts, driving, time on board and days`() throws {
    var street = Street()
    street.ship(0, 1)
    street.shipments[0].allowedVehicles = []
    #expect(try street.remedies().changes == [[Relaxation(.permission(shipment: 0, vehicle: 0))]])

    street.shipments[0].allowedVehicles = nil
    street.shipments[0].longestOnBoard = 40
    #expect(try street.remedies().changes == [[Relaxation(.timeOnBoard(shipment: 0), by: 60)]])

    street.shipments[0].longestOnBoard = 200
    street.shipments[0].isPerishable = true
    #expect(try street.remedies().changes == [[]])
    street.vehicles[0].longestPerishable = 70
    #expect(try street.remedies().changes == [[Relaxation(.perishable(vehicle: 0), by: 30)]])

    street.shipments[0].longestOnBoard = nil
    street.shipments[0].isPerishable = false
    street.vehicles[0].longestDriving = 120
    #expect(try street.remedies().changes == [[Relaxation(.driving(vehicle: 0), by: 80)]])

    street.vehicles[0].longestDriving = nil
    street.stores = [.init(limit: [0], days: 4)]
    street.vehicles[0].day = 3
    street.shipments[0].deliveryStore = .init(store: 0, day: 1, load: [2])
    #expect(
      try street.remedies().changes == [
        [Relaxation(.lastDay(shipment: 0), by: 2), Relaxation(.store(0, dimension: 0), by: 2)]
      ])

    street.shipments[0].deliveryStore = nil
    street.shipments[0].kind = 1
    street.ship(0, 1)
    street.shipments[1].kind = 2
    street.conflicts = [.init(1, 2)]
    street.vehicles[0].mostStops = 2
    let remedies = try street.remedies()
    #expect(remedies.first?.relaxations == [Relaxation(.conflict(0))])
    #expect(remedies.first?.price == 0)
  }

  @Test func `name nothing where a shipment fits, and nothing where there is no road`() throws {
    var street = Street()
    street.ship(0, 1)
    let problem = try street.problem()
    let idle = RoutingPlan(routes: [], unserved: [0])
    let fits = try #require(problem.reasons(for: idle).first?.fitsAsIs)
    #expect(fits.price == 207)
    #expect(problem.reasonsOfTheImpossible().isEmpty)

    let never = TravelMatrix.unreachable
    let island = try RoutingProblem(
      places: [.init(location: 0), .init(location: 1)], shipments: street.shipments,
      vehicles: street.vehicles,
      travel: TravelMatrix(
        meters: [[0, never], [never, 0]], seconds: [[0, never], [never, 0]]))
    let reasons = island.reasonsOfTheImpossible()
    #expect(reasons.map(\.shipment) == [0])
    #expect(reasons[0].vehicles.map(\.vehicles) == [[0]])
    #expect(reasons[0].vehicles[0].remedies.isEmpty)
  }

  @Test func `stop when they are told to, and take any plan`() throws {
    var street = Street()
    street.ship(0, 1, [11])
    let problem = try street.problem()
    let cancellation = Cancellation()
    cancellation.raise()
    let idle = RoutingPlan(routes: [], unserved: [0])
    #expect(problem.reasons(for: idle, until: StopRule(cancellation: cancellation)).isEmpty)
    let nonsense = RoutingPlan(
      routes: [
        .init(
          vehicle: 9, departure: .max, arrival: .min,
          stops: [
            .init(place: 77, arrival: 0, start: 0, departure: 0, deliveries: [5], pickups: [-1])
          ])
      ], unserved: [4])
    #expect(problem.reasons(for: nonsense).count == 1)
  }
}

@Suite struct `A remedy` {
  /// Judged by the verifier, in the problem where its limits have given way.
  private func check(_ problem: RoutingProblem, _ plan: RoutingPlan) throws -> Int {
    var count = 0
    for reason in problem.reasons(for: plan) {
      for remedy in reason.vehicles.flatMap(\.remedies) {
        let relaxed = try problem.relaxed(by: remedy.relaxations)
        var served = plan
        served.routes.removeAll { $0.vehicle == remedy.route.vehicle }
        let before = plan.routes.filter { $0.vehicle == remedy.route.vehicle }
        served.routes.append(remedy.route)
        served.unserved.removeAll { $0 == reason.shipment }
        let excused: [RoutingViolation] =
          served.unserved.map { .requiredLeftBehind(shipment: $0) }
          + problem.groups.indices.map { .groupLeftBehind(group: $0) }
        #expect(Set(relaxed.violations(in: served)).subtracting(excused).isEmpty)
        func cost(_ routes: [RoutingPlan.Route]) -> Int {
          relaxed.cost(of: RoutingPlan(routes: routes, unserved: served.unserved))
        }
        if problem.groups.isEmpty {
          #expect(remedy.price == cost(served.routes) - cost(served.routes.dropLast() + before))
        }
        count += 1
      }
    }
    return count
  }

  @Test(arguments: 1...150)
  func `serves what it is for, whatever the problem uses`(seed: UInt64) throws {
    var generator = ProblemGenerator(seed: seed, shipments: 5, vehicles: 2, locations: 5)
    let problem = try generator.wholeProblem()
    let idle = RoutingPlan(routes: [], unserved: Array(problem.shipments.indices))
    #expect(try check(problem, idle) > 0)
    let found = problem.solve(until: StopRule(iterations: 30), seed: seed).plan
    _ = try check(problem, found)
  }

  @Test(arguments: 1...120)
  func `for a vehicle that carries the shipment alone is the smallest there is`(seed: UInt64) throws
  {
    var generator = ProblemGenerator(seed: seed, shipments: 1, vehicles: 1, locations: 5)
    let made = try generator.problem()
    var shipments = made.shipments
    shipments[0].prize = 1 << 50
    let problem = try RoutingProblem(
      places: made.places, shipments: shipments, vehicles: made.vehicles, stores: made.stores,
      profiles: made.profiles)
    func isServed(_ relaxations: [Relaxation]) throws -> Bool {
      try BruteForce(problem.relaxed(by: relaxations)).leastCost() < 1 << 50
    }
    let isImpossible = try !isServed([])
    let reasons = problem.reasonsOfTheImpossible()
    #expect(reasons.isEmpty != isImpossible)
    for remedy in reasons.flatMap(\.vehicles).flatMap(\.remedies) {
      #expect(try isServed(remedy.relaxations))
      for index in remedy.relaxations.indices {
        var smaller = remedy.relaxations
        smaller[index].amount -= 1
        if case .permission = smaller[index].limit { smaller.remove(at: index) }
        #expect(try !isServed(smaller))
      }
    }
  }
}
