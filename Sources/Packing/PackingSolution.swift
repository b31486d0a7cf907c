/// A way to pack the items, with a proof of how little it could cost.
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

  /// A bin in use.
  public struct Bin: Sendable, Hashable {
    /// The place of its type in the problem.
    public let type: Int
    /// What lies in it, in the order of the items.
    public let contents: [Placement]

    /// Fills a bin.
    public init(type: Int = 0, contents: [Placement]) {
      self.type = type
      self.contents = contents
    }
  }

  /// The bins in use.
  public let bins: [Bin]
  /// The pieces for which no bin was left; none but where all bins that hold them are limited in
  /// number.
  public let unpacked: [Placement]
  /// What the bins in use cost together: their number, where each costs 1.
  public let cost: Int
  /// The cost that no packing of all items is below.
  public let lowerBound: Int
  /// Whether it is proved that there are not enough bins for all items.
  public let isProvedImpossible: Bool

  /// Puts together a solution; ``PackingProblem/violations(in:)`` tells whether it holds.
  public init(
    bins: [Bin], unpacked: [Placement] = [], cost: Int, lowerBound: Int,
    isProvedImpossible: Bool = false
  ) {
    self.bins = bins
    self.unpacked = unpacked
    self.cost = cost
    self.lowerBound = lowerBound
    self.isProvedImpossible = isProvedImpossible
  }

  /// Whether all items are packed and it is proved that no packing costs less.
  public var isProvedOptimal: Bool { unpacked.isEmpty && cost == lowerBound }
}
