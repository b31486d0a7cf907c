extension RoutingProblem {
  /// The cost of a plan: its routes, and the prizes of what it leaves behind.
  ///
  /// A route costs the fixed cost of its vehicle, its metres, and the seconds from departure to
  /// return. Recomputed from the plan alone, like ``violations(in:)``. Where a plan is not valid,
  /// what does not exist or cannot be reached adds nothing, and a sum beyond the range of `Int` is
  /// its nearest end.
  public func cost(of plan: RoutingPlan) -> Int {
    var cost = Int128(0)
    for shipment in plan.unserved where shipments.indices.contains(shipment) {
      cost += Int128(shipments[shipment].prize ?? 0)
    }
    for route in plan.routes where vehicles.indices.contains(route.vehicle) {
      let vehicle = vehicles[route.vehicle]
      cost += Int128(vehicle.fixedCost)
      cost += Int128(meters(of: route)) * Int128(vehicle.costPerMeter)
      cost += (Int128(route.arrival) - Int128(route.departure)) * Int128(vehicle.costPerSecond)
    }
    return Int(clamping: cost)
  }

  /// The metres of a route, from the start of its vehicle to its end.
  private func meters(of route: RoutingPlan.Route) -> Int {
    var meters = 0
    let travel = profiles[vehicles[route.vehicle].profile]
    var location = vehicles[route.vehicle].start ?? firstLocation(of: route)
    for stop in route.stops where places.indices.contains(stop.place) {
      if let from = location {
        meters += travel.journey(from: from, to: places[stop.place].location)?.meters ?? 0
      }
      location = places[stop.place].location
    }
    guard let location else { return meters }
    return meters + (journeyHome(from: location, by: vehicles[route.vehicle])?.meters ?? 0)
  }
}
