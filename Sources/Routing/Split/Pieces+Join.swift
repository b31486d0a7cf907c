extension Pieces {
  /// The shipments of which a plan carries some pieces and leaves others, the fewest carried first.
  func torn(by plan: RoutingPlan) -> [Int] {
    var left = [Int](repeating: 0, count: pieces.count)
    for piece in plan.unserved { left[owners[piece]] += 1 }
    func carried(_ shipment: Int) -> Double {
      1 - Double(left[shipment]) / Double(pieces[shipment].count)
    }
    return pieces.indices
      .filter { left[$0] > 0 && left[$0] < pieces[$0].count }
      .sorted { (carried($0), $0) < (carried($1), $1) }
  }

  /// The plan of whole shipments, with its timetable.
  ///
  /// - Parameter plan: A valid plan of the pieces. Of shipments that it tears, the result is not
  ///   valid, but a start for another search.
  func joined(_ plan: RoutingPlan) -> RoutingPlan {
    let visits = gathered(plan)
    let timed = settled(visits).timetable(visits)
    var joined = RoutingPlan(routes: [], unserved: [])
    for route in plan.routes {
      // A route with shorter stops may be driven in all but odd cases; then it is as it was.
      joined.routes.append(merged(timed.routes.first { $0.vehicle == route.vehicle } ?? route))
    }
    let carried = whole.carried(by: joined)
    joined.unserved = whole.shipments.indices.filter { !carried.contains($0) }
    return joined
  }

  /// A check of routes of whole shipments, asked of those of pieces.
  func joining(_ check: RouteCheck) -> RouteCheck {
    RouteCheck(kinds: check.kinds) { route in
      joined(RoutingPlan(routes: [route], unserved: [])).routes.allSatisfy(check.admits)
    }
  }

  /// The problem of the pieces at the places of their shipments, where the first piece that a stop
  /// handles of a shipment takes the whole service.
  private func settled(_ routes: [VehicleRoute]) -> RoutingProblem {
    var shipments = problem.shipments
    for (_, ends) in routes {
      var stop: (place: Int, isLoading: Bool)?
      var isServed = Set<Int>()
      for end in ends {
        guard end >= 0 else {
          stop = nil
          continue
        }
        let piece = Int(end) / 2
        let task = end & 1 == 0 ? \RoutingProblem.Shipment.pickup : \.delivery
        guard let work = whole.shipments[owners[piece]][keyPath: task] else { continue }
        let isLoading = end & 1 == 0
        if stop?.place != work.place || stop?.isLoading == true && !isLoading { isServed = [] }
        stop = (work.place, isLoading)
        let isFirst = isServed.insert(owners[piece]).inserted
        shipments[piece][keyPath: task] = work
        if !isFirst { shipments[piece][keyPath: task]?.service = 0 }
      }
    }
    return RoutingProblem(
      problem, places: problem.places, shipments: shipments, groups: problem.groups)
  }

  /// A route with shipments in the place of their pieces.
  private func merged(_ route: RoutingPlan.Route) -> RoutingPlan.Route {
    var route = route
    for index in route.stops.indices {
      var loads: [Int: SIMD8<Int32>] = [:]
      func owners(_ pieces: [Int]) -> [Int] {
        pieces.compactMap { piece in
          let owner = self.owners[piece]
          let isNew = loads[owner] == nil
          loads[owner, default: .zero] &+= problem.shipments[piece].load.lanes
          return isNew ? owner : nil
        }
      }
      let stop = route.stops[index]
      route.stops[index].place = originals[stop.place]
      route.stops[index].deliveries = owners(stop.deliveries)
      route.stops[index].pickups = owners(stop.pickups)
      route.stops[index].parts = loads.sorted { $0.key < $1.key }.compactMap { shipment, lanes in
        let load = Load(lanes: lanes)
        return load == whole.shipments[shipment].load
          ? nil : RoutingPlan.Part(shipment: shipment, load: load)
      }
    }
    return route
  }
}
