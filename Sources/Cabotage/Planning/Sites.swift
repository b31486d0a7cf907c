import Quantities
import Routing

/// The places of the problem: a place of the round with the hours of one kind of work.
///
/// A hub that receives in the morning and hands out in the afternoon is two of them, at one
/// location.
struct Sites {
  private struct Key: Hashable {
    let position: Int
    let windows: [TimeWindow]
  }

  private(set) var places: [RoutingProblem.Place] = []
  /// The position in the round of each place.
  private(set) var positions: [Int] = []
  /// The position in the round of each row of the travel matrix.
  private(set) var locations: [Int] = []
  private var siteOf: [Key: Int] = [:]
  private var locationOf: [Int: Int] = [:]
  /// The place where each tour that has begun goes on.
  private(set) var anchors: [VehicleDay: Int] = [:]
  private let round: Round
  private let now: Int

  init(_ round: Round, after outset: Outset) {
    self.round = round
    now = outset.now
  }

  /// The place where a shift goes on, at the moment when it begins and at no other.
  mutating func anchor(_ shift: VehicleShifts.Shift) -> Int {
    let key = VehicleDay(round.contents.vehicles[shift.vehicle].id, day: shift.day)
    if let known = anchors[key] { return known }
    let moment = shift.window.opens
    anchors[key] = places.count
    positions.append(round.position(of: shift.start))
    places.append(
      RoutingProblem.Place(
        location: location(of: shift.start),
        windows: TimeWindow(opens: moment, closes: moment).map { [$0] } ?? []))
    return places.count - 1
  }

  mutating func location(of id: Identifier<Place>) -> Int {
    let position = round.position(of: id)
    if let known = locationOf[position] { return known }
    locationOf[position] = locations.count
    locations.append(position)
    return locations.count - 1
  }

  /// The work at one end of a lot, at some hours where it is awaited and they are possible.
  mutating func task(
    for lot: Lot, _ handling: Handling, near hours: [TimeWindow]
  ) -> RoutingProblem.Task {
    let id = handling == .loading ? lot.from : lot.to
    let place = round[id]
    let open = round.windows(for: lot, handling).compactMap {
      TimeWindow(opens: max($0.opens, now), closes: $0.closes)
    }
    let near = handling == lot.awaited ? open.intersections(hours) : []
    let windows = near.isEmpty ? open : near
    let key = Key(position: round.position(of: id), windows: windows)
    let site = siteOf[key] ?? places.count
    if site == places.count {
      siteOf[key] = site
      positions.append(key.position)
      places.append(
        RoutingProblem.Place(
          location: location(of: id), windows: windows, setup: place.serviceTime.value))
    }
    return RoutingProblem.Task(place: site, service: place.timePerCrate.value * lot.crateCount)
  }
}
