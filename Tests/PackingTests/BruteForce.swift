import Packing

/// The fewest bins, by putting piece after piece into every bin it fits and into one new bin.
struct BruteForce {
  private let problem: PackingProblem
  private let pieces: [PackingProblem.Item]
  private var bins: [[PackingProblem.Item]] = []
  private var best: Int

  /// Finds the optimum of a problem of few pieces.
  static func fewestBins(for problem: PackingProblem) -> Int {
    var search = BruteForce(problem)
    search.putPiece(0)
    return search.best
  }

  private init(_ problem: PackingProblem) {
    self.problem = problem
    pieces = problem.items.flatMap { [PackingProblem.Item](repeating: $0, count: $0.count) }
    best = pieces.count
  }

  private mutating func putPiece(_ index: Int) {
    guard bins.count < best else { return }
    guard index < pieces.count else {
      best = bins.count
      return
    }
    for bin in bins.indices where fits(pieces[index], into: bins[bin]) {
      bins[bin].append(pieces[index])
      putPiece(index + 1)
      bins[bin].removeLast()
    }
    bins.append([pieces[index]])
    putPiece(index + 1)
    bins.removeLast()
  }

  private func fits(_ piece: PackingProblem.Item, into bin: [PackingProblem.Item]) -> Bool {
    for (dimension, capacity) in problem.capacities.enumerated() {
      let load = bin.reduce(piece.sizes[dimension]) { $0 + $1.sizes[dimension] }
      if load > capacity { return false }
    }
    return bin.allSatisfy { other in
      !problem.conflicts.contains { pair in
        (pair.first, pair.second) == (piece.conflictClass, other.conflictClass)
          || (pair.second, pair.first) == (piece.conflictClass, other.conflictClass)
      }
    }
  }
}
