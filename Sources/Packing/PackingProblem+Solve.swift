public import Quantities

extension PackingProblem {
  /// Packs all items at little cost and proves how little could do.
  ///
  /// Simple bounds, decreasing fits and bins filled one by one settle most everyday problems at
  /// once. What they leave open goes to the linear program over patterns (column generation), to
  /// dives for packings, and, where a gap is left, to cuts and branching. Classes that may never
  /// share a bin with the others are packed by themselves.
  ///
  /// With a limit on iterations no clock is looked at: the same problem and limit give the same
  /// solution at any speed.
  ///
  /// - Parameter rule: An iteration is a node of the search for what a bin may hold; a million take
  ///   about half a second. Where the rule ends the search, the solution is the best found and the
  ///   bound the best proved.
  /// - Returns: A solution without violations; see ``PackingSolution/isProvedOptimal``.
  public func solve(until rule: StopRule = StopRule(iterations: 1_000_000)) -> PackingSolution {
    var bins: [PackingSolution.Bin] = []
    var unpacked: [PackingSolution.Placement] = []
    var bound = 0
    var isImpossible = false
    var effort = Effort(rule)
    for types in PieceTypes(self).separated() {
      let (packing, proved) = types.pack(&effort)
      let placements = types.placements(of: packing)
      bins += placements.bins
      unpacked += placements.unpacked
      // With a piece left, the penalty counts in the bound.
      isImpossible = types.count > 0 && proved >= types.penalty
      bound += isImpossible ? types.penalty : proved
    }
    return PackingSolution(
      bins: bins, unpacked: unpacked, cost: bins.reduce(0) { $0 + self.bins[$1.type].cost },
      lowerBound: bound, isProvedImpossible: isImpossible)
  }
}

extension PieceTypes {
  /// With more types than this, decreasing fits and simple bounds have to do.
  private static let typeLimit = 1_500

  /// Packs the types by themselves, ever more thoroughly until packing and bound meet.
  fileprivate func pack(_ effort: inout Effort) -> (packing: Packing, bound: Int) {
    let bound = simpleBound()
    var packings = GreedyPacking(self).packings(target: bound)
    if count <= Self.typeLimit, packings.allSatisfy({ $0.cost > bound }) {
      var pricing = PricingGroups(Parcels(self))
      let binsLeft = bins.map { $0.count ?? pieceCount }
      packings.append(
        Packing(pricing.fullest(weights, counts: counts, binsLeft: binsLeft), of: self))
    }
    let best = packings.min { $0.cost < $1.cost } ?? Packing([], of: self)
    guard count <= Self.typeLimit, best.cost > bound else { return (best, bound) }
    var search = BranchAndPrice(self, best: best, bound: bound)
    search.run(startingFrom: packings.flatMap(\.bins), effort: &effort)
    return (search.best, search.bound)
  }
}
