extension Verifier {
  /// The load is within the capacity when the vehicle leaves its start and every stop.
  ///
  /// At a stop it first shrinks and then grows, so that it is nowhere larger than before or after.
  mutating func verifyLoads(_ trips: [Trip], _ route: RoutingPlan.Route, _ index: Int) {
    let capacity = lanes(problem.vehicles[route.vehicle].capacity)
    var load = SIMD8<Int64>.zero
    for trip in trips {
      // What is aboard for the end of the trip.
      var bound = SIMD8<Int64>.zero
      for number in trip.stops {
        for shipment in route.stops[number].deliveries
        where isKnown(shipment) && problem.shipments[shipment].pickup == nil {
          load &+= amount(of: shipment, route: index, stop: number)
        }
      }
      if any(load .> capacity) { report(.overloaded(route: index, stop: trip.beginning)) }
      for number in trip.stops {
        for shipment in route.stops[number].deliveries where isKnown(shipment) {
          let back = lanes(problem.shipments[shipment].returnLoad ?? .zero)
          load &+= back &- amount(of: shipment, route: index, stop: number)
          bound &+= back
        }
        for shipment in route.stops[number].pickups where isKnown(shipment) {
          let amount = amount(of: shipment, route: index, stop: number)
          load &+= amount
          if problem.shipments[shipment].delivery == nil { bound &+= amount }
        }
        if any(load .> capacity) { report(.overloaded(route: index, stop: number)) }
      }
      load &-= bound
    }
  }

  /// No two kinds of goods that conflict are aboard at the same moment.
  mutating func verifyConflicts(_ trips: [Trip], _ route: RoutingPlan.Route, _ index: Int) {
    guard !problem.conflicts.isEmpty else { return }
    var aboard: [Int: Int] = [:]
    // How much of each shipment that is split.
    var split: [Int: SIMD8<Int64>] = [:]
    for trip in trips {
      for shipment in trip.loaded { loadKind(of: shipment, &aboard, index, trip.beginning) }
      for number in trip.stops {
        for shipment in route.stops[number].deliveries where isKnown(shipment) {
          if isSplitRide(shipment) {
            split[shipment, default: .zero] &-= amount(of: shipment, route: index, stop: number)
            if split[shipment] != .zero { continue }
          }
          if let kind = problem.shipments[shipment].kind { aboard[kind, default: 0] -= 1 }
        }
        for shipment in route.stops[number].pickups where isKnown(shipment) {
          if isSplitRide(shipment) {
            let before = split[shipment, default: .zero]
            split[shipment] = before &+ amount(of: shipment, route: index, stop: number)
            if before != .zero { continue }
          }
          loadKind(of: shipment, &aboard, index, number)
        }
      }
      for shipment in trip.unloaded {
        if let kind = problem.shipments[shipment].kind { aboard[kind, default: 0] -= 1 }
      }
    }
  }

  private mutating func loadKind(
    of shipment: Int, _ aboard: inout [Int: Int], _ route: Int, _ stop: Int
  ) {
    guard let kind = problem.shipments[shipment].kind else { return }
    for other in conflicts[kind, default: []].sorted() where aboard[other, default: 0] > 0 {
      report(.conflict(shipment: shipment, kind: other, route: route, stop: stop))
    }
    aboard[kind, default: 0] += 1
  }

  func isKnown(_ shipment: Int) -> Bool { problem.shipments.indices.contains(shipment) }

  private func lanes(_ load: Load) -> SIMD8<Int64> { SIMD8(truncatingIfNeeded: load.lanes) }
}
