import Quantities

/// A column as a vehicle drives it at the best speed.
struct ColumnDrive {
  /// A stop: all that is handled between two journeys.
  struct Stop {
    let place: Int
    /// In seconds, without the setup of the place.
    var service: Int128
  }

  /// How far it is.
  private(set) var meters = Int128(0)
  /// The least time from departure to return, in seconds; nothing where some place is closed by then, or
  /// the shift is over.
  private(set) var shortestDuration: Int128?

  /// - Returns: Nothing where there is no way.
  init?(_ problem: RoutingProblem, _ vehicle: RoutingProblem.Vehicle, _ stops: [Stop]) {
    let travel = problem.profiles[vehicle.profile]
    let best = travel.speeds.reduce(100) { max($0, $1.percent) }
    let places = stops.map { problem.places[$0.place] }
    // The journey to each stop, and home.
    var legs: [Int128] = []
    let locations = [vehicle.start] + places.map(\.location) + [vehicle.end]
    for (from, to) in zip(locations, locations.dropFirst()) {
      guard let from, let to else {
        legs.append(0)
        continue
      }
      guard let leg = travel.journey(from: from, to: to) else { return nil }
      meters += Int128(leg.meters)
      legs.append(Int128(leg.seconds) * 100 / Int128(best))
    }
    let works = zip(stops, places).map { $0.service + Int128($1.setup) }
    let hours = places.map { Self.hours(of: $0, in: vehicle) }
    // As early as can be, and then, from the end back, as late as can be.
    var time = Int128(vehicle.shift.opens)
    for index in stops.indices {
      guard let hours = hours[index] else { return }
      time = max(time + legs[index], hours.opens)
      if time > hours.closes { return }
      time += works[index]
    }
    let end = time + (legs.last ?? 0)
    if end > Int128(vehicle.shift.closes) { return }
    for index in stops.indices.reversed() {
      guard let hours = hours[index] else { return }
      time = min(time - works[index], hours.closes) - legs[index]
    }
    shortestDuration = end - time
  }

  /// The first and last moments at which a stop may begin; nothing where it may not on this shift.
  private static func hours(
    of place: RoutingProblem.Place, in vehicle: RoutingProblem.Vehicle
  ) -> (opens: Int128, closes: Int128)? {
    let shift = vehicle.shift
    var windows = place.windows
    if place.costPerSecondLate == nil {
      windows.removeAll { $0.closes < shift.opens || $0.opens > shift.closes }
      if windows.isEmpty, !place.windows.isEmpty { return nil }
    }
    let opens = windows.map(\.opens).min() ?? shift.opens
    let closes = windows.map(\.closes).max() ?? shift.closes
    return (Int128(opens), Int128(place.costPerSecondLate == nil ? closes : shift.closes))
  }
}
