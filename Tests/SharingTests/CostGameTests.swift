import Sharing
import Testing

@Suite struct `A cost game` {
  @Test func `asks for each coalition but the empty one, once`() throws {
    var asked: [Coalition] = []
    let game = try CostGame(playerCount: 3) {
      asked.append($0)
      return 7
    }
    #expect(asked.map(\.bits) == Array(1...7))
    #expect(game.cost(of: Coalition([])) == 0)
    #expect(game.cost(of: Coalition([0, 2])) == 7)
    #expect(game.grandCoalition == Coalition([0, 1, 2]))
  }

  @Test func `knows the players of a coalition`() {
    let coalition = Coalition([4, 1, 1])
    #expect(coalition.count == 2)
    #expect(coalition.players == [1, 4])
    #expect(coalition.contains(4) && !coalition.contains(0))
  }

  @Test(arguments: [-1, 0, 21, 64])
  func `refuses a number of players out of range`(count: Int) {
    #expect(throws: CostGame.Inconsistency.playersOutOfRange(count: count, limit: 20)) {
      try CostGame(playerCount: count) { _ in 0 }
    }
  }

  @Test(arguments: [CostGame.costLimit + 1, -CostGame.costLimit - 1, .max, .min])
  func `refuses a cost out of range`(cost: Int) {
    let expected = CostGame.Inconsistency.costOutOfRange(coalition: Coalition([1]), cost: cost)
    #expect(throws: expected) {
      try CostGame(playerCount: 2) { $0 == Coalition([1]) ? cost : 0 }
    }
  }
}
