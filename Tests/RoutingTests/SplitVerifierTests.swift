import Quantities
import Routing
import Testing

@Suite struct `The verifier of goods that may be split` {
  /// Two vehicles share 150 at location 1.
  private func fixture() throws -> (problem: RoutingProblem, plan: RoutingPlan) {
    var fixture = try SplitFixture(
      [150, 10], vehicles: 2, meters: [[0, 10, 20], [10, 0, 10], [20, 10, 0]], smallest: [20])
    fixture.shipments[1].smallestPart = nil
    func route(_ vehicle: Int, _ load: Load) -> RoutingPlan.Route {
      .init(
        vehicle: vehicle, departure: 0, arrival: 20,
        stops: [
          .init(
            place: 1, arrival: 10, start: 10, departure: 10, deliveries: [0], pickups: [],
            parts: [.init(shipment: 0, load: load)])
        ])
    }
    var plan = RoutingPlan(routes: [route(0, [100]), route(1, [50])], unserved: [])
    plan.routes[1].arrival = 40
    plan.routes[1].stops.append(
      .init(place: 2, arrival: 20, start: 20, departure: 20, deliveries: [1], pickups: []))
    return (try fixture.problem(), plan)
  }

  @Test func `accepts parts by two vehicles`() throws {
    let (problem, plan) = try fixture()
    #expect(problem.violations(in: plan) == [])
    #expect(problem.cost(of: plan) == 60)
  }

  @Test func `reports parts that are too small, too many or too few`() throws {
    var (problem, plan) = try fixture()
    plan.routes[1].stops[0].parts[0].load = [19]
    #expect(
      problem.violations(in: plan) == [
        .partTooSmall(shipment: 0, route: 1, stop: 0), .wrongParts(shipment: 0),
      ])
    plan.routes[1].stops[0].parts[0].load = [51]
    #expect(problem.violations(in: plan) == [.wrongParts(shipment: 0)])
    plan.routes[1].stops[0].parts = []
    #expect(
      problem.violations(in: plan) == [
        .wrongParts(shipment: 0), .overloaded(route: 1, stop: -1),
      ])
    plan.routes[0].stops[0].parts[0].load = [101]
    plan.routes[1].stops[0].parts = [.init(shipment: 0, load: [49])]
    #expect(problem.violations(in: plan) == [.overloaded(route: 0, stop: -1)])
  }

  @Test func `reports parts of what is not there, or not to be split`() throws {
    let (problem, plan) = try fixture()
    for shipment in [-1, 1, 2, .max] {
      var tampered = plan
      tampered.routes[0].stops[0].parts.append(.init(shipment: shipment, load: [5]))
      #expect(problem.violations(in: tampered) == [.unknownPart(route: 0, stop: 0)])
    }
    var twice = plan
    twice.routes[0].stops[0].parts.append(.init(shipment: 0, load: [100]))
    #expect(problem.violations(in: twice) == [.unknownPart(route: 0, stop: 0)])
    var split = plan
    split.routes[0].stops[0].deliveries.append(1)
    split.routes[0].stops[0].parts.append(.init(shipment: 1, load: [0]))
    let violations = problem.violations(in: split)
    #expect(violations.contains(.unknownPart(route: 0, stop: 0)))
    #expect(violations.contains(.repeated(shipment: 1)))
    #expect(violations.contains(.overloaded(route: 0, stop: -1)))
  }

  @Test func `reports goods both carried in parts and left behind`() throws {
    var (problem, plan) = try fixture()
    plan.unserved = [0]
    #expect(
      problem.violations(in: plan) == [
        .repeated(shipment: 0), .requiredLeftBehind(shipment: 0),
      ])
    plan.routes[0].stops[0].deliveries = []
    #expect(problem.violations(in: plan).contains(.unknownPart(route: 0, stop: 0)))
  }

  /// One vehicle fetches 150 at location 1 on two ways, as a pickup and a delivery.
  private func rides() throws -> (fixture: SplitFixture, plan: RoutingPlan) {
    var fixture = try SplitFixture([150], vehicles: 1, meters: [[0, 10], [10, 0]])
    fixture.shipments[0].pickup = .init(place: 1)
    fixture.shipments[0].delivery = .init(place: 0)
    func stop(_ place: Int, at moment: Int, _ load: Load) -> RoutingPlan.Stop {
      .init(
        place: place, arrival: moment, start: moment, departure: moment,
        deliveries: place == 0 ? [0] : [], pickups: place == 1 ? [0] : [],
        parts: [.init(shipment: 0, load: load)])
    }
    let stops = [
      stop(1, at: 10, [100]), stop(0, at: 20, [60]), stop(1, at: 30, [50]), stop(0, at: 40, [90]),
    ]
    let route = RoutingPlan.Route(vehicle: 0, departure: 0, arrival: 40, stops: stops)
    return (fixture, RoutingPlan(routes: [route], unserved: []))
  }

  @Test func `accepts several ways of one vehicle, and knows what is aboard`() throws {
    var (fixture, plan) = try rides()
    #expect(try fixture.problem().violations(in: plan) == [])
    plan.routes[0].stops[1].parts[0].load = [101]
    plan.routes[0].stops[3].parts[0].load = [49]
    #expect(try fixture.problem().violations(in: plan) == [.notCarriedThrough(shipment: 0)])
    plan.routes[0].stops[1].parts[0].load = [40]
    plan.routes[0].stops[3].parts[0].load = [110]
    #expect(try fixture.problem().violations(in: plan) == [.overloaded(route: 0, stop: 2)])
    plan.routes[0].stops[3].parts[0].load = [100]
    #expect(
      try fixture.problem().violations(in: plan).contains(.notCarriedThrough(shipment: 0)))
  }

  @Test func `knows how long parts are aboard, the first loaded the first to leave`() throws {
    var (fixture, plan) = try rides()
    // 40 of those of the first way are aboard for 30 s.
    fixture.shipments[0].longestOnBoard = 30
    #expect(try fixture.problem().violations(in: plan) == [])
    fixture.shipments[0].longestOnBoard = 29
    #expect(try fixture.problem().violations(in: plan) == [.onBoardTooLong(shipment: 0)])
    plan.routes[0].stops[1].parts[0].load = [100]
    plan.routes[0].stops[3].parts[0].load = [50]
    #expect(try fixture.problem().violations(in: plan) == [])
  }

  @Test func `reports a kind that meets the rest of a part`() throws {
    var (fixture, plan) = try rides()
    fixture.shipments[0].kind = 1
    fixture.shipments.append(
      .init(pickup: .init(place: 1), delivery: .init(place: 0), load: [1], kind: 2))
    plan.routes[0].stops[2].pickups = [1, 0]
    plan.routes[0].stops[3].deliveries = [0, 1]
    func violations() throws -> [RoutingViolation] {
      try RoutingProblem(
        places: fixture.places, shipments: fixture.shipments, vehicles: fixture.vehicles,
        conflicts: [.init(1, 2)], travel: fixture.travel
      ).violations(in: plan)
    }
    // 40 are aboard still when the other comes, and then come 50 more.
    #expect(try violations() == [.conflict(shipment: 1, kind: 1, route: 0, stop: 2)])
    plan.routes[0].stops[1].parts[0].load = [100]
    plan.routes[0].stops[3].parts[0].load = [50]
    #expect(try violations() == [.conflict(shipment: 0, kind: 2, route: 0, stop: 2)])
  }
}

