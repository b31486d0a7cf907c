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
}
