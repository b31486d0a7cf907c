import Quantities
import Routing

/// When a vehicle is where, if it drives a route as early as it can but leaves as late as that
/// allows.
///
/// Shares nothing with the search: it walks along the stops once to find when each can start at the
/// earliest, and back to find how long each can be put off without finishing later.
struct Timetable {
  private let problem: RoutingProblem
  private let index: Int
  private let vehicle: RoutingProblem.Vehicle?

  init(_ problem: RoutingProblem, vehicle: Int) {
    self.problem = problem
    index = vehicle
    self.vehicle = problem.vehicles.indices.contains(vehicle) ? problem.vehicles[vehicle] : nil
  }

  /// The route over `stops`, whose times are filled in.
  func route(_ stops: [RoutingPlan.Stop]) -> RoutingPlan.Route {
    guard let vehicle else {
      return RoutingPlan.Route(vehicle: index, departure: 0, arrival: 0, stops: stops)
    }
    let earliest = walk(stops, leaving: vehicle.shift.opens, vehicle)
    return walk(stops, leaving: latestDeparture(earliest, vehicle), vehicle)
  }

  private func walk(
    _ stops: [RoutingPlan.Stop], leaving opening: Int, _ vehicle: RoutingProblem.Vehicle
  ) -> RoutingPlan.Route {
    let released = releases(stops)
    let departure = max(opening, released.first ?? opening)
    var route = RoutingPlan.Route(
      vehicle: index, departure: departure, arrival: 0, stops: stops)
    var now = departure
    var location = vehicle.start
    for position in stops.indices {
      let place = problem.places[stops[position].place]
      now += seconds(location, place.location, vehicle)
      let start = max(now, opens(place, now), released[position + 1])
      route.stops[position].arrival = now
      route.stops[position].start = start
      now = start + service(stops[position])
      route.stops[position].departure = now
      location = place.location
    }
    route.arrival = now + seconds(location, vehicle.end, vehicle)
    return route
  }

  /// The latest departure with which no service that is in time is late, and the end no later.
  private func latestDeparture(
    _ route: RoutingPlan.Route, _ vehicle: RoutingProblem.Vehicle
  ) -> Int {
    var latest = route.arrival
    var next = vehicle.end
    for stop in route.stops.reversed() {
      let place = problem.places[stop.place]
      latest -= seconds(place.location, next, vehicle) + service(stop)
      // What is late already must not become later.
      latest = max(stop.start, min(latest, place.windows.last?.closes ?? latest))
      next = place.location
    }
    return max(route.departure, latest - seconds(vehicle.start, next, vehicle))
  }

  /// The earliest departure from the start, and for each stop the earliest moment at which it ends
  /// a trip: what is loaded there has been released then.
  private func releases(_ stops: [RoutingPlan.Stop]) -> [Int] {
    var released = [Int](repeating: .min, count: stops.count + 1)
    var load = 0
    for (position, stop) in stops.enumerated() {
      if stop.deliveries.isEmpty, stop.pickups.isEmpty { load = position + 1 }
      for shipment in stop.deliveries {
        released[load] = max(released[load], problem.shipments[shipment].release ?? .min)
      }
    }
    return released
  }

  private func seconds(_ from: Int?, _ to: Int?, _ vehicle: RoutingProblem.Vehicle) -> Int {
    guard let from, let to else { return 0 }
    return problem.profiles[vehicle.profile].journey(from: from, to: to)?.seconds ?? 0
  }

  private func opens(_ place: RoutingProblem.Place, _ now: Int) -> Int {
    place.windows.first { now <= $0.closes }?.opens ?? now
  }

  private func service(_ stop: RoutingPlan.Stop) -> Int {
    let deliveries = stop.deliveries.map { problem.shipments[$0].delivery?.service ?? 0 }
    let pickups = stop.pickups.map { problem.shipments[$0].pickup?.service ?? 0 }
    return (deliveries + pickups).reduce(problem.places[stop.place].setup, +)
  }
}
