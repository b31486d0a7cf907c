import Cabotage

/// The tour that carries a lot, and the stops where it is loaded and unloaded.
struct Ride: Sendable {
  /// The position in ``Plan/tours``.
  let tour: Int
  /// The position in ``Tour/stops`` where it is loaded.
  let load: Int
  /// The position in ``Tour/stops`` where it is unloaded.
  let unload: Int

  /// The ride of each lot of a plan.
  static func all(of plan: Plan) -> [Ride?] {
    var rides: [Ride?] = Array(repeating: nil, count: plan.lots.count)
    for (index, tour) in plan.tours.enumerated() {
      var loaded: [Int: Int] = [:]
      for (position, stop) in tour.stops.enumerated() {
        for lot in stop.unloads {
          guard let load = loaded[lot] else { continue }
          rides[lot] = Ride(tour: index, load: load, unload: position)
        }
        for lot in stop.loads { loaded[lot] = position }
      }
    }
    return rides
  }
}
