public import Quantities

/// How long it takes one pair of hands to prepare goods at a hub.
public struct PackingTimes: Hashable, Sendable {
  /// For each crate: to fetch it, label it and put it away.
  public var perCrate: Seconds
  /// For each product in it: to count it out.
  public var perLine: Seconds

  /// Makes times; by default one minute a crate and half a minute a line.
  ///
  /// No published figure is known. The half minute is what the field reckons for a crate that is
  /// moved; a crate is moved twice.
  public init(perCrate: Seconds = 60, perLine: Seconds = 30) {
    self.perCrate = perCrate
    self.perLine = perLine
  }
}
