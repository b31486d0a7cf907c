public import Quantities

/// What it counts to change a plan that people already rely on.
///
/// These are not bills: a new plan has to save more than the changes that it makes are worth.
public struct ChangePrices: Hashable, Sendable {
  /// For each lot that another vehicle, or the same on another day, carries.
  public var otherVehicle: Money
  /// For each lot that comes at another hour where people wait for it.
  public var otherHour: Money
  /// How much an hour may move before it is another.
  public var tolerance: Seconds
  /// For each vehicle that drives on a day on which it was not to drive, beside its own cost.
  public var extraVehicle: Money

  /// Makes prices; by default 5 €, 2 € from a quarter of an hour on, and 10 €.
  public init(
    otherVehicle: Money = 5_000, otherHour: Money = 2_000, tolerance: Seconds = 900,
    extraVehicle: Money = 10_000
  ) {
    self.otherVehicle = otherVehicle
    self.otherHour = otherHour
    self.tolerance = tolerance
    self.extraVehicle = extraVehicle
  }
}
