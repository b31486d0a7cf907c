public import Quantities

/// What changes for one vehicle on one day.
public struct TourChange: Sendable, Hashable {
  /// A stop that is not as it was.
  public enum StopChange: Sendable, Hashable {
    /// A new stop, where work begins at a time of day.
    case added(Identifier<Place>, at: Seconds)
    /// A stop that is made no more, where work was to begin at a time of day.
    case removed(Identifier<Place>, at: Seconds)
    /// A stop whose work begins at another time of day.
    case moved(Identifier<Place>, from: Seconds, to: Seconds)
  }

  /// The vehicle and the day.
  public let vehicle: VehicleDay
  /// The name of the tour.
  public let id: String
  /// The tour before, if there was one.
  public let before: Drive?
  /// The tour after, if there is one.
  public let after: Drive?
  /// What changes on the way, in the order of the hours after; those that were before where the
  /// stop is removed.
  public let stops: [StopChange]

  /// A tour in short.
  public struct Drive: Sendable, Hashable {
    /// Who drives, if known.
    public let driver: Identifier<Volunteer>?
    /// When it leaves.
    public let departure: Seconds
    /// When it is back.
    public let arrival: Seconds
    /// Its length.
    public let distance: Distance
    /// What it costs.
    public let cost: Money

    init(_ tour: Tour) {
      driver = tour.driver
      departure = tour.departure
      arrival = tour.arrival
      distance = tour.distance
      cost = tour.cost.total
    }
  }

  /// Changes of less than a minute are none: the papers do not show them.
  private static let leastMove: Seconds = 60

  /// The tours that change, by day and vehicle.
  static func all(from before: Plan, to after: Plan) -> [Self] {
    func index(_ plan: Plan) -> [VehicleDay: Tour] {
      Dictionary(plan.tours.map { ($0.vehicleDay, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let former = index(before)
    let latter = index(after)
    return Set(former.keys).union(latter.keys).sorted().compactMap { vehicle in
      let change = Self(vehicle, from: former[vehicle], to: latter[vehicle])
      return change.isNone ? nil : change
    }
  }

  private init(_ vehicle: VehicleDay, from before: Tour?, to after: Tour?) {
    self.vehicle = vehicle
    id = after?.id ?? before?.id ?? ""
    self.before = before.map(Drive.init)
    self.after = after.map(Drive.init)
    let former = Self.visits(of: before)
    let latter = Self.visits(of: after)
    var changes: [(at: Seconds, change: StopChange)] = []
    for (visit, start) in former where latter[visit] == nil {
      changes.append((start, .removed(visit.place, at: start)))
    }
    for (visit, start) in latter {
      guard let planned = former[visit] else {
        changes.append((start, .added(visit.place, at: start)))
        continue
      }
      let isMoved = max(start - planned, planned - start) >= Self.leastMove
      if isMoved { changes.append((start, .moved(visit.place, from: planned, to: start))) }
    }
    stops = changes.sorted { ($0.at, $0.change.place) < ($1.at, $1.change.place) }.map(\.change)
  }

  private var isNone: Bool {
    guard let before, let after else { return false }
    return stops.isEmpty && before.driver == after.driver
      && abs(before.departure.value - after.departure.value) < Self.leastMove.value
      && abs(before.arrival.value - after.arrival.value) < Self.leastMove.value
  }

  /// A stop, told from others of the same tour at the same place.
  private struct Visit: Hashable {
    let place: Identifier<Place>
    /// How many stops the tour makes there before.
    let number: Int
  }

  private static func visits(of tour: Tour?) -> [Visit: Seconds] {
    var counts: [Identifier<Place>: Int] = [:]
    var visits: [Visit: Seconds] = [:]
    for stop in tour?.stops ?? [] {
      let number = counts[stop.place, default: 0]
      counts[stop.place] = number + 1
      visits[Visit(place: stop.place, number: number)] = stop.start
    }
    return visits
  }
}

extension TourChange.StopChange {
  /// Where the stop is.
  public var place: Identifier<Place> {
    switch self {
    case .added(let place, _), .removed(let place, _), .moved(let place, _, _): place
    }
  }
}
