import Quantities

/// Raises the bound of the case that is lowest, until it meets the cost of a plan.
struct TwoEchelonProof {
  let problem: TwoEchelonProblem
  private(set) var cases: [TwoEchelonCase]
  /// The best plan known, and what it costs; more than any plan does where none is known.
  private var plan: TwoEchelonPlan
  private var upper: Int
  /// A better plan than the one that was given.
  private(set) var better: TwoEchelonPlan?
  private let first: FirstLevel
  private let travel: TravelMatrix

  init(_ problem: TwoEchelonProblem, _ plan: TwoEchelonPlan, mostCases: Int) {
    self.problem = problem
    self.plan = plan
    upper = problem.violations(in: plan).isEmpty ? problem.cost(of: plan) : 1 << 60
    first = FirstLevel(problem)
    let places = 0..<problem.travel.count
    let still = places.map { _ in places.map { _ in 0 } }
    let meters = places.map { from in places.map { problem.meters(from, $0) } }
    // Time is no matter: the matrix that a valid problem has, without it, is valid.
    travel = (try? TravelMatrix(meters: meters, seconds: still)) ?? problem.travel
    let told = problem.cases(atMost: mostCases)
    cases = told ?? [problem.onlyCase]
    let stops = 1 + problem.satelliteCount
    let legs = problem.truckLegs.flatMap(\.self).shortestWays(between: stops)
    let tours = TruckTours(
      legs: (0..<stops).map { Array(legs[($0 * stops)..<(($0 + 1) * stops)]) },
      fixedCost: problem.trucks.fixedCost)
    defer { tours.deallocate() }
    for index in cases.indices {
      let trucks =
        told == nil
        ? Self.leastCost(problem, tours) : cases[index].truckCost(problem, tours)
      cases[index].first = min(
        1 << 60, trucks + problem.leastHandling(cases[index].amounts))
    }
  }

  func deallocate() { first.deallocate() }

  /// No plan costs less.
  var bound: Int { min(upper, cases.map(\.bound).min() ?? upper) }

  /// Looks at the lowest case once more.
  ///
  /// - Returns: Whether there is more to be done.
  mutating func raise(_ watch: StopRule.Watch) -> Bool {
    guard let index = cases.indices.min(by: { cases[$0].bound < cases[$1].bound }),
      cases[index].bound < upper, !cases[index].isFinal
    else { return false }
    var rule = watch.rule
    // Half of the time is for a first look at all cases.
    let visits = cases[index].visits
    let share = visits == 0 ? 2 * cases.count : visits == 1 ? 2 : 1
    rule.time = watch.remaining.map { $0 / share }
    let slice = rule.start()
    let before = bound
    guard let routing = problem.routing(cases[index], travel) else { return false }
    let answer = routing.prove(
      routing.plan(plan, in: cases[index]), below: upper - cases[index].first, pricing: [],
      until: rule, memory: RoutingProblem.usualProofMemory
    ) { _ in }
    cases[index].second = max(cases[index].second, answer.cost)
    cases[index].visits += 1
    cases[index].isFinal = !slice.isOver
    if let found = answer.plan { consider(found, of: routing, in: cases[index]) }
    return before < upper
  }

  /// Keeps drives of freighters that make a better plan with the best drives of trucks.
  private mutating func consider(
    _ found: RoutingPlan, of routing: RoutingProblem, in proofCase: TwoEchelonCase
  ) {
    let satellites = proofCase.satelliteOfVehicle
    let routes = found.routes.map { route in
      TwoEchelonPlan.FreighterRoute(
        satellite: satellites[route.vehicle], customers: route.stops.flatMap(\.deliveries))
    }
    var amounts = FirstLevel.Amounts.zero
    for route in routes {
      for customer in route.customers {
        amounts[route.satellite] += Int32(clamping: problem.demands[customer])
      }
    }
    let new = TwoEchelonPlan(truckRoutes: first.routes(for: amounts), freighterRoutes: routes)
    guard problem.violations(in: new).isEmpty, problem.cost(of: new) < upper else { return }
    plan = new
    better = new
    upper = problem.cost(of: new)
  }

  /// What as many trucks cost as are needed, wherever they go.
  private static func leastCost(_ problem: TwoEchelonProblem, _ tours: TruckTours) -> Int {
    let trucks = (problem.totalDemand + problem.trucks.capacity - 1) / problem.trucks.capacity
    let singles = (0..<problem.satelliteCount).map { tours.costs[1 << $0] }
    return trucks * (singles.min() ?? 0)
  }
}

extension TwoEchelonCase {
  /// The satellite of each vehicle of its second echelon.
  var satelliteOfVehicle: [Int] {
    freighters.indices.flatMap { [Int](repeating: $0, count: freighters[$0]) }
  }

  /// What trucks cost at least; more than any plan does where they cannot carry such amounts.
  fileprivate func truckCost(_ problem: TwoEchelonProblem, _ tours: TruckTours) -> Int {
    var cover = TruckCover(problem, tours, amounts)
    return cover.cost() ?? 1 << 60
  }
}
