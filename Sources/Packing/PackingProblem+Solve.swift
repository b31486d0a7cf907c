internal import LinearOptimization

extension PackingProblem {
  /// Packs all items into few bins and proves how few bins could do.
  ///
  /// Simple bounds and decreasing first fit and best fit settle most everyday problems at once.
  /// What they leave open goes to the linear program over patterns (column generation) and, where
  /// it leaves a gap, to an exact search that either finds a packing into as many bins as the
  /// bound or proves that the bound is one more.
  ///
  /// The same problem and limit give the same solution on every machine and at any speed.
  ///
  /// - Parameter nodeLimit: The most nodes each of the two exact stages may look at. When it is
  ///   met, the solution is the best found and the bound the best proved.
  /// - Returns: A solution without violations; see ``PackingSolution/isProvedOptimal``.
  public func solve(nodeLimit: Int = 100_000) -> PackingSolution {
    let types = PieceTypes(self)
    var bound = types.simpleBound()
    let packings = GreedyPacking(types).packings(target: bound)
    var best = packings.min { $0.count < $1.count } ?? []
    if bound < best.count, types.pieceCount <= Self.exactPieceLimit {
      var program = PatternProgram(types, nodeLimit: nodeLimit)
      // Where the linear solver fails, what it proved before still holds.
      try? program.solve(startingFrom: packings.flatMap { $0 }, best: best.count)
      bound = max(bound, program.bound)
      best = program.packing ?? best
      var search = ExactPacking(
        types, values: program.values, binValue: program.binValue, nodeLimit: nodeLimit)
      search: while bound < best.count {
        switch search.pack(into: bound) {
        case .packed(let packing): best = packing
        case .impossible: bound += 1
        case .outOfNodes: break search
        }
      }
    }
    return PackingSolution(bins: types.placements(of: best), lowerBound: bound)
  }

  /// With more pieces than this, greedy packings and simple bounds have to do: the exact search
  /// goes one call deep a piece, and a thread's stack is small.
  private static let exactPieceLimit = 500
}
