extension PackingProblem {
  /// Why a packing problem makes no sense.
  public enum Inconsistency: Error, Hashable, Sendable {
    /// A capacity is negative or above ``PackingProblem/capacityLimit``.
    case capacityOutOfRange(dimension: Int, capacity: Int)
    /// An item does not have exactly one size a capacity.
    case wrongNumberOfSizes(item: Int, expected: Int, found: Int)
    /// An item has a size below zero.
    case negativeSize(item: Int, dimension: Int, size: Int)
    /// An item stands for no piece at all.
    case countBelowOne(item: Int, count: Int)
    /// One piece of the item is larger than an empty bin.
    case itemTooLarge(item: Int, dimension: Int, size: Int, capacity: Int)
    /// A class is said to be in conflict with itself.
    case conflictWithItself(conflictClass: Int)
    /// The items are more pieces than ``PackingProblem/pieceLimit``.
    case tooManyPieces(limit: Int)
  }
}
