import Quantities
import Sharing
import Testing

@Suite struct `Claims rules` {
  /// Awards in ten thousandths of a unit.
  private func fine(_ estate: Int, _ claims: [Int], _ rule: ClaimsRule) throws -> [Int] {
    try ClaimsProblem(estate: estate * 10_000, claims: claims.map { $0 * 10_000 }).awards(by: rule)
  }

  /// Whether fine awards are those of a published table, which rounds to `digits` decimals.
  private func expect(
    _ awards: [Int], _ published: [Double], digits: Double,
    _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(awards.count == published.count, sourceLocation: location)
    for (award, value) in zip(awards, published) {
      // Half of the last digit, and one ten thousandth for the whole awards.
      #expect(
        abs(Double(award) - value * 10_000) <= 5_000 / digits + 1, "\(awards) \(published)",
        sourceLocation: location)
    }
  }

  @Test func `divide ten among two, four, seven and eight as published`() throws {
    let claims = [2, 4, 7, 8]
    let table: KeyValuePairs<ClaimsRule, [Double]> = [
      .proportional: [0.9524, 1.9048, 3.3333, 3.8095],
      .equalAwards: [2, 2.6667, 2.6667, 2.6667],
      .equalLosses: [0, 1, 4, 5],
      .talmud: [1, 2, 3.5, 3.5],
      .randomArrival: [1, 1.8333, 3.3333, 3.8333],
      .alphaMin: [2, 2.3077, 2.7692, 2.9231],
    ]
    for (rule, awards) in table { expect(try fine(10, claims, rule), awards, digits: 10_000) }
  }

  @Test func `divide sixty-seven among ten, twenty, thirty and forty as published`() throws {
    let claims = [10, 20, 30, 40]
    let table: KeyValuePairs<ClaimsRule, [Double]> = [
      .proportional: [6.7, 13.4, 20.1, 26.8],
      .equalAwards: [10, 19, 19, 19],
      .equalLosses: [1.75, 11.75, 21.75, 31.75],
      .talmud: [5, 10.6667, 20.6667, 30.6667],
      .randomArrival: [6.4167, 13.0833, 19.25, 28.25],
      .alphaMin: [10, 14.5, 19, 23.5],
    ]
    for (rule, awards) in table { expect(try fine(67, claims, rule), awards, digits: 10_000) }
  }

  /// The fishing quotas of Gallastegui, Iñarra and Prellezo (2003).
  @Test func `divide the fishing quotas as published`() throws {
    let claims = [158, 299, 927, 2_196, 4_348, 6_256, 13_952]
    let table: KeyValuePairs<ClaimsRule, [Double]> = [
      .proportional: [75.81, 143.46, 444.79, 1053.67, 2086.22, 3001.71, 6694.34],
      .equalAwards: [158, 299, 927, 2196, 3306.67, 3306.67, 3306.67],
      .equalLosses: [0, 0, 0, 0, 662.67, 2570.67, 10266.67],
      .talmud: [79, 149.5, 463.5, 1098, 2174, 3128, 6408],
      .randomArrival: [73.73, 139.53, 436.92, 1071.42, 2147.42, 3101.42, 6529.57],
      .alphaMin: [158, 222.65, 510.61, 1092.48, 2079.23, 2954.10, 6482.93],
    ]
    for (rule, awards) in table { expect(try fine(13_500, claims, rule), awards, digits: 100) }
  }

  /// The three marriage contracts of the Talmud (Ketubot 93a).
  @Test(arguments: [
    (100, [33.3333, 33.3333, 33.3333]), (200, [50, 75, 75]), (300, [50, 100, 150]),
  ])
  func `divide the three estates as the Talmud says`(estate: Int, awards: [Double]) throws {
    expect(try fine(estate, [100, 200, 300], .talmud), awards, digits: 10_000)
  }

  /// Two claimants: all rules that respect what is conceded agree on the contested garment.
  @Test func `divide the contested garment as the Talmud says`() throws {
    for rule in [ClaimsRule.talmud, .randomArrival, .adjustedProportional] {
      #expect(try fine(1, [1, 0], rule) == [10_000, 0])
      let garment = try ClaimsProblem(estate: 100, claims: [100, 50]).awards(by: rule)
      #expect(garment == [75, 25])
    }
  }

  @Test func `give whole crates by the largest remainders`() throws {
    let crates = try ClaimsProblem(estate: 25, claims: [5, 8, 12, 20])
    #expect(crates.awards(by: .equalAwards) == [5, 7, 7, 6])
    #expect(crates.awards(by: .proportional) == [3, 4, 7, 11])
  }

  @Test func `stay within the claims and a unit of the exact award, and add up`() throws {
    var random = RandomSource(seed: 20)
    for _ in 0..<200 {
      let claims = (0..<1 + random.below(7)).map { _ in random.below(9) }
      let estate = random.below(claims.reduce(0, +) + 1)
      let whole = try ClaimsProblem(estate: estate, claims: claims)
      let finer = try ClaimsProblem(estate: estate * 1_000, claims: claims.map { $0 * 1_000 })
      for rule in ClaimsRule.allCases {
        let awards = whole.awards(by: rule)
        #expect(awards.reduce(0, +) == estate)
        #expect(zip(awards, claims).allSatisfy { 0...$1 ~= $0 })
        #expect(zip(awards, finer.awards(by: rule)).allSatisfy { abs($0 * 1_000 - $1) <= 1_001 })
      }
    }
  }

  /// By going through all orders one by one.
  @Test func `average all orders of coming`() throws {
    var random = RandomSource(seed: 21)
    for _ in 0..<20 {
      let claims = (0..<5).map { _ in random.below(7) }
      let estate = random.below(claims.reduce(0, +) + 1)
      var sums = [Int](repeating: 0, count: claims.count)
      forEachOrder(Array(claims.indices)) { order in
        var left = estate
        for index in order {
          let award = min(left, claims[index])
          sums[index] += award
          left -= award
        }
      }
      // All 120 orders: 5 040 is a multiple of it.
      let awards = try ClaimsProblem(estate: estate * 5_040, claims: claims.map { $0 * 5_040 })
      #expect(
        zip(awards.awards(by: .randomArrival), sums).allSatisfy { abs($0 - $1 * 42) <= 1 })
    }
  }

  private func forEachOrder(_ items: [Int], _ visit: ([Int]) -> Void, _ before: [Int] = []) {
    guard !items.isEmpty else { return visit(before) }
    for item in items { forEachOrder(items.filter { $0 != item }, visit, before + [item]) }
  }

  @Test func `manage many households`() throws {
    let claims = (0..<90).map { 1 + $0 % 5 }
    let awards = try ClaimsProblem(estate: 100, claims: claims).awards(by: .randomArrival)
    #expect(awards.reduce(0, +) == 100)
    #expect(zip(claims, awards).allSatisfy { $0 >= $1 })
  }

  @Test func `refuse what makes no sense`() {
    #expect(throws: ClaimsProblem.Inconsistency.negativeClaim(index: 1, claim: -1)) {
      try ClaimsProblem(estate: 1, claims: [2, -1])
    }
    #expect(throws: ClaimsProblem.Inconsistency.estateOutOfRange(estate: 4, claimed: 3)) {
      try ClaimsProblem(estate: 4, claims: [2, 1])
    }
    #expect(throws: ClaimsProblem.Inconsistency.claimsOutOfRange) {
      try ClaimsProblem(estate: 4, claims: [.max, 1])
    }
  }
}
