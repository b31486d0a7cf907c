import Sharing
import Testing

@Suite struct `A charter` {
  private let game: CostGame

  init() throws {
    let costs = PooledPartners.costs()
    game = try CostGame(playerCount: 5) { costs[$0.bits] * 1_000 }
  }

  private let rules: [SharingRule] = [
    .proportional([410, 220, 95, 300, 180]), .standAlone, .shapley,
    .lexicographic(.nucleolus(.total)), .equalSaving, .proportional([]),
  ]

  @Test func `sets rules side by side`() throws {
    let table = try RuleComparison(of: game, by: rules)
    #expect(table.outcomes.count == rules.count && table.outcomes[5] == nil)
    for outcome in table.outcomes.compactMap({ $0 }) {
      #expect(outcome.shares.reduce(0, +) == 450_000)
      #expect(outcome.objection == game.objection(to: outcome.shares))
    }
    // The same percentage for all, up to the rounding of a share.
    let savings = table.savings(by: 1).compactMap { $0?.value }
    #expect(savings.count == 5)
    #expect(savings.allSatisfy { abs($0 - (1 - 450.0 / 559)) < 1e-4 })
    let changes = table.changes(from: 2, to: 3)
    #expect(changes.reduce(0, +) == 0)
    #expect(changes == [2_067, 1_650, -1_850, 900, -2_767])
  }

  @Test func `says how far shares move when costs are a little off`() throws {
    for rule in [SharingRule.shapley, .lexicographic(.nucleolus(.total)), .equalSaving] {
      let still = try #require(try game.shareRanges(by: rule, perThousand: 0, draws: 2))
      let shares = try #require(try game.shares(by: rule)?.roundedShares())
      #expect(still.ranges == shares.map { $0...$0 })
      let moved = try #require(try game.shareRanges(by: rule, draws: 20, seed: 4))
      #expect(moved == (try game.shareRanges(by: rule, draws: 20, seed: 4)))
      for (range, share) in zip(moved.ranges, shares) {
        #expect(range.contains(share) && range.count > 100)
      }
    }
    // A Shapley value moves by at most twice the largest change of a cost: 2 % of 397 here.
    let shapley = try #require(try game.shareRanges(by: .shapley, draws: 20))
    #expect(shapley.ranges.allSatisfy { $0.upperBound - $0.lowerBound <= 4 * 7_940 })
    let weights = try #require(try game.shareRanges(by: .proportional([1, 1, 1, 1, 1]), draws: 3))
    #expect(weights.ranges.allSatisfy { $0 == 90_000...90_000 })
    #expect(try game.shareRanges(by: .proportional([])) == nil)
  }

  @Test func `says what changes for each when a partner joins`() throws {
    for player in 0..<5 {
      let changes = try #require(try game.changes(byJoiningOf: player, by: .shapley))
      let smaller = game.withoutPlayer(player)
      let saved =
        game.cost(of: game.grandCoalition) - smaller.cost(of: smaller.grandCoalition)
        - game.cost(of: [player])
      #expect(changes.reduce(0, +) == saved)
    }
    // Without the third partner, the fourth is third.
    let smaller = game.withoutPlayer(2)
    #expect(smaller.playerCount == 4)
    #expect(smaller.cost(of: [0, 2]) == game.cost(of: [0, 3]))
    #expect(smaller.cost(of: [0, 1, 2, 3]) == game.cost(of: [0, 1, 3, 4]))
    let byWeight = try #require(
      try game.changes(byJoiningOf: 4, by: .proportional([1, 1, 1, 1, 2])))
    #expect(byWeight == [-24_250, -24_250, -24_250, -24_250, 58_000])
    let even = SharingRule.lexicographic(
      .equalSaving(alone: game.standAloneCosts, tolerance: 0))
    #expect(try game.changes(byJoiningOf: 0, by: even) != nil)
  }
}
