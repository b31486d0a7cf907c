import Quantities

extension Verifier {
  /// The times of a route follow from the journeys and services, within windows and shift.
  mutating func verifyTimes(_ route: RoutingPlan.Route, _ index: Int) {
    let vehicle = problem.vehicles[route.vehicle]
    if route.departure < vehicle.shift.opens { report(.leavesBeforeShift(route: index)) }
    if route.arrival > vehicle.shift.closes { report(.returnsAfterShift(route: index)) }

    var location = vehicle.start ?? problem.firstLocation(of: route)
    var departure = route.departure
    let travel = problem.profiles[vehicle.profile]
    for (number, stop) in route.stops.enumerated() {
      guard problem.places.indices.contains(stop.place) else {
        report(.unknownPlace(route: index, stop: number))
        location = nil
        departure = stop.departure
        continue
      }
      let place = problem.places[stop.place]
      if let location {
        if let journey = travel.journey(from: location, to: place.location) {
          if Int128(stop.arrival) != Int128(departure) + Int128(journey.seconds) {
            report(.wrongArrival(route: index, stop: number))
          }
        } else {
          report(.unreachable(route: index, stop: number))
        }
      }
      verifyService(at: place, stop, index, number)
      location = place.location
      departure = stop.departure
    }

    guard let location else { return }
    guard let journey = problem.journeyHome(from: location, by: vehicle) else {
      report(.unreachable(route: index, stop: route.stops.count))
      return
    }
    if Int128(route.arrival) != Int128(departure) + Int128(journey.seconds) {
      report(.wrongReturn(route: index))
    }
  }

  private mutating func verifyService(
    at place: RoutingProblem.Place, _ stop: RoutingPlan.Stop, _ route: Int, _ number: Int
  ) {
    if stop.start < stop.arrival { report(.startsBeforeArrival(route: route, stop: number)) }
    if !place.windows.isEmpty, !place.windows.contains(where: { $0.contains(stop.start) }) {
      report(.outsideWindows(route: route, stop: number))
    }
    var service = Int128(place.setup)
    for shipment in stop.deliveries where problem.shipments.indices.contains(shipment) {
      service += Int128(problem.shipments[shipment].delivery?.service ?? 0)
    }
    for shipment in stop.pickups where problem.shipments.indices.contains(shipment) {
      service += Int128(problem.shipments[shipment].pickup?.service ?? 0)
    }
    if Int128(stop.departure) != Int128(stop.start) + service {
      report(.wrongDeparture(route: route, stop: number))
    }
  }
}

extension RoutingProblem {
  /// Where the first stop of a route is.
  func firstLocation(of route: RoutingPlan.Route) -> Int? {
    guard let place = route.stops.first?.place, places.indices.contains(place) else { return nil }
    return places[place].location
  }

  /// The journey from the last stop to the end of a vehicle: none at all where its end is open.
  func journeyHome(from location: Int, by vehicle: Vehicle) -> (meters: Int, seconds: Int)? {
    guard let end = vehicle.end else { return (0, 0) }
    return profiles[vehicle.profile].journey(from: location, to: end)
  }
}
