/// A rule by which partners may agree to divide what a round costs all of them together.
public enum SharingRule: Hashable, Sendable {
  /// In proportion to a weight a player, such as kilograms, crates or stops.
  case proportional([Int])
  /// In proportion to what each player would pay alone.
  case standAlone
  /// Each pays what the others would save without it, and what is left is divided equally: the
  /// equal charge method.
  case equalCharge
  /// Each pays what the others would save without it, and what is left is divided by how much
  /// more than that it would pay alone.
  ///
  /// The alternative cost avoided method, or separable costs and remaining benefits (Tennessee
  /// Valley Authority, 1938). The same as Gately's point of equal propensity to disrupt (1974).
  case alternativeCostAvoided
  /// Each pays what the others would save without it, and what is left is divided by the least
  /// that any group with it has left: the cost gap method.
  ///
  /// Tijs and Driessen, "Game theory and cost allocation problems", 1986; the τ-value.
  case costGap
  /// What joining adds to the cost, averaged over all orders: see ``CostGame/shapleyValues()``.
  case shapley
  /// The worst-off first: see ``SlackRule``.
  case lexicographic(SlackRule)
  /// The same saving in per cent for all, as nearly as all groups stay together: see
  /// ``CostGame/stableSharing(alone:)``.
  case equalSaving
}

extension CostGame {
  /// What each player pays by a rule, exactly; all adds up to the cost of the grand coalition.
  ///
  /// - Returns: `nil` where the rule says nothing: weights that are not one a player, negative or
  ///   all zero; nothing to compare for ``SharingRule/alternativeCostAvoided``; gaps that are
  ///   negative or too small for ``SharingRule/costGap``; and as ``sharing(by:)`` does.
  /// - Throws: ``SharingFailure/notProved`` where the proof of a lexicographic rule fails.
  public func shares(by rule: SharingRule) throws(SharingFailure) -> [Fraction]? {
    switch rule {
    case .proportional(let weights): proportionalShares(weights)
    case .standAlone: proportionalShares(standAloneCosts)
    case .equalCharge: equalChargeShares()
    case .alternativeCostAvoided: alternativeCostAvoidedShares()
    case .costGap: costGapShares()
    case .shapley: shapleyValues()
    case .lexicographic(let rule): try sharing(by: rule)?.shares
    case .equalSaving: try stableSharing()?.sharing.shares
    }
  }

  /// What each player pays by a rule in whole units; all adds up to the cost of all together.
  ///
  /// - Returns: `nil` where the rule says nothing, as for ``shares(by:)``.
  /// - Throws: ``SharingFailure/notProved`` where the proof of a lexicographic rule fails.
  public func wholeShares(by rule: SharingRule) throws(SharingFailure) -> [Int]? {
    if rule == .equalSaving { return try stableSharing()?.shares }
    return try shares(by: rule)?.roundedShares()
  }

  /// By player: what it would pay alone.
  public var standAloneCosts: [Int] { (0..<playerCount).map { costs[1 << $0] } }

  /// By player: what the others would pay less without it.
  var separableCosts: [Int] {
    let grand = costs.count - 1
    return (0..<playerCount).map { costs[grand] - costs[grand ^ 1 << $0] }
  }

  private var bill: Int { costs[costs.count - 1] }

  private func proportionalShares(_ weights: [Int]) -> [Fraction]? {
    guard weights.count == playerCount, weights.allSatisfy({ $0 >= 0 }) else { return nil }
    let sum = weights.reduce(Fraction(0)) { $0 + Fraction($1) }
    guard sum.signum > 0 else { return nil }
    return weights.map { Fraction(bill) * Fraction($0) / sum }
  }

  private func equalChargeShares() -> [Fraction] {
    let separable = separableCosts.map { Fraction($0) }
    let rest = separable.reduce(Fraction(bill), -) / Fraction(playerCount)
    return separable.map { $0 + rest }
  }

  private func alternativeCostAvoidedShares() -> [Fraction]? {
    let separable = separableCosts.map { Fraction($0) }
    let avoided = zip(standAloneCosts, separable).map { Fraction($0) - $1 }
    let sum = avoided.reduce(Fraction(0), +)
    guard sum.signum != 0 else {
      return avoided.allSatisfy { $0.signum == 0 } ? equalChargeShares() : nil
    }
    let rest = separable.reduce(Fraction(bill), -)
    return zip(separable, avoided).map { $0 + rest * $1 / sum }
  }

  private func costGapShares() -> [Fraction]? {
    let separable = separableCosts
    // What each coalition has left beyond the separable costs of its players.
    var gaps = costs
    for (player, cost) in separable.enumerated() {
      for bits in gaps.indices where bits >> player & 1 == 1 { gaps[bits] -= cost }
    }
    guard gaps.allSatisfy({ $0 >= 0 }) else { return nil }
    let gap = gaps[gaps.count - 1]
    let concessions = (0..<playerCount).map { player in
      gaps.indices.lazy.filter { $0 >> player & 1 == 1 }.reduce(gap) { min($0, gaps[$1]) }
    }
    let sum = concessions.reduce(Fraction(0)) { $0 + Fraction($1) }
    guard gap > 0 else { return separable.map { Fraction($0) } }
    guard sum >= Fraction(gap) else { return nil }
    return zip(separable, concessions).map {
      Fraction($0) + Fraction(gap) * Fraction($1) / sum
    }
  }
}
