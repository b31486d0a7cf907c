/// The rules of one route in flat tables: what a sequence of visits costs, and its timetable.
///
/// Made once from a problem, read by any number of threads, freed by whoever made it. What binds
/// several routes together (stores, stock, groups) and what stays behind are not its business.
///
/// A route is a vehicle and a sequence of visits. Shipment `s` is picked up by visit `2s` and
/// delivered by visit `2s + 1`; an end that is `nil` has no visit. Visit `-1 - k` reloads at the
/// k-th of the places where the vehicle may. Adjacent visits at one place are one stop as long as
/// unloading comes before loading.
///
/// The timetable finishes as early as the visits allow. Then the vehicle leaves as late as it can
/// without finishing later or being later anywhere, and every service starts as early as it can
/// after that; from a reload, too, it drives off as late as it can. A break is taken on arrival where
/// the vehicle would wait that long in any case, and otherwise as late as it can be.
///
/// So the earliest finish and, for it, the latest departure are exact, over all placements of the
/// breaks. Not looked for is a timetable that waits longer, finishes later or takes its breaks
/// elsewhere, even where it alone would keep a limit on board, duration or driving, or cost less
/// lateness. Where places have one window, journeys always take as long, and there is neither break
/// nor reload nor lateness, none is better for goods from the start.
struct Schedule: BitwiseCopyable, Sendable {
  /// The cost of a route that breaks a rule.
  static let infeasible = Int.max
  /// A moment after all others; its opposite is before all others.
  static let never = 1 << 60

  struct Window: BitwiseCopyable {
    var opens: Int
    var closes: Int
  }

  /// Windows in order, a stretch of the table of all windows.
  struct Hours: BitwiseCopyable {
    var first: Int32
    var count: Int32
  }

  /// Who brings goods aboard and who takes them off.
  enum Ride: UInt8, BitwiseCopyable {
    /// Both ends are visits.
    case pair
    /// Aboard from the start of the vehicle, or a reload.
    case fromStart
    /// Aboard until the end of the vehicle, or a reload.
    case toEnd
    /// No goods: the vehicle reloads.
    case reload
  }

  struct Visit: BitwiseCopyable {
    var place: Int32
    var location: Int32
    var setup: Int32
    var service: Int32
    /// The first window of the place.
    var opens: Int32
    var closes: Int32
    /// What a visit must go on with to be at the same stop; see ``continues(_:)``.
    var stopKey: Int32
    var ride: Ride
    var isPickup: Bool
  }

  struct Place: BitwiseCopyable {
    var hours: Hours
    /// When the last window closes.
    var closes: Int
    /// The cost of a second after that, or -1 where service may not start then.
    var costPerSecondLate: Int
  }

  struct Goods: BitwiseCopyable {
    /// The earliest departure with them.
    var release: Int
    var longestOnBoard: Int
    var isPerishable: Bool
    /// The kind, counted among those that conflict with any, or -1 for goods that conflict with none.
    var kind: Int32
    var hasReturn: Bool
  }

  struct Pause: BitwiseCopyable {
    var hours: Hours
    var duration: Int
  }

  struct Vehicle: BitwiseCopyable {
    var start: Int32
    var end: Int32
    var opens: Int
    var closes: Int
    var capacity: SIMD8<Int32>
    var fixedCost: Int
    var costPerMeter: Int
    var costPerSecond: Int
    var road: Roads.Profile
    var firstReload: Int32
    var reloadCount: Int32
    var mostReloads: Int
    var mostStops: Int
    var longestDuration: Int
    var longestDriving: Int
    var longestDistance: Int
    var longestPerishable: Int
    var firstPause: Int32
    var pauseCount: Int32
    var firstOvertime: Int32
    var overtimeCount: Int32
    var isLastInFirstOut: Bool
    var isLinehaulFirst: Bool
    /// Whether a stretch says all of its timing: no breaks, and journeys that always take as long.
    var isPlain: Bool
  }

  /// What no shipment of the problem has costs nothing to look after.
  struct Features: OptionSet, BitwiseCopyable {
    var rawValue: UInt16
    static let fromStart = Features(rawValue: 1 << 0)
    static let releases = Features(rawValue: 1 << 1)
    static let returns = Features(rawValue: 1 << 2)
    static let conflicts = Features(rawValue: 1 << 3)
    static let standing = Features(rawValue: 1 << 4)
    static let onBoard = Features(rawValue: 1 << 5)
    /// A place has several windows.
    static let choices = Features(rawValue: 1 << 6)
    static let lateness = Features(rawValue: 1 << 7)
    static let pickups = Features(rawValue: 1 << 8)
  }

  /// What a vehicle means to a shipment.
  struct Standing: OptionSet, BitwiseCopyable {
    var rawValue: UInt8
    static let forbidden = Standing(rawValue: 1 << 0)
    static let elsewhere = Standing(rawValue: 1 << 1)
  }

  let features: Features
  let roads: Roads
  /// The visits of shipments, two each.
  let visits: Table<Visit>
  /// The reloads of all vehicles.
  let reloads: Table<Visit>
  let places: Table<Place>
  let windows: Table<Window>
  let goods: Table<Goods>
  let loads: Table<SIMD8<Int32>>
  let returnLoads: Table<SIMD8<Int32>>
  let vehicles: Table<Vehicle>
  let pauses: Table<Pause>
  let overtime: Table<Overtime>
  /// What each vehicle (column) means to each shipment (row), if to any.
  let standings: Table<Standing>
  /// What it costs to carry a shipment on a vehicle that is not usual.
  let costsElsewhere: Table<Int>
  /// The kinds that conflict with each kind, one after the other.
  let conflicts: Table<Int32>
  /// Where those of each kind begin; one more for the end.
  let firstConflicts: Table<Int32>

  struct Overtime: BitwiseCopyable {
    var after: Int
    var costPerSecond: Int
    var risePerHour: Int
  }

  /// The number of kinds that conflict with any.
  @inline(always) var kindCount: Int { firstConflicts.count &- 1 }

  /// What happens at a visit of a vehicle.
  @inline(always)
  func visit(_ visit: Int32, of vehicle: Int) -> Visit {
    visit >= 0 ? visits[visit] : reloads[vehicles[vehicle].firstReload &- 1 &- visit]
  }

  func deallocate() {
    roads.deallocate()
    visits.deallocate()
    reloads.deallocate()
    places.deallocate()
    windows.deallocate()
    goods.deallocate()
    loads.deallocate()
    returnLoads.deallocate()
    vehicles.deallocate()
    pauses.deallocate()
    overtime.deallocate()
    standings.deallocate()
    costsElsewhere.deallocate()
    conflicts.deallocate()
    firstConflicts.deallocate()
  }
}
