import Quantities
import Routing
import Testing

/// Customers who take goods from a depot, location 0, with vehicles that carry 100.
struct SplitFixture {
  var places: [RoutingProblem.Place]
  var shipments: [RoutingProblem.Shipment]
  var vehicles: [RoutingProblem.Vehicle]
  var travel: TravelMatrix

  init(_ demands: [Int], vehicles: Int, meters: [[Int]], smallest: Load? = [1]) throws {
    places = meters.indices.map { .init(location: $0) }
    shipments = try demands.enumerated().map { index, demand in
      .init(
        pickup: nil, delivery: .init(place: index + 1), load: try #require(Load([demand])),
        smallestPart: smallest)
    }
    self.vehicles = (0..<vehicles).map { _ in
      .init(
        start: 0, end: 0, shift: TimeWindow(opens: 0, closes: 1_000_000)!, capacity: [100],
        costPerMeter: 1)
    }
    travel = try TravelMatrix(meters: meters, seconds: meters)
  }

  func problem() throws -> RoutingProblem {
    try RoutingProblem(places: places, shipments: shipments, vehicles: vehicles, travel: travel)
  }

  /// Solves and verifies.
  func solve(_ iterations: Int = 2_000) throws -> RoutingOutcome {
    let problem = try problem()
    let outcome = problem.solve(until: StopRule(iterations: iterations))
    #expect(problem.violations(in: outcome.plan) == [])
    #expect(problem.cost(of: outcome.plan) == outcome.cost)
    return outcome
  }
}

@Suite struct `Goods that may be split` {
  /// Dror and Trudeau, "Savings by split delivery routing", 1989: two vehicles for three customers
  /// who take two thirds of one each.
  @Test func `save a vehicle where three customers take two thirds of one each`() throws {
    let star = [[0, 10, 10, 10], [10, 0, 1, 1], [10, 1, 0, 1], [10, 1, 1, 0]]
    var fixture = try SplitFixture([66, 66, 66], vehicles: 3, meters: star)
    #expect(try fixture.solve().cost == 42)
    fixture.vehicles.removeLast()
    #expect(try fixture.solve().cost == 42)
    for index in 0..<3 { fixture.shipments[index].smallestPart = nil }
    fixture.vehicles.append(fixture.vehicles[0])
    #expect(try fixture.solve().cost == 60)
  }

  @Test func `are carried in no smaller parts than they may`() throws {
    let star = [[0, 10, 10, 10], [10, 0, 1, 1], [10, 1, 0, 1], [10, 1, 1, 0]]
    for (smallest, cost) in [(33, 42), (34, 60)] {
      let load = try #require(Load([smallest]))
      let fixture = try SplitFixture([66, 66, 66], vehicles: 3, meters: star, smallest: load)
      #expect(try fixture.solve().cost == cost)
    }
  }

  /// Chen, Golden and Wasil, "The split delivery vehicle routing problem: applications, algorithms,
  /// test problems, and computational results", 2007: SD1, of 228.28.
  @Test func `reach the best known plan of a problem in the literature`() throws {
    let axes: [(x: Double, y: Double)] = [(1_000, 0), (0, 1_000), (-1_000, 0), (0, -1_000)]
    let points = [(x: 0, y: 0)] + axes + axes.map { (x: 2 * $0.x, y: 2 * $0.y) }
    let travel = try TravelMatrix(points: points)
    let meters = points.indices.map { from in
      points.indices.map { to in travel.journey(from: from, to: to)?.meters ?? 0 }
    }
    let fixture = try SplitFixture(
      [60, 90, 60, 90, 60, 90, 60, 90], vehicles: 8, meters: meters)
    #expect(try fixture.solve(20_000).cost == 22_828)
  }

  @Test func `are served where they are more than any vehicle carries`() throws {
    var fixture = try SplitFixture([250], vehicles: 3, meters: [[0, 10], [10, 0]])
    let outcome = try fixture.solve()
    #expect(outcome.plan.unserved == [])
    #expect(outcome.plan.routes.count == 3)
    #expect(outcome.plan.routes.allSatisfy { $0.stops.map(\.deliveries) == [[0]] })
    // One vehicle makes three trips.
    fixture.vehicles = Array(fixture.vehicles.prefix(1))
    fixture.vehicles[0].reloads = [0]
    #expect(try fixture.solve().cost == 60)
    // And a vehicle may fetch as well as bring.
    fixture.vehicles[0].reloads = []
    fixture.shipments[0].pickup = .init(place: 0)
    #expect(try fixture.solve().cost == 60)
    fixture.shipments[0].delivery = nil
    fixture.shipments[0].pickup = .init(place: 1)
    fixture.vehicles[0].reloads = [0]
    #expect(try fixture.solve().cost == 60)
  }

