public import Quantities

/// Sums over a plan.
public struct Totals: Sendable, Hashable {
  /// The number of orders that get anything.
  public let orders: Int
  /// The mass of what is ordered and there, by how well it is known, without crates.
  public let mass: [Product.Provenance: Mass]
  /// The mass of the lots that are carried to groups, with their crates.
  public let delivered: Mass
  /// The mass of the lots that no tour brings to a hub.
  public let notCollected: Mass
  /// The mass of the lots that no tour brings to a group, with their crates.
  public let notDelivered: Mass
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

  /// The shares of ``Product/Provenance`` in the mass ordered, in whole percents that add up to
  /// 100; all 0 where nothing is ordered.
  public var massPercents: [Int] { Product.Provenance.percents(of: mass) }

  /// The mass of what is ordered and there.
  public var ordered: Mass { mass.values.reduce(.zero, +) }

  /// Makes the value of its parts.
  package init(
    orders: Int, mass: [Product.Provenance: Mass], delivered: Mass, notCollected: Mass,
    notDelivered: Mass, crates: Int,
    cratesBound: Int, cost: TourCost, distance: Distance, time: Seconds, trips: Int,
    emissions: Mass
  ) {
    self.orders = orders
    self.mass = mass
    self.delivered = delivered
    self.notCollected = notCollected
    self.notDelivered = notDelivered
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
