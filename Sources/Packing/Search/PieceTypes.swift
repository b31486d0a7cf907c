/// The pieces as the search sees them: identical ones merged, classes numbered from 0.
///
/// A *type* is a distinct pair of sizes and class. A *share* is a size in 2²⁰ths of the capacity,
/// rounded down: pieces that fit together have shares that sum to at most 2²⁰, so that bounds
/// computed on shares hold for the true sizes, and never leave 64 bits.
struct PieceTypes: Sendable {
  /// The pieces of one item that belong to a type.
  typealias Member = PackingSolution.Placement

  static let fullShare = 1 << 20

  let capacities: [Int]
  /// By type: sizes, shares, number of pieces, class, and the items that were merged into it.
  let sizes: [[Int]]
  let shares: [[Int]]
  let counts: [Int]
  let classes: [Int]
  let members: [[Member]]
  /// By class: the classes it may not share a bin with.
  let enemies: [[Int]]

  init(_ problem: PackingProblem) {
    struct Key: Hashable {
      let sizes: [Int]
      let conflictClass: Int
    }
    var typeOfKey: [Key: Int] = [:]
    var classNumbers: [Int: Int] = [:]
    var keys: [Key] = []
    var members: [[Member]] = []
    for (index, item) in problem.items.enumerated() {
      let number = classNumbers[item.conflictClass, default: classNumbers.count]
      classNumbers[item.conflictClass] = number
      let key = Key(sizes: item.sizes, conflictClass: number)
      let type = typeOfKey[key, default: keys.count]
      if type == keys.count {
        typeOfKey[key] = type
        keys.append(key)
        members.append([])
      }
      members[type].append(Member(item: index, count: item.count))
    }
    var enemies = [Set<Int>](repeating: [], count: classNumbers.count)
    for pair in problem.conflicts {
      guard let first = classNumbers[pair.first], let second = classNumbers[pair.second] else {
        continue
      }
      enemies[first].insert(second)
      enemies[second].insert(first)
    }
    capacities = problem.capacities
    sizes = keys.map(\.sizes)
    shares = keys.map { key in
      zip(key.sizes, problem.capacities).map { size, capacity in
        capacity == 0 ? 0 : size * Self.fullShare / capacity
      }
    }
    counts = members.map { $0.reduce(0) { $0 + $1.count } }
    classes = keys.map(\.conflictClass)
    self.members = members
    self.enemies = enemies.map { $0.sorted() }
  }

  /// The number of types.
  var count: Int { counts.count }

  /// The number of pieces of all types.
  var pieceCount: Int { counts.reduce(0, +) }

  /// What each dimension counts in a weighing of types: its total load, in sixteenths of the
  /// fullest dimension's load, and at least one.
  var dimensionWeights: [Int] {
    let loads = capacities.indices.map { dimension in
      zip(shares, counts).reduce(0) { $0 + $1.0[dimension] * $1.1 }
    }
    let fullest = max(1, loads.max() ?? 1)
    return loads.map { max(1, $0 * 16 / fullest) }
  }

  /// The weighted sum of a type's shares; see ``dimensionWeights``.
  func weight(of type: Int, by dimensionWeights: [Int]) -> Int {
    zip(shares[type], dimensionWeights).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Tells which items lie in the bins, given the number of pieces of each type in each bin.
  func placements(of bins: [Pattern]) -> [[PackingSolution.Placement]] {
    var left = members.map { Array($0.reversed()) }
    return bins.map { pattern in
      var placements: [PackingSolution.Placement] = []
      for part in pattern.parts {
        var wanted = part.count
        while wanted > 0, let next = left[part.type].popLast() {
          let taken = min(wanted, next.count)
          placements.append(.init(item: next.item, count: taken))
          wanted -= taken
          if taken < next.count {
            left[part.type].append(.init(item: next.item, count: next.count - taken))
          }
        }
      }
      return placements.sorted { $0.item < $1.item }
    }
  }
}
