import Sharing
import Testing

/// P-n16-k8 of Augerat: fifteen stops, every coalition of them routed optimally.
@Suite struct `A routing game solved exactly` {
  private let stops: CostGame
  private let partners: CostGame

  init() throws {
    // In thousandths of the unit of length.
    let costs = PooledPartners.stopCosts
    stops = try CostGame(playerCount: 15) { costs[$0.bits] * 1_000 }
    let partnerCosts = PooledPartners.costs()
    partners = try CostGame(playerCount: 5) { partnerCosts[$0.bits] * 1_000 }
  }

  private func rounded(_ shares: [Fraction]?) -> [Double]? {
    shares?.map { ($0.value / 0.1).rounded() / 1e4 }
  }

  @Test func `has the published optimum as its bill`() {
    #expect(stops.cost(of: stops.grandCoalition) == 450_000)
    #expect(partners.cost(of: partners.grandCoalition) == 450_000)
  }

  @Test func `has an empty core among fifteen stops, and says by how much`() throws {
    let sharing = try #require(try stops.sharing(by: .prenucleolus(.total)))
    #expect(sharing.leastSlack == Fraction(-5_400))
    #expect(
      rounded(sharing.shares) == [
        25.6667, 42, 40.3333, 37, 17.8, 24, 23.8, 64, 31.8, 14.6667, 20, 30, 7, 49.6, 22.3333,
      ])
    let stable = try stops.stableTotal()
    #expect(stable.total == Fraction(441_000))
    // The groups are a way to serve every stop equally often at the price of the total.
    let counts = (0..<15).map { stop in
      stable.groups.filter { $0.coalition.contains(stop) }.reduce(0) { $0 + $1.weight }
    }
    #expect(Set(counts).count == 1)
    let sum = stable.groups.reduce(0) { $0 + $1.weight * stops.cost(of: $1.coalition) }
    #expect(sum == counts[0] * 441_000)
    #expect(stable.groups.allSatisfy { $0.weight > 0 })
  }

  @Test func `has the Shapley value on record`() {
    #expect(
      rounded(stops.shapleyValues()) == [
        20.3185, 42, 39.2013, 35.0009, 20.9821, 24, 23.1979, 58.9138, 28.9119, 14.0107, 24.1908,
        32.1866, 15.8086, 45.6646, 25.6124,
      ])
  }

  @Test func `is shared among five partners as on record`() throws {
    let expected: [(SharingRule, [Double])] = [
      (.shapley, [68.9333, 99.35, 113.85, 107.1, 60.7667]),
      (.lexicographic(.nucleolus(.total)), [71, 101, 112, 108, 58]),
      (.alternativeCostAvoided, [69.539, 98.8085, 113.0355, 106.766, 61.8511]),
      (.costGap, [71.6667, 97.6667, 113, 109, 58.6667]),
      (.equalSaving, [70.9565, 96.0435, 114.3652, 102.6783, 65.9565]),
    ]
    for (rule, numbers) in expected { #expect(rounded(try partners.shares(by: rule)) == numbers) }
    let spread = try #require(try partners.leastSavingSpread())
    #expect(abs(spread - 0.117864) < 1e-6)
    #expect(try partners.sharing(by: .prenucleolus(.total))?.leastSlack == Fraction(3_000))
  }

  @Test func `loses two partners to a proportional bill`() throws {
    let shares = try #require(try partners.shares(by: .standAlone)?.roundedShares())
    let objection = try #require(partners.objection(to: shares))
    #expect(objection.coalition == [1, 4])
    #expect(objection.gain == 10_272)
  }

  @Test func `bounds every group at once by prices of stops`() throws {
    // Prices that use up all that is stable, rounded: found once, checked on every coalition here.
    let prices = [
      25_667, 42_000, 40_333, 37_000, 16_000, 24_000, 22_000, 64_000, 30_000, 14_667, 20_000,
      30_000, 7_000, 46_000, 22_333,
    ]
    #expect(prices.reduce(0, +) == 441_000)
    for trip in RoutingGame.augerat.trips {
      #expect(Coalition(bits: trip.stops).sum(of: prices) <= trip.length * 1_000)
    }
    let bill = try PricedBill(
      bill: 450_000, prices: prices, owners: PooledPartners.owners, partnerCount: 5)
    #expect(bill.gap == 9_000)
    #expect(bill.shares.reduce(0, +) == 450_000)
    for bits in 1..<31 {
      let group = Coalition(bits: bits)
      #expect(group.sum(of: bill.prices) <= partners.cost(of: group))
      let gain = group.sum(of: bill.shares) - partners.cost(of: group)
      #expect(gain <= bill.mostGain(of: group.players))
      #expect(bill.mostGain(of: group.players) <= bill.gap)
    }
  }

  @Test func `is settled in whole units, with what any group could gain`() throws {
    let sharing = try #require(try stops.stableSharing())
    #expect(sharing.shares.reduce(0, +) == 450_000)
    // 5.4 is unavoidable, and rounding adds nothing to it.
    #expect(sharing.mostGain == 5_400)
    let pooled = try #require(try partners.stableSharing())
    #expect(pooled.shares.reduce(0, +) == 450_000)
    #expect(pooled.mostGain == 0)
  }
}
