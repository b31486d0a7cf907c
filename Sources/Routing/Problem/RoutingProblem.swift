public import Quantities

/// Goods to be carried between places by vehicles, at the least cost.
///
/// A problem is checked when it is made and never changes. Everything refers to everything else by
/// its index. Moments and lengths of time are in seconds, distances in metres, costs in a unit of
/// the caller's choice.
///
/// What makes a plan valid:
/// - A vehicle leaves its start no earlier than its shift opens, and is at its end no later than
///   the shift closes. It starts with the goods that come from its start, and ends with those that
///   go to its end.
/// - Service at a stop starts in one of the windows of the place, after waiting if need be, and
///   lasts the setup of the place and the service of every shipment handled there. A window bounds
///   the start only.
/// - A stop unloads, then loads. The load never exceeds the capacity, in any dimension, at any
///   moment.
/// - A shipment is carried by one vehicle, from a stop at its place of pickup to a later stop at
///   its place of delivery; or it stays behind, at the cost of its prize. Without a place of pickup
///   it is aboard from the start of the vehicle, without one of delivery until its end; a reload on
///   the way stands for the one and the other. One that may be split is carried in parts, each so,
///   that are all of it together.
/// - Every break of a vehicle with a route is taken, in order, when no service or journey is on:
///   before driving on, or after arriving.
/// - Groups that are coupled carry members of one number, or none.
/// - On no day does more stand in a store than its limit.
/// - Each limit that a vehicle, shipment or place names is kept.
public struct RoutingProblem: Sendable, Hashable {
  /// The places where shipments are picked up and delivered, or vehicles reload.
  public let places: [Place]
  /// What is to be carried.
  public let shipments: [Shipment]
  /// The vehicles, each on one shift.
  public let vehicles: [Vehicle]
  /// The stores that bind several routes together.
  public let stores: [Store]
  /// Shipments of which at most one is carried.
  public let groups: [Group]
  /// Groups that choose alike, such as the visits to one customer on the days of one pattern.
  public let couplings: [Coupling]
  /// Kinds of goods that are never aboard one vehicle at the same moment.
  public let conflicts: [Conflict]
  /// The journeys between the locations of places and vehicles, one matrix a travel profile; all
  /// have the same locations.
  public let profiles: [TravelMatrix]

  /// Makes a problem.
  ///
  /// - Throws: An index that points nowhere, or a number that is out of its range.
  public init(
    places: [Place], shipments: [Shipment], vehicles: [Vehicle], stores: [Store] = [],
    groups: [Group] = [], couplings: [Coupling] = [], conflicts: [Conflict] = [],
    profiles: [TravelMatrix]
  ) throws(Inconsistency) {
    self.places = places
    self.shipments = shipments
    self.vehicles = vehicles
    self.stores = stores
    self.groups = groups
    self.couplings = couplings
    self.conflicts = conflicts
    self.profiles = profiles
    try validate()
  }

  /// Makes a problem of another with other places, shipments and groups; couplings go with the groups.
  ///
  /// - Precondition: It is one that would pass the checks.
  init(
    _ problem: RoutingProblem, places: [Place], shipments: [Shipment], groups: [Group],
    vehicles: [Vehicle]? = nil, profiles: [TravelMatrix]? = nil
  ) {
    self.places = places
    self.shipments = shipments
    self.groups = groups
    couplings = groups.isEmpty ? [] : problem.couplings
    self.vehicles = vehicles ?? problem.vehicles
    stores = problem.stores
    conflicts = problem.conflicts
    self.profiles = profiles ?? problem.profiles
  }

