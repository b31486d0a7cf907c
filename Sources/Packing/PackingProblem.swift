/// Items to be put into bins at the least cost, under several limits and conflicts.
///
/// Known as variable-sized vector bin packing with conflicts. Bins come in one or several types,
/// each at a cost, with its own capacities, one a dimension (grams and milliliters, say), and
/// limited in number or not; items of two classes that are in conflict never share a bin, and whole
/// sets of pieces may be excluded, whatever else lies with them. With one
/// type of bin at a cost of 1 the least cost is the fewest bins. A problem is checked when it is
/// made, so that every item fits into some bin.
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

  /// Equal bins.
  public struct BinType: Sendable, Hashable {
    /// What a bin holds, one number a dimension.
    public let capacities: [Int]
    /// What using one bin costs, in any whole unit.
    public let cost: Int
    /// The most bins there are, or `nil` where there are as many as wanted.
    public let count: Int?

    /// Describes bins of the same capacities and cost.
    public init(capacities: [Int], cost: Int = 1, count: Int? = nil) {
      self.capacities = capacities
      self.cost = cost
      self.count = count
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
  /// The types of bins, which solutions name by their place in this array.
  public let bins: [BinType]
  /// The pairs of classes that may not share a bin.
  public let conflicts: [ConflictPair]
  /// Sets of pieces of which no bin may hold all.
  public let exclusions: [[PackingSolution.Placement]]

  /// The most pieces a problem may have, all items together.
  public static let pieceLimit = 10_000
  /// The largest capacity of a bin, about 10¹²: products with it stay within 64 bits.
  public static let capacityLimit = 1 << 40
  /// The largest cost of a bin, about 10⁶: sums and products with it stay within 64 bits.
  public static let costLimit = 1 << 20

  /// Makes a problem of equal bins, as many as wanted, each at a cost of 1.
  ///
  /// Each item has one size a capacity, none negative, and a count of at least one.
  public init(
    items: [Item], capacities: [Int], conflicts: [ConflictPair] = [],
    exclusions: [[PackingSolution.Placement]] = []
  ) throws(Inconsistency) {
    try self.init(
      items: items, bins: [BinType(capacities: capacities)], conflicts: conflicts,
      exclusions: exclusions)
  }

  /// Makes a problem after checking that each piece fits into a bin of its own.
  ///
  /// All types of bins have the same number of capacities; each item has one size a capacity, none
  /// negative, and a count of at least one.
  public init(
    items: [Item], bins: [BinType], conflicts: [ConflictPair] = [],
    exclusions: [[PackingSolution.Placement]] = []
  ) throws(Inconsistency) {
    try Self.check(bins)
    var pieces = 0
    for (index, item) in items.enumerated() {
      try Self.check(item, at: index, bins: bins)
      guard item.count <= Self.pieceLimit - pieces else {
        throw .tooManyPieces(limit: Self.pieceLimit)
      }
      pieces += item.count
    }
    for pair in conflicts where pair.first == pair.second {
      throw .conflictWithItself(conflictClass: pair.first)
    }
    for (index, exclusion) in exclusions.enumerated() {
      let isKnown = exclusion.allSatisfy { items.indices.contains($0.item) && $0.count >= 1 }
      let hasSeveral = exclusion.count > 1 || exclusion.contains { $0.count > 1 }
      let isMerged = Set(exclusion.map(\.item)).count == exclusion.count
      guard isKnown, hasSeveral, isMerged else { throw .malformedExclusion(exclusion: index) }
    }
    self.items = items
    self.bins = bins
    self.conflicts = conflicts
    self.exclusions = exclusions
  }

  private static func check(_ bins: [BinType]) throws(Inconsistency) {
    guard let dimensions = bins.first?.capacities.count else { throw .noBinType }
    for (index, bin) in bins.enumerated() {
      guard bin.capacities.count == dimensions else {
        throw .wrongNumberOfCapacities(
          bin: index, expected: dimensions, found: bin.capacities.count)
      }
      for (dimension, capacity) in bin.capacities.enumerated() {
        guard 0...capacityLimit ~= capacity else {
          throw .capacityOutOfRange(bin: index, dimension: dimension, capacity: capacity)
        }
      }
      guard 1...costLimit ~= bin.cost else { throw .costOutOfRange(bin: index, cost: bin.cost) }
      if let count = bin.count, count < 0 { throw .negativeBinCount(bin: index, count: count) }
    }
  }

  private static func check(
    _ item: Item, at index: Int, bins: [BinType]
  ) throws(Inconsistency) {
    let dimensions = bins[0].capacities.count
    guard item.sizes.count == dimensions else {
      throw .wrongNumberOfSizes(item: index, expected: dimensions, found: item.sizes.count)
    }
    guard item.count >= 1 else { throw .countBelowOne(item: index, count: item.count) }
    for (dimension, size) in item.sizes.enumerated() where size < 0 {
      throw .negativeSize(item: index, dimension: dimension, size: size)
    }
    var fault: Inconsistency?
    for bin in bins {
      let larger = item.sizes.indices.first { item.sizes[$0] > bin.capacities[$0] }
      guard let larger else { return }
      fault = .itemTooLarge(
        item: index, dimension: larger, size: item.sizes[larger],
        capacity: bin.capacities[larger])
    }
    if let fault { throw fault }
  }
}
