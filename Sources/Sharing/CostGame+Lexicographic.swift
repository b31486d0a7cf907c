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
  ///   alone and the savings are below zero; or, for equal savings, the core is empty, wider by the
  ///   tolerance; or where the rule needs costs above zero that are not.
  /// - Throws: ``SharingFailure/notProved`` where the proof fails, for numerical reasons.
  public func sharing(by rule: SlackRule) throws(SharingFailure) -> LexicographicSharing? {
    let problem = SlackProblem(rule, in: self)
    do {
      guard
        let outcome = try LexicographicSolver(
          problem: problem, total: cost(of: grandCoalition)
        ).solve()
      else { return nil }
      let sharing = LexicographicSharing(
        rule: rule, shares: outcome.shares, proof: outcome.proof)
      guard sharing.flaw(in: self) == nil else { throw SharingFailure.notProved }
      return sharing
    } catch {
      throw .notProved
    }
  }
}
