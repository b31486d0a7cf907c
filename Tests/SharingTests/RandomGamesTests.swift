import Sharing
import Testing

/// Random games of Benedek, Fliege and Nguyen (2021) with their nucleolus, kept beside the package.
struct RandomGame: Decodable, CustomTestStringConvertible {
  let n: Int
  let type: Int
  let instance: Int
  let seed: UInt32
  let nucleolus: [Double]

  var testDescription: String { "n = \(n), type \(type), \(instance)" }

  /// In debug builds, two of the eight with 20 players: each takes seconds there.
  static let all: [RandomGame] = {
    let games: [RandomGame] = PublishedGame.table("pooling_nucleolus_random.json")
    #if DEBUG
      return games.filter { $0.n < 20 || ($0.instance == 1 && [1, 4].contains($0.type)) }
    #else
      return games
    #endif
  }()

  /// What each coalition wins, drawn by the linear congruential generator of an old C library.
  func values() -> [Int] {
    var state = seed
    func draw(_ bound: Int) -> Int {
      state = state &* 214_013 &+ 2_531_011
      return Int(state >> 16 & 0x7FFF) % bound
    }
    var values = [Int](repeating: 0, count: 1 << n)
    let grand = values.count - 1
    switch type {
    case 1:
      values[grand] = 100 * (n - 2) + draw(201)
      for bits in 1..<grand where bits.nonzeroBitCount > 1 {
        values[bits] = 1 + draw(100 * bits.nonzeroBitCount)
      }
    case 3:
      // How the large coalitions were drawn is not on record; equal shares do not depend on it.
      for bits in 1..<grand where bits.nonzeroBitCount >= n - 2 {
        values[bits] = draw(10) < 9 ? 1 : 0
      }
      values[grand] = 1
    default:
      for bits in 3...grand where bits.nonzeroBitCount > 1 {
        values[bits] = 1 + draw(type == 2 ? 50 * n : n)
      }
    }
    return values
  }
}

@Suite(.enabled(if: !RandomGame.all.isEmpty, "the table of random games is not there"))
struct `Random games` {
  @Test(arguments: RandomGame.all)
  private func `have the nucleolus on record`(random: RandomGame) throws {
    let values = random.values()
    let game = try CostGame(playerCount: random.n) { -values[$0.bits] }
    let sharing = try #require(try game.sharing(by: .nucleolus(.total)))
    #expect(sharing.flaw(in: game) == nil)
    // The table is rounded to millionths.
    for (share, expected) in zip(sharing.shares, random.nucleolus) {
      #expect(abs(-share.value - expected) < 0.6e-6)
    }
  }
}
