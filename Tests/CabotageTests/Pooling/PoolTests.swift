import Quantities
import Sharing
import Testing

@testable import Cabotage

@Suite struct PoolTests {
  static let effort = PoolEffort(
    iterations: 40, jointIterations: 200, proofTime: .seconds(600))

  static let cases: [(partners: Int, seed: UInt64, hasHub: Bool, ownVan: Bool)] = [
    (2, 1, true, false), (2, 2, false, true), (3, 3, true, true), (3, 4, false, false),
    (4, 5, false, true),
  ]

  private static func pooling(
    _ example: (partners: Int, seed: UInt64, hasHub: Bool, ownVan: Bool)
  ) throws -> (Round, Pooling) {
    let round = try Round(
      pooledRound(
        partners: example.partners, seed: example.seed, hasHub: example.hasHub,
        ownVan: example.ownVan))
    return (round, try round.pool(effort: effort))
  }

  @Test(arguments: cases)
  func `finds costs that no splitting of a group lowers, above their bounds`(
    _ example: (partners: Int, seed: UInt64, hasHub: Bool, ownVan: Bool)
  ) throws {
    let (round, pooling) = try Self.pooling(example)
    let groups = pooling.groups
    #expect(groups.count == 1 << example.partners)
    for (bits, group) in groups.enumerated().dropFirst() {
      #expect(group.members.bits == bits)
      #expect(0 <= group.bound && group.bound <= group.cost)
      for other in 1..<groups.count where other & bits == 0 {
        #expect(groups[bits | other].cost <= group.cost + groups[other].cost)
        // Where all vehicles are hired, fewer partners never pay more.
        if !example.ownVan { #expect(group.cost <= groups[bits | other].cost) }
      }
    }
    for rule in PoolRule.allCases {
      let sharing = try PoolSharing(pooling, by: rule)
      for outcome in sharing.outcomes {
        #expect(outcome.shares.reduce(0, +) == pooling.bill)
        let bill = try PoolBill(pooling, shares: outcome.shares)
        for (partner, share) in outcome.shares.enumerated() {
          #expect(bill.lines.reduce(0) { $0 + $1.amounts[partner] } == share)
        }
        #expect(bill.balances.reduce(0, +) == pooling.trunk.value / 10)
      }
      guard let outcome = sharing.chosen else { continue }
      let certificate = PoolCertificate(
        pooling: pooling, outcome: outcome, bill: try PoolBill(pooling, shares: outcome.shares),
        proof: sharing.proof)
      #expect(certificate.faults(in: round) == [])
    }
  }

  @Test func `moves what partners give to those who give nothing`() throws {
    var contents = try pooledRound(partners: 3, seed: 3)
    contents.solidarity = ["n1": 1_010]
    let round = try Round(contents)
    let pooling = try round.pool(effort: Self.effort)
    let shares = [200, 500, pooling.bill - 700]
    let bill = try PoolBill(pooling, shares: shares)
    let gifts = zip(bill.shares, shares).map(-)
    #expect(gifts[1] == 101)
    #expect(gifts.reduce(0, +) == 0)
    // In proportion to what the others pay, to the cent.
    #expect(abs(gifts[0] * (pooling.bill - 500) + 101 * 200) < pooling.bill - 500)
    #expect(bill.lines.last?.kind == .solidarity)
    #expect(bill.balances.reduce(0, +) == pooling.trunk.value / 10)
    #expect(throws: PoolingFailure.self) {
      try PoolBill(pooling, shares: [50, pooling.bill - 100, 50])
    }
    contents.solidarity = ["nobody": 1_000]
    #expect {
      try Round(contents).pool(effort: Self.effort)
    } throws: { error in
      guard case PoolingFailure.giftOfNoPartner("nobody") = error else { return false }
      return true
    }
  }

  @Test func `gives the same answer for the same seed`() throws {
    let one = try Self.pooling(Self.cases[0]).1
    let other = try Self.pooling(Self.cases[0]).1
    #expect(one.groups == other.groups)
    #expect(one.plan == other.plan)
  }

  @Test(arguments: [11, 12, 13] as [UInt64])
  func `proves no bound above the cheapest tours that there are`(_ seed: UInt64) throws {
    let round = try Round(pooledRound(partners: 2, seed: seed, hasHub: false))
    let pooling = try round.pool(effort: Self.effort)
    for bits in 1...3 {
      let best = CheapestTours(round, members: bits).cost
      let group = pooling.groups[bits]
      #expect(group.bound <= (best + 9_999) / 10_000)
      #expect(group.cost >= best / 10_000)
    }
    let prices = try #require(pooling.prices.first ?? nil)
    for bits in 1...3 {
      let bound = prices.bound(
        ofLots: { bits >> pooling.lots[0][$0].partner & 1 == 1 },
        vehicles: { bits >> pooling.holders[$0] & 1 == 1 })
      #expect(bound <= CheapestTours(round, members: bits).cost)
    }
  }

  @Test func `asks for a van to hire where a partner could not travel alone`() throws {
    var contents = try pooledRound(partners: 2, seed: 1, ownVan: true)
    contents.vehicles.removeFirst()
    let round = try Round(contents)
    #expect {
      try round.pool(effort: Self.effort)
    } throws: { error in
      guard case PoolingFailure.cannotTravel(let partners) = error else { return false }
      return partners == ["n1"]
    }
  }

  @Test func `keeps vans within their borders`() throws {
    var contents = try pooledRound(partners: 2, seed: 3, ownVan: true)
    let own = contents.vehicles.removeLast()
    contents.vehicles.append(
      Vehicle(
        id: own.id, network: own.network, kind: own.kind, start: own.start, end: own.end,
        capacity: own.capacity, borders: .init(places: ["hub", "g0"], duration: 7_200),
        costs: .init(perKilometer: 1), consumption: 8))
    let pooling = try Round(contents).pool(effort: Self.effort)
    let tours = pooling.groups.flatMap(\.parts).flatMap(\.tours).filter { $0.vehicle == "own" }
    #expect(!tours.isEmpty)
    #expect(tours.flatMap(\.stops).allSatisfy { ["hub", "g0"].contains($0.place) })
    #expect(tours.allSatisfy { $0.arrival - $0.departure <= 7_200 })
  }
}

