import Foundation
import Quantities
import Routing

/// Distances and times between places: what the data gives, else an estimate.
struct TravelTimes {
  /// One journey.
  struct Leg {
    let distance: Distance
    let time: Seconds
    /// Whether `travel.csv` gives it.
    let isKnown: Bool
  }

  private let places: [Place]
  private let known: [Pair: TravelEntry]
  private let detour: Double

  private struct Pair: Hashable {
    let from: Identifier<Place>
    let to: Identifier<Place>
  }

  init(_ round: Round) {
    places = round.contents.places
    detour = round.contents.detour
    known = Dictionary(
      round.contents.travel.map { (Pair(from: $0.from, to: $0.to), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The journey between two positions of the round's places.
  func leg(_ from: Int, _ to: Int) -> Leg {
    guard from != to else { return Leg(distance: 0, time: 0, isKnown: true) }
    if let entry = known[Pair(from: places[from].id, to: places[to].id)] {
      return Leg(distance: entry.distance, time: entry.time, isKnown: true)
    }
    guard let start = places[from].coordinate, let end = places[to].coordinate else {
      preconditionFailure("a checked round knows every journey")
    }
    let meters = Self.greatCircle(start, end) * detour
    return Leg(
      distance: Distance(rounding: meters), time: Seconds(rounding: Self.drivingTime(meters)),
      isKnown: false)
  }

  /// All journeys between some of the round's places, in the order of `positions`.
  func matrix(of positions: [Int]) throws(RoutingProblem.Inconsistency) -> TravelMatrix {
    let legs = positions.map { from in positions.map { to in leg(from, to) } }
    return try TravelMatrix(
      meters: legs.map { $0.map(\.distance.value) }, seconds: legs.map { $0.map(\.time.value) })
  }

  /// Metres between two points of the globe, by the haversine formula.
  private static func greatCircle(_ a: Coordinate, _ b: Coordinate) -> Double {
    let radians = Double.pi / 180
    let north = sin((b.latitude - a.latitude) * radians / 2)
    let east = sin((b.longitude - a.longitude) * radians / 2)
    let chord =
      north * north
      + cos(a.latitude * radians) * cos(b.latitude * radians) * east * east
    return 2 * 6_371_008.8 * asin(min(1, chord.squareRoot()))
  }

  /// Seconds for a drive: in town for the first 3 km, on small roads up to 15 km, then on main
  /// roads, at the speeds of Cabotage's guide (25, 50 and 70 km/h).
  private static func drivingTime(_ meters: Double) -> Double {
    let town = min(meters, 3_000)
    let rural = min(max(0, meters - 3_000), 12_000)
    let main = max(0, meters - 15_000)
    return town * 3.6 / 25 + rural * 3.6 / 50 + main * 3.6 / 70
  }
}
