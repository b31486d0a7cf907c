public import Quantities

extension RoutingProblem {
  /// One vehicle on one shift; it drives at most one route, which may pass by a hub several times.
  public struct Vehicle: Sendable, Hashable {
    /// The location where it starts.
    public var start: Int
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

    /// Makes a vehicle.
    public init(
      start: Int, end: Int?, shift: TimeWindow, day: Int = 0, capacity: Load, fixedCost: Int = 0,
      costPerMeter: Int = 0, costPerSecond: Int = 0
    ) {
      self.start = start
      self.end = end
      self.shift = shift
      self.day = day
      self.capacity = capacity
      self.fixedCost = fixedCost
      self.costPerMeter = costPerMeter
      self.costPerSecond = costPerSecond
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
