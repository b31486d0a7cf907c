/// The pieces as the search sees them: identical ones merged, classes numbered from 0.
///
/// A *type* is a distinct pair of sizes and class; an item that an exclusion names is a type of its own. A *share* is a size in 2²⁰ths of the largest
/// capacity, rounded down: pieces that fit together have shares that sum to at most 2²⁰, so that
/// bounds computed on shares hold for the true sizes, and never leave 64 bits.
struct PieceTypes: Sendable {
  /// The pieces of one item that belong to a type.
  typealias Member = PackingSolution.Placement

  static let fullShare = 1 << 20

  let bins: [PackingProblem.BinType]
  /// The largest capacity of any bin, by dimension.
  let capacities: [Int]
  /// By type: sizes, shares, number of pieces, class, and the items that were merged into it.
  let sizes: [[Int]]
  let shares: [[Int]]
  let counts: [Int]
  let classes: [Int]
  let members: [[Member]]
  /// By class: the classes it may not share a bin with.
  let enemies: [[Int]]
  let exclusions: [Exclusion]

  /// Merges the pieces of a problem.
  init(_ problem: PackingProblem) {
    struct Key: Hashable {
      let sizes: [Int]
      let conflictClass: Int
      let excludedItem: Int?
    }
    let excluded = Set(problem.exclusions.flatMap { $0.map(\.item) })
    var typeOfItem: [Int] = []
    var typeOfKey: [Key: Int] = [:]
    var classNumbers: [Int: Int] = [:]
    var keys: [Key] = []
    var members: [[Member]] = []
    for (index, item) in problem.items.enumerated() {
      let number = classNumbers[item.conflictClass, default: classNumbers.count]
      classNumbers[item.conflictClass] = number
      let key = Key(
        sizes: item.sizes, conflictClass: number,
        excludedItem: excluded.contains(index) ? index : nil)
      let type = typeOfKey[key, default: keys.count]
      if type == keys.count {
        typeOfKey[key] = type
        keys.append(key)
        members.append([])
      }
      members[type].append(Member(item: index, count: item.count))
      typeOfItem.append(type)
    }
    var enemies = [Set<Int>](repeating: [], count: classNumbers.count)
    for pair in problem.conflicts {
      guard let first = classNumbers[pair.first], let second = classNumbers[pair.second] else {
        continue
      }
      enemies[first].insert(second)
      enemies[second].insert(first)
    }
    let capacities = problem.bins.dropFirst().reduce(problem.bins[0].capacities) {
      zip($0, $1.capacities).map(max)
    }
    bins = problem.bins
    self.capacities = capacities
    sizes = keys.map(\.sizes)
    shares = keys.map { key in
      zip(key.sizes, capacities).map { size, capacity in
        capacity == 0 ? 0 : size * Self.fullShare / capacity
      }
    }
    counts = members.map { $0.reduce(0) { $0 + $1.count } }
    classes = keys.map(\.conflictClass)
    self.members = members
    self.enemies = enemies.map { $0.sorted() }
    exclusions = problem.exclusions.map { members in
      Exclusion(members.map { .init(type: typeOfItem[$0.item], count: $0.count) })
    }
  }

