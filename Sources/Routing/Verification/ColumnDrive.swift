import Quantities

/// A column as a vehicle drives it at the best speed.
struct ColumnDrive {
  /// A stop: all that is handled between two journeys.
  struct Stop {
    let place: Int
    /// In seconds, without the setup of the place.
    var service: Int128
    /// When the last of the goods that it unloads are released, before which it does not begin.
    var release: Int128?
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
    let windows = zip(stops, places).map { stop, place in
      let windows = Self.windows(of: place, in: vehicle)
      guard let release = stop.release else { return windows }
      return windows.filter { $0.closes >= release }.map { (max($0.opens, release), $0.closes) }
    }
    // To leave later makes it shorter until nobody waits at some stop any more, or it closes.
    let first = Int128(vehicle.shift.opens)
    var departures = [first]
    var drive = Int128(0)
    for index in stops.indices {
      drive += legs[index]
      departures += windows[index].flatMap { [$0.opens - drive, $0.closes - drive] }
      drive += works[index]
    }
    for departure in departures where departure >= first {
      var time: Int128? = departure
      for index in stops.indices {
        let arrival = time.map { $0 + legs[index] }
        time = arrival.flatMap { arrival in
          windows[index].first { arrival <= $0.closes }.map {
            max(arrival, $0.opens) + works[index]
          }
        }
      }
      guard let end = time.map({ $0 + (legs.last ?? 0) }), end <= Int128(vehicle.shift.closes)
      else { continue }
      shortestDuration = min(shortestDuration ?? end - departure, end - departure)
    }
  }

  /// When a stop may begin on this shift.
  private static func windows(
    of place: RoutingProblem.Place, in vehicle: RoutingProblem.Vehicle
  ) -> [(opens: Int128, closes: Int128)] {
    let shift = vehicle.shift
    guard !place.windows.isEmpty else { return [(Int128(shift.opens), Int128(shift.closes))] }
    guard place.costPerSecondLate == nil else {
      let opens = place.windows.map(\.opens).min() ?? shift.opens
      return [(Int128(opens), Int128(shift.closes))]
    }
    return place.windows.filter { $0.closes >= shift.opens && $0.opens <= shift.closes }
      .map { (Int128($0.opens), Int128($0.closes)) }
  }
}
