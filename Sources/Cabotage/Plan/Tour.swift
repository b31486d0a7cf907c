public import Quantities

/// One vehicle's drive on one day.
public struct Tour: Sendable, Hashable {
  /// A short name, such as `T1`.
  public let id: String
  /// The vehicle.
  public let vehicle: Identifier<Vehicle>
  /// The position of the day in the round.
  public let day: Int
  /// Who drives; `nil` where somebody has still to be found.
  public package(set) var driver: Identifier<Volunteer>?
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
  /// How its crates stand in the vehicle; `nil` where sides of crates or hold are unknown, or the tour
  /// has begun.
  public package(set) var loading: TourLoading?

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
