import Quantities
import Sharing
import Testing

@Suite struct `Equal savings` {
  /// Young, Okada and Hashimoto (1982): six towns of Skåne, in hundredths.
  static let skane = [
    0, 2195, 1708, 3469, 1091, 3286, 2296, 4074, 1588, 3783, 2500, 4322, 2679, 4874, 2726, 4895,
    2081, 4276, 3789, 5550, 3145, 5340, 4255, 6025, 3110, 5305, 4581, 6403, 4201, 6396, 4807, 6976,
    2198, 4393, 3906, 5667, 3289, 5484, 4494, 6272, 3786, 5981, 4698, 6520, 4877, 7072, 4924, 7093,
    3941, 6136, 5649, 7410, 5032, 7227, 5935, 7742, 5146, 7341, 6441, 8300, 5661, 7397, 6646, 8382,
  ]

  @Test func `are the same for all where no group can gain`() throws {
    let costs = [0, 163_520, 140_826, 301_607, 250_096, 378_821, 367_370, 412_584]
    let game = try CostGame(playerCount: 3) { costs[$0.bits] }
    let sharing = try #require(try game.stableSharing())
    // 25.586 % each.
    #expect(sharing.shares == [121_682, 104_795, 186_107])
    #expect(sharing.objection == nil && sharing.mostGain == 0)
    let alone = try game.shares(by: .standAlone)
    #expect(sharing.sharing.shares == alone)
  }

  @Test func `give way as little as it takes for six Swedish towns`() throws {
    let game = try CostGame(playerCount: 6) { Self.skane[$0.bits] * 10 }
    let proportional = try #require(try game.shares(by: .standAlone)?.roundedShares())
    let objection = try #require(game.objection(to: proportional))
    #expect(objection.coalition == [1, 2, 3])
    #expect((6_590...6_610).contains(objection.gain))
    let sharing = try #require(try game.stableSharing())
    #expect(sharing.shares == [19_177, 10_613, 6_779, 9_867, 18_181, 19_203])
    #expect(sharing.mostGain == 0)
    #expect(sharing.sharing.flaw(in: game) == nil)
    let spread = try #require(try game.leastSavingSpread())
    #expect(abs(spread - 0.252267) < 1e-6)
  }

  @Test func `leave no group more to gain than is unavoidable where the core is empty`() throws {
    // Three stops, a van that holds two (after Göthe-Lundgren, Jörnsten and Värbrand, 1996).
    let game = try CostGame(playerCount: 3) { $0.count == 3 ? 4_000 : 2_000 }
    let least = try #require(try game.sharing(by: .prenucleolus(.total))?.leastSlack)
    #expect(least == Fraction(-2_000, over: 3))
    #expect(try game.stableTotal().total == Fraction(3_000))
    let sharing = try #require(try game.stableSharing())
    #expect(sharing.shares == [1_334, 1_333, 1_333])
    #expect(sharing.mostGain == 667)
    #expect(try game.leastSavingSpread() == nil)
    #expect(try game.shares(by: .costGap) == nil)
    let equal = [Fraction(4_000, over: 3), Fraction(4_000, over: 3), Fraction(4_000, over: 3)]
    #expect(try game.shares(by: .alternativeCostAvoided) == equal)
  }

  @Test func `say nothing of who pays nothing alone`() throws {
    let game = try CostGame(playerCount: 2) { $0 == [0] ? 0 : 5 }
    #expect(try game.stableSharing() == nil)
    #expect(try game.stableSharing(alone: [1, 1, 1]) == nil)
    #expect(try game.sharing(by: .equalSaving(alone: [5], tolerance: 0)) == nil)
  }

  @Test func `are whatever the bill is for one player`() throws {
    let game = try CostGame(playerCount: 1) { _ in 70 }
    #expect(try game.stableSharing()?.shares == [70])
    #expect(try game.stableTotal().total == Fraction(70))
    #expect(try game.shares(by: .shapley) == [Fraction(70)])
  }

  /// Games whose core is hardly more than a point, so that rounding can lead out of it.
  @Test func `are rounded so that no group gains by it where that can be avoided`() throws {
    var random = RandomSource(seed: 5)
    var plainGains = 0
    var gains = 0
    for _ in 0..<20 {
      let players = 4 + random.below(4)
      let alone = (0..<players).map { _ in 20_000 + random.below(80_000) }
      let costs = (0..<1 << players).map { bits in
        let group = Coalition(bits: bits)
        let saving = group.count < 2 ? 0 : random.below(40 * (2 + group.count))
        return group.sum(of: alone) * (1_000 - saving) / 1_000
      }
      let loose = try CostGame(playerCount: players) { costs[$0.bits] }
      let game = try loose.withBill(try loose.stableTotal().total.roundedDown)
      let sharing = try #require(try game.stableSharing())
      #expect(sharing.shares.reduce(0, +) == game.cost(of: game.grandCoalition))
      for (share, exact) in zip(sharing.shares, sharing.sharing.shares) {
        #expect(exact.roundedDown...exact.roundedUp ~= share)
      }
      let plain = game.objection(to: sharing.sharing.shares.roundedShares())?.gain ?? 0
      #expect(sharing.mostGain <= plain)
      plainGains += plain
      gains += sharing.mostGain
    }
    #expect(plainGains > 0 && gains == 0)
  }

  /// No other whole shares of the core are better for the worst-off: by trying them all.
  @Test func `leave the worst-off better than any other way of sharing`() throws {
    var random = RandomSource(seed: 21)
    for _ in 0..<12 {
      let alone = (0..<3).map { _ in 8 + random.below(12) }
      let pairs = [(0, 1), (0, 2), (1, 2)].map { a, b in
        max(alone[a], alone[b]) + random.below(min(alone[a], alone[b]))
      }
      let bill = pairs.max()! + random.below(4)
      let costs = [0, alone[0], alone[1], pairs[0], alone[2], pairs[1], pairs[2], bill]
      let game = try CostGame(playerCount: 3) { costs[$0.bits] }
      guard let sharing = try game.sharing(by: .equalSaving(alone: alone, tolerance: 0)) else {
        let least = try game.sharing(by: .prenucleolus(.total))?.leastSlack
        #expect(least.map { $0.signum < 0 } == true)
        continue
      }
      let worst = zip(sharing.shares, alone).map { $0 / Fraction($1) }.max()!
      for first in 0...bill {
        for second in 0...(bill - first) {
          let shares = [first, second, bill - first - second]
          guard game.objection(to: shares) == nil else { continue }
          let other = zip(shares, alone).map { Fraction($0, over: $1) }.max()!
          #expect(other >= worst)
        }
      }
    }
  }
}
