extension Draft {
  /// The plan that this draft stands for, with its timetable.
  ///
  /// A route finishes as early as its stops allow, leaves as late as it can without finishing
  /// later, and starts service at every stop as early as it can after that.
  func plan() -> RoutingPlan {
    var routes: [RoutingPlan.Route] = []
    for tour in 0..<tours.count where !tours[tour].isEmpty { routes.append(route(tour)) }
    return RoutingPlan(
      routes: routes, unserved: (0..<tourOf.count).filter { tourOf[$0] < 0 })
  }

  private func route(_ tour: Int) -> RoutingPlan.Route {
    let nodes = tours[tour].nodes
    let last = tours[tour].lastNode
    let departure = tours[tour].timing.earliest
    var stops: [RoutingPlan.Stop] = []
    var moment = departure
    for node in 1..<last {
      moment += Int(ground.leg(nodes[node - 1].location, nodes[node].location).seconds)
      let arrival = moment
      let place = ground.places[nodes[node].place]
      guard let window = ground.window(of: place, openAtOrAfter: arrival) else {
        preconditionFailure("A tour of a draft keeps all windows.")
      }
      let start = max(arrival, window.opens)
      moment = start + nodes[node].service.duration
      stops.append(
        RoutingPlan.Stop(
          place: Int(nodes[node].place), arrival: arrival, start: start, departure: moment,
          deliveries: [], pickups: []))
    }
    moment += Int(ground.leg(nodes[last - 1].location, nodes[last].location).seconds)
    assert(moment == tours[tour].timing.finish)

    for index in 0..<tours[tour].memberCount {
      let member = tours[tour].members[index]
      stops[Int(member.pickup) - 1].pickups.append(Int(member.shipment))
      stops[Int(member.delivery) - 1].deliveries.append(Int(member.shipment))
    }
    for stop in stops.indices {
      stops[stop].pickups.sort()
      stops[stop].deliveries.sort()
    }
    return RoutingPlan.Route(vehicle: tour, departure: departure, arrival: moment, stops: stops)
  }
}
