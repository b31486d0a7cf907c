import LinearOptimization

extension PoolSearch {
  /// Adds the cuts that are violated; says whether there are any.
  mutating func cut(
    _ relaxation: Relaxation, _ model: inout LinearProgram
  ) throws(LinearProgramError) -> Bool {
    let routes = active.map { pool[$0].route }
    let before = cuts.count
    for cut in CapacityCut.violated(by: routes, relaxation.values, in: network, most: 15)
    where known.insert(cut).inserted {
      try add(cut, &model)
    }
    for (_, cut) in SubsetCut.violated(by: routes, relaxation.values, in: network, most: 40) {
      try add(cut, &model)
    }
    return cuts.count > before
  }

  /// Adds a cut that counts wherever a route does two of its jobs, unless it is there.
  mutating func add(_ cut: SubsetCut, _ model: inout LinearProgram) throws(LinearProgramError) {
    let jobs = cut.jobs.reduce(UInt128(0)) { $0 | 1 << UInt128($1) }
    guard !cuts.contains(where: { $0.jobs == jobs }) else { return }
    let counts = pool.map { UInt8(($0.jobs & jobs).nonzeroBitCount / 2) }
    try add(.atMost(1), limit: -1, counts, jobs: jobs, &model)
  }

  mutating func add(
    _ cut: CapacityCut, _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    try add(
      .atLeast(Double(cut.vehicles)), limit: cut.vehicles,
      pool.map { UInt8(clamping: cut.entries(of: $0.route.nodes)) }, jobs: 0, &model)
  }

  private mutating func add(
    _ bounds: LinearProgram.Bounds, limit: Int, _ counts: [UInt8], jobs: UInt128,
    _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    let terms = active.compactMap { place in
      counts[place] > 0
        ? columns[place].map { LinearProgram.Term($0, Double(counts[place])) } : nil
    }
    // What is left at its price, which nothing required is in the end, makes up for the cut.
    let left = limit > 0 ? leftColumns.map { LinearProgram.Term($0, Double(limit)) } : []
    cuts.append(
      PoolCut(row: try model.addRow(bounds, terms + left), limit: limit, counts: counts, jobs: jobs)
    )
  }
}
