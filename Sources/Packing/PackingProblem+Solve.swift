internal import LinearOptimization

extension PackingProblem {
  /// Packs all items into few bins and proves how few bins could do.
  ///
  /// Simple bounds, decreasing fits and bins filled one by one settle most everyday problems at
  /// once. What they leave open goes to the linear program over patterns (column generation) and,
  /// where a gap is left, to an exact search that either finds a packing into as many bins as the
  /// bound or proves that the bound is one more. Classes that may never share a bin with the
  /// others are packed by themselves.
  ///
  /// No clock is looked at: the same problem and limit give the same solution at any speed.
  ///
  /// - Parameter nodeLimit: About the most nodes that the linear program's searches, and then the
  ///   exact search, may look at; a million take about half a second. When it is met, the
  ///   solution is the best found and the bound the best proved.
  /// - Returns: A solution without violations; see ``PackingSolution/isProvedOptimal``.
  public func solve(nodeLimit: Int = 200_000) -> PackingSolution {
    var bins: [[PackingSolution.Placement]] = []
    var bound = 0
    for types in PieceTypes(self).separated() {
      let packing = types.pack(nodeLimit: nodeLimit)
      bins += types.placements(of: packing.bins)
      bound += packing.bound
    }
    return PackingSolution(bins: bins, lowerBound: bound)
  }
}

extension PieceTypes {
  /// With more types than this, decreasing fits and simple bounds have to do.
  private static let typeLimit = 500
  /// The exact search goes one call deep a piece, and a thread's stack is small.
  private static let exactPieceLimit = 500

  /// Packs the types by themselves, ever more thoroughly until packing and bound meet.
  fileprivate func pack(nodeLimit: Int) -> (bins: [Pattern], bound: Int) {
    let bound = simpleBound()
    var packings = GreedyPacking(self).packings(target: bound)
    if count <= Self.typeLimit, packings.allSatisfy({ $0.count > bound }) {
      var fullest = FullestBins(self, values: weights)
      packings.append(fullest.pack())
    }
    let best = packings.min { $0.count < $1.count } ?? []
    guard count <= Self.typeLimit, best.count > bound else { return (best, bound) }

    var program = PatternProgram(self, packing: best, bound: bound, nodeLimit: nodeLimit)
    // Where the linear solver fails, what it proved before still holds.
    try? program.solve(startingFrom: packings.flatMap { $0 })
    guard pieceCount <= Self.exactPieceLimit, let proof = program.proof else {
      return (program.packing, program.bound)
    }
    var search = ExactPacking(
      self, values: proof.values, binValue: proof.binValue, nodeLimit: nodeLimit)
    return search.close(program.packing, bound: program.bound)
  }
}
