import Packing

/// The least cost, by putting piece after piece into every bin it fits and into a new one of each
/// type.
struct BruteForce {
  private let problem: PackingProblem
  private let pieces: [PackingProblem.Item]
  private let itemOfPiece: [Int]
  private var bins: [(type: Int, contents: [Int])] = []
  private var binsLeft: [Int]
  private var cost = 0
  private var best: Int?

  /// Finds the optimum of a problem of few pieces; `nil` where there are not enough bins.
  static func leastCost(for problem: PackingProblem) -> Int? {
    var search = BruteForce(problem)
    search.putPiece(0)
    return search.best
  }

  private init(_ problem: PackingProblem) {
    self.problem = problem
    pieces = problem.items.flatMap { [PackingProblem.Item](repeating: $0, count: $0.count) }
    itemOfPiece = problem.items.indices.flatMap {
      Array(repeating: $0, count: problem.items[$0].count)
    }
    binsLeft = problem.bins.map { $0.count ?? .max }
  }

  private mutating func putPiece(_ index: Int) {
    if let best, cost >= best { return }
    guard index < pieces.count else {
      best = cost
      return
    }
    for bin in bins.indices
    where fits(index, beside: bins[bin].contents, into: bins[bin].type) {
      bins[bin].contents.append(index)
      putPiece(index + 1)
      bins[bin].contents.removeLast()
    }
    for type in problem.bins.indices
    where binsLeft[type] > 0 && fits(index, beside: [], into: type) {
      bins.append((type, [index]))
      binsLeft[type] -= 1
      cost += problem.bins[type].cost
      putPiece(index + 1)
      cost -= problem.bins[type].cost
      binsLeft[type] += 1
      bins.removeLast()
    }
  }

  private func fits(_ index: Int, beside contents: [Int], into type: Int) -> Bool {
    let isExcluded = problem.exclusions.contains { exclusion in
      exclusion.allSatisfy { member in
        (contents + [index]).count { itemOfPiece[$0] == member.item } >= member.count
      }
    }
    guard !isExcluded else { return false }
    let (piece, others) = (pieces[index], contents.map { pieces[$0] })
    for (dimension, capacity) in problem.bins[type].capacities.enumerated() {
      let load = others.reduce(piece.sizes[dimension]) { $0 + $1.sizes[dimension] }
      if load > capacity { return false }
    }
    return others.allSatisfy { other in
      !problem.conflicts.contains { pair in
        (pair.first, pair.second) == (piece.conflictClass, other.conflictClass)
          || (pair.second, pair.first) == (piece.conflictClass, other.conflictClass)
      }
    }
  }
}
