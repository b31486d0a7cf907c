import Quantities
import Routing
import Testing

/// A van on two trips, 100 m and 100 s between neighbours on a line, that uses most of the model.
private struct Fixture {
  /// Two stops on a line, the hub, and the dock of the hub where the van reloads.
  var places = [
    RoutingProblem.Place(location: 0),
    RoutingProblem.Place(location: 1),
    RoutingProblem.Place(
      location: 2, windows: [TimeWindow(opens: 0, closes: 900)!], costPerSecondLate: 7),
    RoutingProblem.Place(location: 0, setup: 10),
  ]
  var shipments = [
    RoutingProblem.Shipment(
      pickup: nil, delivery: .init(place: 1), load: [4], returnLoad: [1], release: 50, kind: 0),
    RoutingProblem.Shipment(pickup: .init(place: 2), delivery: nil, load: [3], kind: 1),
    RoutingProblem.Shipment(
      pickup: .init(place: 1), delivery: .init(place: 2), load: [2], kind: 2),
    RoutingProblem.Shipment(
      pickup: nil, delivery: .init(place: 2), load: [6], prize: 40, usualVehicles: [1],
      costElsewhere: 11, release: 700),
    RoutingProblem.Shipment(pickup: .init(place: 1), delivery: nil, load: [1]),
    RoutingProblem.Shipment(pickup: .init(place: 2), delivery: nil, load: [1]),
  ]
  var vehicles = [
    RoutingProblem.Vehicle(
      start: 0, end: 0, shift: TimeWindow(opens: 0, closes: 3_000)!, capacity: [8],
      fixedCost: 100, costPerMeter: 2, costPerSecond: 3,
      overtime: [.init(after: 1_000, costPerSecond: 5, risePerHour: 9)], reloads: [3],
      mostReloads: 1,
      breaks: [.init(windows: [TimeWindow(opens: 600, closes: 700)!], duration: 30)],
      isLinehaulFirst: true),
    RoutingProblem.Vehicle(
      start: nil, end: nil, shift: TimeWindow(opens: 0, closes: 3_000)!, capacity: [8]),
  ]
  var groups = [RoutingProblem.Group(shipments: [4, 5])]
  var conflicts: [RoutingProblem.Conflict] = []
  var speeds: [SpeedChange] = []
  var plan = RoutingPlan(
    routes: [
      .init(
        vehicle: 0, departure: 50, arrival: 1_130,
        stops: [
          .init(
            place: 1, arrival: 150, start: 150, departure: 150, deliveries: [0], pickups: [2, 4]),
          .init(place: 2, arrival: 250, start: 250, departure: 250, deliveries: [2], pickups: [1]),
          .init(place: 3, arrival: 450, start: 450, departure: 700, deliveries: [], pickups: []),
          .init(place: 2, arrival: 930, start: 930, departure: 930, deliveries: [3], pickups: []),
        ], breaks: [.init(stop: 3, start: 700)])
    ], unserved: [5])

  func problem() throws -> RoutingProblem {
    let seconds = (0..<3).map { from in (0..<3).map { abs(from - $0) * 100 } }
    return try RoutingProblem(
      places: places, shipments: shipments, vehicles: vehicles, groups: groups,
      conflicts: conflicts,
      travel: TravelMatrix(meters: seconds, seconds: seconds, speeds: speeds))
  }

  func violations() throws -> [RoutingViolation] {
    try problem().violations(in: plan)
  }
}

@Suite struct `The verifier of the whole model` {
  private var fixture = Fixture()

  @Test mutating func `accepts a valid plan and adds up its cost`() throws {
    #expect(try fixture.violations() == [])
    let route = 100 + 800 * 2 + 1_080 * 3 + 80 * 5 + 80 * 80 * 9 / 7_200 + 30 * 7 + 11
    #expect(try fixture.problem().cost(of: fixture.plan) == route)
    fixture.shipments[5].prize = nil
    fixture.groups[0].prize = 1_000
    fixture.plan.routes = []
    fixture.plan.unserved = Array(0..<6)
    #expect(try fixture.problem().cost(of: fixture.plan) == 1_040)
  }

