import Quantities
import Routing

/// The places of a problem, each the place of one visit or of several that share their setup.
///
/// VROOM charges setup only on arrival from elsewhere. So do visits that share a place, which those
/// at one row with equal setups and windows may. A window of such a place closes earlier by the
/// services of the others, so that each of them starts inside however they are served.
struct VroomPlaces {
  /// The kinds of visits: those of different kinds never share a place, since a stop unloads
  /// before it loads, and a shipment goes from one place to another.
  enum Kind: Hashable {
    case job, pickup, delivery
  }

  /// One visit.
  struct Visit {
    var location: Int
    var setup: Int
    var service: Int
    var windows: [VroomRequest.Window]
    /// With whom it may share its place, or `nil` for nobody.
    var kind: Kind?
  }

  private struct Key: Hashable {
    var location: Int
    var setup: Int
    var windows: [VroomRequest.Window]
    var kind: Kind
  }

  private struct Members {
    var count = 0
    var services = 0
    var shortest = Int.max
    var place: Int?
  }

  private(set) var places: [RoutingProblem.Place] = []
  private var members: [Key: Members] = [:]

  /// Takes note of all visits there will be.
  init(_ visits: [Visit]) {
    for visit in visits {
      guard let key = Self.key(visit) else { continue }
      var crowd = members[key] ?? Members()
      crowd.count += 1
      crowd.services += visit.service
      crowd.shortest = min(crowd.shortest, visit.service)
      members[key] = crowd
    }
  }

  /// The place of a visit.
  mutating func place(of visit: Visit) -> Int {
    let windows = Self.windows(visit.windows)
    guard let key = Self.key(visit), let crowd = members[key], crowd.count > 1 else {
      return add(visit, windows)
    }
    if let known = crowd.place { return known }
    let others = crowd.services - crowd.shortest
    let narrow = windows.compactMap { TimeWindow(opens: $0.opens, closes: $0.closes - others) }
    guard narrow.count == windows.count else { return add(visit, windows) }
    let place = add(visit, narrow)
    members[key]?.place = place
    return place
  }

  /// Windows in order, as far as moments may be named.
  static func windows(_ windows: [VroomRequest.Window]) -> [TimeWindow] {
    windows.sorted { $0.opens < $1.opens }.compactMap {
      TimeWindow(opens: Int($0.opens), closes: min(Int($0.closes), Load.largest))
    }
  }

  private mutating func add(_ visit: Visit, _ windows: [TimeWindow]) -> Int {
    places.append(
      RoutingProblem.Place(location: visit.location, windows: windows, setup: visit.setup))
    return places.count - 1
  }

  private static func key(_ visit: Visit) -> Key? {
    guard let kind = visit.kind, visit.setup > 0 else { return nil }
    return Key(location: visit.location, setup: visit.setup, windows: visit.windows, kind: kind)
  }
}
