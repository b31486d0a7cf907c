import Foundation
import Sharing
import Testing

/// Two dozen games of the literature and what several rules make of them, kept beside the package.
struct PublishedGame: Decodable, CustomTestStringConvertible {
  /// Numbers of a rule, or one number; other entries hold nothing.
  struct Result: Decodable {
    let numbers: [Double]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let list = try? container.decode([Double].self) {
        numbers = list
      } else if let number = try? container.decode(Double.self) {
        numbers = [number]
      } else {
        numbers = []
      }
    }
  }

  let name: String
  let kind: String
  let n: Int
  let values: [Double]
  let recomputed: [String: Result]

  var testDescription: String { name }

  /// Units of a cost game for one unit of the table: costs are whole to a millionth.
  var scale: Double { kind == "value" ? -1e6 : 1e6 }

  /// A game of what players win is one of what they cost, below zero.
  func game() throws -> CostGame {
    try CostGame(playerCount: n) { Int((values[$0.bits] * scale).rounded()) }
  }

  static func table<Entry: Decodable>(_ name: String) -> [Entry] {
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = package.appending(path: "../shared/research/\(name)")
    guard let data = try? Data(contentsOf: file) else { return [] }
    return (try? JSONDecoder().decode([Entry].self, from: data)) ?? []
  }

  static let all: [PublishedGame] = table("pooling_games.json")
}

// The tables are not part of the package; without them there is nothing to compare with.
@Suite(.enabled(if: !PublishedGame.all.isEmpty, "the table of published games is not there"))
struct `Published games` {
  /// Both sides are rounded to millionths of the table's unit.
  private func expect(
    _ shares: [Fraction]?, _ key: String, of published: PublishedGame, besides: Double = 0
  ) {
    guard let expected = published.recomputed[key]?.numbers, expected.count == published.n else {
      return
    }
    guard let shares else {
      Issue.record("\(key) says nothing")
      return
    }
    for (share, number) in zip(shares, expected) {
      #expect(abs(share.value / published.scale - number) < 0.6e-6 + besides)
    }
  }

  @Test(arguments: PublishedGame.all)
  private func `have the lexicographic sharings on record`(published: PublishedGame) throws {
    let game = try published.game()
    let rules: [(SlackRule, String)] = [
      (.prenucleolus(.total), "prenucleolus"), (.nucleolus(.total), "nucleolus"),
      (.prenucleolus(.perCapita), "percapita_prenucleolus"),
      (.prenucleolus(.proportional), "proportional_prenucleolus_w=c"),
    ]
    for (rule, key) in rules {
      let sharing = try game.sharing(by: rule)
      expect(sharing?.shares, key, of: published)
      if let sharing {
        #expect(sharing.flaw(in: game) == nil)
        #expect(sharing.shares.roundedShares().reduce(0, +) == game.cost(of: game.grandCoalition))
      }
    }
  }

  @Test(arguments: PublishedGame.all)
  private func `have the values of other rules on record`(published: PublishedGame) throws {
    let game = try published.game()
    expect(game.shapleyValues(), "shapley", of: published)
    expect(try game.shares(by: .equalCharge), "ecm", of: published)
    expect(try game.shares(by: .alternativeCostAvoided), "acam_scrb", of: published)
    expect(try game.shares(by: .alternativeCostAvoided), "gately", of: published)
    if let gaps = try game.shares(by: .costGap) {
      expect(gaps, published.kind == "value" ? "tau" : "tau_costgap", of: published)
    } else {
      // Where a coalition has less than the separable costs of its players, or the table's own
      // formula was used outside of its range.
      #expect(["VRP empty core (capacity 2)", "Peleg-Sudholter 5.5.12"].contains(published.name))
    }
    for rule in [SharingRule.equalCharge, .alternativeCostAvoided, .costGap, .shapley] {
      guard let shares = try game.shares(by: rule) else { continue }
      #expect(shares.roundedShares().reduce(0, +) == game.cost(of: game.grandCoalition))
    }
  }

  @Test(arguments: PublishedGame.all.filter { $0.kind == "cost" })
  private func `have the cores on record`(published: PublishedGame) throws {
    let game = try published.game()
    let slack = try #require(published.recomputed["least_core_min_slack"]?.numbers.first)
    let total = try #require(published.recomputed["max_stable_revenue"]?.numbers.first)
    let least = try #require(try game.sharing(by: .prenucleolus(.total))?.leastSlack)
    #expect(abs(least.value / published.scale - slack) < 1e-6)
    let stable = try game.stableTotal().total
    #expect(abs(min(stable.value / published.scale, published.values.last!) - total) < 1e-6)
    let spread = try #require(published.recomputed["epm_f"]?.numbers.first)
    if let found = try game.leastSavingSpread() {
      #expect(abs(found - spread) < 1e-6)
      #expect(least.signum >= 0)
    } else {
      #expect(least.signum < 0)
    }
  }

  /// Where single players win nothing, their share of it is a limit and not a slack.
  @Test func `have the proportional nucleolus printed for five players`() throws {
    let published = try #require(
      PublishedGame.all.first { $0.name == "CoopGame 5p prop nucleolus" })
    let shares = try published.game().shares(by: .lexicographic(.nucleolus(.proportional)))
    let found = shares?.map { ($0.value / published.scale * 100).rounded() / 100 }
    #expect(found == [8.35, 7.24, 11.69, 17.26, 9.46])
  }

  /// Gately (1974): a player's propensity to disrupt is what the others lose when it leaves, over
  /// what it loses itself.
  @Test(arguments: PublishedGame.all)
  private func `give all players the same propensity to disrupt by alternative cost avoided`(
    published: PublishedGame
  ) throws {
    let game = try published.game()
    guard let shares = try game.shares(by: .alternativeCostAvoided) else { return }
    let grand = game.grandCoalition
    let propensities = shares.indices.compactMap { player -> Fraction? in
      let others = Coalition(bits: grand.bits ^ 1 << player)
      let lost = Fraction(game.cost(of: others) - game.cost(of: grand)) + shares[player]
      let own = Fraction(game.cost(of: [player])) - shares[player]
      return own.signum == 0 ? nil : lost / own
    }
    #expect(Set(propensities).count <= 1)
  }

  /// A hand-copied result that is wrong, and the nucleolus of the table it is given for.
  @Test func `do not repeat a nucleolus printed in error`() throws {
    // R package GameTheoryAllocation: prints 0.137, 0.206, 0 as the nucleolus.
    let costs = [0, 538, 761, 554, 1_742, 137, 293, 343]
    let game = try CostGame(playerCount: 3) { costs[$0.bits] * 1_000 }
    let free = try #require(try game.sharing(by: .prenucleolus(.total)))
    #expect(
      free.shares == [
        Fraction(448_000, over: 3), Fraction(916_000, over: 3), Fraction(-335_000, over: 3),
      ])
    #expect(free.leastSlack == Fraction(298_000, over: 3))
    let printed = LexicographicSharing(
      rule: .prenucleolus(.total), shares: [137, 206, 0].map { Fraction($0 * 1_000) },
      proof: free.proof)
    #expect(printed.flaw(in: game) != nil)
  }
}
