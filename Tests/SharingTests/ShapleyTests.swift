import Quantities
import Sharing
import Testing

@Suite struct `The Shapley value` {
  @Test func `shares the cost of the guide's partners`() throws {
    let costs: [Coalition: Int] = [
      [0]: 90_000, [1]: 80_000, [2]: 70_000,
      [0, 1]: 120_000, [1, 2]: 110_000, [0, 2]: 130_000, [0, 1, 2]: 150_000,
    ]
    let game = try CostGame(playerCount: 3) { costs[$0] ?? 0 }
    #expect(game.shapleyShares() == [60_000, 45_000, 45_000])
  }

  /// The Tennessee Valley Authority's game, in thousands of dollars (Ransmeier, 1942).
  @Test func `shares the cost of the Tennessee dams as published`() throws {
    let costs = [0, 163_520, 140_826, 301_607, 250_096, 378_821, 367_370, 412_584]
    let game = try CostGame(playerCount: 3) { costs[$0.bits] }
    // 117 829, 100 756.5 and 193 998.5: of the two halves the first player's is rounded up.
    #expect(game.shapleyShares() == [117_829, 100_757, 193_998])
  }

  /// Littlechild and Owen, 1973: each stretch of runway is shared equally by all who need it.
  @Test func `shares a runway stretch by stretch`() throws {
    let lengths = [12, 24, 36, 60, 60, 120]
    let game = try CostGame(playerCount: 6) { $0.players.map { lengths[$0] * 60 }.max() ?? 0 }
    var share = 0.0
    var expected: [Int] = []
    for (place, length) in lengths.enumerated() {
      let before = place == 0 ? 0 : lengths[place - 1]
      share += Double((length - before) * 60) / Double(6 - place)
      expected.append(Int(share.rounded()))
    }
    #expect(game.shapleyShares() == expected)
  }

  @Test(arguments: 1...6)
  func `is the average over all orders of joining`(players: Int) throws {
    var source = RandomSource(seed: 5, stream: players)
    for _ in 0..<20 {
      let costs = (0..<1 << players).map { _ in source.below(2_000) - 500 }
      let game = try CostGame(playerCount: players) { costs[$0.bits] }
      let shares = game.shapleyShares()
      #expect(shares.reduce(0, +) == game.cost(of: game.grandCoalition))
      var sums = [Int](repeating: 0, count: players)
      var orders = 0
      forEachOrder(of: Array(0..<players)) { order in
        orders += 1
        var joined = Coalition([])
        for player in order {
          let next = Coalition(joined.players + [player])
          sums[player] += game.cost(of: next) - game.cost(of: joined)
          joined = next
        }
      }
      for (share, sum) in zip(shares, sums) { #expect(abs(share * orders - sum) < orders) }
    }
  }

  @Test func `adds up to the last unit with 16 players and with the largest costs`() throws {
    let game = try CostGame(playerCount: 16) { ($0.bits &* 2_654_435_761) % 1_000_003 }
    #expect(game.shapleyShares().reduce(0, +) == game.cost(of: game.grandCoalition))
    let limit = CostGame.costLimit
    let steep = try CostGame(playerCount: 9) { $0.contains(0) ? limit : -limit }
    #expect(steep.shapleyShares().reduce(0, +) == limit)
  }

  @Test func `treats equals alike and charges nobody who adds nothing`() throws {
    let game = try CostGame(playerCount: 4) { $0.contains(0) || $0.contains(1) ? 1_000 : 0 }
    #expect(game.shapleyShares() == [500, 500, 0, 0])
  }

  private func forEachOrder(of players: [Int], _ body: ([Int]) -> Void) {
    func extend(_ order: [Int], _ rest: [Int]) {
      if rest.isEmpty { body(order) }
      for player in rest { extend(order + [player], rest.filter { $0 != player }) }
    }
    extend([], players)
  }
}
