/// A way to serve a shipment that a plan leaves behind: what has to give way, and what it costs.
public struct Remedy: Hashable, Sendable {
  /// The limits that give way, none of which can be spared; none where the shipment can be served as
  /// things are.
  public let relaxations: [Relaxation]
  /// What the vehicle then drives; one that is added comes after all others of the problem.
  public let route: RoutingPlan.Route
  /// What the routes then cost more, prizes left out; below zero where they cost less.
  public let price: Int
  /// How many metres longer they are.
  public let meters: Int
  /// How many seconds more there are between their departures and returns.
  public let seconds: Int
}

/// What keeps the vehicles of one kind from serving a shipment.
public struct VehicleReason: Hashable, Sendable {
  /// The vehicles, which are alike and may carry alike; in the order of the problem.
  public let vehicles: [Int]
  /// The ways to serve the shipment by one of them: those where one limit gives way, or, where there
  /// are none, one where as few as could be found do.
  ///
  /// Of one limit the smallest change over all of the vehicles. Empty where no limit would help, such
  /// as where there is no road.
  public let remedies: [Remedy]

  /// The limits that bind: each gives way in a remedy.
  public var binding: [RoutingLimit] {
    var seen = Set<RoutingLimit>()
    return remedies.flatMap(\.relaxations).map(\.limit).filter { limit in
      if case .fleet = limit { return false }
      return seen.insert(limit).inserted
    }
  }
}

/// Why a plan leaves a shipment behind.
public struct ShipmentReason: Hashable, Sendable {
  /// The index of the shipment.
  public let shipment: Int
  /// What keeps each kind of vehicle from serving it; vehicles that were not looked at are missing.
  public let vehicles: [VehicleReason]

  /// The cheapest way to serve it as things are, or `nil` where a limit has to give way.
  public var fitsAsIs: Remedy? {
    vehicles.flatMap(\.remedies).filter(\.relaxations.isEmpty).min { $0.price < $1.price }
  }
}
