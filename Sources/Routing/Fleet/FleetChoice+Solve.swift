internal import LinearOptimization

extension FleetChoice {
  /// Which vehicles are kept, and which of them each period uses.
  public struct Answer: Sendable, Hashable {
    /// By kind, how many are kept.
    public let kept: [Int]
    /// By period, then by kind, how many are used.
    public let used: [[Int]]
    /// What it costs over all periods.
    public let cost: Int
    /// Whether it is proved that no choice costs less.
    public let isProvedOptimal: Bool
  }

  /// Finds the vehicles to keep that cost least, by branch and bound over both stages at once.
  ///
  /// - Parameters:
  ///   - kept: How many of each kind are kept where that is settled; `nil` to choose.
  ///   - nodeLimit: The most nodes of branch and bound.
  /// - Returns: The best choice found, or `nil` where what is kept does not carry every load, or
  ///   the nodes ran out before any was found.
  public func solve(keeping kept: [Int]? = nil, nodeLimit: Int = 10_000) -> Answer? {
    try? LinearProgram.withModel { model throws(LinearProgramError) in
      let keeping = try kinds.indices.map { kind throws(LinearProgramError) in
        let settled = kept.map { Double($0[kind]) }
        return try model.addVariable(
          .between(settled ?? 0, settled ?? Double(kinds[kind].most)),
          cost: Double(kinds[kind].keeping), kind: .integer)
      }
      let using = try periods.map { period throws(LinearProgramError) in
        try addRecourse(of: period, keeping: keeping, to: &model)
      }
      let solution = try model.solveInteger(.init(nodes: nodeLimit))
      guard solution.status == .optimal || solution.status == .feasible else { return nil }
      func whole(_ variables: [LinearProgram.Variable]) -> [Int] {
        variables.map { Int(solution.value(of: $0).rounded()) }
      }
      return answer(
        kept: whole(keeping), used: using.map(whole), isProved: solution.status == .optimal)
    }
  }

  /// Adds what a period uses: no more than is kept, and as much as its load takes.
  private func addRecourse(
    of period: Period, keeping: [LinearProgram.Variable], to model: inout LinearProgram
  ) throws(LinearProgramError) -> [LinearProgram.Variable] {
    var load: [LinearProgram.Term] = []
    var using: [LinearProgram.Variable] = []
    for (kind, kept) in zip(kinds, keeping) {
      let used = try model.addVariable(
        .between(0, Double(kind.most)), cost: Double(kind.using * period.count), kind: .integer)
      try model.addRow(.atMost(0), [.init(used, 1), .init(kept, -1)])
      load.append(.init(used, Double(kind.capacity)))
      using.append(used)
    }
    try model.addRow(.atLeast(Double(period.load)), load)
    return using
  }

  /// The answer of whole numbers, its cost reckoned from them.
  private func answer(kept: [Int], used: [[Int]], isProved: Bool) -> Answer {
    let keeping = zip(kinds, kept).reduce(0) { $0 + $1.0.keeping * $1.1 }
    let using = zip(periods, used).reduce(0) { sum, period in
      sum + period.0.count * zip(kinds, period.1).reduce(0) { $0 + $1.0.using * $1.1 }
    }
    return Answer(kept: kept, used: used, cost: keeping + using, isProvedOptimal: isProved)
  }
}
