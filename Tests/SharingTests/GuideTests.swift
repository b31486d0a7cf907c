import Sharing
import Testing

@Suite struct `The guide of sharing` {
  @Test func `shows a bill that no group has a reason to leave`() throws {
    let costs = [0, 90_000, 80_000, 120_000, 70_000, 130_000, 110_000, 150_000]
    let game = try CostGame(playerCount: 3) { costs[$0.bits] }
    let sharing = try #require(try game.stableSharing())
    #expect(sharing.shares == [56_250, 50_000, 43_750])
    #expect(sharing.mostGain == 0)
  }
}
