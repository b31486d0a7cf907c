public import Routing

extension VroomModel {
  /// A plan in the words of VROOM.
  ///
  /// Costs are reckoned as VROOM does, from the plan alone: each route is rounded down to a whole
  /// unit.
  ///
  /// - Precondition: The plan breaks no rule of ``problem``.
  public func response(to plan: RoutingPlan) -> VroomResponse {
    let routes = plan.routes.sorted { $0.vehicle < $1.vehicle }.map { route in
      var log = VroomLog(route, self)
      return log.written()
    }
    let unassigned = unassigned(in: plan)
    var summary = VroomResponse.Summary(routes: routes.count, unassigned: unassigned.count)
    if request.amountCount > 0 {
      let nothing = [Int](repeating: 0, count: request.amountCount)
      summary.delivery = routes.map { $0.delivery ?? [] }.reduce(nothing, VroomLog.sum)
      summary.pickup = routes.map { $0.pickup ?? [] }.reduce(nothing, VroomLog.sum)
    }
    for route in routes {
      summary.cost += route.cost
      summary.setup += route.setup
      summary.service += route.service
      summary.duration += route.duration
      summary.waitingTime += route.waitingTime
      summary.priority += route.priority
    }
    if request.vehicles.allSatisfy({ tables[$0.profileName].distances != nil }) {
      summary.distance = routes.reduce(0) { $0 + ($1.distance ?? 0) }
    }
    return VroomResponse(summary: summary, unassigned: unassigned, routes: routes)
  }

  /// The tasks of which no variant is carried; both ends of a shipment count.
  private func unassigned(in plan: RoutingPlan) -> [VroomResponse.Task] {
    let stops = plan.routes.flatMap(\.stops)
    let done = Set(
      (stops.flatMap(\.deliveries) + stops.flatMap(\.pickups)).map { variants[$0].task })
    return request.tasks.filter { !done.contains($0) }.flatMap { task in
      let visits = request.visits(of: task)
      let kinds: [VroomRequest.Step.Kind] = visits.count == 1 ? [.job] : [.pickup, .delivery]
      return zip(kinds, visits).map { kind, visit in
        VroomResponse.Task(
          id: visit.id, type: kind, description: visit.description,
          location: visit.location?.pair, locationIndex: visit.locationIndex.map(Int.init))
      }
    }
  }
}
