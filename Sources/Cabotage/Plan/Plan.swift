public import Quantities

/// What to do: who drives where, with what, in which crates.
///
/// A plan is a value. It leaves ``Planner`` only after every rule was checked again from the
/// raw data.
public struct Plan: Sendable, Hashable {
  /// The drives, by day and hour.
  public let tours: [Tour]
  /// Everything that has to be carried, whether or not it is.
  public let lots: [Lot]
  /// Every crate that is packed, by group and number.
  public let crates: [PackedCrate]
  /// The lots that no tour carries, and why.
  public let unserved: [Unserved]
  /// Sums over the plan.
  public let totals: Totals
  /// What each group bears of the cost of transport, in proportion to its kilos.
  public let shares: [GroupShare]
  /// Where the lengths of journeys come from.
  public let travel: TravelSummary
  /// The seed of the search.
  public let seed: UInt64
  /// How many iterations the search made.
  public let iterations: Int

  /// A lot that stays behind.
  public struct Unserved: Sendable, Hashable {
    /// The position in ``Plan/lots``.
    public let lot: Int
    /// Why.
    public let reason: Text

    /// Makes the value of its parts.
    package init(
      lot: Int, reason: Text
    ) {
      self.lot = lot
      self.reason = reason
    }
  }

  /// A group's part of the cost of transport.
  public struct GroupShare: Sendable, Hashable {
    /// The group.
    public let group: Identifier<Place>
    /// What its goods weigh, without crates.
    public let mass: Mass
    /// Its part; the parts add up exactly to the cost.
    public let cost: Money

    /// Makes the value of its parts.
    package init(
      group: Identifier<Place>, mass: Mass, cost: Money
    ) {
      self.group = group
      self.mass = mass
      self.cost = cost
    }
  }

  /// Makes the value of its parts.
  package init(
    tours: [Tour], lots: [Lot], crates: [PackedCrate], unserved: [Unserved], totals: Totals,
    shares: [GroupShare], travel: TravelSummary, seed: UInt64, iterations: Int
  ) {
    self.tours = tours
    self.lots = lots
    self.crates = crates
    self.unserved = unserved
    self.totals = totals
    self.shares = shares
    self.travel = travel
    self.seed = seed
    self.iterations = iterations
  }
}

/// Goods that travel together from one place to another.
public struct Lot: Sendable, Hashable {
  /// What a lot travels for.
  public enum Purpose: String, Sendable, Hashable, CaseIterable {
    /// From a producer or dock to a hub.
    case collect
    /// From a hub to a group.
    case deliver
    /// From a producer to a group, where there is no hub.
    case direct
  }

  /// What it travels for.
  public let purpose: Purpose
  /// Who made the goods, for a lot that comes from one producer.
  public let producer: Identifier<Place>?
  /// Where it is loaded.
  public let from: Identifier<Place>
  /// Where it is unloaded.
  public let to: Identifier<Place>
  /// The part of the vehicle it needs.
  public let compartment: Compartment
  /// The goods.
  public let contents: [ProductCount]
  /// The packed crates, as positions in ``Plan/crates``; empty for goods in bulk.
  public let crates: [Int]
  /// What it weighs, with its crates.
  public let mass: Mass
  /// The room it takes.
  public let volume: Volume
  /// How many crates it is, packed or as an estimate for goods in bulk.
  public let crateCount: Int

  /// Makes the value of its parts.
  package init(
    purpose: Purpose, producer: Identifier<Place>?, from: Identifier<Place>,
    to: Identifier<Place>, compartment: Compartment, contents: [ProductCount], crates: [Int],
    mass: Mass, volume: Volume, crateCount: Int
  ) {
    self.purpose = purpose
    self.producer = producer
    self.from = from
    self.to = to
    self.compartment = compartment
    self.contents = contents
    self.crates = crates
    self.mass = mass
    self.volume = volume
    self.crateCount = crateCount
  }
}

/// A crate with the goods of one order.
public struct PackedCrate: Sendable, Hashable {
  /// The group that it goes to.
  public let group: Identifier<Place>
  /// The household's code.
  public let member: Identifier<Member>
  /// The order.
  public let order: Identifier<Order>
  /// Its number in the group, from 1.
  public let number: Int
  /// How many crates the group has.
  public let count: Int
  /// The kind of crate; `nil` for a piece too large for any, which travels as it is.
  public let type: Identifier<CrateType>?
  /// The class of all its goods.
  public let temperature: TemperatureClass
  /// Whether something in it is fragile.
  public let isFragile: Bool
  /// The goods.
  public let contents: [ProductCount]
  /// What it weighs, the crate included.
  public let mass: Mass
  /// The room it takes in a vehicle.
  public let volume: Volume

  /// Makes the value of its parts.
  package init(
    group: Identifier<Place>, member: Identifier<Member>, order: Identifier<Order>, number: Int,
    count: Int, type: Identifier<CrateType>?, temperature: TemperatureClass, isFragile: Bool,
    contents: [ProductCount], mass: Mass, volume: Volume
  ) {
    self.group = group
    self.member = member
    self.order = order
    self.number = number
    self.count = count
    self.type = type
    self.temperature = temperature
    self.isFragile = isFragile
    self.contents = contents
    self.mass = mass
    self.volume = volume
  }
}

