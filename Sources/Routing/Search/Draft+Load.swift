extension Draft {
  /// The draft that drives some tours of a pool and no others.
  ///
  /// Tours that do not go together, by a rounding error of the solver that chose them, are left out.
  init(_ ground: Ground, _ entries: [TourPool.Entry]) {
    self.init(ground)
    for entry in entries {
      let tour = (0..<tours.count).first { tour in
        tours[tour].isEmpty && ground.vehicles[tour].kind == entry.kind
      }
      guard let tour, entry.members.allSatisfy({ tourOf[$0.shipment] < 0 }) else { continue }
      load(places: entry.places, members: entry.members, into: tour)
    }
  }

  /// Takes over the routes of a plan that are valid, each by itself and together with those before.
  mutating func load(_ plan: RoutingPlan, of problem: RoutingProblem) {
    for route in plan.routes {
      let isAboard = Set(route.stops.flatMap(\.pickups))
      let alone = RoutingPlan(
        routes: [route], unserved: problem.shipments.indices.filter { !isAboard.contains($0) })
      guard problem.violations(in: alone).isEmpty, tours[route.vehicle].isEmpty,
        isAboard.allSatisfy({ tourOf[$0] < 0 })
      else { continue }

      var members: [Tour.Member] = []
      for (node, stop) in route.stops.enumerated() {
        members += stop.pickups.map {
          Tour.Member(shipment: Int32($0), pickup: Int32(node + 1), delivery: 0)
        }
        for shipment in stop.deliveries {
          guard let index = members.firstIndex(where: { $0.shipment == shipment }) else { continue }
          members[index].delivery = Int32(node + 1)
        }
      }
      load(places: route.stops.map { Int32($0.place) }, members: members, into: route.vehicle)
    }
  }

  /// Fills an empty tour, or leaves it empty where a store has no room.
  private mutating func load(places: [Int32], members: [Tour.Member], into tour: Int) {
    touch(tour)
    for (index, place) in places.enumerated() {
      open(index + 1, in: tour, at: place, ground.places[place].firstWindow)
    }
    var hasRoom = true
    for member in members {
      let shipment = ground.shipments[member.shipment]
      guard !shipment.hasStay || ledger.fits(shipment, on: ground.vehicles[tour].day) else {
        hasRoom = false
        break
      }
      handle(shipment.pickup, at: Int(member.pickup), in: tour, by: 1)
      handle(shipment.delivery, at: Int(member.delivery), in: tour, by: 1)
      enlist(
        Int(member.shipment), pickup: Int(member.pickup), delivery: Int(member.delivery),
        in: tour)
    }
    if !hasRoom || !refresh(tour) { clear(tour) }
  }
}
