/// What the slack of a coalition is measured in, where slacks are compared.
public enum SlackMeasure: Hashable, Sendable, Codable {
  /// Units of money: one unit counts the same for all coalitions.
  case total
  /// Units of money a member of the coalition.
  case perCapita
  /// Shares of the coalition's own cost, as in per cent.
  case proportional
}

/// A rule that makes the worst-off as well off as can be, then the next, and so on.
///
/// The slack of a coalition is what it would pay by itself less what its players pay together:
/// what it would lose by leaving, or, below zero, gain. All rules of this kind settle a bill
/// lexicographically: of all ways to pay it, the least slack is as large as can be; among those,
/// the next; until only one way is left.
public enum SlackRule: Hashable, Sendable, Codable {
  /// All coalitions count, and no player pays more than alone.
  ///
  /// The nucleolus (Schmeidler, "The nucleolus of a characteristic function game", 1969), the
  /// per-capita nucleolus (Grotte, 1970), or the proportional one (Young, Okada and Hashimoto,
  /// "Cost allocation in water resources development", 1982).
  case nucleolus(SlackMeasure)
  /// All coalitions count, and a player may pay more than alone.
  ///
  /// Differs from the nucleolus only where no sharing suits every coalition.
  case prenucleolus(SlackMeasure)
  /// Only the savings of single players count, as shares of what each would pay alone, and no
  /// coalition pays more than `tolerance` units above its own cost.
  ///
  /// The equal profit method (Frisk, Göthe-Lundgren, Jörnsten and Rönnqvist, "Cost allocation in
  /// collaborative forest transportation", 2010), made unique by going on after the smallest
  /// saving.
  case equalSaving(alone: [Int], tolerance: Int)
}

extension SlackRule {
  /// Whether the numbers of the rule make sense for a game.
  func applies(to game: CostGame) -> Bool {
    guard case .equalSaving(let alone, let tolerance) = self else { return true }
    return alone.count == game.playerCount && 0...CostGame.costLimit ~= tolerance
      && alone.allSatisfy { 0 < $0 && $0 <= CostGame.costLimit }
  }
}

/// A lexicographic rule applied to a game: which rows hold, and which slacks are compared.
///
/// Solver and proof both read this table, and nothing else of each other.
struct SlackProblem {
  /// By bits of the coalition: what its players pay at most, up to the slack.
  let bounds: [Int]
  /// By bits: the unit in which its slack is measured, or zero where the bound is a limit.
  let weights: [Int]
  /// By player: what it pays at most, whatever the slacks; `nil` where nothing says so.
  let ceilings: [Int]?

  /// What the slack is counted with in what all players pay: not at all, or once, where the total
  /// is what is looked for.
  let totalWeight: Int

  let playerCount: Int

  var grand: Int { bounds.count - 1 }

  init(_ rule: SlackRule, in game: CostGame) {
    playerCount = game.playerCount
    totalWeight = 0
    let alone = (0..<playerCount).map { game.costs[1 << $0] }
    switch rule {
    case .nucleolus(let measure):
      bounds = game.costs
      weights = Self.weights(measure, in: game)
      ceilings = alone
    case .prenucleolus(let measure):
      bounds = game.costs
      weights = Self.weights(measure, in: game)
      ceilings = nil
    case .equalSaving(let references, let tolerance):
      var bounds = game.costs.map { $0 + tolerance }
      var weights = [Int](repeating: 0, count: bounds.count)
      for (player, reference) in references.enumerated() {
        bounds[1 << player] = reference
        weights[1 << player] = reference
      }
      bounds[0] = 0
      bounds[bounds.count - 1] = game.costs[bounds.count - 1]
      self.bounds = bounds
      self.weights = weights
      ceilings = alone.map { $0 + tolerance }
    }
  }

  /// The limits of the core and no slack; by its weight, the total may be more or less.
  init(coreOf game: CostGame, totalWeight: Int) {
    bounds = game.costs
    weights = .init(repeating: 0, count: game.costs.count)
    ceilings = nil
    self.totalWeight = totalWeight
    playerCount = game.playerCount
  }

  private static func weights(_ measure: SlackMeasure, in game: CostGame) -> [Int] {
    switch measure {
    case .total: .init(repeating: 1, count: game.costs.count)
    case .perCapita: game.costs.indices.map(\.nonzeroBitCount)
    case .proportional: game.costs.map { Int($0.magnitude) }
    }
  }
}

/// One inequality of a slack problem: a coalition's slack, or a limit that holds whatever it is.
struct SlackRow: Hashable {
  let bits: Int
  let isLimit: Bool
}

extension SlackProblem {
  /// The row of all players together, whose sum is the bill.
  var grandRow: SlackRow { SlackRow(bits: grand, isLimit: true) }

  /// What the players of the row pay at most.
  func bound(of row: SlackRow) -> Int {
    if row.isLimit, row.bits.nonzeroBitCount == 1, let ceilings {
      return ceilings[row.bits.trailingZeroBitCount]
    }
    return bounds[row.bits]
  }

  /// The unit of the row's slack; zero for a limit.
  func weight(of row: SlackRow) -> Int { row.isLimit ? 0 : weights[row.bits] }

  /// Whether there is such a row.
  func contains(_ row: SlackRow) -> Bool {
    guard 0 < row.bits, row.bits < grand else { return false }
    if !row.isLimit { return weights[row.bits] > 0 }
    return weights[row.bits] == 0 || (ceilings != nil && row.bits.nonzeroBitCount == 1)
  }
}
