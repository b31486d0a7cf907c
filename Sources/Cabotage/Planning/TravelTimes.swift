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
    let journey = RoadEstimate.journey(from: start, to: end, detour: detour)
    return Leg(distance: journey.distance, time: journey.time, isKnown: false)
  }

  /// All journeys between some of the round's places, in the order of `positions`.
  func matrix(of positions: [Int]) throws(RoutingProblem.Inconsistency) -> TravelMatrix {
    let legs = positions.map { from in positions.map { to in leg(from, to) } }
    return try TravelMatrix(
      meters: legs.map { $0.map(\.distance.value) }, seconds: legs.map { $0.map(\.time.value) })
  }
}
