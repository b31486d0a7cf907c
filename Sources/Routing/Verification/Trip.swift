/// The part of a route between two times of loading, at the start of the vehicle or a reload.
struct Trip {
  /// The stop where it begins: a reload, or -1 for the start of the vehicle.
  var beginning: Int
  /// The stops between beginning and end.
  var stops: Range<Int>
  /// What is loaded at the beginning.
  var loaded: [Int] = []
  /// What is unloaded at the end, return loads not counted.
  var unloaded: [Int] = []

  /// The stop where it ends: a reload, or the number of stops for the end of the vehicle.
  var end: Int { stops.upperBound }
}

extension RoutingProblem {
  /// Whether a stop, where nothing is handled, is a reload.
  func isReload(_ stop: RoutingPlan.Stop, of route: RoutingPlan.Route) -> Bool {
    stop.deliveries.isEmpty && stop.pickups.isEmpty
      && vehicles[route.vehicle].reloads.contains(stop.place)
  }

  /// The trips of a route, and what each loads at its beginning and unloads at its end.
  func trips(of route: RoutingPlan.Route) -> [Trip] {
    let reloads = route.stops.indices.filter { isReload(route.stops[$0], of: route) }
    return zip([-1] + reloads, reloads + [route.stops.count]).map { beginning, end in
      var trip = Trip(beginning: beginning, stops: (beginning + 1)..<end)
      for stop in route.stops[trip.stops] {
        trip.loaded += stop.deliveries.filter {
          shipments.indices.contains($0) && shipments[$0].pickup == nil
        }
        trip.unloaded += stop.pickups.filter {
          shipments.indices.contains($0) && shipments[$0].delivery == nil
        }
      }
      return trip
    }
  }
}
