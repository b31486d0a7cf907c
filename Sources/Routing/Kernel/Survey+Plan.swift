import Quantities

extension Survey {
  /// A route with its timetable: it finishes as early as it can, and leaves as late as it then can.
  func route(_ vehicleIndex: Int, _ visits: [Visit]) -> RoutingPlan.Route {
    let vehicle = problem.vehicles[vehicleIndex]
    let travel = problem.profiles[0]
    func seconds(_ from: Int?, _ to: Int?) -> Int {
      guard let from, let to else { return 0 }
      return travel.journey(from: from, to: to)?.seconds ?? Int(far)
    }
    let locations = visits.map { location(of: $0) }
    let table = Table(windows)
    defer { table.deallocate() }
    var moment = vehicle.shift.opens
    var here = vehicle.start
    for (visit, there) in zip(visits, locations) {
      moment = visit.start(atOrAfter: moment + seconds(here, there), table)
      moment += Int(visit.service)
      here = there
    }
    moment += seconds(here, vehicle.end)
    var next = vehicle.end
    for (visit, there) in zip(visits, locations).reversed() {
      moment -= seconds(there, next) + Int(visit.service)
      moment = visit.start(atOrBefore: moment, table)
      next = there
    }
    let departure = max(vehicle.shift.opens, moment - seconds(vehicle.start, next))
    var stops: [RoutingPlan.Stop] = []
    moment = departure
    here = vehicle.start
    for (visit, there) in zip(visits, locations) {
      let arrival = moment + seconds(here, there)
      let start = visit.start(atOrAfter: arrival, table)
      moment = start + Int(visit.service)
      here = there
      let shipment = Int(visit.end) / 2
      let isDelivery = visit.end & 1 == 1
      let goods = problem.shipments[shipment]
      let task = isDelivery ? goods.delivery : goods.pickup
      stops.append(
        RoutingPlan.Stop(
          place: task?.place ?? 0, arrival: arrival, start: start, departure: moment,
          deliveries: isDelivery ? [shipment] : [], pickups: isDelivery ? [] : [shipment]))
    }
    return RoutingPlan.Route(
      vehicle: vehicleIndex, departure: departure, arrival: moment + seconds(here, vehicle.end),
      stops: stops)
  }
}
