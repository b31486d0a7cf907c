import Quantities
import Routing
import Testing

/// A hub, two farms in a row 100 m apart each, one van, one store; and a plan to tamper with.
private struct Fixture {
  var places = [
    RoutingProblem.Place(location: 0, setup: 10),
    RoutingProblem.Place(location: 1, windows: [TimeWindow(opens: 500, closes: 700)!], setup: 5),
    RoutingProblem.Place(location: 2),
  ]
  var shipments = [
    RoutingProblem.Shipment(
      pickup: .init(place: 1, service: 20), delivery: .init(place: 0, service: 30), load: [5],
      prize: 1_000, deliveryStore: .init(store: 0, day: 1, load: [5])),
    RoutingProblem.Shipment(
      pickup: .init(place: 2, service: 0), delivery: .init(place: 0, service: 0), load: [6],
      prize: 2_000, allowedVehicles: [0], deliveryStore: .init(store: 0, day: 0, load: [5])),
  ]
  var vehicles = [
    RoutingProblem.Vehicle(
      start: 0, end: 0, shift: TimeWindow(opens: 0, closes: 2_000)!, capacity: [11],
      fixedCost: 100, costPerMeter: 2, costPerSecond: 3),
    RoutingProblem.Vehicle(
      start: 0, end: nil, shift: TimeWindow(opens: 0, closes: 2_000)!, day: 1, capacity: [11]),
  ]
  var stores = [RoutingProblem.Store(limit: [10], days: 2)]
  var seconds = [[0, 100, 200], [100, 0, 100], [200, 100, 0]]
  // Leaves at 400, farm at 500 to 525, other farm at 625, hub at 825 to 865.
  var plan = RoutingPlan(
    routes: [
      .init(
        vehicle: 0, departure: 400, arrival: 865,
        stops: [
          .init(place: 1, arrival: 500, start: 500, departure: 525, deliveries: [], pickups: [0]),
          .init(place: 2, arrival: 625, start: 625, departure: 625, deliveries: [], pickups: [1]),
          .init(
            place: 0, arrival: 825, start: 825, departure: 865, deliveries: [0, 1], pickups: []),
        ])
    ], unserved: [])

  func problem() throws -> RoutingProblem {
    try RoutingProblem(
      places: places, shipments: shipments, vehicles: vehicles, stores: stores,
      travel: TravelMatrix(meters: seconds, seconds: seconds))
  }

  func violations() throws -> [RoutingViolation] {
    try problem().violations(in: plan)
  }
}

@Suite struct `The verifier` {
  private var fixture = Fixture()

  @Test func `accepts a valid plan and adds up its cost`() throws {
    #expect(try fixture.violations() == [])
    #expect(try fixture.problem().cost(of: fixture.plan) == 100 + 400 * 2 + 465 * 3)
  }

  @Test mutating func `reports an unknown vehicle`() throws {
    for vehicle in [-1, 2, .max] {
      fixture.plan.routes[0].vehicle = vehicle
      #expect(try fixture.violations().contains(.unknownVehicle(route: 0)))
    }
  }

  @Test mutating func `reports a vehicle used twice and what it carries twice`() throws {
    fixture.plan.routes.append(fixture.plan.routes[0])
    let violations = try fixture.violations()
    #expect(violations.contains(.vehicleUsedTwice(vehicle: 0)))
    #expect(violations.contains(.repeated(shipment: 0)))
  }

  @Test mutating func `reports a route without stops`() throws {
    fixture.plan.routes.append(.init(vehicle: 1, departure: 0, arrival: 0, stops: []))
    #expect(try fixture.violations() == [.emptyRoute(route: 1)])
  }

  @Test mutating func `reports an unknown place`() throws {
    fixture.plan.routes[0].stops[1].place = 9
    #expect(try fixture.violations().contains(.unknownPlace(route: 0, stop: 1)))
  }

  @Test mutating func `reports a stop where nothing is done`() throws {
    fixture.plan.routes[0].stops.insert(
      .init(place: 0, arrival: 400, start: 400, departure: 410, deliveries: [], pickups: []), at: 0)
    fixture.plan.routes[0].stops[1].arrival = 510
    fixture.plan.routes[0].stops[1].start = 510
    #expect(try fixture.violations().contains(.emptyStop(route: 0, stop: 0)))
  }

