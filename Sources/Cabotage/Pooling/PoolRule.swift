package import Sharing

/// The rules by which partners may share a bill, by the names that a charter gives them.
package enum PoolRule: String, Hashable, Sendable, CaseIterable, Codable {
  /// The same saving in per cent for all, as nearly as no group gains by leaving: the default.
  case equalSaving = "equal-saving"
  /// In proportion to what each would pay alone.
  case standAlone = "alone"
  /// In proportion to the kilograms.
  case mass = "kilos"
  /// What joining adds, over all orders.
  case shapley
  /// So that the group nearest to leaving is as far from it as can be.
  case nucleolus
  /// What the others save without it, and the rest equally.
  case equalCharge = "equal-charge"
  /// What the others save without it, and the rest by what joining avoids.
  case avoidedCost = "avoided-cost"
  /// The same with concessions: the τ-value.
  case costGap = "cost-gap"
  /// The prices of the lots, and the gap that they leave equally.
  case prices

  /// The rule in words.
  package var name: Text {
    switch self {
    case .equalSaving: Text("même économie en %", "same saving in %")
    case .standAlone: Text("au prorata du coût seul", "in proportion to the cost alone")
    case .mass: Text("aux kilos", "by kilograms")
    case .shapley: Text("valeur de Shapley", "Shapley value")
    case .nucleolus: Text("nucléole", "nucleolus")
    case .equalCharge: Text("coût séparable, reste égal", "separable cost, rest equally")
    case .avoidedCost: Text("coût évité", "alternative cost avoided")
    case .costGap: Text("valeur τ (écarts)", "τ-value (gaps)")
    case .prices: Text("prix des arrêts", "prices of stops")
    }
  }
}

/// What partners pay by a rule, and whether a group could do better by itself.
package struct PoolOutcome: Hashable, Sendable {
  /// The rule.
  package let rule: PoolRule
  /// By partner: what it pays, in cents that add up to the bill.
  package let shares: [Int]
  /// What is known of groups that might do better by themselves.
  package let verdict: IntervalGame.Verdict
  /// The most that any group could gain by leaving, whatever planner it uses, in cents.
  package let mostGain: Int

  /// Makes an outcome of its parts; nothing is checked.
  package init(rule: PoolRule, shares: [Int], verdict: IntervalGame.Verdict, mostGain: Int) {
    self.rule = rule
    self.shares = shares
    self.verdict = verdict
    self.mostGain = mostGain
  }
}

extension PoolOutcome {
  init(_ rule: PoolRule, _ shares: [Int], in game: IntervalGame) {
    self.rule = rule
    self.shares = shares
    verdict = game.verdict(on: shares)
    mostGain = game.possibleObjection(to: shares)?.gain ?? 0
  }
}
