extension Schedule {
  /// The timetable of a route, or `nil` where it breaks a rule or has no visits.
  ///
  /// - Precondition: Each shipment comes with all of its visits, once, its pickup first.
  func route(
    of visits: Table<Int32>, count: Int, vehicle: Int, _ scratch: inout Scratch
  ) -> RoutingPlan.Route? {
    guard count > 0,
      cost(of: visits, count: count, vehicle: vehicle, &scratch) != Self.infeasible,
      timetable(of: visits, count: count, vehicle: vehicle, isWritten: true, &scratch) != nil
    else { return nil }
    var stops: [RoutingPlan.Stop] = []
    for index in 0..<scratch.stopCount {
      let stop = scratch.stops[index]
      var deliveries: [Int] = []
      var pickups: [Int] = []
      for position in stop.firstVisit..<scratch.stops[index + 1].firstVisit {
        let visit = visits[Int(position)]
        if visit < 0 { continue }
        if visit & 1 == 0 {
          pickups.append(Int(visit >> 1))
        } else {
          deliveries.append(Int(visit >> 1))
        }
      }
      stops.append(
        RoutingPlan.Stop(
          place: Int(stop.place), arrival: stop.arrival, start: stop.start,
          departure: stop.departure, deliveries: deliveries, pickups: pickups))
    }
    return RoutingPlan.Route(
      vehicle: vehicle, departure: scratch.departure, arrival: scratch.finish, stops: stops,
      breaks: (0..<scratch.restCount).map {
        RoutingPlan.Break(stop: scratch.rests[$0].stop, start: scratch.rests[$0].start)
      })
  }
}
