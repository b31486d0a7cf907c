extension Verifier {
  /// No goods leave before they are released, and none are aboard for too long.
  mutating func verifyTimesOnBoard(_ trips: [Trip], _ route: RoutingPlan.Route, _ index: Int) {
    func departure(_ stop: Int) -> Int {
      stop < 0 ? route.departure : route.stops[stop].departure
    }
    func start(_ stop: Int) -> Int {
      stop == route.stops.count ? route.arrival : route.stops[stop].start
    }
    var loadedAt: [Int: Int] = [:]
    for trip in trips {
      for shipment in trip.loaded {
        loadedAt[shipment] = departure(trip.beginning)
        if let release = problem.shipments[shipment].release,
          departure(trip.beginning) < release
        {
          report(.leavesBeforeRelease(shipment: shipment, route: index))
        }
      }
      for number in trip.stops {
        for shipment in route.stops[number].deliveries where isKnown(shipment) {
          if isSplitRide(shipment) { continue }
          verifyTimeOnBoard(
            shipment, of: route, from: loadedAt[shipment], to: start(number))
        }
        for shipment in route.stops[number].pickups where isKnown(shipment) {
          // The first part of goods for the end of the trip is aboard for longest.
          if isSplit(shipment), loadedAt[shipment] != nil { continue }
          loadedAt[shipment] = departure(number)
        }
      }
      for shipment in trip.unloaded {
        verifyTimeOnBoard(
          shipment, of: route, from: loadedAt.removeValue(forKey: shipment), to: start(trip.end))
      }
    }
  }

  private mutating func verifyTimeOnBoard(
    _ shipment: Int, of route: RoutingPlan.Route, from loaded: Int?, to unloaded: Int
  ) {
    guard let loaded, let longest = longestOnBoard(shipment, of: route) else { return }
    if Int128(unloaded) - Int128(loaded) > Int128(longest) {
      report(.onBoardTooLong(shipment: shipment))
    }
  }

  /// The longest time that a shipment may be aboard the vehicle of a route.
  func longestOnBoard(_ shipment: Int, of route: RoutingPlan.Route) -> Int? {
    let goods = problem.shipments[shipment]
    guard goods.isPerishable, let perishable = problem.vehicles[route.vehicle].longestPerishable
    else { return goods.longestOnBoard }
    return min(goods.longestOnBoard ?? perishable, perishable)
  }
}
