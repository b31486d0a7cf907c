import Quantities

extension RoutingProblem {
  /// The longest service, setup or shift, in seconds.
  private static let longest = 1 << 30
  /// The moments that may be named, in seconds.
  private static let moments = -Int(Int32.max)...Int(Int32.max)
  /// No plan may cost more, so that sums and differences of costs never overflow.
  private static let largestCost = 1 << 60

  /// Throws unless every index points somewhere and no arithmetic on the problem can overflow.
  func validate() throws(Inconsistency) {
    for (index, place) in places.enumerated() { try validate(place, index) }
    for (index, store) in stores.enumerated() {
      guard (0...Self.mostDays).contains(store.days) else { throw .daysOutOfRange(store: index) }
    }
    for (index, shipment) in shipments.enumerated() { try validate(shipment, index) }
    for (index, vehicle) in vehicles.enumerated() { try validate(vehicle, index) }
    try validateCosts()
  }

  private func validate(_ place: Place, _ index: Int) throws(Inconsistency) {
    guard (0..<travel.count).contains(place.location) else {
      throw .placeWithoutLocation(place: index)
    }
    let isInRange =
      (0...Self.longest).contains(place.setup)
      && place.windows.allSatisfy {
        Self.moments.contains($0.opens) && Self.moments.contains($0.closes)
      }
    guard isInRange else { throw .placeTimesOutOfRange(place: index) }
  }

  private func validate(_ shipment: Shipment, _ index: Int) throws(Inconsistency) {
    for task in [shipment.pickup, shipment.delivery] {
      guard places.indices.contains(task.place) else {
        throw .shipmentWithoutPlace(shipment: index)
      }
      guard (0...Self.longest).contains(task.service) else {
        throw .serviceOutOfRange(shipment: index)
      }
    }
    guard shipment.allowedVehicles?.allSatisfy(vehicles.indices.contains) ?? true else {
      throw .shipmentWithoutVehicle(shipment: index)
    }
    for case let stay? in [shipment.pickupStore, shipment.deliveryStore] {
      guard stores.indices.contains(stay.store), (0..<stores[stay.store].days).contains(stay.day)
      else { throw .shipmentWithoutStore(shipment: index) }
    }
  }

  private func validate(_ vehicle: Vehicle, _ index: Int) throws(Inconsistency) {
    let locations = 0..<travel.count
    guard locations.contains(vehicle.start), vehicle.end.map(locations.contains) ?? true else {
      throw .vehicleWithoutLocation(vehicle: index)
    }
    let shift = vehicle.shift
    guard
      Self.moments.contains(shift.opens), Self.moments.contains(shift.closes),
      shift.closes - shift.opens <= Self.longest
    else { throw .shiftOutOfRange(vehicle: index) }
  }

  /// A plan has at most two stops a shipment and a journey more a vehicle.
  private func validateCosts() throws(Inconsistency) {
    let costs = vehicles.flatMap { [$0.fixedCost, $0.costPerMeter, $0.costPerSecond] }
    let prizes = shipments.map(\.prize)
    guard costs.allSatisfy({ $0 >= 0 }), prizes.allSatisfy({ $0 >= 0 }) else {
      throw .negativeCost
    }
    let legs = Int128(2 * shipments.count + vehicles.count)
    let longestLeg = Int128(travel.meters.lazy.filter { $0 < Int32.max }.max() ?? 0)
    var total = prizes.reduce(Int128(0)) { $0 + Int128($1) }
    total += legs * longestLeg * Int128(vehicles.map(\.costPerMeter).max() ?? 0)
    for vehicle in vehicles {
      let shift = Int128(vehicle.shift.closes - vehicle.shift.opens)
      total += Int128(vehicle.fixedCost) + shift * Int128(vehicle.costPerSecond)
    }
    guard total <= Self.largestCost else { throw .costsTooLarge }
  }
}
