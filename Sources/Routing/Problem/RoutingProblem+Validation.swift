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
    guard let travel = profiles.first, profiles.allSatisfy({ $0.count == travel.count }) else {
      throw .profilesDiffer
    }
    for (index, vehicle) in vehicles.enumerated() { try validate(vehicle, index) }
    try validateGroups()
    try validateCouplings()
    try validateParts()
    try validateCosts()
  }

  private func validate(_ place: Place, _ index: Int) throws(Inconsistency) {
    guard (0..<(profiles.first?.count ?? 0)).contains(place.location) else {
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
    guard shipment.pickup != nil || shipment.delivery != nil else {
      throw .shipmentWithoutEnds(shipment: index)
    }
    for case let task? in [shipment.pickup, shipment.delivery] {
      guard places.indices.contains(task.place) else {
        throw .shipmentWithoutPlace(shipment: index)
      }
      guard (0...Self.longest).contains(task.service) else {
        throw .serviceOutOfRange(shipment: index)
      }
    }
    for case let named? in [shipment.allowedVehicles, shipment.usualVehicles] {
      guard named.allSatisfy(vehicles.indices.contains) else {
        throw .shipmentWithoutVehicle(shipment: index)
      }
    }
    guard shipment.returnLoad == nil || shipment.pickup == nil else {
      throw .returnLoadWithPickup(shipment: index)
    }
    for case let stay? in [shipment.pickupStore, shipment.deliveryStore] {
      guard stores.indices.contains(stay.store), (0..<stores[stay.store].days).contains(stay.day)
      else { throw .shipmentWithoutStore(shipment: index) }
    }
    guard
      shipment.release.map({ shipment.pickup == nil && Self.moments.contains($0) }) ?? true,
      shipment.longestOnBoard.map({ (0...Self.longest).contains($0) }) ?? true
    else { throw .shipmentTimesOutOfRange(shipment: index) }
  }

  private func validateGroups() throws(Inconsistency) {
    var isGrouped = [Bool](repeating: false, count: shipments.count)
    for (index, group) in groups.enumerated() {
      for shipment in group.shipments {
        guard shipments.indices.contains(shipment), !isGrouped[shipment] else {
          throw .groupOutOfRange(group: index)
        }
        guard shipments[shipment].prize == nil else { throw .prizeInGroup(shipment: shipment) }
        isGrouped[shipment] = true
      }
    }
  }

  private func validateCouplings() throws(Inconsistency) {
    var isCoupled = [Bool](repeating: false, count: groups.count)
    for (index, coupling) in couplings.enumerated() {
      for group in coupling.groups {
        guard groups.indices.contains(group), !isCoupled[group],
          groups[group].shipments.count == groups[coupling.groups[0]].shipments.count
        else { throw .couplingOutOfRange(coupling: index) }
        isCoupled[group] = true
      }
    }
  }

  private func validate(_ vehicle: Vehicle, _ index: Int) throws(Inconsistency) {
    let locations = 0..<profiles[0].count
    for case let location? in [vehicle.start, vehicle.end] where !locations.contains(location) {
      throw .vehicleWithoutLocation(vehicle: index)
    }
    guard profiles.indices.contains(vehicle.profile) else {
      throw .vehicleWithoutProfile(vehicle: index)
    }
    try validateLimits(vehicle, index)
    let shift = vehicle.shift
    guard
      Self.moments.contains(shift.opens), Self.moments.contains(shift.closes),
      shift.closes - shift.opens <= Self.longest
    else { throw .shiftOutOfRange(vehicle: index) }
  }

  private func validateLimits(_ vehicle: Vehicle, _ index: Int) throws(Inconsistency) {
    let limits = [
      vehicle.longestDuration, vehicle.longestDriving, vehicle.longestDistance, vehicle.mostStops,
      vehicle.mostReloads,
    ]
    let areTimesInRange = vehicle.longestPerishable.map { (0...Self.longest).contains($0) } ?? true
    let areBreaksInRange = vehicle.breaks.allSatisfy { pause in
      !pause.windows.isEmpty && (0...Self.longest).contains(pause.duration)
        && pause.windows.allSatisfy {
          Self.moments.contains($0.opens) && Self.moments.contains($0.closes)
        }
    }
    let isOvertimeInOrder = zip(vehicle.overtime, vehicle.overtime.dropFirst())
      .allSatisfy { $0.after <= $1.after }
    guard
      limits.allSatisfy({ $0 ?? 0 >= 0 }), areTimesInRange,
      vehicle.reloads.allSatisfy(places.indices.contains),
      areBreaksInRange, isOvertimeInOrder, vehicle.overtime.first?.after ?? 0 >= 0
    else { throw .vehicleOutOfRange(vehicle: index) }
  }

  /// A plan has at most two stops a piece of a shipment and a journey more a vehicle, and reloads no
  /// more often than it stops.
  private func validateCosts() throws(Inconsistency) {
    let costs =
      vehicles.flatMap { vehicle in
        [vehicle.fixedCost, vehicle.costPerMeter, vehicle.costPerSecond]
          + vehicle.overtime.flatMap { [$0.costPerSecond, $0.risePerHour] }
      } + places.compactMap(\.costPerSecondLate)
    let prizes =
      shipments.compactMap(\.prize) + groups.compactMap(\.prize)
      + shipments.map(\.costElsewhere)
    guard costs.allSatisfy({ $0 >= 0 }), prizes.allSatisfy({ $0 >= 0 }) else {
      throw .negativeCost
    }
    let pieces = Int128(shipments.reduce(0) { $0 + Cutting.mostPieces(of: $1) })
    let legs = 4 * pieces + Int128(vehicles.count)
    let longestLeg = Int128(profiles.map(\.longestMeters).max() ?? 0)
    var total = prizes.reduce(Int128(0)) { $0 + Int128($1) }
    total += legs * longestLeg * Int128(vehicles.map(\.costPerMeter).max() ?? 0)
    for vehicle in vehicles {
      let shift = Int128(vehicle.shift.closes - vehicle.shift.opens)
      total += Int128(vehicle.fixedCost) + shift * Int128(vehicle.costPerSecond)
      for step in vehicle.overtime {
        let rise = shift * shift * Int128(step.risePerHour)
        guard rise <= Self.largestCost else { throw .costsTooLarge }
        total += shift * Int128(step.costPerSecond) + rise / Int128(Overtime.riseDivisor)
      }
    }
    // Nobody is later than the longest shift at a stop.
    let dearest = Int128(places.compactMap(\.costPerSecondLate).max() ?? 0)
    total += 2 * pieces * dearest * Int128(2 * Self.longest)
    guard total <= Self.largestCost else { throw .costsTooLarge }
  }
}