  @Test mutating func `reports unknown shipments`() throws {
    fixture.plan.routes[0].stops[0].pickups.append(7)
    fixture.plan.unserved = [-3]
    #expect(
      try fixture.violations() == [
        .unknownUnserved(shipment: -3), .unknownShipment(route: 0, stop: 0),
      ])
  }

  @Test mutating func `reports a shipment that is nowhere`() throws {
    fixture.plan.routes[0].stops.remove(at: 1)
    fixture.plan.routes[0].stops[1] = .init(
      place: 0, arrival: 625, start: 625, departure: 665, deliveries: [0], pickups: [])
    fixture.plan.routes[0].arrival = 665
    #expect(try fixture.violations() == [.missing(shipment: 1)])
  }

  @Test mutating func `reports a shipment both carried and left behind`() throws {
    fixture.plan.unserved = [1]
    #expect(try fixture.violations() == [.repeated(shipment: 1)])
    fixture.plan.unserved = [1, 1]
    #expect(try fixture.violations() == [.repeated(shipment: 1)])
  }

  @Test mutating func `reports a shipment handled at another place`() throws {
    fixture.plan.routes[0].stops[1].pickups = []
    fixture.plan.routes[0].stops[0].pickups = [0, 1]
    #expect(try fixture.violations().contains(.wrongPlace(shipment: 1, route: 0, stop: 0)))
  }

  @Test mutating func `reports a shipment that is not delivered`() throws {
    fixture.plan.routes[0].stops[2].deliveries = [0]
    #expect(try fixture.violations().contains(.notCarriedThrough(shipment: 1)))
  }

  @Test mutating func `reports a delivery before the pickup`() throws {
    fixture.plan.routes[0].stops[0].deliveries = [1]
    fixture.plan.routes[0].stops[2].deliveries = [0]
    #expect(try fixture.violations().contains(.notCarriedThrough(shipment: 1)))
  }

  @Test mutating func `reports a vehicle that is not allowed`() throws {
    fixture.shipments[1].allowedVehicles = [1]
    #expect(try fixture.violations() == [.vehicleNotAllowed(shipment: 1, vehicle: 0)])
  }

  @Test mutating func `reports an overload`() throws {
    fixture.vehicles[0].capacity = [10]
    #expect(try fixture.violations() == [.overloaded(route: 0, stop: 1)])
  }

  @Test mutating func `reports an overload in any of eight dimensions`() throws {
    fixture.shipments[0].load = [0, 0, 0, 0, 0, 0, 0, 1]
    #expect(
      try fixture.violations() == [.overloaded(route: 0, stop: 0), .overloaded(route: 0, stop: 1)])
  }

  @Test mutating func `reports a departure before and a return after the shift`() throws {
    fixture.vehicles[0].shift = TimeWindow(opens: 401, closes: 864)!
    #expect(
      try fixture.violations() == [.leavesBeforeShift(route: 0), .returnsAfterShift(route: 0)])
  }

  @Test mutating func `reports a place and an end that cannot be reached`() throws {
    fixture.seconds[1][2] = TravelMatrix.unreachable
    #expect(try fixture.violations() == [.unreachable(route: 0, stop: 1)])
    fixture.seconds[1][2] = 100
    fixture.seconds[2][1] = TravelMatrix.unreachable
    fixture.vehicles[0].end = 1
    fixture.plan.routes[0].arrival = 965
    #expect(try fixture.violations() == [])
    fixture.seconds[0][1] = TravelMatrix.unreachable
    #expect(
      try fixture.violations() == [
        .unreachable(route: 0, stop: 0), .unreachable(route: 0, stop: 3),
      ])
  }

  @Test mutating func `reports times that do not follow from each other`() throws {
    fixture.plan.routes[0].stops[1].arrival = 624
    #expect(try fixture.violations() == [.wrongArrival(route: 0, stop: 1)])
    fixture.plan.routes[0].stops[1].arrival = 625
    fixture.plan.routes[0].stops[1].departure = 600
    #expect(
      try fixture.violations() == [
        .wrongDeparture(route: 0, stop: 1), .wrongArrival(route: 0, stop: 2),
      ])
    fixture.plan.routes[0].stops[1].departure = 625
    fixture.plan.routes[0].arrival = 860
    #expect(try fixture.violations() == [.wrongReturn(route: 0)])
  }

  @Test mutating func `reports service before arrival`() throws {
    fixture.plan.routes[0].stops[1].start = 600
    #expect(try fixture.violations().contains(.startsBeforeArrival(route: 0, stop: 1)))
  }

  @Test mutating func `reports service outside of all windows, not its end`() throws {
    fixture.places[1].windows = [
      TimeWindow(opens: 0, closes: 499)!, TimeWindow(opens: 501, closes: 600)!,
    ]
    #expect(try fixture.violations() == [.outsideWindows(route: 0, stop: 0)])
    fixture.places[1].windows = [TimeWindow(opens: 0, closes: 500)!]
    #expect(try fixture.violations() == [])
  }

  @Test mutating func `reports goods carried before they are there or after they are needed`()
    throws
  {
    fixture.shipments[0].pickupStore = .init(store: 0, day: 1, load: [0])
    #expect(try fixture.violations() == [.carriedOutsideStay(shipment: 0)])
    fixture.shipments[0].pickupStore = nil
    fixture.vehicles[0].day = 1
    #expect(try fixture.violations() == [.carriedOutsideStay(shipment: 1)])
    fixture.vehicles[0].day = 2
    #expect(
      try fixture.violations() == [
        .carriedOutsideStay(shipment: 0), .carriedOutsideStay(shipment: 1),
      ])
  }

  @Test mutating func `reports a store that is too full on one day`() throws {
    fixture.shipments[1].deliveryStore?.load = [6]
    #expect(try fixture.violations() == [.storeOverfull(store: 0, day: 0)])
  }

  @Test func `survives a plan of extreme numbers`() throws {
    let extremes = [Int.min, -1, 0, 1, .max]
    let problem = try fixture.problem()
    for a in extremes {
      for b in extremes {
        let stop = RoutingPlan.Stop(
          place: b.signum() + 1, arrival: a, start: b, departure: a, deliveries: [a, b],
          pickups: [b, 0])
        let plan = RoutingPlan(
          routes: [
            .init(vehicle: 0, departure: a, arrival: b, stops: [stop, stop]),
            .init(vehicle: b, departure: b, arrival: a, stops: [stop]),
          ], unserved: [a, b])
        #expect(!problem.violations(in: plan).isEmpty)
        let cost = problem.cost(of: plan)
        #expect(a >= b ? cost < .max : cost > .min)
      }
    }
  }
}
