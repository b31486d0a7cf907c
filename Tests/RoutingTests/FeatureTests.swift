import Quantities
import Routing
import Testing

/// Places on a line, 100 m and 100 s apart; place `i` is at location `i`.
private struct Line {
  var places: [RoutingProblem.Place]
  var shipments: [RoutingProblem.Shipment] = []
  var vehicles: [RoutingProblem.Vehicle] = []
  var stores: [RoutingProblem.Store] = []
  var travel: [[Int]]

  init(_ count: Int) {
    places = (0..<count).map { .init(location: $0) }
    travel = (0..<count).map { from in (0..<count).map { abs(from - $0) * 100 } }
  }

  mutating func ship(_ from: Int, _ to: Int, _ load: Load = [1], prize: Int = 1_000_000) {
    shipments.append(
      .init(pickup: .init(place: from), delivery: .init(place: to), load: load, prize: prize))
  }

  mutating func drive(
    _ start: Int = 0, _ end: Int? = 0, closes: Int = 100_000, day: Int = 0,
    capacity: Load = [10], fixed: Int = 0, perSecond: Int = 0
  ) {
    vehicles.append(
      .init(
        start: start, end: end, shift: TimeWindow(opens: 0, closes: closes)!, day: day,
        capacity: capacity, fixedCost: fixed, costPerMeter: 1, costPerSecond: perSecond))
  }

  func problem() throws -> RoutingProblem {
    try RoutingProblem(
      places: places, shipments: shipments, vehicles: vehicles, stores: stores,
      travel: TravelMatrix(meters: travel, seconds: travel))
  }

  /// Solves and verifies.
  func solve(_ iterations: Int = 100) throws -> RoutingOutcome {
    let problem = try problem()
    let outcome = problem.solve(until: StopRule(iterations: iterations))
    #expect(problem.violations(in: outcome.plan) == [])
    #expect(problem.cost(of: outcome.plan) == outcome.cost)
    return outcome
  }
}

@Suite struct `A search` {
  @Test func `leaves everything behind without vehicles, and has nothing to do without shipments`()
    throws
  {
    var line = Line(2)
    line.ship(0, 1, prize: 7)
    let withoutVehicles = try line.solve()
    #expect(withoutVehicles.plan == RoutingPlan(routes: [], unserved: [0]))
    #expect(withoutVehicles.cost == 7)
    #expect(withoutVehicles.stopReason == .exhausted)

    line.shipments = []
    line.drive(fixed: 5)
    let withoutShipments = try line.solve()
    #expect(withoutShipments.plan == RoutingPlan(routes: [], unserved: []))
    #expect(withoutShipments.cost == 0)
    #expect(try Line(0).solve().plan == RoutingPlan(routes: [], unserved: []))
  }

  @Test func `leaves behind what no vehicle can carry or reach`() throws {
    var line = Line(4)
    line.ship(0, 1)
    line.ship(0, 1, [11])
    line.ship(0, 3)
    line.drive()
    for from in 0..<3 { line.travel[from][3] = TravelMatrix.unreachable }
    #expect(try line.solve().plan.unserved == [1, 2])
  }

  @Test(arguments: [(rise: 0, worked: 0), (2, 0), (2, 7_200)])
  func `shares work between drivers where hours grow dearer, past work included`(
    rise: Int, worked: Int
  ) throws {
    var line = Line(2)
    for index in 0..<4 {
      line.ship(0, 1)
      line.shipments[index].delivery?.service = 3_600
    }
    for past in [0, worked] {
      line.drive()
      line.vehicles[line.vehicles.count - 1].overtime = [
        .init(after: 0, costPerSecond: rise * past / 3_600, risePerHour: rise)
      ]
    }
    let outcome = try line.solve()
    let shares = (0..<2).map { vehicle in
      outcome.plan.routes.filter { $0.vehicle == vehicle }.flatMap(\.stops).flatMap(\.deliveries)
        .count
    }
    #expect(rise > 0 || shares.max() == 4)
    #expect(rise == 0 || shares == (worked == 0 ? [2, 2] : [3, 1]))
    let squares = zip(shares, [0, worked]).map { share, past in
      share == 0 ? 0 : (past + share * 3_600 + 200) * (past + share * 3_600 + 200) - past * past
    }
    let used = shares.count { $0 > 0 }
    #expect(abs(outcome.cost - used * 200 - squares.reduce(0, +) * rise / 7_200) <= 1)
  }

  @Test func `leaves behind what costs more than its prize, yet opens a route for two`() throws {
    var line = Line(3)
    line.ship(0, 1, prize: 250)
    line.ship(0, 2, prize: 399)
    line.drive(fixed: 100)
    let both = try line.solve()
    #expect(both.plan.unserved == [])
    #expect(both.cost == 500)
    line.shipments[0].prize = 100
    let none = try line.solve()
    #expect(none.plan.unserved == [0, 1])
    #expect(none.cost == 499)
  }

