/// A plan in force, into which shipments are taken one at a time to see what keeps them out.
struct PlanInsertion {
  let problem: RoutingProblem
  let plan: RoutingPlan
  /// The position in the plan of the route of each vehicle.
  private let routeOf: [Int: Int]
  /// What is wrong with the plan before anything is changed, such as goods left behind.
  private let faults: Set<RoutingViolation>
  /// The shipments that stay behind and of whose group nothing is served either, coupled ones left
  /// aside.
  let unserved: [Int]
  /// The vehicles whose route carries goods in parts, which cannot be told here.
  private let opaque: Set<Int>
  let effort = Effort()

  init(_ problem: RoutingProblem, _ plan: RoutingPlan) {
    self.problem = problem
    self.plan = problem.timetable(problem.drivable(plan))
    routeOf = Dictionary(
      self.plan.routes.enumerated().map { ($1.vehicle, $0) }, uniquingKeysWith: { $1 })
    faults = Set(problem.violations(in: self.plan))
    let left = Set(self.plan.unserved)
    var served = Set(problem.shipments.indices).subtracting(left)
    for group in problem.groups where !served.isDisjoint(with: group.shipments) {
      served.formUnion(group.shipments)
    }
    // No single visit of a coupling comes alone.
    for group in problem.couplings.flatMap(\.groups) {
      served.formUnion(problem.groups[group].shipments)
    }
    for stop in plan.routes.flatMap(\.stops) { served.formUnion(stop.parts.map(\.shipment)) }
    unserved = problem.shipments.indices.filter { !served.contains($0) }
    opaque = Set(
      plan.routes.filter { $0.stops.contains { !$0.parts.isEmpty } }.map(\.vehicle))
  }

  /// Why one kind of vehicle does not serve a shipment, or `nil` where time is over first.
  func reason(
    for shipment: Int, by kind: [Int], isOver: () -> Bool
  ) -> VehicleReason? {
    var remedies: [Remedy] = []
    let idle = kind.first { routeOf[$0] == nil && !opaque.contains($0) }
    for vehicle in kind
    where (routeOf[vehicle] != nil && !opaque.contains(vehicle)) || vehicle == idle {
      guard let found = self.remedies(for: shipment, by: vehicle, isOver) else { return nil }
      remedies += found
    }
    if idle == nil, let another = another(like: kind[0], for: shipment) {
      remedies.append(another)
    }
    return VehicleReason(vehicles: kind, remedies: remedies.leastOfEach())
  }

  private func remedies(
    for shipment: Int, by vehicle: Int, _ isOver: () -> Bool
  ) -> [Remedy]? {
    let insertion = insertion(of: shipment, into: vehicle)
    defer { insertion.deallocate() }
    if let answer = insertion.cheapest(under: []) {
      return remedy([], answer, insertion).map { [$0] } ?? []
    }
    var remedies: [Remedy] = []
    let limits = insertion.limits
    for limit in insertion.promising(limits) {
      if isOver() { return nil }
      guard let amount = insertion.least(limit) else { continue }
      let relaxations = [Relaxation(limit.limit, by: amount)]
      guard let answer = insertion.cheapest(under: relaxations) else { continue }
      if let remedy = remedy(relaxations, answer, insertion) { remedies.append(remedy) }
    }
    guard remedies.isEmpty else { return remedies }
    let elastic = Elastic(limits: limits, isFeasible: insertion.isFeasible)
    guard let several = elastic.smallest(),
      let answer = insertion.cheapest(under: several),
      let remedy = remedy(several, answer, insertion)
    else { return [] }
    return [remedy]
  }

  /// The shipment alone on a vehicle that there is not.
  private func another(like vehicle: Int, for shipment: Int) -> Remedy? {
    let excerpt = Excerpt(problem, shipments: [shipment], vehicles: [vehicle])
    let insertion = Insertion(excerpt, into: [], effort)
    defer { insertion.deallocate() }
    guard let answer = insertion.cheapest(under: []) else { return nil }
    var route = excerpt.whole(answer.route)
    let meters = problem.meters(of: route)
    route.vehicle = problem.vehicles.count
    return completed(
      Remedy(
        relaxations: [Relaxation(.fleet(vehicle: vehicle))], route: route, price: answer.cost,
        meters: meters, seconds: route.arrival - route.departure))
  }

