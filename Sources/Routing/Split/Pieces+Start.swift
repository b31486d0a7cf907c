extension Pieces {
  /// Cuts all that may be split, with the parts of a plan as shares.
  ///
  /// - Returns: The pieces, and the plan in pieces as far as it may be driven.
  static func cut(
    _ whole: RoutingProblem, isFine: Bool, without given: Set<Int>, from plan: RoutingPlan?
  ) -> (pieces: Pieces, start: RoutingPlan?) {
    guard let plan else { return (Pieces(whole, isFine: isFine, without: given, shares: [:]), nil) }
    let parts = PlanParts(plan, of: whole).parts
    let pieces = Pieces(
      whole, isFine: isFine, without: given, shares: parts.mapValues { $0.map(\.load) })
    let start = pieces.divided(plan, pieces.handled(parts))
    return (pieces, pieces.problem.timetable(pieces.problem.drivable(start)))
  }

  /// The pieces that each stop handles, when each part is made of the next ones of its shipment.
  private func handled(_ parts: [Int: [PlanParts.Part]]) -> [Handling: [Int]] {
    var handled: [Handling: [Int]] = [:]
    for (shipment, parts) in parts {
      var rest = pieces[shipment]
      for part in parts {
        var left = part.load.lanes
        var members: [Int] = []
        while let piece = rest.first, left != .zero {
          left &-= problem.shipments[piece].load.lanes
          members.append(piece)
          rest.removeFirst()
        }
        for handling in part.handlings { handled[handling, default: []] += members }
      }
    }
    return handled
  }

  /// A plan with pieces in the place of shipments, and without times.
  private func divided(_ plan: RoutingPlan, _ handled: [Handling: [Int]]) -> RoutingPlan {
    var divided = RoutingPlan(routes: [], unserved: [])
    for (index, route) in plan.routes.enumerated() {
      var stops: [RoutingPlan.Stop] = []
      func add(_ place: Int, deliveries: [Int], pickups: [Int]) {
        stops.append(
          .init(
            place: place, arrival: 0, start: 0, departure: 0, deliveries: deliveries,
            pickups: pickups))
      }
      for (number, stop) in route.stops.enumerated() {
        func members(_ shipments: [Int]) -> [Int] {
          shipments.filter(whole.shipments.indices.contains).flatMap { shipment in
            whole.shipments[shipment].smallestPart == nil
              ? Array(pieces[shipment])
              : handled[Handling(route: index, stop: number, shipment: shipment)] ?? []
          }
        }
        if stop.deliveries.isEmpty, stop.pickups.isEmpty {
          add(stop.place, deliveries: [], pickups: [])
        }
        for piece in members(stop.deliveries) {
          let place = problem.shipments[piece].delivery?.place ?? stop.place
          add(place, deliveries: [piece], pickups: [])
        }
        for piece in members(stop.pickups) {
          let place = problem.shipments[piece].pickup?.place ?? stop.place
          add(place, deliveries: [], pickups: [piece])
        }
      }
      divided.routes.append(
        .init(vehicle: route.vehicle, departure: 0, arrival: 0, stops: stops))
    }
    return divided
  }
}
