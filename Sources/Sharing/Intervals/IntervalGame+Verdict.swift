extension IntervalGame {
  /// What is known about groups that might do better by themselves.
  public enum Verdict: Hashable, Sendable {
    /// No group can pay less by itself, whatever planner it uses: proved.
    case stable
    /// A group would pay less by itself, with the plan found for it.
    ///
    /// The plan is the proof: follow it, or change the shares.
    case unstable(Objection)
    /// No plan found is better for any group, and none can be better by more than the objection.
    ///
    /// The group named is where further search would tell most.
    case undecided(Objection)
  }

  /// Whether any group can do better by itself than with some shares of the bill.
  ///
  /// - Precondition: there is one share a player, and all add up to ``bill``.
  /// - Complexity: O(2ⁿ) for n players.
  public func verdict(on shares: [Int]) -> Verdict {
    if let objection = plans.objection(to: shares) { return .unstable(objection) }
    return possibleObjection(to: shares).map { .undecided($0) } ?? .stable
  }

  /// The group that could gain most with the best plan there can be, and at most how much.
  ///
  /// None can gain more; where there is no such group, none can gain at all.
  ///
  /// - Precondition: as for ``verdict(on:)``.
  public func possibleObjection(to shares: [Int]) -> Objection? {
    billedBounds.objection(to: shares)
  }

  /// The shares of which least is left to doubt, and, of those, the most even savings.
  ///
  /// The most that any group could gain, whatever planner it uses, is made as small as possible;
  /// then ``CostGame/stableSharing(alone:)``, with savings measured against the plans found for
  /// each player alone.
  ///
  /// - Returns: As ``CostGame/stableSharing(alone:)``; the objection is what a group could gain
  ///   at most, not what a plan is known for.
  /// - Throws: ``SharingFailure/notProved`` where a proof fails, for numerical reasons.
  public func stableSharing() throws(SharingFailure) -> StableSharing? {
    try billedBounds.stableSharing(alone: plans.standAloneCosts)
  }

  /// The bounds as costs, and the bill.
  var billedBounds: CostGame { bounds.replacingBill(with: bill) }
}
