import Quantities

/// Checks a plan against the raw problem, with nothing of the search.
///
/// The plan may be anything at all: indices are checked before use and arithmetic on its numbers
/// is wide enough not to overflow.
struct Verifier {
  let problem: RoutingProblem
  let plan: RoutingPlan
  private(set) var violations: [RoutingViolation] = []

  init(problem: RoutingProblem, plan: RoutingPlan) {
    self.problem = problem
    self.plan = plan
  }

  mutating func verify() -> [RoutingViolation] {
    verifyPresence()
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
      verifyLoads(route, index)
      verifyShipments(route, index)
    }
    verifyStores()
    return violations
  }

  mutating func report(_ violation: RoutingViolation) {
    violations.append(violation)
  }

  /// Every shipment is picked up once, delivered once, or left behind once.
  private mutating func verifyPresence() {
    var pickups = [Int](repeating: 0, count: problem.shipments.count)
    var deliveries = pickups
    var left = pickups
    for shipment in plan.unserved {
      if problem.shipments.indices.contains(shipment) {
        left[shipment] += 1
      } else {
        report(.unknownUnserved(shipment: shipment))
      }
    }
    for stop in plan.routes.lazy.flatMap(\.stops) {
      for shipment in stop.pickups where pickups.indices.contains(shipment) {
        pickups[shipment] += 1
      }
      for shipment in stop.deliveries where deliveries.indices.contains(shipment) {
        deliveries[shipment] += 1
      }
    }
    for shipment in problem.shipments.indices {
      let most = max(pickups[shipment], deliveries[shipment])
      if most + left[shipment] == 0 { report(.missing(shipment: shipment)) }
      if most + left[shipment] > 1 { report(.repeated(shipment: shipment)) }
      if pickups[shipment] != deliveries[shipment] {
        report(.notCarriedThrough(shipment: shipment))
      }
    }
  }

  /// Every shipment of a route is handled at its places, in order, by a vehicle that may.
  private mutating func verifyShipments(_ route: RoutingPlan.Route, _ index: Int) {
    var isAboard = Set<Int>()
    for (number, stop) in route.stops.enumerated() {
      if stop.deliveries.isEmpty, stop.pickups.isEmpty {
        report(.emptyStop(route: index, stop: number))
      }
      for shipment in stop.deliveries {
        guard verifyPlace(shipment, \.delivery?.place, stop, index, number) else { continue }
        if isAboard.remove(shipment) == nil { report(.notCarriedThrough(shipment: shipment)) }
      }
      for shipment in stop.pickups {
        guard verifyPlace(shipment, \.pickup?.place, stop, index, number) else { continue }
        isAboard.insert(shipment)
        if problem.shipments[shipment].allowedVehicles?.contains(route.vehicle) == false {
          report(.vehicleNotAllowed(shipment: shipment, vehicle: route.vehicle))
        }
      }
    }
    for shipment in isAboard.sorted() { report(.notCarriedThrough(shipment: shipment)) }
  }

  /// Whether the shipment exists; reports it where it is handled at another place than its own.
  private mutating func verifyPlace(
    _ shipment: Int, _ place: KeyPath<RoutingProblem.Shipment, Int?>, _ stop: RoutingPlan.Stop,
    _ route: Int, _ number: Int
  ) -> Bool {
    guard problem.shipments.indices.contains(shipment) else {
      report(.unknownShipment(route: route, stop: number))
      return false
    }
    if problem.shipments[shipment][keyPath: place] != stop.place {
      report(.wrongPlace(shipment: shipment, route: route, stop: number))
    }
    return true
  }

  /// The load after every stop is within the capacity.
  private mutating func verifyLoads(_ route: RoutingPlan.Route, _ index: Int) {
    let capacity = SIMD8<Int64>(
      truncatingIfNeeded: problem.vehicles[route.vehicle].capacity.lanes)
    var load = SIMD8<Int64>.zero
    for (number, stop) in route.stops.enumerated() {
      for shipment in stop.deliveries where problem.shipments.indices.contains(shipment) {
        load &-= SIMD8<Int64>(truncatingIfNeeded: problem.shipments[shipment].load.lanes)
      }
      for shipment in stop.pickups where problem.shipments.indices.contains(shipment) {
        load &+= SIMD8<Int64>(truncatingIfNeeded: problem.shipments[shipment].load.lanes)
      }
      if any(load .> capacity) { report(.overloaded(route: index, stop: number)) }
    }
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
