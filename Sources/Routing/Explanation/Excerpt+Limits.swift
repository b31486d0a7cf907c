import Quantities

extension Excerpt {
  /// The limits of routes that may keep some shipments out, and by how much each can give way at
  /// most; those that are hardest to grant come first.
  func limits(of wanted: [Int]) -> [Relaxation] {
    let goods = wanted.map { problem.shipments[$0] }
    var limits: [Relaxation] = []
    for (shipment, index) in zip(goods, wanted) {
      for vehicle in problem.vehicles.indices
      where shipment.allowedVehicles?.contains(vehicle) == false {
        limits.append(Relaxation(.permission(shipment: index, vehicle: vehicle)))
      }
    }
    let kinds = Set(goods.compactMap(\.kind))
    for (index, conflict) in problem.conflicts.enumerated()
    where kinds.contains(conflict.first) || kinds.contains(conflict.second) {
      limits.append(Relaxation(.conflict(index)))
    }
    for (index, vehicle) in problem.vehicles.enumerated() {
      limits += vehicle.rules(index, for: goods, among: problem.shipments)
    }
    limits += timesOfGoods + windows(of: goods)
    for (index, vehicle) in problem.vehicles.enumerated() { limits += vehicle.shiftEnds(index) }
    return limits.filter { $0.amount > 0 }
  }

  /// How long goods may be aboard, and from when on.
  private var timesOfGoods: [Relaxation] {
    problem.shipments.enumerated().flatMap { index, goods in
      [
        goods.longestOnBoard.map {
          Relaxation(.timeOnBoard(shipment: index), by: Self.longest - $0)
        },
        goods.release.map { Relaxation(.release(shipment: index), by: $0 + Self.last) },
      ].compactMap(\.self)
    }
  }

  /// The windows of the places, which open late for some goods and close early for all.
  private func windows(of goods: [RoutingProblem.Shipment]) -> [Relaxation] {
    let own = Set(goods.flatMap { [$0.pickup?.place, $0.delivery?.place] }.compactMap(\.self))
    return problem.places.enumerated().flatMap { index, place -> [Relaxation] in
      guard place.costPerSecondLate == nil, let opens = place.windows.map(\.opens).min(),
        let closes = place.windows.map(\.closes).max()
      else { return [] }
      let closing = Relaxation(.closing(place: index), by: Self.last - closes)
      // What is taken in makes a vehicle later elsewhere, never earlier.
      guard own.contains(index) else { return [closing] }
      return [Relaxation(.opening(place: index), by: opens + Self.last), closing]
    }
  }

  /// The longest time that a limit may name, in seconds.
  fileprivate static let longest = 1 << 30
  /// The last moment that may be named, in seconds.
  fileprivate static let last = Int(Int32.max)
}

extension RoutingProblem.Vehicle {
  /// Its own limits on some goods, except the ends of its shift.
  fileprivate func rules(
    _ index: Int, for goods: [RoutingProblem.Shipment], among all: [RoutingProblem.Shipment]
  ) -> [Relaxation] {
    var limits: [Relaxation] = []
    if isLinehaulFirst { limits.append(Relaxation(.linehaulFirst(vehicle: index))) }
    if isLastInFirstOut { limits.append(Relaxation(.lastInFirstOut(vehicle: index))) }
    // Two stops a shipment, and a reload before each of them.
    if mostStops != nil { limits.append(Relaxation(.stops(vehicle: index), by: 2 * all.count)) }
    if mostReloads != nil, !reloads.isEmpty {
      limits.append(Relaxation(.reloads(vehicle: index), by: 2 * all.count))
    }
    for dimension in 0..<Load.dimensions
    where goods.contains(where: {
      $0.load[dimension] > 0 || ($0.returnLoad?[dimension] ?? 0) > 0
    }) {
      limits.append(
        Relaxation(
          .capacity(vehicle: index, dimension: dimension), by: Load.largest - capacity[dimension]))
    }
    for (limit, isSet) in [
      (RoutingLimit.distance(vehicle: index), longestDistance != nil),
      (.driving(vehicle: index), longestDriving != nil),
      (.duration(vehicle: index), longestDuration != nil),
    ] where isSet {
      limits.append(Relaxation(limit, by: 1 << 40))
    }
    if let longestPerishable, all.contains(where: \.isPerishable) {
      limits.append(
        Relaxation(.perishable(vehicle: index), by: Excerpt.longest - longestPerishable))
    }
    return limits
  }

  /// The ends of its shift, which may be as long together as any shift.
  fileprivate func shiftEnds(_ index: Int) -> [Relaxation] {
    let longer = (Excerpt.longest - (shift.closes - shift.opens)) / 2
    return [
      Relaxation(.shiftStart(vehicle: index), by: min(longer, shift.opens + Excerpt.last)),
      Relaxation(.shiftEnd(vehicle: index), by: min(longer, Excerpt.last - shift.closes)),
    ]
  }
}

extension RoutingProblem {
  /// The limits that may keep a shipment out whatever the routes, and by how much each can give way
  /// at most.
  func storageLimits(of shipment: Int) -> [Relaxation] {
    let goods = shipments[shipment]
    var limits: [Relaxation] = []
    if let stay = goods.pickupStore {
      limits.append(Relaxation(.firstDay(shipment: shipment), by: stay.day))
    }
    if let stay = goods.deliveryStore {
      limits.append(
        Relaxation(.lastDay(shipment: shipment), by: stores[stay.store].days - 1 - stay.day))
    }
    for dimension in 0..<Load.dimensions {
      for case let stay? in [goods.pickupStore, goods.deliveryStore] where stay.load[dimension] > 0
      {
        limits.append(
          Relaxation(
            .store(stay.store, dimension: dimension),
            by: Load.largest - stores[stay.store].limit[dimension]))
      }
      if let place = goods.pickup?.place, let stock = places[place].stock,
        goods.load[dimension] > 0
      {
        limits.append(
          Relaxation(
            .stock(place: place, dimension: dimension), by: Load.largest - stock[dimension]))
      }
    }
    var seen = Set<RoutingLimit>()
    return limits.filter { $0.amount > 0 && seen.insert($0.limit).inserted }
  }
}
