import Foundation
import Sharing
import Testing

/// Proofs are checked whoever made them: these were tampered with.
@Suite struct `A forged proof` {
  private let costs: [Int]
  private let game: CostGame
  private let sharing: LexicographicSharing

  init() throws {
    // Five partners of P-n16-k8, in thousandths.
    costs = PooledPartners.costs().map { $0 * 1_000 }
    let costs = costs
    game = try CostGame(playerCount: 5) { costs[$0.bits] }
    sharing = try #require(try game.sharing(by: .nucleolus(.total)))
  }

  private func flaw(
    shares: [Fraction]? = nil, proof: [LexicographicSharing.Step]? = nil, in other: CostGame? = nil,
    rule: SlackRule? = nil
  ) -> LexicographicSharing.Flaw? {
    LexicographicSharing(
      rule: rule ?? sharing.rule, shares: shares ?? sharing.shares, proof: proof ?? sharing.proof
    ).flaw(in: other ?? game)
  }

  /// The proof with one step made anew.
  private func proof(
    _ step: Int, slack: Fraction? = nil, weights: [LexicographicSharing.Weight]? = nil
  ) -> [LexicographicSharing.Step] {
    var proof = sharing.proof
    proof[step] = LexicographicSharing.Step(
      slack: slack ?? proof[step].slack, weights: weights ?? proof[step].weights)
    return proof
  }

  private func game(with cost: Int, at bits: Int) throws -> CostGame {
    try CostGame(playerCount: 5) { $0.bits == bits ? cost : costs[$0.bits] }
  }

  @Test func `was right before`() {
    #expect(flaw() == nil)
    #expect(sharing.shares == [71_000, 101_000, 112_000, 108_000, 58_000].map { Fraction($0) })
  }

