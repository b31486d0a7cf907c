import Cabotage
import Quantities

/// A point of a tour: where it starts, halts or ends.
struct Waypoint: Sendable {
  /// The place.
  let place: Place
  /// Where it is.
  let coordinate: Coordinate
  /// The number of the stop, from 1; `nil` for the start and the end.
  let number: Int?
  /// When the vehicle is there.
  let moment: Seconds
}

extension PaperSource {
  /// The points of a tour that lie on the map, in order; the start or end is left out where it is
  /// the same place as the stop beside it.
  func waypoints(of tour: Tour) -> [Waypoint] {
    var points: [(Identifier<Place>, Int?, Seconds)] = tour.stops.enumerated()
      .map { ($1.place, $0 + 1, $1.arrival) }
    if points.first?.0 != tour.start { points.insert((tour.start, nil, tour.departure), at: 0) }
    if let end = tour.end, points.last?.0 != end { points.append((end, nil, tour.arrival)) }
    return points.compactMap { id, number, moment in
      round[id].coordinate.map {
        Waypoint(place: round[id], coordinate: $0, number: number, moment: moment)
      }
    }
  }

  /// What is done at a stop, in one line, such as "déposer 12 cagettes, 140,0 kg".
  func work(at stop: TourStop) -> String {
    let unloading = amount(of: stop.unloads).map {
      wording(Text("déposer", "deliver")) + " " + $0
    }
    let loading = amount(of: stop.loads).map { wording(Text("enlever", "pick up")) + " " + $0 }
    return [unloading, loading].compactMap(\.self).joined(separator: " ; ")
  }

  private func amount(of lots: [Int]) -> String? {
    guard !lots.isEmpty else { return nil }
    let crates = lots.map { plan.lots[$0].crateCount }.reduce(0, +)
    let mass = lots.map { plan.lots[$0].mass }.reduce(.zero, +)
    return wording.count(crates, .crate) + ", " + wording.mass(mass)
  }
}
