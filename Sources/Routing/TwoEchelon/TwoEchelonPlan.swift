/// What trucks bring to satellites, and whom freighters serve from there.
///
/// A plan is a bare value: only ``TwoEchelonProblem/violations(in:)`` says whether it is valid.
public struct TwoEchelonPlan: Sendable, Hashable {
  /// The drives of trucks from the depot, one a truck.
  public var truckRoutes: [TruckRoute]
  /// The drives of freighters, one a freighter.
  public var freighterRoutes: [FreighterRoute]

  /// Makes a plan.
  public init(truckRoutes: [TruckRoute], freighterRoutes: [FreighterRoute]) {
    self.truckRoutes = truckRoutes
    self.freighterRoutes = freighterRoutes
  }

  /// The drive of one truck.
  public struct TruckRoute: Sendable, Hashable {
    /// The satellites, in order.
    public var drops: [Drop]

    /// Makes a drive.
    public init(drops: [Drop]) {
      self.drops = drops
    }
  }

  /// What a truck leaves at a satellite.
  public struct Drop: Sendable, Hashable {
    /// The index of the satellite.
    public var satellite: Int
    /// How much it leaves there.
    public var amount: Int

    /// Makes a drop.
    public init(satellite: Int, amount: Int) {
      self.satellite = satellite
      self.amount = amount
    }
  }

  /// The drive of one freighter.
  public struct FreighterRoute: Sendable, Hashable {
    /// The index of the satellite where it starts and ends.
    public var satellite: Int
    /// The indices of the customers, in order.
    public var customers: [Int]

    /// Makes a drive.
    public init(satellite: Int, customers: [Int]) {
      self.satellite = satellite
      self.customers = customers
    }
  }
}
