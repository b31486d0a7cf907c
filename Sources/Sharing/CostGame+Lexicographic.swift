internal import LinearOptimization

/// Why a sharing could not be worked out.
public enum SharingFailure: Error, Hashable, Sendable {
  /// The linear solver failed, or what it found did not stand up to its proof.
  case notProved
}

extension CostGame {
  /// Settles the bill by a lexicographic rule; the result is proved.
  ///
  /// - Returns: `nil` where no shares keep the limits of the rule: no player may pay more than
  ///   alone and the savings are below zero; or, for equal savings, the core is empty, widened by
  ///   the tolerance. Also where the numbers of the rule do not fit the game (equal savings need
  ///   one cost above zero a player), or costs of zero leave shares open.
  /// - Throws: ``SharingFailure/notProved`` where the proof fails, for numerical reasons.
  /// - Complexity: 2ⁿ for each of some ten linear programs of a few dozen rows a player.
  public func sharing(by rule: SlackRule) throws(SharingFailure) -> LexicographicSharing? {
    guard rule.applies(to: self) else { return nil }
    let solver = LexicographicSolver(
      problem: SlackProblem(rule, in: self), total: cost(of: grandCoalition))
    switch try proved(solver.solve) {
    case .open:
      return nil
    case .infeasible:
      guard try isImpossible(rule) else { throw .notProved }
      return nil
    case .settled(let shares, let proof):
      let sharing = LexicographicSharing(rule: rule, shares: shares, proof: proof)
      guard sharing.flaw(in: self) == nil else { throw .notProved }
      return sharing
    }
  }

  /// Whether it is proved that no shares keep the limits of a rule.
  private func isImpossible(_ rule: SlackRule) throws(SharingFailure) -> Bool {
    switch rule {
    case .prenucleolus:
      return false
    case .nucleolus:
      let alone = standAloneCosts.reduce(Int128(0)) { $0 + Int128($1) }
      return alone < Int128(cost(of: grandCoalition))
    case .equalSaving(_, let tolerance):
      guard let slack = try sharing(by: .prenucleolus(.total))?.leastSlack else { return false }
      return slack < Fraction(-tolerance)
    }
  }

  /// The most that all players together can pay while no group pays more than its cost.
  ///
  /// What is missing to the bill is the cost of stability (Bachrach and others, "The cost of
  /// stability in coalitional games", 2009): with that much from outside, no group could gain by
  /// leaving. Where it is the bill or more, the core is not empty.
  ///
  /// - Throws: ``SharingFailure/notProved`` where the solver fails, for numerical reasons.
  public func stableTotal() throws(SharingFailure) -> StableTotal {
    let bill = cost(of: grandCoalition)
    guard playerCount > 1 else {
      return StableTotal(
        total: Fraction(bill), groups: [.init(coalition: [0], isLimit: true, weight: 1)])
    }
    let solver = LexicographicSolver(
      problem: SlackProblem(coreOf: self, totalWeight: -1), total: bill)
    guard let step = try proved(solver.firstLevel) else { throw .notProved }
    return StableTotal(total: Fraction(bill) + step.slack, groups: step.weights)
  }

  func proved<Result>(
    _ solve: () throws(LinearProgramError) -> Result
  ) throws(SharingFailure) -> Result {
    do { return try solve() } catch { throw .notProved }
  }
}

/// The most that all players together can pay while no group pays more than its cost.
public struct StableTotal: Hashable, Sendable {
  /// In units of money.
  public let total: Fraction
  /// Groups with weights that count every player the same number of times.
  ///
  /// Their costs, times the weights, add up to that number times the total: so much as the groups
  /// would pay by themselves, and no more, all can pay together.
  public let groups: [LexicographicSharing.Weight]
}