  /// Makes a problem whose vehicles all travel alike.
  ///
  /// - Throws: An index that points nowhere, or a number that is out of its range.
  public init(
    places: [Place], shipments: [Shipment], vehicles: [Vehicle], stores: [Store] = [],
    groups: [Group] = [], couplings: [Coupling] = [], conflicts: [Conflict] = [],
    travel: TravelMatrix
  ) throws(Inconsistency) {
    try self.init(
      places: places, shipments: shipments, vehicles: vehicles, stores: stores, groups: groups,
      couplings: couplings, conflicts: conflicts, profiles: [travel])
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
    /// What each second costs by which service starts after the last window has closed, or `nil`
    /// where it may not.
    public var costPerSecondLate: Int?
    /// The most that is picked up here, over all routes, or `nil` for no limit; return loads are not
    /// counted.
    public var stock: Load?

    /// Makes a place.
    public init(
      location: Int, windows: [TimeWindow] = [], setup: Int = 0, costPerSecondLate: Int? = nil,
      stock: Load? = nil
    ) {
      self.location = location
      self.windows = windows
      self.setup = setup
      self.costPerSecondLate = costPerSecondLate
      self.stock = stock
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
    /// Where and how the goods are loaded, or `nil` where the vehicle starts or reloads.
    public var pickup: Task?
    /// Where and how they are unloaded, or `nil` where the vehicle ends or reloads next.
    ///
    /// A shipment with neither end stays where it is; it has one or both.
    public var delivery: Task?
    /// What they take of a vehicle.
    public var load: Load
    /// What is picked up for the end of the vehicle at the same stop as the delivery, or `nil` for
    /// nothing; only for goods without a pickup.
    ///
    /// It is loaded once the stop has unloaded all, has no kind, and may be aboard for any time.
    public var returnLoad: Load?
    /// The cost of leaving them behind, or `nil` where they may not be.
    public var prize: Int?
    /// The indices of the vehicles that may carry them, or `nil` for all.
    public var allowedVehicles: [Int]?
    /// The indices of the vehicles that carry them at no further cost, or `nil` for all.
    public var usualVehicles: [Int]?
    /// What it costs to carry them on any other vehicle.
    public var costElsewhere: Int
    /// Where they stand from a day until the day they are carried, both included.
    ///
    /// They cannot be carried before that day.
    public var pickupStore: Stay?
    /// Where they stand from the day they are carried until a day, both included.
    ///
    /// They cannot be carried after that day.
    public var deliveryStore: Stay?
    /// The earliest moment at which the vehicle leaves its start, or the place where it reloads,
    /// with these goods; only for goods without a pickup.
    public var release: Int?
    /// The longest time from the end of the stop that loads them to the start of the stop that
    /// unloads them, in seconds, or `nil` for no limit; the start or end of the vehicle is such a
    /// stop, and so is where it reloads.
    public var longestOnBoard: Int?
    /// Whether they may be aboard no longer than ``Vehicle/longestPerishable`` says.
    public var isPerishable: Bool
    /// The kind of goods, as ``RoutingProblem/conflicts`` name it, or `nil` for harmless goods.
    public var kind: Int?
    /// The least of each dimension that one stop handles, where the goods may be carried in parts, or
    /// `nil` where they are carried at once.
    ///
    /// Several vehicles may carry parts, or one on several ways; all of the goods are carried or
    /// none. Every stop that handles a part takes the whole service of its task, however much it
    /// handles, and once. A part takes its share of each stay, rounded up, and every route with a
    /// part pays ``costElsewhere``.
    public var smallestPart: Load?

    /// Makes a shipment.
    public init(
      pickup: Task?, delivery: Task?, load: Load, returnLoad: Load? = nil, prize: Int? = nil,
      allowedVehicles: [Int]? = nil, usualVehicles: [Int]? = nil, costElsewhere: Int = 0,
      pickupStore: Stay? = nil, deliveryStore: Stay? = nil, release: Int? = nil,
      longestOnBoard: Int? = nil, isPerishable: Bool = false, kind: Int? = nil,
      smallestPart: Load? = nil
    ) {
      self.pickup = pickup
      self.delivery = delivery
      self.load = load
      self.returnLoad = returnLoad
      self.prize = prize
      self.allowedVehicles = allowedVehicles
      self.usualVehicles = usualVehicles
      self.costElsewhere = costElsewhere
      self.pickupStore = pickupStore
      self.deliveryStore = deliveryStore
      self.release = release
      self.longestOnBoard = longestOnBoard
      self.isPerishable = isPerishable
      self.kind = kind
      self.smallestPart = smallestPart
    }
  }
}
