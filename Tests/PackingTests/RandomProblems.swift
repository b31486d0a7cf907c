import Packing
import Quantities

extension PackingProblem {
  /// A tiny problem of a random kind: some tight, some loose, some with conflicts.
  static func tiny(using source: inout RandomSource) throws -> PackingProblem {
    let dimensions = 1 + source.below(3)
    let capacities = (0..<dimensions).map { _ in 6 + source.below(30) }
    let largest = 35 + source.below(66)
    let classes = 1 + source.below(4)
    let items = (0..<(1 + source.below(6))).map { _ in
      Item(
        sizes: capacities.map { source.below($0 * largest / 100 + 1) },
        count: 1 + source.below(2), conflictClass: source.below(classes))
    }
    var conflicts: [ConflictPair] = []
    for first in 0..<classes {
      for second in 0..<first where source.below(2) == 0 {
        conflicts.append(ConflictPair(first, second))
      }
    }
    return try PackingProblem(items: items, capacities: capacities, conflicts: conflicts)
  }

  /// The same problem with some random sets of two to four pieces excluded.
  func withExclusions(using source: inout RandomSource) throws -> PackingProblem {
    let pieces = items.indices.flatMap { Array(repeating: $0, count: items[$0].count) }
    let exclusions = (0..<(1 + source.below(4))).compactMap { _ -> [PackingSolution.Placement]? in
      var left = pieces
      var counts: [Int: Int] = [:]
      for _ in 0..<min(left.count, 2 + source.below(3)) {
        counts[left.remove(at: source.below(left.count)), default: 0] += 1
      }
      guard counts.values.reduce(0, +) > 1 else { return nil }
      return counts.sorted { $0.key < $1.key }.map { .init(item: $0.key, count: $0.value) }
    }
    return try PackingProblem(
      items: items, bins: bins, conflicts: conflicts, exclusions: exclusions)
  }
}

extension PackingProblem {
  /// A tiny problem of two or three types of bins, each at a cost, some limited in number.
  static func tinyWithBinTypes(using source: inout RandomSource) throws -> PackingProblem {
    let dimensions = 1 + source.below(2)
    let largest = (0..<dimensions).map { _ in 10 + source.below(20) }
    let bins = (0..<(2 + source.below(2))).map { index in
      BinType(
        capacities: largest.map { index == 0 ? $0 : $0 * (30 + source.below(71)) / 100 },
        cost: 1 + source.below(12), count: source.below(2) == 0 ? nil : source.below(5))
    }
    let classes = 1 + source.below(3)
    let items = (0..<(1 + source.below(5))).map { _ in
      Item(
        sizes: largest.map { source.below($0 * 7 / 10 + 1) },
        count: 1 + source.below(2), conflictClass: source.below(classes))
    }
    let conflicts = source.below(2) == 0 || classes == 1 ? [] : [ConflictPair(0, 1)]
    return try PackingProblem(items: items, bins: bins, conflicts: conflicts)
  }

  /// An order of a household: `lines` lines in grams and milliliters, in three classes that may
  /// not share a crate.
  static func household(
    of lines: Int, using source: inout RandomSource
  ) throws -> PackingProblem {
    let items = (0..<lines).map { _ in
      let grams = 100 + source.below(3_900)
      return Item(
        sizes: [grams, grams * (12 + source.below(28)) / 10],
        conflictClass: max(0, source.below(10) - 7))
    }
    return try PackingProblem(
      items: items, capacities: [15_000, 40_000],
      conflicts: [.init(0, 1), .init(0, 2), .init(1, 2)])
  }
}
