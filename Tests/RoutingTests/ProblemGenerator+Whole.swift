import Quantities
import Routing

extension ProblemGenerator {
  /// Makes a tiny problem that may use anything of the model, over a day of some eighty seconds.
  ///
  /// Each problem uses some of the features only, so that every pair of them meets alone too.
  mutating func wholeProblem() throws -> RoutingProblem {
    let features = WholeFeatures(&self)
    let places = (0..<(locations + 1)).map { wholePlace($0, features) }
    let stores =
      features.stores ? [RoutingProblem.Store(limit: [4 + random.below(8), 9], days: 1)] : []
    var shipments = (0..<shipments).map { _ in wholeShipment(places.count, stores.count, features) }
    let fleet = (0..<vehicles).map { _ in wholeVehicle(places.count, features) }
    var groups: [RoutingProblem.Group] = []
    if features.groups, shipments.count > 1 {
      groups = [.init(shipments: [0, 1], prize: chance(60) ? random.below(300) : nil)]
      shipments[0].prize = nil
      shipments[1].prize = nil
    }
    let profiles = try (0..<2).map { _ in try wholeTravel(features) }
    return try RoutingProblem(
      places: places, shipments: shipments, vehicles: fleet, stores: stores, groups: groups,
      conflicts: features.conflicts
        ? [.init(0, 1), .init(random.below(3), random.below(3))] : [], profiles: profiles)
  }

  mutating func chance(_ percent: Int) -> Bool { random.below(100) < percent }

  private mutating func wholeTravel(_ features: WholeFeatures) throws -> TravelMatrix {
    let points = (0..<locations).map { _ in (random.below(6), random.below(6)) }
    let meters = points.map { a in points.map { b in abs(a.0 - b.0) + abs(a.1 - b.1) } }
    var seconds = meters
    for from in 0..<locations {
      for to in 0..<locations where from != to {
        seconds[from][to] += random.below(3)
        if chance(2) { seconds[from][to] = TravelMatrix.unreachable }
      }
    }
    var speeds: [SpeedChange] = []
    if features.speeds {
      var from = random.below(20) - 5
      for _ in 0..<(1 + random.below(4)) {
        speeds.append(SpeedChange(from: from, percent: 30 + random.below(150)))
        from += 1 + random.below(20)
      }
    }
    return try TravelMatrix(meters: meters, seconds: seconds, speeds: speeds)
  }

  private mutating func window(_ earliest: Int, _ longest: Int) -> TimeWindow {
    let opens = earliest + random.below(40)
    return TimeWindow(opens: opens, closes: opens + random.below(longest))!
  }

  private mutating func wholePlace(
    _ index: Int, _ features: WholeFeatures
  ) -> RoutingProblem.Place {
    var windows = features.windows && chance(60) ? [window(0, 40)] : []
    if features.choices, chance(50) { windows.append(window(30, 20)) }
    return RoutingProblem.Place(
      location: index % locations, windows: windows, setup: random.below(3),
      costPerSecondLate: features.lateness && chance(60) ? random.below(5) : nil,
      stock: features.stock && chance(50) ? [2 + random.below(6), 9] : nil)
  }

  private mutating func wholeShipment(
    _ places: Int, _ stores: Int, _ features: WholeFeatures
  ) -> RoutingProblem.Shipment {
    func task() -> RoutingProblem.Task {
      RoutingProblem.Task(place: random.below(places), service: random.below(4))
    }
    let kind = features.oneEnded ? random.below(100) : 0
    var shipment = RoutingProblem.Shipment(
      pickup: kind < 75 && kind >= 45 ? nil : task(), delivery: kind >= 75 ? nil : task(),
      load: [1 + random.below(4), random.below(4)],
      prize: features.required && chance(30) ? nil : chance(70) ? 1_000 : random.below(80),
      allowedVehicles: features.standing && chance(30) ? [random.below(vehicles)] : nil,
      kind: features.conflicts && chance(70) ? random.below(3) : nil)
    if features.standing, chance(50) {
      shipment.usualVehicles = [random.below(vehicles)]
      shipment.costElsewhere = random.below(60)
    }
    if stores > 0, chance(60) {
      let stay = RoutingProblem.Stay(store: 0, day: 0, load: [1 + random.below(4)])
      if chance(50) { shipment.pickupStore = stay } else { shipment.deliveryStore = stay }
    }
    if features.onBoard, chance(60) { shipment.longestOnBoard = 3 + random.below(30) }
    if features.onBoard { shipment.isPerishable = chance(50) }
    if shipment.pickup == nil, features.releases, chance(60) { shipment.release = random.below(40) }
    if shipment.pickup == nil, features.returns, chance(60) {
      shipment.returnLoad = [random.below(5), random.below(3)]
    }
    return shipment
  }