extension PoolTests {
  @Test func `keeps a van to those it is lent to, and sees where one is not`() throws {
    var contents = try pooledRound(partners: 3, seed: 3, ownVan: true)
    // So cheap that all would ride in it.
    contents.vehicles[1] = Vehicle(
      id: "own", network: "n0", kind: .van, start: "g0", end: "g0",
      capacity: contents.vehicles[1].capacity, costs: .init(perKilometer: 100), consumption: 8)
    let lent = try Round(contents)
    let open = try Self.certificate(lent)
    #expect(open.faults(in: lent) == [])
    contents.vehicles[1].borders.networks = ["n2"]
    let round = try Round(contents)
    let kept = try Self.certificate(round)
    #expect(kept.faults(in: round) == [])
    var carried: Set<Int> = []
    for group in kept.pooling.groups {
      for part in group.parts {
        for tour in part.tours where tour.vehicle == "own" {
          for lot in tour.stops.flatMap(\.loads) {
            carried.insert(kept.pooling.lots[part.variant][lot].partner)
          }
        }
      }
    }
    #expect(carried == [0, 2])
    #expect(kept.pooling.bill >= open.pooling.bill)
    let faults = open.faults(in: round)
    #expect(faults.contains { $0.contains("is not lent to all whose goods it carries") })
    #expect(faults.contains { $0.hasPrefix("joint plan") })
  }

  @Test func `refuses to lend a van to nobody there, or one that anybody hires`() throws {
    func fields(_ change: (inout Round.Contents) -> Void) throws -> [String?] {
      var contents = try pooledRound(partners: 2, seed: 1, ownVan: true)
      change(&contents)
      do throws(InvalidRound) {
        _ = try Round(contents)
        return []
      } catch { return error.issues.map(\.field) }
    }
    #expect(try fields { $0.vehicles[1].borders.networks = ["n1"] } == [])
    #expect(try fields { $0.vehicles[1].borders.networks = ["n7"] } == ["lent_to"])
    #expect(try fields { $0.vehicles[0].borders.networks = ["n1"] } == ["lent_to"])
  }

  private static func certificate(_ round: Round) throws -> PoolCertificate {
    let pooling = try round.pool(effort: effort)
    let sharing = try PoolSharing(pooling, by: .equalSaving)
    let outcome = try #require(sharing.chosen)
    return PoolCertificate(
      pooling: pooling, outcome: outcome, bill: try PoolBill(pooling, shares: outcome.shares),
      proof: sharing.proof)
  }
}

/// The cheapest way to carry lots from farms to groups with one hired van a partner, by trying everything.
private struct CheapestTours {
  let cost: Int

  init(_ round: Round, members: Int) {
    let lots = Set(
      round.orders.compactMap { line -> [Identifier<Place>]? in
        let isIn = (0..<2).contains { members >> $0 & 1 == 1 && line.group == Identifier("g\($0)") }
        return isIn ? [round[line.product].producer, line.group] : nil
      }
    ).sorted { $0.map(\.name).joined() < $1.map(\.name).joined() }
    func distance(_ from: Identifier<Place>, _ to: Identifier<Place>) -> Int {
      guard from != to, let start = round[from].coordinate, let end = round[to].coordinate else {
        return 0
      }
      return RoadEstimate.journey(from: start, to: end).distance.value
    }
    func shortest(_ place: Identifier<Place>, _ waiting: [Int], _ aboard: [Int]) -> Int {
      if waiting.isEmpty, aboard.isEmpty { return distance(place, "base") }
      var best = Int.max
      for lot in waiting {
        let next = lots[lot][0]
        best = min(
          best,
          distance(place, next) + shortest(next, waiting.filter { $0 != lot }, aboard + [lot]))
      }
      // Deliveries begin after the last collection.
      for lot in aboard where waiting.isEmpty {
        let next = lots[lot][1]
        best = min(
          best, distance(place, next) + shortest(next, waiting, aboard.filter { $0 != lot }))
      }
      return best
    }
    let tours = (0..<1 << lots.count).map { part -> Int in
      let chosen = lots.indices.filter { part >> $0 & 1 == 1 }
      return chosen.isEmpty ? 0 : 40_000_000 + 200 * shortest("base", chosen, [])
    }
    let all = tours.count - 1
    cost =
      members.nonzeroBitCount == 1
      ? tours[all] : tours.indices.map { tours[$0] + tours[all ^ $0] }.min() ?? 0
  }
}
