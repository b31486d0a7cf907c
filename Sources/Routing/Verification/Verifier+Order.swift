extension Verifier {
  /// Goods are handled in the order that the vehicle asks for.
  mutating func verifyOrder(_ trips: [Trip], _ route: RoutingPlan.Route, _ index: Int) {
    let vehicle = problem.vehicles[route.vehicle]
    if vehicle.isLinehaulFirst {
      for (number, trip) in trips.enumerated() { verifyLinehaul(trip, number, route, index) }
    }
    if vehicle.isLastInFirstOut { verifyStack(route, index) }
  }

  private mutating func verifyLinehaul(
    _ trip: Trip, _ number: Int, _ route: RoutingPlan.Route, _ index: Int
  ) {
    let fromStart = Set(trip.loaded)
    let forEnd = Set(trip.unloaded)
    var hasCollected = false
    for number in trip.stops {
      let stop = route.stops[number]
      let deliveries = stop.deliveries.filter(fromStart.contains)
      if hasCollected, !deliveries.isEmpty {
        report(.deliveryAfterPickups(route: index, stop: number))
      }
      hasCollected =
        hasCollected || stop.pickups.contains(where: forEnd.contains)
        || deliveries.contains { problem.shipments[$0].returnLoad != nil }
    }
    if hasCollected, fromStart.isEmpty { report(.pickupsAlone(route: index, trip: number)) }
  }

  private mutating func verifyStack(_ route: RoutingPlan.Route, _ index: Int) {
    var stack: [Int] = []
    for (number, stop) in route.stops.enumerated() {
      for shipment in stop.deliveries {
        guard let position = stack.lastIndex(of: shipment) else { continue }
        if position != stack.count - 1 {
          report(.notLastInFirstOut(shipment: shipment, route: index, stop: number))
        }
        stack.remove(at: position)
      }
      stack += stop.pickups.filter { isKnown($0) && problem.shipments[$0].delivery != nil }
    }
  }
}
