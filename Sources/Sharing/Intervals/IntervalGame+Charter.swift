extension IntervalGame {
  /// How much the shares of ``stableSharing()`` move when what groups pay at least is a little off.
  ///
  /// - Parameters:
  ///   - perThousand: By how much a bound is off at most; 20 is 2 %.
  ///   - draws: How many games are drawn.
  ///   - seed: The same seed draws the same games on every machine.
  /// - Returns: As ``CostGame/shareRanges(by:perThousand:draws:seed:)``.
  /// - Throws: ``SharingFailure/notProved`` where a proof fails.
  public func stableShareRanges(
    perThousand: Int = 20, draws: Int = 60, seed: UInt64 = 0
  ) throws(SharingFailure) -> ShareRanges? {
    let alone = plans.standAloneCosts
    return try billedBounds.shareRanges(perThousand: perThousand, draws: draws, seed: seed) {
      game throws(SharingFailure) in try game.stableSharing(alone: alone)?.shares
    }
  }

  /// What changes for each player because one of them is there, by ``stableSharing()``.
  ///
  /// - Precondition: there are at least two players, and `player` is one of them.
  /// - Returns: As ``CostGame/changes(byJoiningOf:by:)``.
  /// - Throws: ``SharingFailure/notProved`` where a proof fails.
  public func stableChanges(byJoiningOf player: Int) throws(SharingFailure) -> [Int]? {
    let others = plans.withoutPlayer(player)
    let bounds = bounds.withoutPlayer(player)
      .replacingBill(with: others.cost(of: others.grandCoalition))
    guard let with = try stableSharing()?.shares,
      var without = try bounds.stableSharing(alone: others.standAloneCosts)?.shares
    else { return nil }
    without.insert(plans.cost(of: Coalition([player])), at: player)
    return zip(with, without).map(-)
  }
}
