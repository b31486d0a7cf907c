import Quantities
import Routing
import Testing

@Suite struct `Routes over two echelons` {
  @Test(arguments: 1...60)
  func `are the cheapest on tiny problems, and the bound is not above`(seed: Int) throws {
    var random = RandomSource(seed: UInt64(seed))
    let problem = try TwoEchelonProblem.random(
      &random, satellites: 1 + seed % 3, customers: 3 + random.below(3))
    var force = TwoEchelonBruteForce(problem)
    let outcome = problem.solve(until: StopRule(iterations: 1_000))
    let bound = problem.prove(outcome.plan, until: StopRule())
    guard let optimum = force.leastCost() else {
      #expect(!outcome.unserved.isEmpty)
      return
    }
    #expect(problem.violations(in: outcome.plan).isEmpty)
    #expect(outcome.cost == problem.cost(of: outcome.plan))
    #expect(outcome.cost == optimum)
    #expect(bound.cost <= optimum)
    #expect(bound.plan == nil)
  }

  /// Three satellites in a row, six customers; the trucks must split what goes to the second.
  private func problem() throws -> TwoEchelonProblem {
    let points: [(x: Double, y: Double)] = [
      (0, 0), (10, 0), (20, 0), (30, 0), (10, 5), (20, 5), (20, 6), (30, 5), (10, -5), (30, -5),
    ]
    return try TwoEchelonProblem(
      handlingCosts: [0, 0, 2], demands: [3, 4, 4, 3, 3, 3],
      trucks: .init(count: 2, capacity: 10), freighters: .init(count: 4, capacity: 8, fixedCost: 1),
      mostFreightersAtSatellite: 2, travel: try TravelMatrix(points: points))
  }

  private let right = TwoEchelonPlan(
    truckRoutes: [
      .init(drops: [.init(satellite: 0, amount: 6), .init(satellite: 1, amount: 4)]),
      .init(drops: [.init(satellite: 1, amount: 4), .init(satellite: 2, amount: 6)]),
    ],
    freighterRoutes: [
      .init(satellite: 0, customers: [0, 4]), .init(satellite: 1, customers: [1, 2]),
      .init(satellite: 2, customers: [3, 5]),
    ])

  @Test func `cost the journeys, the vehicles and the handling`() throws {
    let problem = try problem()
    #expect(problem.violations(in: right).isEmpty)
    // Trucks 40 and 60; freighters 20, 12 and 20, and 1 each; 6 units at 2.
    #expect(problem.cost(of: right) == 40 + 60 + 20 + 12 + 20 + 3 + 12)
    let outcome = problem.solve(until: StopRule(iterations: 2_000))
    #expect(outcome.cost <= 167)
  }

  private struct Forgery: Sendable {
    let change: @Sendable (inout TwoEchelonPlan) -> Void
    let violation: TwoEchelonViolation
  }

  private static let forgeries: [Forgery] = [
    Forgery(
      change: { $0.truckRoutes[0].drops[0].satellite = 3 },
      violation: .unknownSatelliteOfTruck(route: 0, satellite: 3)),
    Forgery(
      change: { $0.freighterRoutes[1].satellite = -1 },
      violation: .unknownSatelliteOfFreighter(route: 1, satellite: -1)),
    Forgery(
      change: { $0.freighterRoutes[1].customers.append(6) },
      violation: .unknownCustomer(route: 1, customer: 6)),
    Forgery(
      change: { $0.truckRoutes.append(.init(drops: [])) }, violation: .emptyTruckRoute(route: 2)),
    Forgery(
      change: { $0.truckRoutes.append(.init(drops: [])) },
      violation: .tooManyTrucks(used: 3, limit: 2)),
    Forgery(
      change: { $0.freighterRoutes.append(.init(satellite: 0, customers: [])) },
      violation: .emptyFreighterRoute(route: 3)),
    Forgery(
      change: { $0.truckRoutes[0].drops.append(.init(satellite: 2, amount: 0)) },
      violation: .amountBelowOne(route: 0, satellite: 2, amount: 0)),
    Forgery(
      change: { $0.truckRoutes[0].drops.append(.init(satellite: 2, amount: -4)) },
      violation: .amountBelowOne(route: 0, satellite: 2, amount: -4)),
    Forgery(
      change: { $0.truckRoutes[0].drops.append(.init(satellite: 0, amount: 1)) },
      violation: .satelliteTwice(route: 0, satellite: 0)),
    Forgery(
      change: { $0.truckRoutes[0].drops[1].amount = 5 },
      violation: .truckOverfull(route: 0, load: 11, capacity: 10)),
    Forgery(
      change: { $0.freighterRoutes[1].customers = [1, 2, 5] },
      violation: .freighterOverfull(route: 1, load: 11, capacity: 8)),
    Forgery(
      change: {
        $0.freighterRoutes[0] = .init(satellite: 0, customers: [0])
        $0.freighterRoutes.append(.init(satellite: 0, customers: [4]))
        $0.freighterRoutes[1].satellite = 0
      }, violation: .tooManyAtSatellite(satellite: 0, used: 3, limit: 2)),
    Forgery(
      change: { plan in
        plan.freighterRoutes[1...] = [
          .init(satellite: 1, customers: [1]), .init(satellite: 1, customers: [2]),
          .init(satellite: 2, customers: [3]), .init(satellite: 2, customers: [5]),
        ]
      }, violation: .tooManyFreighters(used: 5, limit: 4)),
    Forgery(
      change: { $0.freighterRoutes[2].customers = [3] },
      violation: .wrongVisits(customer: 5, visits: 0)),
    Forgery(
      change: { $0.freighterRoutes[2].customers = [3, 5, 3] },
      violation: .wrongVisits(customer: 3, visits: 2)),
    Forgery(
      change: { $0.truckRoutes[1].drops[0].amount = 3 },
      violation: .unbalanced(satellite: 1, delivered: 7, taken: 8)),
    Forgery(
      change: { $0.freighterRoutes[1].satellite = 2 },
      violation: .unbalanced(satellite: 2, delivered: 6, taken: 14)),
  ]

