public import Quantities

extension RoutingProblem {
  /// One vehicle on one shift; it drives at most one route, which may pass by a hub several times.
  public struct Vehicle: Sendable, Hashable {
    /// The location where it starts, or `nil` to start at its first stop.
    public var start: Int?
    /// The location where it ends, or `nil` to end at its last stop.
    public var end: Int?
    /// Its earliest departure and latest return, in seconds.
    public var shift: TimeWindow
    /// The day on which it drives, as stores count days.
    public var day: Int
    /// The most it carries at any moment.
    public var capacity: Load
    /// What it costs to be used at all.
    public var fixedCost: Int
    /// What each metre costs.
    public var costPerMeter: Int
    /// What each second from departure to return costs.
    public var costPerSecond: Int
    /// The index of its travel profile.
    public var profile: Int
    /// What is dearer than ``costPerSecond`` on a long day, or the longer it is, shortest first.
    public var overtime: [Overtime]
    /// The longest time from departure to return, in seconds, or `nil` for no limit.
    public var longestDuration: Int?
    /// The longest time on the road, in seconds, or `nil` for no limit.
    public var longestDriving: Int?
    /// The longest route, in metres, or `nil` for no limit.
    public var longestDistance: Int?
    /// The most stops, reloads not counted, or `nil` for no limit.
    public var mostStops: Int?
    /// The longest time that perishable goods may be aboard, in seconds, or `nil` where it keeps them.
    ///
    /// Reckoned as ``Shipment/longestOnBoard`` is; the shorter of the two counts.
    public var longestPerishable: Int?
    /// The indices of the places where it may unload what goes to its end and load what comes from
    /// its start.
    public var reloads: [Int]
    /// The most times that it reloads, or `nil` for no limit.
    public var mostReloads: Int?
    /// The breaks of its driver, in order.
    public var breaks: [Break]
    /// Whether what was loaded last is unloaded first.
    ///
    /// Counts for goods with a pickup and a delivery.
    public var isLastInFirstOut: Bool
    /// Whether all deliveries from the start come before all pickups for the end, in every trip,
    /// and no trip has such pickups alone; a return load is such a pickup.
    public var isLinehaulFirst: Bool

    /// Makes a vehicle.
    public init(
      start: Int?, end: Int?, shift: TimeWindow, day: Int = 0, capacity: Load, fixedCost: Int = 0,
      costPerMeter: Int = 0, costPerSecond: Int = 0, profile: Int = 0, overtime: [Overtime] = [],
      longestDuration: Int? = nil, longestDriving: Int? = nil, longestDistance: Int? = nil,
      mostStops: Int? = nil, longestPerishable: Int? = nil, reloads: [Int] = [],
      mostReloads: Int? = nil, breaks: [Break] = [],
      isLastInFirstOut: Bool = false, isLinehaulFirst: Bool = false
    ) {
      self.start = start
      self.end = end
      self.shift = shift
      self.day = day
      self.capacity = capacity
      self.fixedCost = fixedCost
      self.costPerMeter = costPerMeter
      self.costPerSecond = costPerSecond
      self.profile = profile
      self.overtime = overtime
      self.longestDuration = longestDuration
      self.longestDriving = longestDriving
      self.longestDistance = longestDistance
      self.mostStops = mostStops
      self.longestPerishable = longestPerishable
      self.reloads = reloads
      self.mostReloads = mostReloads
      self.breaks = breaks
      self.isLastInFirstOut = isLastInFirstOut
      self.isLinehaulFirst = isLinehaulFirst
    }
  }

  /// What the time of a route costs beyond a certain length.
  ///
  /// A price that grows with the time balances the work of drivers, loading included: the sum over
  /// the routes falls when an hour moves from a longer route to a shorter one, and never falls when a
  /// route grows. Measures that can do so, such as the range or the deviation of the times, are
  /// improved by detours of those who work little (Matl, Hartl and Vidal, 2018). The longest time
  /// alone is monotone too, but blind to all routes but one, and no sum over routes.
  ///
  /// One step after 0 seconds that only rises is the sum of the squares of all times. For a driver who
  /// has worked `t` seconds before, its ``costPerSecond`` is `risePerHour * t / 3600`, so that it is
  /// the square of the whole less that of `t`; for one whose hours weigh `f` times as much as those of
  /// others, both prices are `f * f` times as high.
  public struct Overtime: Sendable, Hashable {
    /// The length of the route, from departure to return, from which it counts, in seconds.
    public var after: Int
    /// What each second beyond costs more, on top of all that it costs before.
    public var costPerSecond: Int
    /// By how much ``costPerSecond`` rises with each hour beyond, evenly: `s` seconds beyond cost
    /// `risePerHour * s * s / 7200` more, rounded down.
    public var risePerHour: Int

    /// Makes a step.
    public init(after: Int, costPerSecond: Int, risePerHour: Int = 0) {
      self.after = after
      self.costPerSecond = costPerSecond
      self.risePerHour = risePerHour
    }

    /// Twice the seconds of an hour: the area of a triangle is half of its base times its height.
    static let riseDivisor = 7_200
  }

  /// A break of a driver, taken between two services on every route of the vehicle.
  public struct Break: Sendable, Hashable {
    /// The moments at which it may start; at least one.
    public var windows: [TimeWindow]
    /// How long it lasts, in seconds.
    public var duration: Int

    /// Makes a break.
    public init(windows: [TimeWindow], duration: Int) {
      self.windows = windows
      self.duration = duration
    }
  }

  /// A dock, room or fridge where goods stand, counted by the day.
  public struct Store: Sendable, Hashable {
    /// The most that stands there on one day.
    public var limit: Load
    /// The number of days it is counted for, from day 0; goods stand there on these days only.
    public var days: Int

    /// Makes a store.
    public init(limit: Load, days: Int) {
      self.limit = limit
      self.days = days
    }
  }

  /// The time that a carried shipment stands in a store before or after its journey.
  ///
  /// A shipment that stays behind takes no room.
  public struct Stay: Sendable, Hashable {
    /// The index of the store.
    public var store: Int
    /// The day at the other end of the stay than the journey.
    public var day: Int
    /// What the goods take of the store on each day.
    public var load: Load

    /// Makes a stay.
    public init(store: Int, day: Int, load: Load) {
      self.store = store
      self.day = day
      self.load = load
    }
  }
}