@Suite struct `A problem with goods that may be split` {
  private func refusal(
    _ change: (inout SplitFixture) throws -> Void
  ) throws -> RoutingProblem.Inconsistency? {
    var fixture = try SplitFixture(
      [50, 50], vehicles: 1, meters: [[0, 1, 1], [1, 0, 1], [1, 1, 0]])
    try change(&fixture)
    do throws(RoutingProblem.Inconsistency) {
      _ = try RoutingProblem(
        places: fixture.places, shipments: fixture.shipments, vehicles: fixture.vehicles,
        groups: fixture.shipments[1].kind == 9 ? [.init(shipments: [1])] : [],
        conflicts: [.init(3, 3)], travel: fixture.travel)
      return nil
    } catch {
      return error
    }
  }

  @Test func `refuses parts of nothing, or of more than there is`() throws {
    for smallest in [[0], [51], [1, 1]] as [Load] {
      let refusal = try refusal { $0.shipments[0].smallestPart = smallest }
      #expect(refusal == .smallestPartOutOfRange(shipment: 0))
    }
    for smallest in [[1], [50]] as [Load] {
      #expect(try refusal { $0.shipments[0].smallestPart = smallest } == nil)
    }
    let tooLong = try refusal {
      $0.places[1].setup = 1 << 30
      $0.shipments[0].delivery?.service = 1
    }
    #expect(tooLong == .serviceOutOfRange(shipment: 0))
  }

  @Test func `refuses to split what it cannot`() throws {
    let changes: [(inout SplitFixture) -> Void] = [
      { $0.shipments[1].kind = 9 },
      { $0.shipments[1].kind = 3 },
      { $0.shipments[1].returnLoad = [1] },
      { $0.shipments[1].pickup = .init(place: 2) },
      {
        $0.vehicles[0].isLastInFirstOut = true
        $0.shipments[0].smallestPart = nil
        $0.shipments[1].pickup = .init(place: 0)
      },
      {
        $0.places[1].stock = [99]
        for index in 0..<2 {
          $0.shipments[index].delivery = .init(place: 0)
          $0.shipments[index].pickup = .init(place: 1, service: index)
        }
      },
    ]
    for change in changes {
      #expect(try refusal(change) == .notToBeSplit(shipment: 1))
    }
    #expect(try refusal { $0.shipments[1].kind = 2 } == nil)
  }
}
