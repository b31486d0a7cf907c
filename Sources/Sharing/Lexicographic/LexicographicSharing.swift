/// A bill settled lexicographically, and the proof that no other way is as even.
///
/// The proof is Kohlberg's ("On the nucleolus of a characteristic function game", 1971), step by
/// step. ``flaw(in:)`` checks it in exact arithmetic, whoever made it and however.
public struct LexicographicSharing: Hashable, Sendable, Codable {
  /// A coalition with its weight in a step of the proof.
  public struct Weight: Hashable, Sendable, Codable {
    /// The coalition.
    public let coalition: Coalition
    /// Whether it is the limit on its shares that counts, rather than its slack.
    public let isLimit: Bool
    /// The weight: above zero, unless an earlier step has settled what the coalition pays.
    public let weight: Int

    /// Makes a weight.
    public init(coalition: Coalition, isLimit: Bool, weight: Int) {
      self.coalition = coalition
      self.isLimit = isLimit
      self.weight = weight
    }
  }

  /// Coalitions of which none can gain unless another loses.
  ///
  /// All that are not settled yet have the least slack there is among such (or are at their
  /// limits), and with the weights every player counts the same: what one of them pays less,
  /// others that are no better off pay more. So what they pay is settled.
  public struct Step: Hashable, Sendable, Codable {
    /// The slack of the coalitions that are settled, in units of the rule's measure.
    public let slack: Fraction
    /// The coalitions and their weights.
    public let weights: [Weight]

    /// Makes a step.
    public init(slack: Fraction, weights: [Weight]) {
      self.slack = slack
      self.weights = weights
    }
  }

  /// The rule that was applied.
  public let rule: SlackRule
  /// By player: what it pays exactly, in units of money.
  public let shares: [Fraction]
  /// Why no other shares are as even: one step a level of slack, or more.
  public let proof: [Step]

  /// The least slack of any coalition that counts, or `nil` with one player.
  ///
  /// For ``SlackRule/prenucleolus(_:)`` this is the least core (Maschler, Peleg and Shapley, 1979):
  /// no shares give every group a larger slack. Below zero, the core is empty, and the weights of
  /// the first step prove it (Bondareva, 1963; Shapley, 1967).
  public var leastSlack: Fraction? { proof.first?.slack }

  /// Puts a sharing together; nothing is checked before ``flaw(in:)``.
  public init(rule: SlackRule, shares: [Fraction], proof: [Step]) {
    self.rule = rule
    self.shares = shares
    self.proof = proof
  }
}