  @Test func `are carried at once where that is as good`() throws {
    var fixture = try SplitFixture(
      [60, 30], vehicles: 2, meters: [[0, 5, 9], [5, 0, 5], [9, 5, 0]])
    fixture.shipments[0].delivery?.service = 100
    fixture.places[1].setup = 10
    let outcome = try fixture.solve()
    let route = try #require(outcome.plan.routes.first)
    #expect(outcome.plan.routes.count == 1)
    #expect(route.stops.allSatisfy { $0.parts.isEmpty && $0.deliveries.count == 1 })
    let stop = try #require(route.stops.first { $0.place == 1 })
    #expect(stop.departure - stop.start == 110)
  }

  @Test func `take the service of a stop once, and again at another`() throws {
    var fixture = try SplitFixture([150], vehicles: 2, meters: [[0, 10], [10, 0]])
    fixture.shipments[0].delivery?.service = 100
    for route in try fixture.solve().plan.routes {
      #expect(route.stops.map { $0.departure - $0.start } == [100])
    }
    // Nothing is handled at the place but this, so that a window of 120 s is enough for two stops.
    for index in 0..<2 {
      fixture.vehicles[index].shift = TimeWindow(opens: 0, closes: 120)!
    }
    #expect(try fixture.solve().plan.unserved == [])
  }

  @Test func `share a stop with others at their place`() throws {
    var fixture = try SplitFixture(
      [150, 20], vehicles: 2, meters: [[0, 10, 10], [10, 0, 0], [10, 0, 0]])
    fixture.shipments[0].delivery?.service = 100
    fixture.shipments[1].delivery = .init(place: 1, service: 7)
    fixture.shipments[1].smallestPart = nil
    fixture.places[1].setup = 10
    let outcome = try fixture.solve()
    let stops = outcome.plan.routes.map(\.stops)
    #expect(stops.allSatisfy { $0.count == 1 })
    #expect(
      stops.joined().map { $0.departure - $0.start }.sorted() == [110, 117])
  }

  @Test func `stay behind whole where not all can go`() throws {
    var fixture = try SplitFixture(
      [80, 80], vehicles: 1, meters: [[0, 9, 9], [9, 0, 9], [9, 9, 0]])
    #expect(try fixture.problem().solve(until: StopRule(iterations: 500)).plan.unserved.count == 1)
    for index in 0..<2 { fixture.shipments[index].prize = 1_000 }
    #expect(try fixture.solve().cost == 1_018)
    // Two vehicles could take both, for more than the second is worth.
    fixture.vehicles.append(fixture.vehicles[0])
    #expect(try fixture.solve().cost == 36)
    fixture.shipments[1].prize = 17
    #expect(try fixture.solve().cost == 35)
  }

  @Test func `take their share of a store`() throws {
    var fixture = try SplitFixture([150], vehicles: 2, meters: [[0, 10], [10, 0]])
    let stay = RoutingProblem.Stay(store: 0, day: 1, load: [30])
    fixture.shipments[0].deliveryStore = stay
    fixture.vehicles[1].day = 1
    for (limit, unserved) in [(30, 0), (29, 1)] {
      let problem = try RoutingProblem(
        places: fixture.places, shipments: fixture.shipments, vehicles: fixture.vehicles,
        stores: [.init(limit: try #require(Load([limit])), days: 2)], travel: fixture.travel)
      let plan = problem.solve(until: StopRule(iterations: 500)).plan
      #expect(plan.unserved.count == unserved)
      #expect(unserved > 0 || problem.violations(in: plan) == [])
    }
  }

  @Test func `go on from a plan with parts`() throws {
    let star = [[0, 10, 10, 10], [10, 0, 1, 1], [10, 1, 0, 1], [10, 1, 1, 0]]
    let problem = try SplitFixture([66, 66, 66], vehicles: 3, meters: star).problem()
    let first = problem.solve(until: StopRule(iterations: 2_000))
    let second = problem.solve(until: StopRule(iterations: 0), from: first.plan)
    #expect(second.plan == first.plan)
  }
}