  @Test mutating func `reports what must not stay behind`() throws {
    fixture.plan = RoutingPlan(routes: [], unserved: Array(0..<6))
    fixture.groups[0].prize = 0
    #expect(
      try fixture.violations() == [0, 1, 2].map { .requiredLeftBehind(shipment: $0) })
    fixture.groups[0].prize = nil
    #expect(try fixture.violations().last == .groupLeftBehind(group: 0))
  }

  @Test mutating func `reports two shipments of a group`() throws {
    fixture.plan.routes[0].stops[1].pickups = [1, 5]
    fixture.plan.unserved = []
    #expect(try fixture.violations() == [.groupCarriedTwice(group: 0)])
  }

  @Test mutating func `reports goods handled at an end that they do not have`() throws {
    fixture.plan.routes[0].stops[0].pickups.append(0)
    #expect(
      try fixture.violations().contains(.wrongPlace(shipment: 0, route: 0, stop: 0)))
    fixture = Fixture()
    fixture.plan.routes[0].stops[3].deliveries.append(1)
    #expect(
      try fixture.violations().contains(.wrongPlace(shipment: 1, route: 0, stop: 3)))
  }

  @Test mutating func `reports an overload at the start, at a stop and after a reload`() throws {
    fixture.shipments[0].load = [9]
    #expect(try fixture.violations() == [.overloaded(route: 0, stop: -1)])
    fixture = Fixture()
    fixture.shipments[0].returnLoad = [6]
    #expect(
      try fixture.violations() == [
        .overloaded(route: 0, stop: 0), .overloaded(route: 0, stop: 1),
      ])
    fixture = Fixture()
    fixture.shipments[3].load = [9]
    #expect(try fixture.violations() == [.overloaded(route: 0, stop: 2)])
  }

  @Test mutating func `reports more picked up than there is`() throws {
    fixture.places[1].stock = [3]
    #expect(try fixture.violations() == [])
    fixture.places[1].stock = [2]
    #expect(try fixture.violations() == [.stockExceeded(place: 1)])
  }

  @Test mutating func `reports kinds together at a stop, a start or a reload only where they meet`()
    throws
  {
    fixture.conflicts = [.init(0, 1), .init(0, 2), .init(1, 2)]
    #expect(try fixture.violations() == [])
    fixture.shipments[4].kind = 2
    #expect(
      try fixture.violations() == [.conflict(shipment: 1, kind: 2, route: 0, stop: 1)])
    fixture.conflicts = [.init(2, 2)]
    #expect(
      try fixture.violations() == [.conflict(shipment: 4, kind: 2, route: 0, stop: 0)])
    fixture = Fixture()
    fixture.conflicts = [.init(5, 2)]
    fixture.shipments[0].kind = 5
    fixture.shipments[3].kind = 2
    #expect(try fixture.violations() == [])
    fixture.plan.routes[0].stops[2].deliveries = [2]
    #expect(
      try fixture.violations().contains(.conflict(shipment: 3, kind: 5, route: 0, stop: -1)))
  }

  @Test mutating func `reports deliveries after pickups, and pickups alone`() throws {
    fixture.plan.routes[0].stops[1].deliveries = [2, 3]
    fixture.plan.routes[0].stops[3].deliveries = []
    fixture.plan.routes[0].stops[3].pickups = [1]
    fixture.plan.routes[0].stops[1].pickups = []
    #expect(
      try fixture.violations() == [
        .overloaded(route: 0, stop: -1), .overloaded(route: 0, stop: 0),
        .deliveryAfterPickups(route: 0, stop: 1),
        .pickupsAlone(route: 0, trip: 1), .leavesBeforeRelease(shipment: 3, route: 0),
      ])
    fixture.vehicles[0].isLinehaulFirst = false
    #expect(try fixture.violations().count == 3)
  }

  @Test
  mutating func `takes a return load for a pickup, which may not come first or go on for two`()
    throws
  {
    fixture.groups[0].prize = 0
    fixture.plan.unserved = [4, 5]
    fixture.plan.routes[0].stops[0].pickups = [2]
    fixture.plan.routes[0].stops[1].pickups = []
    fixture.plan.routes[0].stops[3].pickups = [1]
    #expect(try fixture.violations() == [])
    fixture.plan.routes[0].stops[1].deliveries = [2, 3]
    fixture.plan.routes[0].stops[3].deliveries = []
    fixture.shipments[3].release = nil
    fixture.vehicles[0].capacity = [20]
    #expect(
      try fixture.violations() == [
        .deliveryAfterPickups(route: 0, stop: 1), .pickupsAlone(route: 0, trip: 1),
      ])
    fixture.shipments[0].returnLoad = nil
    #expect(try fixture.violations() == [.pickupsAlone(route: 0, trip: 1)])
  }

  @Test mutating func `reports what is unloaded below other goods`() throws {
    fixture.vehicles[0].isLastInFirstOut = true
    #expect(try fixture.violations() == [])
    fixture.shipments[4].delivery = .init(place: 2)
    fixture.plan.routes[0].stops[1].deliveries = [2, 4]
    #expect(
      try fixture.violations() == [.notLastInFirstOut(shipment: 2, route: 0, stop: 1)])
    fixture.plan.routes[0].stops[1].deliveries = [4, 2]
    #expect(try fixture.violations() == [])
  }

  @Test mutating func `reports goods that leave before their release`() throws {
    fixture.shipments[0].release = 51
    fixture.shipments[3].release = 701
    #expect(
      try fixture.violations() == [
        .leavesBeforeRelease(shipment: 0, route: 0), .leavesBeforeRelease(shipment: 3, route: 0),
      ])
  }

  @Test mutating func `reports goods that are aboard for too long, whatever their ends`() throws {
    for (shipment, seconds) in [(0, 100), (1, 200), (2, 100), (3, 230), (4, 300)] {
      fixture = Fixture()
      fixture.shipments[shipment].longestOnBoard = seconds
      #expect(try fixture.violations() == [])
      fixture.shipments[shipment].longestOnBoard = seconds - 1
      #expect(try fixture.violations() == [.onBoardTooLong(shipment: shipment)])
      // Goods that perish, in a vehicle that does not keep them.
      fixture.shipments[shipment].longestOnBoard = nil
      fixture.vehicles[0].longestPerishable = seconds - 1
      #expect(try fixture.violations() == [])
      fixture.shipments[shipment].isPerishable = true
      #expect(try fixture.violations() == [.onBoardTooLong(shipment: shipment)])
      fixture.vehicles[0].longestPerishable = seconds
      #expect(try fixture.violations() == [])
    }
  }

  @Test mutating func `reports every limit of a vehicle`() throws {
    func check(
      _ limit: WritableKeyPath<RoutingProblem.Vehicle, Int?>, _ value: Int,
      _ violation: RoutingViolation
    ) throws {
      var fixture = Fixture()
      fixture.vehicles[0][keyPath: limit] = value
      #expect(try fixture.violations() == [])
      fixture.vehicles[0][keyPath: limit] = value - 1
      #expect(try fixture.violations() == [violation])
    }
    try check(\.longestDuration, 1_080, .durationTooLong(route: 0))
    try check(\.longestDriving, 800, .drivingTooLong(route: 0))
    try check(\.longestDistance, 800, .distanceTooLong(route: 0))
    try check(\.mostStops, 3, .tooManyStops(route: 0))
    try check(\.mostReloads, 1, .tooManyReloads(route: 0))
  }

  @Test mutating func `reports a stop where nothing is done and the vehicle may not reload`() throws
  {
    fixture.vehicles[0].reloads = [2]
    #expect(try fixture.violations().contains(.emptyStop(route: 0, stop: 2)))
  }

  @Test mutating func `reports breaks that are missing, misplaced or out of their hours`() throws {
    fixture.plan.routes[0].breaks = []
    #expect(
      try fixture.violations() == [.wrongBreaks(route: 0), .wrongArrival(route: 0, stop: 3)])
    fixture = Fixture()
    for stop in [-1, 5] {
      fixture.plan.routes[0].breaks[0].stop = stop
      #expect(try fixture.violations().contains(.wrongBreaks(route: 0)))
    }
    fixture = Fixture()
    fixture.vehicles[0].breaks[0].windows = [TimeWindow(opens: 0, closes: 699)!]
    #expect(try fixture.violations() == [.breakOutsideWindows(route: 0, number: 0)])
    fixture = Fixture()
    fixture.plan.routes[0].breaks[0].start = 690
    #expect(
      try fixture.violations() == [
        .wrongBreak(route: 0, number: 0), .wrongArrival(route: 0, stop: 3),
      ])
    fixture = Fixture()
    fixture.vehicles[0].breaks.append(
      .init(windows: [TimeWindow(opens: 0, closes: 100)!], duration: 0))
    fixture.plan.routes[0].breaks.append(.init(stop: 0, start: 50))
    #expect(try fixture.violations().contains(.wrongBreaks(route: 0)))
  }

  @Test mutating func `accepts a break before leaving, before service and after the return`() throws
  {
    fixture.vehicles[0].breaks[0].windows = [TimeWindow(opens: 0, closes: 2_000)!]
    fixture.places[2].windows = []
    fixture.plan.routes[0].breaks[0] = .init(stop: 3, start: 900)
    fixture.plan.routes[0].stops[3].arrival = 900
    #expect(try fixture.violations() == [])
    fixture.plan.routes[0].stops[3].start = 929
    fixture.plan.routes[0].stops[3].departure = 929
    fixture.plan.routes[0].arrival = 1_129
    #expect(try fixture.violations() == [.startsBeforeArrival(route: 0, stop: 3)])

    fixture.plan.routes[0].stops[3].start = 900
    fixture.plan.routes[0].stops[3].departure = 900
    for start in [900, 1_100] {
      fixture.plan.routes[0].breaks[0] = .init(stop: 4, start: start)
      fixture.plan.routes[0].arrival = 1_130
      #expect(try fixture.violations() == [])
      fixture.plan.routes[0].arrival = 1_100
      #expect(try fixture.violations() == [.wrongReturn(route: 0)])
    }

    fixture.plan.routes[0].arrival = 1_100
    fixture.plan.routes[0].departure = 20
    fixture.shipments[0].release = 20
    fixture.plan.routes[0].breaks[0] = .init(stop: 0, start: 20)
    #expect(try fixture.violations() == [])
  }

  @Test mutating func `follows journeys through changes of speed, rounded up`() throws {
    fixture.speeds = [SpeedChange(from: 800, percent: 30)]
    #expect(
      try fixture.violations() == [.wrongArrival(route: 0, stop: 3), .wrongReturn(route: 0)])
    // From 730, 70 s at full speed and 130 s at 30 percent; then 200 s at 30 percent.
    fixture.plan.routes[0].stops[3].arrival = 1_234
    fixture.plan.routes[0].stops[3].start = 1_234
    fixture.plan.routes[0].stops[3].departure = 1_234
    fixture.plan.routes[0].arrival = 1_901
    #expect(try fixture.violations() == [])
    fixture.plan.routes[0].stops[3].arrival = 1_233
    #expect(try fixture.violations() == [.wrongArrival(route: 0, stop: 3)])
  }

  @Test mutating func `reports service between windows even where it may be late`() throws {
    fixture.places[2].windows = [
      TimeWindow(opens: 0, closes: 900)!, TimeWindow(opens: 931, closes: 940)!,
    ]
    #expect(try fixture.violations() == [.outsideWindows(route: 0, stop: 3)])
    fixture.places[2].windows = [TimeWindow(opens: 0, closes: 900)!]
    fixture.places[2].costPerSecondLate = nil
    #expect(try fixture.violations() == [.outsideWindows(route: 0, stop: 3)])
  }

  @Test mutating func `reports a departure before service is over, and waiting but at a reload`()
    throws
  {
    fixture.places[3].setup = 250
    #expect(try fixture.violations() == [])
    fixture.places[3].setup = 251
    #expect(try fixture.violations() == [.wrongDeparture(route: 0, stop: 2)])
    fixture = Fixture()
    fixture.plan.routes[0].stops[0].start = 149
    #expect(
      try fixture.violations() == [
        .startsBeforeArrival(route: 0, stop: 0), .wrongDeparture(route: 0, stop: 0),
      ])
  }

  @Test func `survives breaks, speeds and reloads of extreme numbers`() throws {
    var fixture = fixture
    fixture.speeds = [
      SpeedChange(from: -Int(Int32.max), percent: 1), SpeedChange(from: 0, percent: 1_000),
    ]
    fixture.conflicts = [.init(.max, .min)]
    fixture.shipments[0].kind = .max
    fixture.shipments[0].longestOnBoard = 1 << 30
    let extremes = [Int.min, -1, 0, 1, .max]
    for a in extremes {
      for b in extremes {
        for index in fixture.plan.routes[0].stops.indices {
          fixture.plan.routes[0].stops[index].arrival = a
          fixture.plan.routes[0].stops[index].start = b
          fixture.plan.routes[0].stops[index].departure = a
        }
        fixture.plan.routes[0].departure = b
        fixture.plan.routes[0].arrival = a
        fixture.plan.routes[0].breaks = [.init(stop: b.signum() + 3, start: b)]
        #expect(try !fixture.violations().isEmpty)
        _ = try fixture.problem().cost(of: fixture.plan)
      }
    }
  }
}
