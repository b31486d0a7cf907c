internal import Quantities

/// How much shares move when costs are not quite known.
public struct ShareRanges: Hashable, Sendable {
  /// By player: the least and most it paid in any draw, in whole units of money.
  public let ranges: [ClosedRange<Int>]
  /// In how many draws the rule said nothing.
  public let undefinedDraws: Int
}

extension CostGame {
  /// How much shares by a rule move when the costs of groups are a little off.
  ///
  /// In each draw the cost of every coalition is multiplied by its own random factor, and the bill
  /// stays. The costs as they are count as one more draw.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - perThousand: By how much a cost is off at most; 20 is 2 %.
  ///   - draws: How many games are drawn.
  ///   - seed: The same seed draws the same games on every machine.
  /// - Returns: `nil` where the rule says nothing of the game as it is.
  /// - Throws: ``SharingFailure/notProved`` where the proof of the rule fails.
  public func shareRanges(
    by rule: SharingRule, perThousand: Int = 20, draws: Int = 60, seed: UInt64 = 0
  ) throws(SharingFailure) -> ShareRanges? {
    try shareRanges(perThousand: perThousand, draws: draws, seed: seed) {
      game throws(SharingFailure) in try game.wholeShares(by: rule)
    }
  }

  /// The same of any way to share.
  func shareRanges(
    perThousand: Int, draws: Int, seed: UInt64,
    of share: (CostGame) throws(SharingFailure) -> [Int]?
  ) throws(SharingFailure) -> ShareRanges? {
    precondition(0...1_000 ~= perThousand, "a cost cannot be off by more than itself")
    guard let shares = try share(self) else { return nil }
    var ranges = shares.map { $0...$0 }
    var undefinedDraws = 0
    var random = RandomSource(seed: seed)
    for _ in 0..<draws {
      guard let shares = try share(disturbed(by: perThousand, using: &random)) else {
        undefinedDraws += 1
        continue
      }
      for (player, share) in shares.enumerated() {
        let range = ranges[player]
        ranges[player] = min(range.lowerBound, share)...max(range.upperBound, share)
      }
    }
    return ShareRanges(ranges: ranges, undefinedDraws: undefinedDraws)
  }

  /// What changes for each player because one of them is there.
  ///
  /// For the one that joins: what it pays less what it would pay alone. For each other: what it
  /// pays less what it would pay without. Below zero is a gain.
  ///
  /// - Precondition: there are at least two players, and `player` is one of them.
  /// - Returns: `nil` where the rule says nothing, with the player or without.
  /// - Throws: ``SharingFailure/notProved`` where the proof of the rule fails.
  public func changes(
    byJoiningOf player: Int, by rule: SharingRule
  ) throws(SharingFailure) -> [Int]? {
    let smaller = withoutPlayer(player)
    guard let with = try wholeShares(by: rule),
      var without = try smaller.wholeShares(by: rule.withoutPlayer(player))
    else { return nil }
    without.insert(costs[1 << player], at: player)
    return zip(with, without).map(-)
  }

  /// The game with every cost but the bill a little off.
  private func disturbed(by perThousand: Int, using random: inout RandomSource) -> CostGame {
    let steps = 1_000
    let limit = Int128(Self.costLimit)
    var game = self
    for bits in 1..<costs.count - 1 {
      let step = random.below(2 * perThousand * steps + 1) - perThousand * steps
      let change = Int128(costs[bits]) * Int128(step) / Int128(1_000 * steps)
      game.costs[bits] = Int(min(limit, max(-limit, Int128(costs[bits]) + change)))
    }
    return game
  }
}

extension SharingRule {
  /// The rule for all players but one; what it holds a player loses that entry.
  fileprivate func withoutPlayer(_ player: Int) -> SharingRule {
    func removed(_ numbers: [Int]) -> [Int] {
      numbers.enumerated().filter { $0.offset != player }.map(\.element)
    }
    switch self {
    case .proportional(let weights):
      return .proportional(removed(weights))
    case .lexicographic(.equalSaving(let alone, let tolerance)):
      return .lexicographic(.equalSaving(alone: removed(alone), tolerance: tolerance))
    default:
      return self
    }
  }
}
