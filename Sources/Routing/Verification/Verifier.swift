/// Checks a plan against the raw problem, with nothing of the search.
///
/// The plan may be anything at all: indices are checked before use and arithmetic on its numbers
/// is wide enough not to overflow.
struct Verifier {
  let problem: RoutingProblem
  let plan: RoutingPlan
  /// The kinds that conflict with each kind.
  let conflicts: [Int: Set<Int>]
  /// How much each stop handles of what it does not handle at once.
  let parts: [Handling: Load]
  private(set) var violations: [RoutingViolation] = []

  init(problem: RoutingProblem, plan: RoutingPlan) {
    self.problem = problem
    self.plan = plan
    parts = Self.parts(of: plan)
    conflicts = problem.conflicts.reduce(into: [:]) { conflicts, conflict in
      conflicts[conflict.first, default: []].insert(conflict.second)
      conflicts[conflict.second, default: []].insert(conflict.first)
    }
  }

  private static func parts(of plan: RoutingPlan) -> [Handling: Load] {
    var parts: [Handling: Load] = [:]
    for (route, stops) in plan.routes.map(\.stops).enumerated() {
      for (stop, named) in stops.map(\.parts).enumerated() {
        for part in named {
          parts[Handling(route: route, stop: stop, shipment: part.shipment)] = part.load
        }
      }
    }
    return parts
  }

  mutating func verify() -> [RoutingViolation] {
    verifyPresence()
    verifyParts()
    verifyGroups()
    verifyCouplings()
    var routesOf = [Int](repeating: 0, count: problem.vehicles.count)
    for (index, route) in plan.routes.enumerated() {
      guard problem.vehicles.indices.contains(route.vehicle) else {
        report(.unknownVehicle(route: index))
        continue
      }
      routesOf[route.vehicle] += 1
      if routesOf[route.vehicle] == 2 { report(.vehicleUsedTwice(vehicle: route.vehicle)) }
      guard !route.stops.isEmpty else {
        report(.emptyRoute(route: index))
        continue
      }
      verifyTimes(route, index)
      verifyLimits(route, index)
      verifyShipments(route, index)
      verifyPartsAboard(route, index)
      let trips = problem.trips(of: route)
      verifyLoads(trips, route, index)
      verifyConflicts(trips, route, index)
      verifyOrder(trips, route, index)
      verifyTimesOnBoard(trips, route, index)
      verifyTimesOfParts(route, index)
    }
    verifyStores()
    verifyStocks()
    return violations
  }

  mutating func report(_ violation: RoutingViolation) {
    violations.append(violation)
  }
}

extension RoutingProblem {
  /// Every rule that a plan breaks; a plan without any is valid.
  ///
  /// Recomputes everything from the problem and shares no code with the search. Any value at all
  /// may be asked about. A timetable that waits longer than it must is valid.
  public func violations(in plan: RoutingPlan) -> [RoutingViolation] {
    var verifier = Verifier(problem: self, plan: plan)
    return verifier.verify()
  }
}
