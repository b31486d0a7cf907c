/// What a group pays at least, and how that is known.
package struct PoolBound: Hashable, Sendable {
  /// How a bound is known.
  package enum Source: String, Hashable, Sendable, Codable {
    /// No tour costs less than nothing.
    case nothing
    /// By the prices of the lots.
    case prices
    /// By a proof of the group's own.
    case proof
    /// By the bounds of the parts in which the group may travel.
    case parts
  }

  /// The cost, in millionths of a euro.
  package var cost: Int
  /// How it is known.
  package var source: Source

  mutating func raise(to other: Int, _ how: Source) {
    if other > cost { (cost, source) = (other, how) }
  }
}
