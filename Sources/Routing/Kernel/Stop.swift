import Quantities

/// Adjacent visits of a route that are one stop to the schedule: one setup, and windows that bound
/// its start only.
///
/// Kept for the first node of each stop; the start, the end and each reload of a route is one too.
struct Stop: BitwiseCopyable {
  /// The place, or -1 for what no visit joins.
  var place: Int32
  var site: Int32
  /// Its last node, its last delivery or -1, and the first node of the next stop.
  var last: Int32
  var lastDelivery: Int32
  var next: Int32
  /// Seconds of all services, the setup not counted.
  var service: Int32
  /// Metres to the next stop.
  var legOut: Int32

  static var none: Stop {
    Stop(place: -1, site: -1, last: -1, lastDelivery: -1, next: -1, service: 0, legOut: 0)
  }
}

/// What is known of stops; empty where a problem is not simulated.
struct StopTable: BitwiseCopyable, @unchecked Sendable {
  /// What joins what, by visit, as ``Schedule/Visit/continues(_:)`` says.
  let keys: Table<Int32>
  /// When the stop of a visit (column) may begin its services during a shift (row): the hull of the
  /// windows, shifted by the setup.
  let hulls: Table<Window>
  /// The visits at each place, one after the other, and where those of each begin; one more for the
  /// end.
  let visitsOfPlace: Table<Int32>
  let firstOfPlace: Table<Int32>

  /// What is known where a problem is not simulated: nothing.
  init() {
    (keys, visitsOfPlace, firstOfPlace) = (Table([]), Table([]), Table([]))
    hulls = Table([])
  }

  init(_ survey: Survey) {
    var members = [[Int32]](repeating: [], count: survey.problem.places.count)
    for (visit, stop) in survey.visits.enumerated() where stop.job >= 0 {
      members[survey.place(of: stop)].append(Int32(visit))
    }
    visitsOfPlace = Table(members.flatMap { $0 })
    var first: [Int32] = [0]
    for row in members { first.append(first[first.count - 1] + Int32(row.count)) }
    firstOfPlace = Table(first)
    keys = Table(survey.visits.map { survey.stopKey(of: $0) })
    hulls = Table(
      survey.fleet.shifts.flatMap { shift in survey.visits.map { survey.hull(of: $0, shift) } })
  }

  func deallocate() {
    keys.deallocate()
    hulls.deallocate()
    visitsOfPlace.deallocate()
    firstOfPlace.deallocate()
  }

  /// Whether a visit, or the end of a route, is at one stop with the one before it.
  @inline(__always)
  func joins(_ node: Int32, _ pred: Int32) -> Bool {
    guard Int(node) < keys.count, Int(pred) < keys.count else { return false }
    let (key, before) = (keys[node], keys[pred])
    return (key == before || key == before | 1) && key != Schedule.Visit.noKey
  }

  /// The place of a visit, or -1 for one that is alone.
  @inline(__always)
  func place(_ node: Int32) -> Int32 {
    guard Int(node) < keys.count, keys[node] != Schedule.Visit.noKey else { return -1 }
    return keys[node] >> 1
  }

  /// The visits at a place, on any route or none.
  @inline(__always)
  func count(at place: Int32) -> Int { Int(firstOfPlace[place &+ 1] &- firstOfPlace[place]) }

  @inline(__always)
  func isDelivery(_ node: Int32) -> Bool { keys[node] & 1 == 0 }
}

extension Terrain {
  /// A visit with the window that it has as a stop of its own on a vehicle of a kind.
  @inline(__always)
  func visit(_ visit: Int32, by kind: Kind) -> Visit {
    var stop = visits[visit]
    let hull = stops.hulls[Int(kind.shift) &* visitCount &+ Int(visit)]
    stop.opens = hull.opens
    stop.closes = hull.closes
    return stop
  }
}

extension Survey {
  fileprivate func stopKey(of visit: Visit) -> Int32 {
    guard visit.job >= 0 else { return Schedule.Visit.noKey }
    let ride: Schedule.Ride = visit.partner >= 0 ? .pair : visit.end & 1 == 0 ? .toEnd : .fromStart
    return Schedule.Visit.stopKey(
      place: place(of: visit), ride, isPickup: visit.end & 1 == 0)
  }

  fileprivate func hull(of visit: Visit, _ shift: TimeWindow) -> Window {
    guard visit.job >= 0 else { return Window(opens: visit.opens, closes: visit.closes) }
    let place = problem.places[place(of: visit)]
    let setup = place.setup
    let windows = Self.merged(place.windows)
    guard let last = windows.last else { return Window(opens: -Int32.max, closes: Int32.max) }
    let isSoft = place.costPerSecondLate != nil
    let open = windows.filter { shift.opens <= $0.closes && $0.opens <= shift.closes }
    if isSoft, shift.opens > last.closes { return Window(opens: -Int32.max, closes: Int32.max) }
    // Closed all day: no moment is after the one and before the other.
    guard let first = open.first, let final = open.last else {
      return isSoft
        ? Window(opens: last.opens, closes: .max) : Window(opens: 1, closes: -Int32.max)
    }
    return Window(
      opens: Int32(clamping: Int(first.opens) + setup),
      closes: isSoft ? .max : Int32(clamping: Int(final.closes) + setup))
  }
}
