extension PackingProblem {
  /// Why a packing problem makes no sense.
  public enum Inconsistency: Error, Hashable, Sendable {
    /// There is no type of bin at all.
    case noBinType
    /// A type of bin does not have as many capacities as the first.
    case wrongNumberOfCapacities(bin: Int, expected: Int, found: Int)
    /// A capacity is negative or above ``PackingProblem/capacityLimit``.
    case capacityOutOfRange(bin: Int, dimension: Int, capacity: Int)
    /// The cost of a bin is below one or above ``PackingProblem/costLimit``.
    case costOutOfRange(bin: Int, cost: Int)
    /// A type of bin of which there are fewer than none.
    case negativeBinCount(bin: Int, count: Int)
    /// An item does not have exactly one size a capacity.
    case wrongNumberOfSizes(item: Int, expected: Int, found: Int)
    /// An item has a size below zero.
    case negativeSize(item: Int, dimension: Int, size: Int)
    /// An item stands for no piece at all.
    case countBelowOne(item: Int, count: Int)
    /// One piece of the item is larger than every empty bin; the dimension is one in which it is
    /// larger than the last bin.
    case itemTooLarge(item: Int, dimension: Int, size: Int, capacity: Int)
    /// A class is said to be in conflict with itself.
    case conflictWithItself(conflictClass: Int)
    /// A set that is excluded names an unknown item or one twice, or is not of two pieces at least.
    case malformedExclusion(exclusion: Int)
    /// The items are more pieces than ``PackingProblem/pieceLimit``.
    case tooManyPieces(limit: Int)
  }
}
