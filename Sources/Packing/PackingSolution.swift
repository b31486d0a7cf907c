/// A way to pack all items, with a proof of how few bins could do.
public struct PackingSolution: Sendable, Hashable {
  /// Pieces of one item that lie in the same bin.
  public struct Placement: Sendable, Hashable {
    /// The place of the item in the problem.
    public let item: Int
    /// The number of its pieces in this bin.
    public let count: Int

    /// Places `count` pieces of an item.
    public init(item: Int, count: Int) {
      self.item = item
      self.count = count
    }
  }

  /// The bins in use, each with what lies in it, in the order of the items.
  public let bins: [[Placement]]
  /// The number of bins that no packing of the problem can do without.
  public let lowerBound: Int

  /// Puts together a solution; ``PackingProblem/violations(in:)`` tells whether it holds.
  public init(bins: [[Placement]], lowerBound: Int) {
    self.bins = bins
    self.lowerBound = lowerBound
  }

  /// Whether it is proved that no packing has fewer bins.
  public var isProvedOptimal: Bool { bins.count == lowerBound }
}
