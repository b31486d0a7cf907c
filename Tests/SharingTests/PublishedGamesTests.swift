import Foundation
import Sharing
import Testing

/// Two dozen games of the literature with their Shapley values, kept beside the package.
private struct PublishedGame: Decodable, CustomTestStringConvertible {
  struct Recomputed: Decodable {
    let shapley: [Double]
  }

  let name: String
  let n: Int
  let values: [Double]
  let recomputed: Recomputed

  var testDescription: String { name }

  static let all: [PublishedGame] = {
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = package.appending(path: "../shared/research/pooling_games.json")
    guard let data = try? Data(contentsOf: file) else { return [] }
    return (try? JSONDecoder().decode([PublishedGame].self, from: data)) ?? []
  }()
}

@Suite struct `Published games` {
  // The table is not part of the package; without it there is nothing to compare with.
  @Test(
    .enabled(if: !PublishedGame.all.isEmpty, "the table of published games is not there"),
    arguments: PublishedGame.all)
  private func `have the Shapley values on record`(published: PublishedGame) throws {
    let scale = 1_000_000.0
    let costs = published.values.map { Int(($0 * scale).rounded()) }
    let game = try CostGame(playerCount: published.n) { costs[$0.bits] }
    let shares = game.shapleyShares()
    #expect(shares.reduce(0, +) == costs.last)
    // Both sides are rounded to millionths.
    for (share, expected) in zip(shares, published.recomputed.shapley) {
      #expect(abs(Double(share) - expected * scale) < 2)
    }
  }
}
