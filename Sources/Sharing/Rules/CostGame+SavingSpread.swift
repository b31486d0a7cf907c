internal import LinearOptimization

extension CostGame {
  /// How far apart the relative savings of two players have to be in the core.
  ///
  /// The objective of the equal profit method (Frisk, Göthe-Lundgren, Jörnsten and Rönnqvist,
  /// 2010): the least difference between the largest and the smallest share of the cost alone that
  /// a player pays, from 0 to 1. Several ways of sharing may attain it, which is why
  /// ``SlackRule/equalSaving(alone:tolerance:)`` is the rule and this only a figure; it is computed
  /// in doubles, right to about 10⁻⁹.
  ///
  /// - Returns: `nil` where the core is empty, as far as doubles can tell, or a player alone does not
  ///   pay more than zero.
  /// - Throws: ``SharingFailure/notProved`` where the solver fails, for numerical reasons.
  public func leastSavingSpread() throws(SharingFailure) -> Double? {
    guard standAloneCosts.allSatisfy({ $0 > 0 }) else { return nil }
    return try proved { () throws(LinearProgramError) in
      try LinearProgram.withModel(.maximize) { model throws(LinearProgramError) in
        let problem = SlackProblem(coreOf: self, totalWeight: 0)
        var core = try LevelProgram(problem, total: cost(of: grandCoalition), in: &model)
        // The level is the spread below zero: each relative cost is from the least to that much
        // above it.
        let least = try model.addVariable(.free)
        for (share, cost) in zip(core.shares, standAloneCosts) {
          let alone = Double(cost) * core.scale
          try model.addRow(.atLeast(0), [.init(share, 1), .init(least, -alone)])
          try model.addRow(
            .atMost(0), [.init(share, 1), .init(least, -alone), .init(core.level, alone)])
        }
        let nothing = ModularSpan(playerCount: playerCount)
        let solution = try core.solve(&model, closed: nothing)
        return solution.status == .optimal ? max(0, -solution.objective) : nil
      }
    }
  }
}
