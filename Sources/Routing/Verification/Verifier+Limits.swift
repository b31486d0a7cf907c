extension Verifier {
  /// Duration, distance and the numbers of stops and reloads are within the limits of the vehicle.
  ///
  /// The time on the road is looked at together with the timetable.
  mutating func verifyLimits(_ route: RoutingPlan.Route, _ index: Int) {
    let vehicle = problem.vehicles[route.vehicle]
    let duration = Int128(route.arrival) - Int128(route.departure)
    if let longest = vehicle.longestDuration, duration > Int128(longest) {
      report(.durationTooLong(route: index))
    }
    if let longest = vehicle.longestDistance, problem.meters(of: route) > longest {
      report(.distanceTooLong(route: index))
    }
    let reloads = route.stops.count { problem.isReload($0, of: route) }
    if let most = vehicle.mostReloads, reloads > most { report(.tooManyReloads(route: index)) }
    if let most = vehicle.mostStops, route.stops.count - reloads > most {
      report(.tooManyStops(route: index))
    }
  }
}
