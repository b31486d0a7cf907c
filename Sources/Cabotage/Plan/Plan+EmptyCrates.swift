import Quantities

extension Plan {
  /// How many empty crates each tour takes back, stop by stop.
  ///
  /// A group's empty crates go along when the last of its goods come: no drive is made for them, and
  /// where they stand, full ones stood. They ride to the hub, or to the end of the tour.
  ///
  /// - Precondition: The plan is one of the round.
  public func emptyCrates(in round: Round) -> [[Int]] {
    var last: [Identifier<Place>: (tour: Int, stop: Int)] = [:]
    for (number, tour) in tours.enumerated() {
      for (index, stop) in tour.stops.enumerated()
      where stop.unloads.contains(where: { lots[$0].purpose != .collect }) {
        last[stop.place] = (number, index)
      }
    }
    var counts = tours.map { $0.stops.map { _ in 0 } }
    for place in round.contents.places where place.emptyCrates > 0 {
      if let (tour, stop) = last[place.id] { counts[tour][stop] = place.emptyCrates }
    }
    return counts
  }
}