  @Test func `is as good after it was written to a file`() throws {
    let data = try JSONEncoder().encode(sharing)
    let read = try JSONDecoder().decode(LexicographicSharing.self, from: data)
    #expect(read == sharing && read.flaw(in: game) == nil)
    let even = try #require(
      try game.sharing(by: .equalSaving(alone: game.standAloneCosts, tolerance: 0)))
    let evenRead = try JSONDecoder().decode(
      LexicographicSharing.self, from: try JSONEncoder().encode(even))
    #expect(evenRead == even && evenRead.flaw(in: game) == nil)
  }

  @Test func `shows by a missing share`() {
    #expect(
      flaw(shares: Array(sharing.shares.dropLast()))
        == .wrongNumberOfShares(expected: 5, found: 4))
  }

  @Test func `shows by a share that was lowered`() {
    var shares = sharing.shares
    shares[0] = shares[0] - Fraction(1)
    #expect(flaw(shares: shares) == .wrongTotal(expected: 450_000, found: Fraction(449_999)))
  }

  @Test func `shows by a share moved from one player to another`() {
    for (giver, taker) in [(0, 1), (1, 0), (4, 2), (3, 4)] {
      var shares = sharing.shares
      shares[giver] = shares[giver] + Fraction(1, over: 1_000)
      shares[taker] = shares[taker] - Fraction(1, over: 1_000)
      #expect(flaw(shares: shares) != nil)
    }
  }

  @Test func `shows by another bill`() throws {
    #expect(
      flaw(in: try game.withBill(450_001))
        == .wrongTotal(expected: 450_001, found: Fraction(450_000)))
  }

  @Test func `shows by the cost of a coalition of the proof`() throws {
    for step in sharing.proof.indices {
      for weight in sharing.proof[step].weights {
        let bits = weight.coalition.bits
        #expect(flaw(in: try game(with: costs[bits] - 1, at: bits)) != nil)
        #expect(flaw(in: try game(with: costs[bits] + 1, at: bits)) != nil)
      }
    }
  }

  @Test func `shows by the cost of a coalition that the proof does not name`() throws {
    let named = Set(sharing.proof.flatMap(\.weights).map(\.coalition.bits))
    for bits in 1..<31 where !named.contains(bits) {
      // Low enough that the coalition would have the least slack of all.
      let paid = Coalition(bits: bits).sum(of: [71_000, 101_000, 112_000, 108_000, 58_000])
      let cost = (Fraction(paid) + sharing.proof[0].slack).roundedDown - 1
      #expect(flaw(in: try game(with: cost, at: bits)) == .overlooked(Coalition(bits: bits)))
    }
  }

  @Test func `shows by a weight that was changed, turned round or blown up`() {
    for step in sharing.proof.indices {
      for place in sharing.proof[step].weights.indices {
        for change in [{ $0 + 1 }, { -$0 }, { _ in 0 }, { _ in Int.max }] as [(Int) -> Int] {
          var weights = sharing.proof[step].weights
          let old = weights[place]
          weights[place] = .init(
            coalition: old.coalition, isLimit: old.isLimit, weight: change(old.weight))
          #expect(flaw(proof: proof(step, weights: weights)) != nil)
        }
      }
    }
  }

  @Test func `shows by a coalition left out, swapped or unknown`() {
    for step in sharing.proof.indices {
      for place in sharing.proof[step].weights.indices {
        var weights = sharing.proof[step].weights
        let old = weights.remove(at: place)
        #expect(flaw(proof: proof(step, weights: weights)) != nil)
        for bits in [0, 31, 32, -1, old.coalition.bits ^ 1] {
          let other = LexicographicSharing.Weight(
            coalition: Coalition(bits: bits), isLimit: old.isLimit, weight: old.weight)
          #expect(flaw(proof: proof(step, weights: weights + [other])) != nil)
        }
      }
    }
  }

  @Test func `shows by a slack that was changed`() {
    for step in sharing.proof.indices {
      let slack = sharing.proof[step].slack
      for changed in [slack + Fraction(1, over: 1_000), slack - Fraction(1, over: 1_000)] {
        #expect(flaw(proof: proof(step, slack: changed)) != nil)
      }
    }
  }

  @Test func `shows by steps in another order`() {
    #expect(sharing.proof.count > 1)
    #expect(flaw(proof: sharing.proof.reversed()) != nil)
  }

  @Test func `shows by a step left out`() {
    for step in sharing.proof.indices {
      var proof = sharing.proof
      proof.remove(at: step)
      #expect(flaw(proof: proof) != nil)
    }
    #expect(flaw(proof: []) == .incomplete)
  }

  @Test func `shows by another rule`() {
    #expect(flaw(rule: .nucleolus(.perCapita)) != nil)
    #expect(flaw(rule: .equalSaving(alone: game.standAloneCosts, tolerance: 0)) != nil)
    let unusable: [SlackRule] = [
      .equalSaving(alone: [], tolerance: 0), .equalSaving(alone: [0, 1, 1, 1, 1], tolerance: 0),
      .equalSaving(alone: [1, 1, 1, 1, 1], tolerance: .max),
      .equalSaving(alone: [1, 1, 1, 1, .max], tolerance: 0),
    ]
    for rule in unusable { #expect(flaw(rule: rule) == .unusableRule) }
  }

  /// Equal savings are proved with limits besides slacks; both can be tampered with.
  @Test func `shows by limits and slacks of equal savings`() throws {
    let rule = SlackRule.equalSaving(alone: game.standAloneCosts, tolerance: 0)
    let even = try #require(try game.sharing(by: rule))
    #expect(even.proof.flatMap(\.weights).contains { $0.isLimit })
    for step in even.proof.indices {
      for place in even.proof[step].weights.indices {
        let old = even.proof[step].weights[place]
        var changes = [old.weight + 1, -old.weight].map {
          LexicographicSharing.Weight(coalition: old.coalition, isLimit: old.isLimit, weight: $0)
        }
        // Later, what a coalition pays may be settled: then it is all the same why.
        if step == 0 {
          changes.append(
            .init(coalition: old.coalition, isLimit: !old.isLimit, weight: old.weight))
        }
        for change in changes {
          var proof = even.proof
          var weights = proof[step].weights
          weights[place] = change
          proof[step] = .init(slack: proof[step].slack, weights: weights)
          #expect(flaw(shares: even.shares, proof: proof, rule: rule) != nil)
        }
        let cost = costs[old.coalition.bits]
        let other = try game(with: cost - 1, at: old.coalition.bits)
        // What single players would pay alone is part of the rule, not of the game.
        if old.isLimit {
          #expect(flaw(shares: even.shares, proof: even.proof, in: other, rule: rule) != nil)
        }
      }
    }
    let wider = SlackRule.equalSaving(alone: game.standAloneCosts, tolerance: 1)
    #expect(flaw(shares: even.shares, proof: even.proof, rule: wider) != nil)
  }

  /// The vertex that a linear solver happens to find is in the least core but not the nucleolus.
  @Test func `shows by rows that are tight in one optimum only`() throws {
    // Hasan and others (2011): all of the core has a least slack of zero.
    let costs = [0, 8, 1, 8, 10, 10, 10, 10, 11, 19, 12, 19, 12, 20, 13, 20]
    let flat = try CostGame(playerCount: 4) { costs[$0.bits] * 2 }
    let right = try #require(try flat.sharing(by: .nucleolus(.total)))
    #expect(right.shares == [15, 1, 3, 21].map { Fraction($0) })
    // Shares of equal charge type that are in the core, with every tight coalition in one step.
    let core = [16, 0, 4, 20]
    #expect(flat.objection(to: core) == nil)
    let tight = (1..<15).filter { Coalition(bits: $0).sum(of: core) == costs[$0] * 2 }
    let weights = tight.map {
      LexicographicSharing.Weight(coalition: Coalition(bits: $0), isLimit: false, weight: 1)
    }
    let forged = LexicographicSharing(
      rule: .nucleolus(.total), shares: core.map { Fraction($0) },
      proof: [.init(slack: Fraction(0), weights: weights)])
    #expect(forged.flaw(in: flat) != nil)
  }
}

/// The five partners of P-n16-k8 who own every fifth stop each.
enum PooledPartners {
  static let owners = (0..<15).map { $0 % 5 }

  static func costs() -> [Int] {
    RoutingGame.partnerCosts(stopCosts, owners: owners, partners: 5)
  }

  /// By set of stops, in units of length.
  static let stopCosts = RoutingGame.augerat.costs()
}

extension Coalition {
  /// What its players have together.
  func sum(of numbers: [Int]) -> Int { players.reduce(0) { $0 + numbers[$1] } }
}
