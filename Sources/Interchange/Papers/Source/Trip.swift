import Cabotage

/// A part of a tour that begins and ends with an empty vehicle.
struct Trip: Sendable {
  /// Its stops, as positions in ``Tour/stops``.
  let stops: ClosedRange<Int>

  /// The trips of a tour, in order.
  static func all(of tour: Tour) -> [Trip] {
    var trips: [Trip] = []
    var aboard: Set<Int> = []
    var beginning: Int?
    for (position, stop) in tour.stops.enumerated() {
      aboard.subtract(stop.unloads)
      if let first = beginning, aboard.isEmpty {
        trips.append(Trip(stops: first...position))
        beginning = nil
      }
      aboard.formUnion(stop.loads)
      if beginning == nil, !aboard.isEmpty { beginning = position }
    }
    return trips
  }
}