  @Test(arguments: forgeries.indices)
  func `that break a rule are refused`(index: Int) throws {
    let forgery = Self.forgeries[index]
    var plan = right
    forgery.change(&plan)
    #expect(try problem().violations(in: plan).contains(forgery.violation))
  }

  @Test func `are the same for the same seed and iterations`() throws {
    var random = RandomSource(seed: 3)
    let problem = try TwoEchelonProblem.random(&random, satellites: 3, customers: 5)
    let rule = StopRule(iterations: 500)
    let outcome = problem.solve(until: rule, seed: 5)
    #expect(outcome.iterations == 500)
    #expect(problem.solve(until: rule, seed: 5) == outcome)
  }

  @Test func `leave behind whom no freighter has room for`() throws {
    let points: [(x: Double, y: Double)] = [(0, 0), (5, 0), (6, 0), (7, 0), (8, 0)]
    let problem = try TwoEchelonProblem(
      handlingCosts: [0], demands: [6, 6, 6], trucks: .init(count: 2, capacity: 10),
      freighters: .init(count: 2, capacity: 10), mostFreightersAtSatellite: 2,
      travel: try TravelMatrix(points: points))
    let outcome = problem.solve(until: StopRule(iterations: 100))
    #expect(outcome.unserved.count == 1)
    #expect(
      problem.violations(in: outcome.plan) == [
        .wrongVisits(customer: outcome.unserved[0], visits: 0)
      ])
  }

  @Test func `are there when the search is cancelled at once`() throws {
    let problem = try problem()
    let cancellation = Cancellation()
    cancellation.raise()
    let outcome = problem.solve(until: StopRule(cancellation: cancellation))
    #expect(outcome.iterations == 0)
    #expect(problem.violations(in: outcome.plan).isEmpty)
    let bound = problem.prove(outcome.plan, until: StopRule(cancellation: cancellation))
    #expect(bound.cost <= outcome.cost)
  }

  @Test func `refuse numbers out of range`() throws {
    func make(
      demands: [Int] = [3, 4], trucks: Int = 1, capacity: Int = 10, most: Int = 2,
      handling: [Int] = [0]
    ) throws -> TwoEchelonProblem {
      let points = (0..<(1 + handling.count + demands.count)).map { (x: Double($0), y: 0.0) }
      return try TwoEchelonProblem(
        handlingCosts: handling, demands: demands, trucks: .init(count: trucks, capacity: capacity),
        freighters: .init(count: 2, capacity: 5), mostFreightersAtSatellite: most,
        travel: try TravelMatrix(points: points))
    }
    typealias Inconsistency = TwoEchelonProblem.Inconsistency
    #expect(throws: Inconsistency.demandOutOfRange(customer: 1)) { try make(demands: [3, 6]) }
    #expect(throws: Inconsistency.demandOutOfRange(customer: 0)) { try make(demands: [0]) }
    #expect(throws: Inconsistency.tooFewTrucks(demand: 7, capacity: 6)) { try make(capacity: 6) }
    #expect(throws: Inconsistency.tooFewFreighters(demand: 7, capacity: 5)) { try make(most: 1) }
    #expect(throws: Inconsistency.fleetOutOfRange) { try make(trucks: 0) }
    #expect(throws: Inconsistency.customersOutOfRange) { try make(demands: []) }
    #expect(throws: Inconsistency.satellitesOutOfRange) { try make(handling: []) }
    #expect(throws: Inconsistency.costOutOfRange) { try make(handling: [-1]) }
  }
}
