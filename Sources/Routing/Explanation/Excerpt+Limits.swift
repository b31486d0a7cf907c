import Quantities

extension Insertion {
  /// The limits of one route that may keep the shipment out, and by how much each can give way at
  /// most; those that are hardest to grant come first.
  var limits: [Relaxation] {
    let problem = excerpt.problem
    let last = problem.shipments.count - 1
    let shipment = problem.shipments[last]
    var limits: [Relaxation] = []
    if shipment.allowedVehicles?.contains(0) == false {
      limits.append(Relaxation(.permission(shipment: last, vehicle: 0)))
    }
    if let kind = shipment.kind {
      for (index, conflict) in problem.conflicts.enumerated()
      where conflict.first == kind || conflict.second == kind {
        limits.append(Relaxation(.conflict(index)))
      }
    }
    limits += problem.vehicles[0].rules(of: shipment, among: problem.shipments.count)
    for (index, goods) in problem.shipments.enumerated() {
      if let longest = goods.longestOnBoard {
        limits.append(Relaxation(.timeOnBoard(shipment: index), by: Self.longest - longest))
      }
      if let release = goods.release {
        limits.append(Relaxation(.release(shipment: index), by: release + Self.last))
      }
    }
    let own = Set([shipment.pickup?.place, shipment.delivery?.place].compactMap(\.self))
    for (index, place) in problem.places.enumerated() where place.costPerSecondLate == nil {
      guard let opens = place.windows.map(\.opens).min(),
        let closes = place.windows.map(\.closes).max()
      else { continue }
      // Others come later on the way, never earlier.
      if own.contains(index) {
        limits.append(Relaxation(.opening(place: index), by: opens + Self.last))
      }
      limits.append(Relaxation(.closing(place: index), by: Self.last - closes))
    }
    return (limits + problem.vehicles[0].shiftEnds).filter { $0.amount > 0 }
  }

  /// The longest time that a limit may name, in seconds.
  fileprivate static let longest = 1 << 30
  /// The last moment that may be named, in seconds.
  fileprivate static let last = Int(Int32.max)
}

extension RoutingProblem.Vehicle {
  /// Its own limits, except the ends of its shift.
  fileprivate func rules(of shipment: RoutingProblem.Shipment, among count: Int) -> [Relaxation] {
    var limits: [Relaxation] = []
    if isLinehaulFirst { limits.append(Relaxation(.linehaulFirst(vehicle: 0))) }
    if isLastInFirstOut { limits.append(Relaxation(.lastInFirstOut(vehicle: 0))) }
    // Two stops a shipment, and a reload before each of them.
    if mostStops != nil { limits.append(Relaxation(.stops(vehicle: 0), by: 2 * count)) }
    if mostReloads != nil, !reloads.isEmpty {
      limits.append(Relaxation(.reloads(vehicle: 0), by: 2 * count))
    }
    for dimension in 0..<Load.dimensions
    where shipment.load[dimension] > 0 || (shipment.returnLoad?[dimension] ?? 0) > 0 {
      limits.append(
        Relaxation(
          .capacity(vehicle: 0, dimension: dimension), by: Load.largest - capacity[dimension]))
    }
    for (limit, isSet) in [
      (RoutingLimit.distance(vehicle: 0), longestDistance != nil),
      (.driving(vehicle: 0), longestDriving != nil),
      (.duration(vehicle: 0), longestDuration != nil),
    ] where isSet {
      limits.append(Relaxation(limit, by: 1 << 40))
    }
    return limits
  }

  /// The ends of its shift, which may be as long together as any shift.
  fileprivate var shiftEnds: [Relaxation] {
    let longer = (Insertion.longest - (shift.closes - shift.opens)) / 2
    return [
      Relaxation(.shiftStart(vehicle: 0), by: min(longer, shift.opens + Insertion.last)),
      Relaxation(.shiftEnd(vehicle: 0), by: min(longer, Insertion.last - shift.closes)),
    ]
  }
}
