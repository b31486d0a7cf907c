import LinearOptimization

extension BoundSearch {
  /// The most subset-row cuts that are added at once.
  private static let mostNewCuts = 25

  /// Adds cuts that the last relaxation violates; says how many.
  ///
  /// - Parameter isThorough: Whether subset-row cuts are wanted even where capacity cuts are many.
  mutating func cut(
    isThorough: Bool, _ model: inout LinearProgram
  ) throws(LinearProgramError) -> Int {
    guard let relaxation else { return 0 }
    let routes = master.routes
    var count = 0
    for cut in CapacityCut.violated(by: routes, relaxation.values, in: network, most: 15)
    where !master.cuts.capacity.contains(cut) {
      try master.add(cut, &model)
      count += 1
    }
    if isThorough || count < 5 { count += try cutSubsets(relaxation, &model) }
    if count > 0 { center = nil }
    return count
  }

  private mutating func cutSubsets(
    _ relaxation: Master.Relaxation, _ model: inout LinearProgram
  ) throws(LinearProgramError) -> Int {
    // They hold where no job is done twice.
    guard !network.relaxed.contains(.parts) else { return 0 }
    let idle = relaxation.prices.subsetCuts.indices.filter {
      relaxation.prices.subsetCuts[$0] == 0
    }
    try master.removeSubsetCuts(idle, &model)
    var count = 0
    let found = SubsetCut.violated(
      by: master.routes, relaxation.values, in: network, most: Self.mostNewCuts)
    for (_, cut) in found {
      if let known = master.cuts.subset.firstIndex(where: { $0.jobs == cut.jobs }) {
        var wider = master.cuts.subset[known]
        wider.memory.formUnion(cut.memory)
        guard wider != master.cuts.subset[known] else { continue }
        try master.widen(known, to: wider, &model)
      } else {
        guard master.cuts.subset.count < UInt128.bitWidth else { continue }
        try master.add(cut, &model)
      }
      count += 1
    }
    return count
  }
}
