import Quantities
import Sharing
import Testing

@Suite struct `A game of intervals` {
  /// Five partners of P-n16-k8, in thousandths; each cost known to within some thousandths.
  private func partners(below: Int, above: Int) throws -> IntervalGame {
    let costs = PooledPartners.costs()
    return try IntervalGame(playerCount: 5) { coalition in
      let cost = costs[coalition.bits] * 1_000
      let isAll = coalition.count == 5
      return (cost - cost * below / 1_000, cost + (isAll ? 0 : cost * above / 1_000))
    }
  }

  @Test func `judges shares stable, unstable or undecided`() throws {
    let exact = try partners(below: 0, above: 0)
    let nucleolus = [71_000, 101_000, 112_000, 108_000, 58_000]
    #expect(exact.verdict(on: nucleolus) == .stable)
    let proportional = try #require(try exact.plans.shares(by: .standAlone)?.roundedShares())
    let objection = try #require(exact.plans.objection(to: proportional))
    #expect(exact.verdict(on: proportional) == .unstable(objection))

    // The nucleolus has 3.0 to spare: bounds that are 2 % off leave a doubt.
    let vague = try partners(below: 20, above: 20)
    let possible = try #require(vague.possibleObjection(to: nucleolus))
    #expect(vague.verdict(on: nucleolus) == .undecided(possible))
    let paid = possible.coalition.sum(of: nucleolus)
    #expect(possible.gain == paid - vague.bounds.cost(of: possible.coalition))
    // What a plan is known for stays an objection, whatever the bounds.
    guard case .unstable(let known) = vague.verdict(on: proportional) else {
      Issue.record("the objection has a plan")
      return
    }
    #expect(
      known.gain == known.coalition.sum(of: proportional) - vague.plans.cost(of: known.coalition))
  }

  @Test func `finds the shares that leave least to doubt`() throws {
    for below in [0, 5, 20, 50] {
      let game = try partners(below: below, above: 10)
      let sharing = try #require(try game.stableSharing())
      #expect(sharing.shares.reduce(0, +) == 450_000)
      #expect(sharing.objection == game.possibleObjection(to: sharing.shares))
      let nucleolus = [71_000, 101_000, 112_000, 108_000, 58_000]
      let doubt = game.possibleObjection(to: nucleolus)?.gain ?? 0
      // Rounding moves a group by less than one unit for each of two partners.
      #expect(sharing.mostGain <= doubt + 2)
      let exact = try partners(below: 0, above: 0)
      #expect((exact.plans.objection(to: sharing.shares)?.gain ?? 0) <= sharing.mostGain)
    }
  }

  @Test func `says how far those shares move, and who gains by whom`() throws {
    let vague = try partners(below: 20, above: 10)
    let shares = try #require(try vague.stableSharing()).shares
    let still = try #require(try vague.stableShareRanges(perThousand: 0, draws: 2))
    #expect(still.ranges == shares.map { $0...$0 })
    let moved = try #require(try vague.stableShareRanges(draws: 20, seed: 4))
    #expect(zip(moved.ranges, shares).allSatisfy { $0.contains($1) })
    for player in 0..<5 {
      let changes = try #require(try vague.stableChanges(byJoiningOf: player))
      let others = vague.plans.cost(of: Coalition((0..<5).filter { $0 != player }))
      let alone = vague.plans.cost(of: [player])
      #expect(changes.reduce(0, +) == vague.bill - others - alone)
      #expect(changes[player] == shares[player] - alone)
    }
    // Where costs are known, intervals say what the costs say.
    let exact = try partners(below: 0, above: 0)
    for player in 0..<5 {
      let known = try exact.plans.changes(byJoiningOf: player, by: .equalSaving)
      #expect(try exact.stableChanges(byJoiningOf: player) == known)
    }
  }

  @Test func `closes plans and bounds so that none contradicts another`() throws {
    let costs = PooledPartners.costs()
    var random = RandomSource(seed: 8)
    for _ in 0..<20 {
      let drawn = (0..<32).map { (costs[$0] - random.below(9), costs[$0] + random.below(9)) }
      let game = try IntervalGame(playerCount: 5) { drawn[$0.bits] }
      for closed in [try game.closedByPartition(), try game.closedByDropping()] {
        for bits in 1..<32 {
          let whole = Coalition(bits: bits)
          // What is true stays within, and the intervals only shrink.
          #expect(closed.bounds.cost(of: whole) <= costs[bits])
          #expect(closed.plans.cost(of: whole) >= costs[bits])
          #expect(closed.bounds.cost(of: whole) >= drawn[bits].0)
          #expect(closed.plans.cost(of: whole) <= drawn[bits].1)
          for part in 1..<bits where part & bits == part {
            let (one, other) = (Coalition(bits: part), Coalition(bits: bits ^ part))
            let sum = closed.plans.cost(of: one) + closed.plans.cost(of: other)
            #expect(closed.plans.cost(of: whole) <= sum)
            let proved = closed.bounds.cost(of: whole) - closed.plans.cost(of: other)
            #expect(closed.bounds.cost(of: one) >= proved)
          }
        }
      }
      let dropped = try game.closedByDropping()
      for bits in 1..<32 {
        for player in 0..<5 where bits >> player & 1 == 1 && bits != 1 << player {
          let fewer = Coalition(bits: bits ^ 1 << player)
          #expect(dropped.plans.cost(of: fewer) <= dropped.plans.cost(of: Coalition(bits: bits)))
          #expect(dropped.bounds.cost(of: fewer) <= dropped.bounds.cost(of: Coalition(bits: bits)))
        }
      }
    }
  }

  @Test func `takes prices as bounds`() throws {
    let game = try partners(below: 200, above: 0)
    let prices = [73_000, 95_000, 112_000, 109_000, 52_000]
    let raised = try game.raised(to: prices)
    for bits in 1..<32 {
      let coalition = Coalition(bits: bits)
      #expect(
        raised.bounds.cost(of: coalition)
          == max(game.bounds.cost(of: coalition), coalition.sum(of: prices)))
    }
    let bill = try PricedBill(
      bill: 450_000, prices: prices, owners: [0, 1, 2, 3, 4], partnerCount: 5)
    let sharing = try #require(try raised.stableSharing())
    #expect(sharing.mostGain <= bill.gap)
  }

  @Test func `refuses what contradicts itself`() throws {
    #expect(throws: IntervalGame.Inconsistency.crossed(coalition: [1], bound: 6, plan: 5)) {
      try IntervalGame(playerCount: 2) { $0 == [1] ? (6, 5) : (5, 6) }
    }
    #expect(
      throws: IntervalGame.Inconsistency.game(.playersOutOfRange(count: 0, limit: 20))
    ) { try IntervalGame(playerCount: 0) { _ in (0, 0) } }
    let game = try partners(below: 0, above: 0)
    #expect(throws: IntervalGame.Inconsistency.wrongNumberOfPrices(expected: 5, found: 1)) {
      try game.raised(to: [1])
    }
    #expect(throws: IntervalGame.Inconsistency.self) {
      try game.raised(to: [90_000, 0, 0, 0, 0])
    }
    // Two who each pay 5 alone cannot be proved to pay 11 together.
    let apart = try IntervalGame(playerCount: 2) { $0.count == 2 ? (11, 12) : (0, 5) }
    #expect(throws: IntervalGame.Inconsistency.self) { try apart.closedByPartition() }
  }
}