  @Test func `passes by the hub as often as it must`() throws {
    var line = Line(2)
    for _ in 0..<3 { line.ship(0, 1, [6]) }
    line.ship(1, 0, [10])
    line.drive()
    let outcome = try line.solve()
    #expect(outcome.cost == 600)
    #expect(outcome.plan.routes.count == 1)
    #expect(outcome.plan.routes[0].stops.count { $0.place == 0 } >= 3)
  }

  @Test func `makes one stop of all that is handled at a place`() throws {
    var line = Line(3)
    for _ in 0..<3 { line.ship(1, 2) }
    line.places[1].setup = 10
    line.drive()
    let outcome = try line.solve()
    #expect(outcome.plan.routes[0].stops.map(\.pickups) == [[0, 1, 2], []])
    #expect(outcome.plan.routes[0].stops[0].departure - outcome.plan.routes[0].stops[0].start == 10)
  }

  @Test func `never makes one stop of two places at one location`() throws {
    var line = Line(2)
    line.places.append(.init(location: 1))
    line.ship(0, 1)
    line.ship(2, 0)
    line.drive()
    let outcome = try line.solve()
    #expect(outcome.plan.routes[0].stops.map(\.place).sorted() == [0, 0, 1, 2])
    #expect(outcome.cost == 200)
  }

  @Test func `ends where it likes when the end is open`() throws {
    var line = Line(4)
    line.ship(0, 3)
    line.drive(0, nil)
    let outcome = try line.solve()
    #expect(outcome.cost == 300)
    #expect(outcome.plan.routes[0].arrival == outcome.plan.routes[0].stops.last?.departure)
  }

  @Test func `uses the second window of a place when the first is over`() throws {
    var line = Line(3)
    line.ship(1, 2)
    line.places[1].windows = [
      TimeWindow(opens: 900, closes: 950)!, TimeWindow(opens: 0, closes: 50)!,
    ]
    line.drive(perSecond: 1)
    let route = try line.solve().plan.routes[0]
    #expect(route.stops[0].start == 900)
    #expect(route.departure == 800)
    #expect(route.arrival == 1_200)
  }

  @Test func `finishes early, then leaves late`() throws {
    var line = Line(4)
    line.ship(1, 2)
    line.ship(3, 0)
    line.places[2].windows = [TimeWindow(opens: 1_000, closes: 2_000)!]
    line.places[1].windows = [TimeWindow(opens: 0, closes: 700)!]
    line.drive(perSecond: 1)
    let route = try line.solve().plan.routes[0]
    #expect(route.departure == 600)
    #expect(route.stops.map(\.start) == [700, 900, 1_000, 1_200])
    #expect(route.arrival == 1_200)
  }

  @Test func `makes one route rather than two when each has a fixed cost`() throws {
    var line = Line(3)
    line.ship(0, 1)
    line.ship(0, 2)
    for _ in 0..<2 { line.drive(0, nil, fixed: 1_000) }
    #expect(try line.solve().cost == 1_200)
  }

  @Test func `gives a route to the cheaper vehicle`() throws {
    var line = Line(3)
    line.drive(fixed: 500, perSecond: 1)
    line.drive(fixed: 100)
    for _ in 0..<4 { line.ship(1, 2) }
    let outcome = try line.solve()
    #expect(outcome.plan.routes.map(\.vehicle) == [1])
    #expect(outcome.cost == 500)
  }

  @Test func `drives on two days when a store has no room for both on one`() throws {
    var line = Line(2)
    for _ in 0..<2 { line.ship(0, 1) }
    line.stores = [.init(limit: [1], days: 2)]
    for day in 0..<2 { line.drive(day: day) }
    #expect(try line.solve().plan.routes.count == 1)
    for shipment in 0..<2 {
      line.shipments[shipment].pickupStore = .init(store: 0, day: shipment, load: [1])
    }
    let outcome = try line.solve()
    #expect(outcome.plan.unserved == [])
    #expect(outcome.plan.routes.map(\.stops[0].pickups) == [[0], [1]])
  }

  @Test func `keeps a shipment to its vehicles`() throws {
    var line = Line(2)
    line.drive()
    line.drive(fixed: 1_000)
    line.ship(0, 1)
    line.shipments[0].allowedVehicles = [1]
    #expect(try line.solve().plan.routes.map(\.vehicle) == [1])
    line.shipments[0].allowedVehicles = []
    #expect(try line.solve().plan.unserved == [0])
  }

  @Test func `takes all eight dimensions into account`() throws {
    for dimension in 0..<8 {
      var line = Line(2)
      var load = [Int](repeating: 0, count: 8)
      load[dimension] = 6
      line.drive(capacity: [10, 10, 10, 10, 10, 10, 10, 10])
      for _ in 0..<2 { line.ship(0, 1, try #require(Load(load))) }
      #expect(try line.solve().cost == 400)
    }
  }
}