/// One vehicle's drive on one day.
public struct Tour: Sendable, Hashable {
  /// A short name, such as `T1`.
  public let id: String
  /// The vehicle.
  public let vehicle: Identifier<Vehicle>
  /// The position of the day in the round.
  public let day: Int
  /// Who drives; `nil` where somebody has still to be found.
  public let driver: Identifier<Volunteer>?
  /// Where it leaves from.
  public let start: Identifier<Place>
  /// Where it ends; `nil` where it ends at its last stop.
  public let end: Identifier<Place>?
  /// When it leaves, in seconds since the midnight of its day.
  public let departure: Seconds
  /// When it is back, in seconds since the midnight of its day.
  public let arrival: Seconds
  /// The stops, in order.
  public let stops: [TourStop]
  /// Its length.
  public let distance: Distance
  /// The length of its last leg, from the last stop to the end.
  public let returnDistance: Distance
  /// How often it sets out to carry something: from empty to empty counts once.
  public let trips: Int
  /// What it costs.
  public let cost: TourCost
  /// Its emissions, in CO₂ equivalent.
  public let emissions: Mass

  /// Makes the value of its parts.
  package init(
    id: String, vehicle: Identifier<Vehicle>, day: Int, driver: Identifier<Volunteer>?,
    start: Identifier<Place>, end: Identifier<Place>?, departure: Seconds, arrival: Seconds,
    stops: [TourStop], distance: Distance, returnDistance: Distance, trips: Int, cost: TourCost,
    emissions: Mass
  ) {
    self.id = id
    self.vehicle = vehicle
    self.day = day
    self.driver = driver
    self.start = start
    self.end = end
    self.departure = departure
    self.arrival = arrival
    self.stops = stops
    self.distance = distance
    self.returnDistance = returnDistance
    self.trips = trips
    self.cost = cost
    self.emissions = emissions
  }
}

/// What one tour costs, by cause.
public struct TourCost: Sendable, Hashable {
  /// For the day.
  public let fixed: Money
  /// For the kilometres.
  public let distance: Money
  /// For the hours.
  public let time: Money

  /// All together.
  public var total: Money { fixed + distance + time }

  /// Makes the value of its parts.
  package init(
    fixed: Money, distance: Money, time: Money
  ) {
    self.fixed = fixed
    self.distance = distance
    self.time = time
  }
}

/// One halt of a tour.
public struct TourStop: Sendable, Hashable {
  /// Where.
  public let place: Identifier<Place>
  /// When the vehicle arrives, in seconds since the midnight of the tour's day.
  public let arrival: Seconds
  /// When the work begins, after any wait.
  public let start: Seconds
  /// When the vehicle leaves.
  public let departure: Seconds
  /// The length of the leg that leads here.
  public let distance: Distance
  /// The lots that are unloaded, as positions in ``Plan/lots``.
  public let unloads: [Int]
  /// The lots that are loaded, after the unloading.
  public let loads: [Int]
  /// What is on board when the vehicle leaves.
  public let onBoard: Freight

  /// Makes the value of its parts.
  package init(
    place: Identifier<Place>, arrival: Seconds, start: Seconds, departure: Seconds,
    distance: Distance, unloads: [Int], loads: [Int], onBoard: Freight
  ) {
    self.place = place
    self.arrival = arrival
    self.start = start
    self.departure = departure
    self.distance = distance
    self.unloads = unloads
    self.loads = loads
    self.onBoard = onBoard
  }
}

/// What a vehicle carries at a moment.
public struct Freight: Sendable, Hashable {
  /// All goods.
  public var mass: Mass = 0
  /// Ambient and chilled goods.
  public var volume: Volume = 0
  /// Chilled goods.
  public var chilled: Volume = 0
  /// Frozen goods.
  public var frozen: Volume = 0
  /// Crates.
  public var crates = 0

  /// Makes the value of its parts.
  package init(
    mass: Mass = 0, volume: Volume = 0, chilled: Volume = 0, frozen: Volume = 0, crates: Int = 0
  ) {
    self.mass = mass
    self.volume = volume
    self.chilled = chilled
    self.frozen = frozen
    self.crates = crates
  }
}

/// Sums over a plan.
public struct Totals: Sendable, Hashable {
  /// The number of orders.
  public let orders: Int
  /// The mass of what is ordered, by how well it is known, without crates.
  public let mass: [Product.Provenance: Mass]
  /// The mass of the lots that are carried to groups, with their crates.
  public let delivered: Mass
  /// The mass of the lots that no tour carries, with their crates.
  public let leftBehind: Mass
  /// The crates packed.
  public let crates: Int
  /// The fewest crates that are possible, as far as proved.
  public let cratesBound: Int
  /// What all tours cost.
  public let cost: TourCost
  /// The length of all tours.
  public let distance: Distance
  /// The time from leaving to coming back, over all tours.
  public let time: Seconds
  /// The trips of all tours.
  public let trips: Int
  /// The emissions of all tours, in CO₂ equivalent.
  public let emissions: Mass

  /// The mass of what is ordered.
  public var ordered: Mass { mass.values.reduce(.zero, +) }

  /// Makes the value of its parts.
  package init(
    orders: Int, mass: [Product.Provenance: Mass], delivered: Mass, leftBehind: Mass, crates: Int,
    cratesBound: Int, cost: TourCost, distance: Distance, time: Seconds, trips: Int,
    emissions: Mass
  ) {
    self.orders = orders
    self.mass = mass
    self.delivered = delivered
    self.leftBehind = leftBehind
    self.crates = crates
    self.cratesBound = cratesBound
    self.cost = cost
    self.distance = distance
    self.time = time
    self.trips = trips
    self.emissions = emissions
  }
}

/// Where the lengths of journeys come from.
public struct TravelSummary: Sendable, Hashable {
  /// The legs of the tours that the data gives.
  public let known: Int
  /// The legs of the tours that are estimated from coordinates.
  public let estimated: Int
  /// Road distance divided by great-circle distance in the estimates.
  public let detour: Double

  /// Makes the value of its parts.
  package init(
    known: Int, estimated: Int, detour: Double
  ) {
    self.known = known
    self.estimated = estimated
    self.detour = detour
  }
}