@Suite struct `A bill by prices` {
  @Test func `charges prices and parts of the gap`() throws {
    let owners = [0, 1, 0, 2]
    let bill = try PricedBill(
      bill: 110, prices: [10, 20, 30, 40], owners: owners, partnerCount: 3, gapWeights: [4, 2, 4])
    #expect(bill.prices == [40, 20, 40])
    #expect(bill.gap == 10)
    #expect(bill.shares == [44, 22, 44])
    #expect(bill.mostGain(of: [0, 2]) == 8)
    let equal = try PricedBill(
      bill: 110, prices: [10, 20, 30, 40], owners: owners, partnerCount: 3)
    #expect(equal.shares == [44, 23, 43])
  }

  @Test func `leaves nothing to gain where prices meet the bill`() throws {
    let bill = try PricedBill(bill: 30, prices: [10, 20], owners: [0, 1], partnerCount: 2)
    #expect(bill.shares == [10, 20] && bill.gap == 0)
  }

  @Test func `refuses what does not fit`() {
    func priced(
      bill: Int = 30, owners: [Int] = [0, 1], weights: [Int]? = nil
    ) throws(PricedBill.Inconsistency) -> PricedBill {
      try PricedBill(
        bill: bill, prices: [10, 20], owners: owners, partnerCount: 2, gapWeights: weights)
    }
    #expect(throws: PricedBill.Inconsistency.pricesAboveBill(prices: 30, bill: 29)) {
      try priced(bill: 29)
    }
    #expect(throws: PricedBill.Inconsistency.wrongNumberOfOwners(expected: 2, found: 1)) {
      try priced(owners: [0])
    }
    #expect(throws: PricedBill.Inconsistency.unknownPartner(stop: 1, partner: 2)) {
      try priced(owners: [0, 2])
    }
    for weights in [[1], [0, 0], [1, -1]] {
      #expect(throws: PricedBill.Inconsistency.unusableWeights(weights)) {
        try priced(weights: weights)
      }
    }
  }
}
