/// Items to be put into the fewest equal bins, under several limits and conflicts.
///
/// Known as vector bin packing with conflicts. Every bin has the same capacities, one a dimension
/// (grams and milliliters, say); items of two classes that are in conflict never share a bin.
/// A problem is checked when it is made, so that every item can be packed.
///
/// ```swift
/// let problem = try PackingProblem(
///   items: [.init(sizes: [6_000, 9_000], count: 2), .init(sizes: [5_000, 12_000], count: 3)],
///   capacities: [15_000, 40_000])
/// let solution = problem.solve()
/// ```
public struct PackingProblem: Sendable, Hashable {
  /// Identical pieces to be packed, each of them whole.
  public struct Item: Sendable, Hashable {
    /// What one piece takes of each capacity, in the unit of that capacity.
    public let sizes: [Int]
    /// The number of identical pieces.
    public let count: Int
    /// The class that conflicts are told by; any number will do.
    public let conflictClass: Int

    /// Describes `count` pieces of the same sizes and class.
    public init(sizes: [Int], count: Int = 1, conflictClass: Int = 0) {
      self.sizes = sizes
      self.count = count
      self.conflictClass = conflictClass
    }
  }

  /// Two classes whose pieces may not share a bin.
  public struct ConflictPair: Sendable, Hashable {
    /// One of the two classes.
    public let first: Int
    /// The other class.
    public let second: Int

    /// Keeps two classes apart; the order of the two does not matter.
    public init(_ first: Int, _ second: Int) {
      self.first = first
      self.second = second
    }
  }

  /// The items, which solutions name by their place in this array.
  public let items: [Item]
  /// The capacities of every bin, one a dimension.
  public let capacities: [Int]
  /// The pairs of classes that may not share a bin.
  public let conflicts: [ConflictPair]

  /// The most pieces a problem may have, all items together.
  public static let pieceLimit = 10_000
  /// The largest capacity of a bin, about 10¹²: products with it stay within 64 bits.
  public static let capacityLimit = 1 << 40

  /// Makes a problem after checking that each piece fits into a bin of its own.
  ///
  /// Each item has one size a capacity, none negative, and a count of at least one.
  public init(
    items: [Item], capacities: [Int], conflicts: [ConflictPair] = []
  ) throws(Inconsistency) {
    for (dimension, capacity) in capacities.enumerated() {
      guard 0...Self.capacityLimit ~= capacity else {
        throw .capacityOutOfRange(dimension: dimension, capacity: capacity)
      }
    }
    var pieces = 0
    for (index, item) in items.enumerated() {
      try Self.check(item, at: index, capacities: capacities)
      guard item.count <= Self.pieceLimit - pieces else {
        throw .tooManyPieces(limit: Self.pieceLimit)
      }
      pieces += item.count
    }
    for pair in conflicts where pair.first == pair.second {
      throw .conflictWithItself(conflictClass: pair.first)
    }
    self.items = items
    self.capacities = capacities
    self.conflicts = conflicts
  }

  private static func check(
    _ item: Item, at index: Int, capacities: [Int]
  ) throws(Inconsistency) {
    guard item.sizes.count == capacities.count else {
      throw .wrongNumberOfSizes(
        item: index, expected: capacities.count, found: item.sizes.count)
    }
    guard item.count >= 1 else { throw .countBelowOne(item: index, count: item.count) }
    for (dimension, size) in item.sizes.enumerated() {
      guard size >= 0 else { throw .negativeSize(item: index, dimension: dimension, size: size) }
      guard size <= capacities[dimension] else {
        throw .itemTooLarge(
          item: index, dimension: dimension, size: size, capacity: capacities[dimension])
      }
    }
  }
}
