extension Verifier {
  /// Every shipment is picked up once, delivered once, or left behind once; and only where it may.
  ///
  /// One that may be split is carried, in whatever parts, or left behind.
  mutating func verifyPresence() {
    var pickups = [Int](repeating: 0, count: problem.shipments.count)
    var deliveries = pickups
    var left = pickups
    for shipment in plan.unserved {
      if problem.shipments.indices.contains(shipment) {
        left[shipment] += 1
      } else {
        report(.unknownUnserved(shipment: shipment))
      }
    }
    for stop in plan.routes.lazy.flatMap(\.stops) {
      for shipment in stop.pickups where pickups.indices.contains(shipment) {
        pickups[shipment] += 1
      }
      for shipment in stop.deliveries where deliveries.indices.contains(shipment) {
        deliveries[shipment] += 1
      }
    }
    let isGrouped = Set(problem.groups.flatMap(\.shipments))
    for (shipment, goods) in problem.shipments.enumerated() {
      let most = max(pickups[shipment], deliveries[shipment])
      if most + left[shipment] == 0 { report(.missing(shipment: shipment)) }
      if goods.smallestPart == nil ? most + left[shipment] > 1 : min(most, 1) + left[shipment] > 1 {
        report(.repeated(shipment: shipment))
      }
      if goods.smallestPart == nil, goods.pickup != nil, goods.delivery != nil,
        pickups[shipment] != deliveries[shipment]
      {
        report(.notCarriedThrough(shipment: shipment))
      }
      if left[shipment] > 0, goods.prize == nil, !isGrouped.contains(shipment) {
        report(.requiredLeftBehind(shipment: shipment))
      }
    }
  }

  /// At most one shipment of a group is carried, and one of a group that must be.
  mutating func verifyGroups() {
    let carried = problem.carried(by: plan)
    for (index, group) in problem.groups.enumerated() {
      let count = group.shipments.count { carried.contains($0) }
      if count > 1 { report(.groupCarriedTwice(group: index)) }
      if count == 0, group.prize == nil { report(.groupLeftBehind(group: index)) }
    }
  }

  /// Groups that are coupled carry members of one number, or none.
  mutating func verifyCouplings() {
    let carried = problem.carried(by: plan)
    for (index, coupling) in problem.couplings.enumerated() {
      let numbers = coupling.groups.map { group in
        let members = problem.groups[group].shipments
        return members.indices.filter { carried.contains(members[$0]) }
      }
      if Set(numbers).count > 1 { report(.couplingBroken(coupling: index)) }
    }
  }

  /// No more is picked up at a place than its stock.
  mutating func verifyStocks() {
    var taken = [SIMD8<Int64>](repeating: .zero, count: problem.places.count)
    for (route, stops) in plan.routes.map(\.stops).enumerated() {
      for (number, stop) in stops.enumerated() where taken.indices.contains(stop.place) {
        for shipment in stop.pickups where isKnown(shipment) {
          taken[stop.place] &+= amount(of: shipment, route: route, stop: number)
        }
      }
    }
    for (index, place) in problem.places.enumerated() {
      guard let stock = place.stock else { continue }
      if any(taken[index] .> SIMD8(truncatingIfNeeded: stock.lanes)) {
        report(.stockExceeded(place: index))
      }
    }
  }
}

extension RoutingProblem {
  /// The shipments that a plan handles anywhere.
  func carried(by plan: RoutingPlan) -> Set<Int> {
    Set(plan.routes.lazy.flatMap(\.stops).flatMap { $0.pickups + $0.deliveries })
  }
}
