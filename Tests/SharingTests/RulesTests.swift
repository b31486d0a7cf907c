import Quantities
import Sharing
import Testing

@Suite struct `Rules of sharing` {
  private let dams = [0, 163_520, 140_826, 301_607, 250_096, 378_821, 367_370, 412_584]

  @Test func `divide in proportion, exactly`() throws {
    let game = try CostGame(playerCount: 3) { dams[$0.bits] }
    #expect(
      try game.shares(by: .proportional([1, 2, 4]))
        == [1, 2, 4].map { Fraction(412_584 * $0, over: 7) })
    for weights in [[1, 2], [0, 0, 0], [1, -1, 1]] {
      #expect(try game.shares(by: .proportional(weights)) == nil)
    }
  }

  /// Straffin and Heaney (1981): the three coincide for the dams of the Tennessee.
  @Test func `agree on alternative cost and cost gap for the Tennessee dams`() throws {
    let game = try CostGame(playerCount: 3) { dams[$0.bits] }
    let avoided = try #require(try game.shares(by: .alternativeCostAvoided))
    #expect(try game.shares(by: .costGap) == avoided)
    #expect(avoided.roundedShares() == [117_476, 99_157, 195_951])
    #expect(try game.shares(by: .equalCharge)?.roundedShares() == [119_424, 107_973, 185_187])
  }

  /// Littlechild (1974) has the nucleolus of a runway in closed form.
  @Test func `give the nucleolus of a runway`() throws {
    let lengths = [1, 3, 7, 10, 11, 15].map { $0 * 2_520 }
    let game = try CostGame(playerCount: 6) { $0.players.map { lengths[$0] }.max() ?? 0 }
    var shares: [Fraction] = []
    for player in 0..<5 {
      let paid = shares.reduce(Fraction(0), +)
      let choices = (player..<5).map {
        (Fraction(lengths[$0]) - paid) / Fraction($0 - player + 2)
      }
      shares.append(choices.min()!)
    }
    shares.append(shares.reduce(Fraction(lengths[5]), -))
    #expect(try game.shares(by: .lexicographic(.nucleolus(.total))) == shares)
    #expect(try game.shares(by: .lexicographic(.prenucleolus(.total))) == shares)
  }

  /// Peleg and Sudhölter (2007), example 5.5.12: where nobody may pay more than alone, it matters.
  @Test func `tell nucleolus and prenucleolus apart`() throws {
    let costs = [0, 0, 0, -10, 0, 0, 0, -2]
    let game = try CostGame(playerCount: 3) { costs[$0.bits] }
    #expect(
      try game.shares(by: .lexicographic(.prenucleolus(.total)))
        == [-3, -3, 4].map { Fraction($0) })
    #expect(
      try game.shares(by: .lexicographic(.nucleolus(.total))) == [-1, -1, 0].map { Fraction($0) })
    let dear = try CostGame(playerCount: 2) { $0.count == 2 ? 9 : 4 }
    #expect(try dear.shares(by: .lexicographic(.nucleolus(.total))) == nil)
  }

  @Test func `estimate Shapley values of many players within the error they state`() throws {
    // Thirty players on a runway of ten lengths: the value is known in closed form.
    let lengths = (0..<30).map { ($0 / 3 + 1) * 1_000 }
    var values: [Double] = []
    for player in 0..<30 {
      let before = player == 0 ? 0 : lengths[player - 1]
      values.append(
        (values.last ?? 0) + Double(lengths[player] - before) / Double(30 - player))
    }
    let sampled = try SampledShapley(
      playerCount: 30, marginalRange: 0...10_000, samples: 20, seed: 3
    ) { coalition in coalition.players.map { lengths[$0] }.max() ?? 0 }
    #expect(sampled.shares.reduce(0, +) == 10_000)
    #expect(1_600...1_700 ~= sampled.error)
    for (share, value) in zip(sampled.shares, values) {
      #expect(abs(Double(share) - value) <= Double(sampled.error))
    }
  }

  @Test func `refuse samples that make no sense`() {
    func sample(
      players: Int = 3, range: ClosedRange<Int> = 0...9, samples: Int = 1, risk: Double = 0.5
    ) throws(SampledShapley.Inconsistency) {
      _ = try SampledShapley(
        playerCount: players, marginalRange: range, samples: samples, risk: risk
      ) { $0.count * 5 }
    }
    #expect(throws: SampledShapley.Inconsistency.playersOutOfRange(count: 1)) {
      try sample(players: 1)
    }
    #expect(throws: SampledShapley.Inconsistency.noSamples) { try sample(samples: 0) }
    #expect(throws: SampledShapley.Inconsistency.riskOutOfRange(1)) { try sample(risk: 1) }
    #expect(throws: SampledShapley.Inconsistency.marginalOutOfRange(player: 0, cost: 5)) {
      try sample(range: 0...4)
    }
  }

  @Test func `are proved on random games of every kind`() throws {
    var random = RandomSource(seed: 31)
    for round in 0..<40 {
      let players = 2 + round % 6
      let costs = (0..<1 << players).map { bits in
        round % 2 == 0
          ? 1 + random.below(4) + bits.nonzeroBitCount : 1_000_000 + random.below(1_000_000)
      }
      let game = try CostGame(playerCount: players) { costs[$0.bits] }
      for measure in [SlackMeasure.total, .perCapita, .proportional] {
        for rule in [SlackRule.nucleolus(measure), .prenucleolus(measure)] {
          guard let sharing = try game.sharing(by: rule) else { continue }
          #expect(sharing.flaw(in: game) == nil)
          #expect(
            sharing.shares.roundedShares().reduce(0, +) == game.cost(of: game.grandCoalition))
        }
      }
      let stable = try #require(try game.stableSharing())
      let least = try #require(try game.sharing(by: .prenucleolus(.total))?.leastSlack)
      // Rounding moves a coalition by less than a unit for each of half of the players.
      #expect(stable.mostGain <= max(0, (-least).roundedUp) + players / 2)
      #expect((least.signum < 0) == (try game.stableTotal().total < Fraction(costs.last!)))
    }
  }
}
