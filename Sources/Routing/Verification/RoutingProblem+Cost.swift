import Quantities

extension RoutingProblem {
  /// The cost of a plan: its routes, and the prizes of what it leaves behind.
  ///
  /// A route costs the fixed cost of its vehicle, its metres, the seconds from departure to return
  /// with their overtime, the seconds by which stops are late, and what it carries that another
  /// vehicle usually does. Recomputed from the plan alone, like ``violations(in:)``. Where a plan is
  /// not valid, what does not exist or cannot be reached adds nothing, and a sum beyond the range of
  /// `Int` is its nearest end.
  public func cost(of plan: RoutingPlan) -> Int {
    var cost = Int128(0)
    for shipment in plan.unserved where shipments.indices.contains(shipment) {
      cost += Int128(shipments[shipment].prize ?? 0)
    }
    if !groups.isEmpty {
      let carried = carried(by: plan)
      for group in groups where group.shipments.allSatisfy({ !carried.contains($0) }) {
        cost += Int128(group.prize ?? 0)
      }
    }
    for route in plan.routes where vehicles.indices.contains(route.vehicle) {
      let vehicle = vehicles[route.vehicle]
      let duration = Int128(route.arrival) - Int128(route.departure)
      cost += Int128(vehicle.fixedCost)
      cost += Int128(meters(of: route)) * Int128(vehicle.costPerMeter)
      cost += duration * Int128(vehicle.costPerSecond)
      for step in vehicle.overtime { cost += self.cost(of: step, in: duration) }
      cost += lateness(of: route) + costElsewhere(of: route)
    }
    return Int(clamping: cost)
  }

  /// What a step of overtime costs in a route of so many seconds; more than fits in `Int` where that
  /// cannot be multiplied.
  private func cost(of step: Overtime, in duration: Int128) -> Int128 {
    let excess = max(0, duration - Int128(step.after))
    let (square, isHuge) = excess.multipliedReportingOverflow(by: excess)
    let (rise, isHuger) = square.multipliedReportingOverflow(by: Int128(step.risePerHour))
    guard !isHuge, !isHuger else { return 2 * Int128(Int.max) }
    return excess * Int128(step.costPerSecond) + rise / 7_200
  }

  /// What it costs that service starts after the last window has closed.
  private func lateness(of route: RoutingPlan.Route) -> Int128 {
    var cost = Int128(0)
    for stop in route.stops where places.indices.contains(stop.place) {
      let place = places[stop.place]
      guard let costPerSecond = place.costPerSecondLate,
        let closes = place.windows.map(\.closes).max()
      else { continue }
      cost += max(0, Int128(stop.start) - Int128(closes)) * Int128(costPerSecond)
    }
    return cost
  }

  /// What it costs to carry goods that other vehicles usually carry.
  private func costElsewhere(of route: RoutingPlan.Route) -> Int128 {
    let carried = Set(route.stops.flatMap { $0.pickups + $0.deliveries })
    return carried.reduce(Int128(0)) { cost, shipment in
      guard shipments.indices.contains(shipment),
        shipments[shipment].usualVehicles?.contains(route.vehicle) == false
      else { return cost }
      return cost + Int128(shipments[shipment].costElsewhere)
    }
  }

  /// The metres of a route, from the start of its vehicle to its end.
  func meters(of route: RoutingPlan.Route) -> Int {
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
