public import Quantities

/// Goods to be carried between places by vehicles, at the least cost.
///
/// A problem is checked when it is made and never changes. Everything refers to everything else by
/// its index. Moments and lengths of time are in seconds, distances in metres, costs in a unit of
/// the caller's choice.
///
/// What makes a plan valid:
/// - A vehicle leaves its start no earlier than its shift opens, and is at its end no later than
///   the shift closes. It starts and ends empty.
/// - Service at a stop starts in one of the windows of the place, after waiting if need be, and
///   lasts the setup of the place and the service of every shipment handled there. A window bounds
///   the start only.
/// - A stop unloads, then loads. The load never exceeds the capacity, in any dimension, at any
///   moment.
/// - A shipment is carried by one vehicle, from a stop at its place of pickup to a later stop at
///   its place of delivery; or it stays behind, at the cost of its prize.
/// - On no day does more stand in a store than its limit.
public struct RoutingProblem: Sendable, Hashable {
  /// The places where shipments are picked up and delivered.
  public let places: [Place]
  /// What is to be carried.
  public let shipments: [Shipment]
  /// The vehicles, each on one shift.
  public let vehicles: [Vehicle]
  /// The stores that bind several routes together.
  public let stores: [Store]
  /// The journeys between the locations of places and vehicles.
  public let travel: TravelMatrix

  /// Makes a problem.
  ///
  /// - Throws: An index that points nowhere, or a number that is out of its range.
  public init(
    places: [Place], shipments: [Shipment], vehicles: [Vehicle], stores: [Store] = [],
    travel: TravelMatrix
  ) throws(Inconsistency) {
    self.places = places
    self.shipments = shipments
    self.vehicles = vehicles
    self.stores = stores
    self.travel = travel
    try validate()
  }
}

extension RoutingProblem {
  /// Where shipments are handled, under one set of hours.
  ///
  /// One location may have several places, such as a hub while it collects and the same hub while
  /// it hands out; stops of different places are never one stop.
  public struct Place: Sendable, Hashable {
    /// The row of the travel matrix.
    public var location: Int
    /// The moments at which service may start, in seconds; always, where there are none.
    public var windows: [TimeWindow]
    /// What every stop takes before anything is handled, in seconds.
    public var setup: Int

    /// Makes a place.
    public init(location: Int, windows: [TimeWindow] = [], setup: Int = 0) {
      self.location = location
      self.windows = windows
      self.setup = setup
    }
  }

  /// The work at one end of a shipment.
  public struct Task: Sendable, Hashable {
    /// The index of the place.
    public var place: Int
    /// What it takes beyond the setup of the stop, in seconds.
    public var service: Int

    /// Makes a task.
    public init(place: Int, service: Int = 0) {
      self.place = place
      self.service = service
    }
  }

  /// Goods that go from one place to another, or stay behind.
  public struct Shipment: Sendable, Hashable {
    /// Where and how the goods are loaded.
    public var pickup: Task
    /// Where and how they are unloaded.
    public var delivery: Task
    /// What they take of a vehicle.
    public var load: Load
    /// The cost of leaving them behind.
    public var prize: Int
    /// The indices of the vehicles that may carry them, or `nil` for all.
    public var allowedVehicles: [Int]?
    /// Where they stand from a day until the day they are carried, both included.
    ///
    /// They cannot be carried before that day.
    public var pickupStore: Stay?
    /// Where they stand from the day they are carried until a day, both included.
    ///
    /// They cannot be carried after that day.
    public var deliveryStore: Stay?

    /// Makes a shipment.
    public init(
      pickup: Task, delivery: Task, load: Load, prize: Int, allowedVehicles: [Int]? = nil,
      pickupStore: Stay? = nil, deliveryStore: Stay? = nil
    ) {
      self.pickup = pickup
      self.delivery = delivery
      self.load = load
      self.prize = prize
      self.allowedVehicles = allowedVehicles
      self.pickupStore = pickupStore
      self.deliveryStore = deliveryStore
    }
  }
}
