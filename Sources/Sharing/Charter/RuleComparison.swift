/// What partners would pay by several rules, side by side.
///
/// For a meeting that has to choose a rule: what each pays, what it saves, and whether a group
/// would do better by itself.
public struct RuleComparison: Hashable, Sendable {
  /// What comes of one rule.
  public struct Outcome: Hashable, Sendable {
    /// The rule.
    public let rule: SharingRule
    /// By player: what it pays, in whole units that add up to the bill.
    public let shares: [Int]
    /// The group that would gain most by leaving, if any would.
    public let objection: Objection?
  }

  /// One entry a rule, in the order asked for: `nil` where the rule says nothing of the game.
  public let outcomes: [Outcome?]
  /// By player: what it would pay alone.
  public let standAloneCosts: [Int]

  /// Applies rules to a game.
  ///
  /// - Throws: ``SharingFailure/notProved`` where the proof of a rule fails.
  public init(of game: CostGame, by rules: [SharingRule]) throws(SharingFailure) {
    var outcomes: [Outcome?] = []
    for rule in rules {
      let shares = try game.wholeShares(by: rule)
      outcomes.append(
        shares.map { Outcome(rule: rule, shares: $0, objection: game.objection(to: $0)) })
    }
    self.outcomes = outcomes
    standAloneCosts = game.standAloneCosts
  }

  /// By player: what it would save by one rule compared with paying alone, from 0 to 1.
  ///
  /// Below zero where it pays more than alone; `nil` where alone it does not pay more than zero.
  ///
  /// - Precondition: the rule says something of the game.
  public func savings(by place: Int) -> [Fraction?] {
    zip(standAloneCosts, shares(by: place)).map { alone, share in
      alone > 0 ? Fraction(alone - share, over: alone) : nil
    }
  }

  /// By player: how much more it would pay if another rule were chosen; below zero it gains.
  ///
  /// - Precondition: both rules say something of the game.
  public func changes(from place: Int, to otherPlace: Int) -> [Int] {
    zip(shares(by: otherPlace), shares(by: place)).map(-)
  }

  private func shares(by place: Int) -> [Int] {
    guard let outcome = outcomes[place] else { preconditionFailure("the rule says nothing") }
    return outcome.shares
  }
}
