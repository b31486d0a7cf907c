/// Goods that go from a depot to customers over satellites: by trucks to satellites, and from there by
/// freighters.
///
/// A satellite may be served by several trucks, each with a part of what it needs; a customer is served
/// at once, by one freighter. A satellite that no freighter starts from needs no truck. Nothing goes from
/// the depot straight to a customer. Distances are in metres, amounts and costs in units of the caller's
/// choice. A problem is checked when it is made and never changes.
///
/// The problem of Perboli, Tadei and Vigo, "The two-echelon capacitated vehicle routing problem: models
/// and math-based heuristics", 2011.
public struct TwoEchelonProblem: Sendable, Hashable {
  /// Vehicles that are alike.
  public struct Fleet: Sendable, Hashable {
    /// How many there are.
    public var count: Int
    /// The most that one carries.
    public var capacity: Int
    /// What each metre costs.
    public var costPerMeter: Int
    /// What it costs that one is used at all.
    public var fixedCost: Int

    /// Makes a fleet.
    public init(count: Int, capacity: Int, costPerMeter: Int = 1, fixedCost: Int = 0) {
      self.count = count
      self.capacity = capacity
      self.costPerMeter = costPerMeter
      self.fixedCost = fixedCost
    }
  }

  /// The most satellites of a problem: what trucks may do is tabled for each set of them.
  public static let mostSatellites = 12
  /// The most customers of a problem.
  public static let mostCustomers = 2_000
  /// No amount is larger, nor the number of vehicles.
  public static let largestAmount = 1 << 30

  /// What one unit of goods costs that passes through a satellite, by satellite.
  public let handlingCosts: [Int]
  /// What each customer needs.
  public let demands: [Int]
  /// The vehicles that start from the depot.
  public let trucks: Fleet
  /// The vehicles that start from satellites.
  public let freighters: Fleet
  /// The most freighters that start from one satellite.
  public let mostFreightersAtSatellite: Int
  /// The journeys: location 0 is the depot, satellites follow, then customers.
  public let travel: TravelMatrix

  /// Makes a problem.
  ///
  /// - Throws: A number that is out of its range, or vehicles that cannot carry what there is.
  public init(
    handlingCosts: [Int], demands: [Int], trucks: Fleet, freighters: Fleet,
    mostFreightersAtSatellite: Int, travel: TravelMatrix
  ) throws(Inconsistency) {
    self.handlingCosts = handlingCosts
    self.demands = demands
    self.trucks = trucks
    self.freighters = freighters
    self.mostFreightersAtSatellite = mostFreightersAtSatellite
    self.travel = travel
    try validate()
  }

  /// The number of satellites.
  public var satelliteCount: Int { handlingCosts.count }
  /// What all customers need.
  public var totalDemand: Int { demands.reduce(0, +) }
  /// The most freighters that can be on the road.
  public var mostFreighters: Int {
    min(freighters.count, satelliteCount * mostFreightersAtSatellite)
  }
  /// The row of the travel matrix of a satellite.
  public func location(ofSatellite satellite: Int) -> Int { 1 + satellite }
  /// The row of the travel matrix of a customer.
  public func location(ofCustomer customer: Int) -> Int { 1 + satelliteCount + customer }

  /// The metres of a journey.
  ///
  /// - Precondition: Both locations exist; every journey of a problem can be made.
  func meters(_ from: Int, _ to: Int) -> Int { travel.journey(from: from, to: to)?.meters ?? 0 }
}