  /// Some of the types of `whole`, their classes numbered anew.
  private init(_ chosen: [Int], of whole: PieceTypes) {
    bins = whole.bins
    capacities = whole.capacities
    sizes = chosen.map { whole.sizes[$0] }
    shares = chosen.map { whole.shares[$0] }
    counts = chosen.map { whole.counts[$0] }
    members = chosen.map { whole.members[$0] }
    let present = Set(chosen.map { whole.classes[$0] }).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(present, present.indices))
    classes = chosen.compactMap { numbers[whole.classes[$0]] }
    enemies = present.map { whole.enemies[$0].compactMap { numbers[$0] } }
    let types = Dictionary(uniqueKeysWithValues: zip(chosen, chosen.indices))
    exclusions = whole.exclusions.compactMap { $0.renumbered(by: types) }
  }

  /// The types in groups of which no two may ever share a bin, so that each packs by itself.
  ///
  /// Two classes that may share a bin are in one group, and so are all that chains of such pairs
  /// lead to. Where bins are limited in number, all pieces compete for them.
  func separated() -> [PieceTypes] {
    guard bins.allSatisfy({ $0.count == nil }) else { return [self] }
    var ungrouped = Array(enemies.indices)
    var groups: [PieceTypes] = []
    while let start = ungrouped.first {
      var group = [start]
      ungrouped.removeFirst()
      var next = 0
      while next < group.count {
        let avoided = enemies[group[next]]
        group += ungrouped.filter { !avoided.contains($0) }
        ungrouped.removeAll { !avoided.contains($0) }
        next += 1
      }
      groups.append(PieceTypes((0..<count).filter { group.contains(classes[$0]) }, of: self))
    }
    return groups
  }

  /// The number of types.
  var count: Int { counts.count }

  /// The number of pieces of all types.
  var pieceCount: Int { counts.reduce(0, +) }

  /// By dimension: how much it counts, by its total load.
  var dimensionFactors: [Int] {
    let loads = capacities.indices.map { dimension in
      zip(shares, counts).reduce(0) { $0 + $1.0[dimension] * $1.1 }
    }
    let fullest = max(1, loads.max() ?? 1)
    return loads.map { max(1, $0 * 16 / fullest) }
  }

  /// By type: the shares of all dimensions added up, each dimension counted by its total load.
  var weights: [Int] {
    let factors = dimensionFactors
    return shares.map { zip($0, factors).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  /// The types of bins, the cheapest first.
  var binsByCost: [Int] {
    bins.indices.sorted { (bins[$0].cost, $0) < (bins[$1].cost, $1) }
  }

  /// Whether a piece fits into an empty bin.
  func fits(_ type: Int, into bin: Int) -> Bool {
    zip(sizes[type], bins[bin].capacities).allSatisfy { $0 <= $1 }
  }

  /// Every packing costs a multiple of this.
  var costStep: Int {
    bins.reduce(0) { step, bin in
      var (a, b) = (step, bin.cost)
      while b != 0 { (a, b) = (b, a % b) }
      return a
    }
  }

  /// Whether there may be too few bins for some piece.
  var mayLeavePieces: Bool {
    (0..<count).contains { type in
      !bins.indices.contains { bins[$0].count == nil && fits(type, into: $0) }
    }
  }

  /// What leaving a piece is said to cost: more than all bins, and a multiple of the step.
  var penalty: Int {
    let costs = bins.map { $0.cost * min($0.count ?? pieceCount, pieceCount) }
    let most = min(costs.reduce(0, +), (bins.map(\.cost).max() ?? 0) * pieceCount)
    return (most / costStep + 1) * costStep
  }

  /// Tells which items lie in the bins and which are left, given the pieces of each type.
  func placements(of packing: Packing) -> (bins: [PackingSolution.Bin], unpacked: [Member]) {
    var left = members.map { Array($0.reversed()) }
    let bins = packing.bins.map { pattern in
      let contents = pattern.parts.flatMap { take($0.count, from: &left[$0.type]) }
      return PackingSolution.Bin(type: pattern.bin, contents: contents.sorted { $0.item < $1.item })
    }
    return (bins, left.flatMap { $0 }.sorted { $0.item < $1.item })
  }

  private func take(_ count: Int, from members: inout [Member]) -> [Member] {
    var wanted = count
    var taken: [Member] = []
    while wanted > 0, let next = members.popLast() {
      let count = min(wanted, next.count)
      taken.append(.init(item: next.item, count: count))
      wanted -= count
      if count < next.count { members.append(.init(item: next.item, count: next.count - count)) }
    }
    return taken
  }
}
