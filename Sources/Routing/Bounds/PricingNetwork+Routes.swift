extension PricingNetwork {
  /// Routes of plans, as far as the network has them.
  func routes(of routes: [RoutingPlan.Route]) -> [PricedRoute] {
    var nodesOf: [Int32: [Int32]] = [:]
    for (node, visit) in visits.enumerated() where visit.role != .hub {
      nodesOf[visit.end, default: []].append(Int32(node))
    }
    for (shipment, standIn) in patterns.standIns.enumerated() where standIn != shipment {
      for end in 0...1 { nodesOf[Int32(2 * shipment + end)] = nodesOf[Int32(2 * standIn + end)] }
    }
    return routes.compactMap { route in
      guard let kind = kinds.firstIndex(where: { $0.vehicles.contains(route.vehicle) }) else {
        return nil
      }
      var nodes: [[Int32]?] = []
      for stop in route.stops {
        if stop.deliveries.isEmpty, stop.pickups.isEmpty {
          nodes.append(nodesOf[-1 - Int32(stop.place)])
        }
        // A stop's visits in the one order that stands for all.
        let deliveries = stop.deliveries.sorted().map { 2 * Int32($0) + 1 }
        let pickups = stop.pickups.sorted()
          .filter { !stop.deliveries.contains($0) }.map { 2 * Int32($0) }
        let passed = (deliveries + pickups).lazy.compactMap { passage(of: $0) }.first
        nodes += deliveries.filter { passage(of: $0) == nil }.map { nodesOf[$0] }
        if let passed { nodes.append([passed]) }
        nodes += pickups.filter { passage(of: $0) == nil }.map { nodesOf[$0] }
      }
      let known = nodes.compactMap(\.self)
      guard known.count == nodes.count, let first = kinds[kind].first(of: known) else { return nil }
      return PricedRoute(kind: kind, nodes: first)
    }
  }

  /// The node of the hub at which the end of a shipment is handled that has no visit of its own.
  private func passage(of end: Int32) -> Int32? {
    guard let hub = hubOf[Int(end) >> 1] else { return nil }
    let shipment = problem.shipments[Int(end) >> 1]
    let place = end & 1 == 0 ? shipment.pickup?.place : shipment.delivery?.place
    return place == hubs[hub] ? Int32(visits.count - hubs.count + hub) : nil
  }

  /// The same routes, each on a vehicle of its kind.
  func vehicleRoutes(_ routes: [PricedRoute]) -> [VehicleRoute] {
    var free = kinds.map { $0.vehicles.reversed() as [Int] }
    let members = members(in: routes)
    return routes.compactMap { route in
      guard let vehicle = free[route.kind].popLast() else { return nil }
      let ends = ends(of: route, reloads: problem.vehicles[vehicle].reloads)
      return (vehicle, ends.map { end in members[end >> 1].map { 2 * $0 + end & 1 } ?? end })
    }
  }

  /// The members of coupled groups, all of one number, that shipments of routes stand for.
  private func members(in routes: [PricedRoute]) -> [Int32: Int32] {
    guard !choices.isEmpty else { return [:] }
    let done = Set(routes.flatMap(\.nodes).map { Int(visits[Int($0)].duty) })
    var members: [Int32: Int32] = [:]
    for choice in choices {
      let asked = Set(choice.options.joined()).intersection(done)
      guard let number = choice.options.firstIndex(where: { Set($0) == asked }) else { continue }
      for group in problem.couplings[choice.coupling].groups {
        let member = problem.groups[group].shipments[number]
        members[Int32(patterns.standIns[member])] = Int32(member)
      }
    }
    return members
  }

  /// The ends of shipments that a route handles, in order, and where it reloads.
  ///
  /// What comes from a hub is loaded when it is passed for the last time before, and what goes there is
  /// unloaded when it is passed next.
  private func ends(of route: PricedRoute, reloads: [Int]) -> [Int32] {
    let route = route.nodes.map { visits[Int($0)] }
    return route.indices.flatMap { index -> [Int32] in
      let visit = route[index]
      switch visit.role {
      case .reload: return [-1 - Int32(reloads.firstIndex(of: visit.place) ?? 0)]
      case .single, .pickup, .delivery: return [visit.end]
      case .hub:
        let before = route[..<index].reversed().prefix { $0.role != .hub || $0.hub != visit.hub }
        let after = route[(index + 1)...].prefix { $0.role != .hub || $0.hub != visit.hub }
        let unloaded = before.filter { $0.hub == visit.hub && $0.end & 1 == 0 }
        let loaded = after.filter { $0.hub == visit.hub && $0.end & 1 == 1 }
        return (unloaded + loaded).map { $0.end ^ 1 }
      }
    }
  }
}
