extension Verifier {
  /// Every shipment of a route is handled at its places, in order, by a vehicle that may.
  mutating func verifyShipments(_ route: RoutingPlan.Route, _ index: Int) {
    var isAboard = Set<Int>()
    for (number, stop) in route.stops.enumerated() {
      if stop.deliveries.isEmpty, stop.pickups.isEmpty, !problem.isReload(stop, of: route) {
        report(.emptyStop(route: index, stop: number))
      }
      for shipment in stop.deliveries {
        guard verifyPlace(shipment, \.delivery?.place, stop, index, number) else { continue }
        guard problem.shipments[shipment].pickup != nil else {
          verifyVehicle(route.vehicle, carries: shipment)
          continue
        }
        if isSplit(shipment) { continue }
        if isAboard.remove(shipment) == nil { report(.notCarriedThrough(shipment: shipment)) }
      }
      for shipment in stop.pickups {
        guard verifyPlace(shipment, \.pickup?.place, stop, index, number) else { continue }
        verifyVehicle(route.vehicle, carries: shipment)
        if problem.shipments[shipment].delivery != nil, !isSplit(shipment) {
          isAboard.insert(shipment)
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

  private mutating func verifyVehicle(_ vehicle: Int, carries shipment: Int) {
    if problem.shipments[shipment].allowedVehicles?.contains(vehicle) == false {
      report(.vehicleNotAllowed(shipment: shipment, vehicle: vehicle))
    }
  }
}