  private mutating func wholeVehicle(
    _ places: Int, _ features: WholeFeatures
  ) -> RoutingProblem.Vehicle {
    let opens = random.below(15)
    var vehicle = RoutingProblem.Vehicle(
      start: features.openEnds && chance(40) ? nil : random.below(locations),
      end: features.openEnds && chance(40) ? nil : random.below(locations),
      shift: TimeWindow(opens: opens, closes: opens + 40 + random.below(40))!,
      capacity: [5 + random.below(6), 4 + random.below(6)],
      fixedCost: chance(50) ? random.below(50) : 0, costPerMeter: 1 + random.below(5),
      costPerSecond: random.below(3), profile: random.below(2))
    if features.overtime {
      vehicle.overtime = [
        .init(
          after: random.below(20), costPerSecond: random.below(3),
          risePerHour: chance(50) ? random.below(2_000) : 0),
        .init(after: 20 + random.below(20), costPerSecond: random.below(3)),
      ]
    }
    if features.limits {
      if chance(30) { vehicle.longestDuration = 15 + random.below(40) }
      if chance(30) { vehicle.longestDriving = 8 + random.below(25) }
      if chance(30) { vehicle.longestDistance = 8 + random.below(25) }
      if chance(30) { vehicle.mostStops = 1 + random.below(5) }
    }
    if features.onBoard, chance(50) { vehicle.longestPerishable = 3 + random.below(30) }
    if features.reloads {
      vehicle.reloads = (0..<(1 + random.below(2))).map { _ in random.below(places) }
      vehicle.mostReloads = 1 + random.below(2)
    }
    if features.breaks {
      vehicle.breaks = (0..<(1 + random.below(2))).map { _ in
        let windows = chance(40) ? [window(5, 10), window(35, 20)] : [window(5, 30)]
        return .init(windows: windows, duration: random.below(6))
      }
    }
    vehicle.isLastInFirstOut = features.lastInFirstOut && chance(70)
    vehicle.isLinehaulFirst = features.linehaulFirst && chance(70)
    return vehicle
  }
}

/// What a generated problem uses.
private struct WholeFeatures {
  let windows, choices, lateness, stock, stores, oneEnded, required, standing, groups, conflicts,
    onBoard, releases, returns, openEnds, overtime, limits, reloads, breaks, lastInFirstOut,
    linehaulFirst, speeds: Bool

  init(_ generator: inout ProblemGenerator) {
    windows = generator.chance(70)
    choices = generator.chance(25)
    lateness = generator.chance(20)
    stock = generator.chance(15)
    stores = generator.chance(15)
    oneEnded = generator.chance(60)
    required = generator.chance(30)
    standing = generator.chance(25)
    groups = generator.chance(25)
    conflicts = generator.chance(25)
    onBoard = generator.chance(25)
    releases = generator.chance(30)
    returns = generator.chance(30)
    openEnds = generator.chance(30)
    overtime = generator.chance(30)
    limits = generator.chance(20)
    reloads = generator.chance(40)
    breaks = generator.chance(35)
    lastInFirstOut = generator.chance(15)
    linehaulFirst = generator.chance(15)
    speeds = generator.chance(30)
  }
}
