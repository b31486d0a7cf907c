extension RoutingProblem {
  /// The routes of a plan that may be driven, as far as they may: visits that break a rule are left
  /// out, with the other end of their shipment.
  ///
  /// - Parameter check: What routes have to pass beside the rules of the problem.
  /// - Returns: The vehicle of each route and its visits, as a schedule counts them.
  func drivable(_ plan: RoutingPlan, checking check: RouteCheck? = nil) -> [VehicleRoute] {
    var admission = check.map(Admission.init)
    var broken = Set<Int>()
    while true {
      let routes = drivable(plan, without: broken, &admission)
      // What goes with a visit that is left out is left out too.
      let torn = torn(routes).subtracting(broken)
      if torn.isEmpty { return routes }
      broken.formUnion(torn)
    }
  }

  /// The shipments of couplings that routes do not carry as one alternative.
  private func torn(_ routes: [VehicleRoute]) -> Set<Int> {
    guard !couplings.isEmpty else { return [] }
    let carried = Set(routes.flatMap(\.ends).filter { $0 >= 0 }.map { Int($0) / 2 })
    var torn = Set<Int>()
    for coupling in couplings {
      let numbers = coupling.groups.map { groups[$0].shipments.firstIndex(where: carried.contains) }
      if Set(numbers).count > 1 { torn.formUnion(coupling.groups.flatMap { groups[$0].shipments }) }
    }
    return torn
  }

  /// - Parameter excluded: Shipments to be left out in any case.
  private func drivable(
    _ plan: RoutingPlan, without excluded: Set<Int>, _ admission: inout Admission?
  ) -> [VehicleRoute] {
    let schedule = Schedule(self, isForFew: true)
    var scratch = Schedule.Scratch(schedule)
    defer {
      schedule.deallocate()
      scratch.deallocate()
    }
    func isAllowed(_ ends: [Int32], _ vehicle: Int) -> Bool {
      let visits = Table(ends)
      defer { visits.deallocate() }
      return schedule.cost(of: visits, count: ends.count, vehicle: vehicle, &scratch)
        != Schedule.infeasible
        && admission?.admits(visits, count: ends.count, vehicle: vehicle, schedule, &scratch)
          ?? true
    }
    let holdings = Holdings(self)
    defer { holdings.deallocate() }
    var isTaken = shipments.indices.map { excluded.contains($0) }
    for group in groups where group.shipments.isEmpty == false {
      // Of a group, the first that the plan carries.
      let carried = group.shipments.filter { plan.carries($0) }
      for shipment in carried.dropFirst() { isTaken[shipment] = true }
    }
    var isUsed = [Bool](repeating: false, count: vehicles.count)
    var routes: [VehicleRoute] = []
    for route in plan.routes {
      guard vehicles.indices.contains(route.vehicle), !isUsed[route.vehicle] else { continue }
      let day = Int32(clamping: vehicles[route.vehicle].day)
      let whole = ends(of: route).filter { $0 < 0 || !isTaken[Int($0) / 2] }
      let carried = shipmentsInOrder(whole)
      var kept: [Int32] = []
      if isAllowed(whole, route.vehicle), holdings.enter(carried, on: day) {
        kept = whole
      } else {
        for shipment in carried where holdings.fits(Int32(shipment), on: day) {
          let wanted = Set(kept.filter { $0 >= 0 }.map { Int($0) / 2 } + [shipment])
          let longer = whole.filter { $0 < 0 || wanted.contains(Int($0) / 2) }
          guard isAllowed(longer, route.vehicle) else { continue }
          kept = longer
          holdings.enter(Int32(shipment), on: day, isBack: false)
        }
      }
      guard kept.contains(where: { $0 >= 0 }) else { continue }
      isUsed[route.vehicle] = true
      for end in kept where end >= 0 { isTaken[Int(end) / 2] = true }
      routes.append((route.vehicle, kept))
    }
    return routes
  }

  private func shipmentsInOrder(_ ends: [Int32]) -> [Int] {
    var isSeen = Set<Int>()
    return ends.compactMap { end in
      end >= 0 && isSeen.insert(Int(end) / 2).inserted ? Int(end) / 2 : nil
    }
  }

  /// The visits of a route that make sense: each shipment complete, once, and its pickup first.
  func ends(of route: RoutingPlan.Route) -> [Int32] {
    var ends: [Int32] = []
    var isAboard = Set<Int>()
    var isDone = Set<Int>()
    for stop in route.stops {
      if stop.deliveries.isEmpty, stop.pickups.isEmpty,
        let reload = vehicles[route.vehicle].reloads.firstIndex(of: stop.place)
      {
        ends.append(Int32(-1 - reload))
      }
      for shipment in stop.deliveries where shipments.indices.contains(shipment) {
        let isPair = shipments[shipment].pickup != nil
        guard shipments[shipment].delivery != nil, !isPair || isAboard.contains(shipment),
          isDone.insert(shipment).inserted
        else { continue }
        ends.append(Int32(2 * shipment + 1))
      }
      for shipment in stop.pickups where shipments.indices.contains(shipment) {
        guard shipments[shipment].pickup != nil, isAboard.insert(shipment).inserted else {
          continue
        }
        if shipments[shipment].delivery == nil { isDone.insert(shipment) }
        ends.append(Int32(2 * shipment))
      }
    }
    return ends.filter { $0 < 0 || isDone.contains(Int($0) / 2) }
  }
}

extension RoutingPlan {
  fileprivate func carries(_ shipment: Int) -> Bool {
    routes.contains { route in
      route.stops.contains { $0.pickups.contains(shipment) || $0.deliveries.contains(shipment) }
    }
  }
}