  private func insertion(of shipment: Int, into vehicle: Int) -> Insertion {
    let visits = routeOf[vehicle].map { problem.ends(of: plan.routes[$0]) } ?? []
    var numbers: [Int32: Int32] = [:]
    var carried: [Int] = []
    for visit in visits where visit >= 0 && numbers[visit >> 1] == nil {
      numbers[visit >> 1] = Int32(carried.count)
      carried.append(Int(visit >> 1))
    }
    let excerpt = Excerpt(problem, shipments: carried + [shipment], vehicles: [vehicle])
    let base = visits.map { visit in
      numbers[visit >> 1].map { 2 * $0 + visit & 1 } ?? visit
    }
    return Insertion(excerpt, into: base, effort)
  }

  private func remedy(
    _ relaxations: [Relaxation], _ answer: Insertion.Answer, _ insertion: Insertion
  ) -> Remedy? {
    let excerpt = insertion.excerpt
    let route = excerpt.whole(answer.route)
    let before = routeOf[route.vehicle].map { plan.routes[$0] }
    return completed(
      Remedy(
        relaxations: relaxations.map { Relaxation(excerpt.whole($0.limit), by: $0.amount) },
        route: route, price: answer.cost - insertion.costBefore,
        meters: problem.meters(of: route) - (before.map(problem.meters) ?? 0),
        seconds: route.arrival - route.departure - (before.map { $0.arrival - $0.departure } ?? 0)))
  }

  /// A remedy with what has to give way beside it in stores and stocks; `nil` where it is something
  /// else.
  private func completed(_ remedy: Remedy) -> Remedy? {
    var changed = plan
    if let index = routeOf[remedy.route.vehicle] {
      changed.routes[index] = remedy.route
    } else {
      changed.routes.append(remedy.route)
    }
    let served = Set(remedy.route.stops.flatMap { $0.pickups + $0.deliveries })
    let shipment = plan.unserved.first { served.contains($0) }
    changed.unserved.removeAll { served.contains($0) }
    func isValid(_ more: [Relaxation]) -> Bool {
      guard let relaxed = try? problem.relaxed(by: remedy.relaxations + more) else { return false }
      return faults.isSuperset(of: relaxed.violations(in: changed))
    }
    if isValid([]) { return remedy }
    let elastic = Elastic(
      limits: shipment.map(problem.storageLimits) ?? [], isFeasible: isValid)
    return elastic.smallest().map { more in
      Remedy(
        relaxations: remedy.relaxations + more, route: remedy.route, price: remedy.price,
        meters: remedy.meters, seconds: remedy.seconds)
    }
  }
}

extension [Remedy] {
  /// Of remedies that change the same, the smallest, then the cheapest.
  fileprivate func leastOfEach() -> [Remedy] {
    var order: [[RoutingLimit]] = []
    var best: [[RoutingLimit]: Remedy] = [:]
    for remedy in self {
      let key = remedy.relaxations.map(\.limit.ofAnyVehicle)
      guard let known = best[key] else {
        order.append(key)
        best[key] = remedy
        continue
      }
      let (old, new) = (known.relaxations.map(\.amount), remedy.relaxations.map(\.amount))
      if new == old ? remedy.price < known.price : new.lexicographicallyPrecedes(old) {
        best[key] = remedy
      }
    }
    return order.compactMap { best[$0] }
  }
}

extension RoutingLimit {
  /// The limit, whichever the vehicle.
  fileprivate var ofAnyVehicle: RoutingLimit {
    switch self {
    case .fleet: .fleet(vehicle: 0)
    case .permission(let shipment, _): .permission(shipment: shipment, vehicle: 0)
    case .lastInFirstOut: .lastInFirstOut(vehicle: 0)
    case .linehaulFirst: .linehaulFirst(vehicle: 0)
    case .stops: .stops(vehicle: 0)
    case .reloads: .reloads(vehicle: 0)
    case .capacity(_, let dimension): .capacity(vehicle: 0, dimension: dimension)
    case .distance: .distance(vehicle: 0)
    case .driving: .driving(vehicle: 0)
    case .duration: .duration(vehicle: 0)
    case .perishable: .perishable(vehicle: 0)
    case .shiftStart: .shiftStart(vehicle: 0)
    case .shiftEnd: .shiftEnd(vehicle: 0)
    case .conflict, .store, .stock, .firstDay, .lastDay, .timeOnBoard, .release, .opening,
      .closing:
      self
    }
  }
}
