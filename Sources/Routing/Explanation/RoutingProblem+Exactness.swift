extension RoutingProblem {
  /// A number for each vehicle, the same for those that are alike and may carry alike.
  var vehicleKinds: [Int] {
    var known: [Likeness: Int] = [:]
    return vehicles.enumerated().map { index, vehicle in
      let mayCarry = shipments.map { $0.allowedVehicles?.contains(index) ?? true }
      let likeness = Likeness(vehicle: vehicle, mayCarry: mayCarry)
      let kind = known[likeness] ?? known.count
      known[likeness] = kind
      return kind
    }
  }

  private struct Likeness: Hashable {
    let vehicle: Vehicle
    let mayCarry: [Bool]
  }

  /// Whether a route that keeps all rules still does when goods are left out: no way by another place
  /// is shorter than the straight one, no vehicle reloads, and no rule asks for goods to be there or
  /// for a short time aboard.
  var isHereditary: Bool {
    !hasLimitsOnBoard && vehicles.allSatisfy { !$0.isLinehaulFirst && $0.reloads.isEmpty }
      && profiles.allSatisfy(\.keepsTriangles)
  }

  /// Whether no other timetable of the same visits would keep a limit that the schedule's breaks.
  func isTimetableExact(of carried: [Int], by index: Int) -> Bool {
    let vehicle = vehicles[index]
    let hasSpeeds = !profiles[vehicle.profile].speeds.isEmpty
    let goods = carried.map { shipments[$0] }
    let isOnBoardLimited = goods.contains {
      $0.longestOnBoard != nil || ($0.isPerishable && vehicle.longestPerishable != nil)
    }
    let isLengthLimited =
      isOnBoardLimited || vehicle.longestDuration != nil
      || (hasSpeeds && vehicle.longestDriving != nil)
    guard isLengthLimited else { return true }
    let visited = goods.flatMap { [$0.pickup?.place, $0.delivery?.place] }.compactMap(\.self)
      .map { places[$0] }
    guard !hasSpeeds, vehicle.breaks.isEmpty, vehicle.reloads.isEmpty,
      visited.allSatisfy({ $0.windows.count <= 1 && $0.costPerSecondLate == nil })
    else { return false }
    return !isOnBoardLimited || carried.count == 1 || goods.allSatisfy { $0.pickup == nil }
      || visited.allSatisfy(\.windows.isEmpty)
  }

  private var hasLimitsOnBoard: Bool {
    shipments.contains { $0.longestOnBoard != nil }
      || shipments.contains(where: \.isPerishable)
        && vehicles.contains { $0.longestPerishable != nil }
  }
}

extension TravelMatrix {
  /// Whether no journey is longer than a way by a third place, in metres or in seconds.
  fileprivate var keepsTriangles: Bool {
    let never = (meters: Self.unreachable, seconds: Self.unreachable)
    let journeys = (0..<count).map { from in
      (0..<count).map { journey(from: from, to: $0) ?? never }
    }
    for from in 0..<count {
      for to in 0..<count {
        let straight = journeys[from][to]
        for (first, last) in zip(journeys[from], journeys.map { $0[to] })
        where first.meters + last.meters < straight.meters
          || first.seconds + last.seconds < straight.seconds
        {
          return false
        }
      }
    }
    return true
  }
}
