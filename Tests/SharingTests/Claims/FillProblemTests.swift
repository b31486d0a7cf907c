import Quantities
import Sharing
import Testing

@Suite struct `Leximin division` {
  @Test func `fills evenly, as published`() throws {
    let plain = try FillProblem(
      supplies: [25], claimants: [5, 8, 12, 20].map { .init(claims: [$0], full: $0) })
    #expect(plain.leximin() == [[3], [5], [7], [10]])
    // The second counts one and a half times: it is full with twelve.
    let weighted = try FillProblem(
      supplies: [25],
      claimants: zip([5, 8, 12, 20], [5, 12, 12, 20]).map { .init(claims: [$0], full: $1) })
    #expect(weighted.leximin() == [[3], [6], [6], [10]])
  }

  @Test func `remembers who was short before`() throws {
    let problem = try FillProblem(
      supplies: [4],
      claimants: [
        .init(claims: [4], received: 6, full: 10), .init(claims: [4], received: 2, full: 10),
      ])
    #expect(problem.leximin() == [[0], [4]])
  }

  @Test func `trades goods between those who take either`() throws {
    // The first takes both goods, the second only the first good.
    let problem = try FillProblem(
      supplies: [2, 2],
      claimants: [.init(claims: [2, 2], full: 4), .init(claims: [2, 0], full: 2)])
    #expect(problem.leximin() == [[0, 2], [2, 0]])
  }

  @Test func `is as fair as any division of small cases`() throws {
    var random = RandomSource(seed: 30)
    for _ in 0..<150 {
      let goods = 1 + random.below(3)
      let claimants = (0..<2 + random.below(2)).map { _ in
        let claims = (0..<goods).map { _ in random.below(4) }
        let received = random.below(4)
        let wanted = received + random.below(3) + claims.reduce(0, +)
        return FillProblem.Claimant(claims: claims, received: received, full: max(1, wanted))
      }
      let supplies = (0..<goods).map { _ in random.below(6) }
      let problem = try FillProblem(supplies: supplies, claimants: claimants)
      let found = problem.leximin()
      #expect(isAllowed(found, problem))
      #expect(levels(of: found, problem) == bestLevels(problem))
    }
  }

  /// No more than supplied or claimed, and nothing left that is claimed.
  private func isAllowed(_ given: [[Int]], _ problem: FillProblem) -> Bool {
    problem.supplies.indices.allSatisfy { good in
      let claimed = problem.claimants.reduce(0) { $0 + $1.claims[good] }
      return given.reduce(0) { $0 + $1[good] } == min(claimed, problem.supplies[good])
    }
      && zip(given, problem.claimants).allSatisfy { given, claimant in
        zip(given, claimant.claims).allSatisfy { 0...$1 ~= $0 }
      }
  }

  /// How full all are, the least full first, in a unit in which all levels are whole.
  private func levels(of given: [[Int]], _ problem: FillProblem) -> [Int] {
    let unit = 27_720 * 13 * 17
    return zip(given, problem.claimants).map { given, claimant in
      (claimant.received + given.reduce(0, +)) * unit / claimant.full
    }.sorted()
  }

  /// The fairest levels of all divisions that leave nothing.
  private func bestLevels(_ problem: FillProblem) -> [Int] {
    var best: [Int] = []
    func visit(_ given: [[Int]], _ good: Int) {
      guard good < problem.supplies.count else {
        let found = levels(of: given, problem)
        if best.isEmpty || best.lexicographicallyPrecedes(found) { best = found }
        return
      }
      let claims = problem.claimants.map { $0.claims[good] }
      let units = min(problem.supplies[good], claims.reduce(0, +))
      for part in parts(of: units, upTo: claims[...]) {
        visit(zip(given, part).map { $0 + [$1] }, good + 1)
      }
    }
    visit(problem.claimants.map { _ in [] }, 0)
    return best
  }

  private func parts(of units: Int, upTo claims: ArraySlice<Int>) -> [[Int]] {
    guard let first = claims.first else { return units == 0 ? [[]] : [] }
    return (0...min(units, first)).flatMap { own in
      parts(of: units - own, upTo: claims.dropFirst()).map { [own] + $0 }
    }
  }

  @Test func `refuses what makes no sense`() {
    #expect(throws: FillProblem.Inconsistency.supplyOutOfRange(good: 0, supply: -1)) {
      try FillProblem(supplies: [-1], claimants: [])
    }
    #expect(
      throws: FillProblem.Inconsistency.wrongNumberOfClaims(claimant: 0, expected: 1, found: 0)
    ) {
      try FillProblem(supplies: [1], claimants: [.init(claims: [], full: 1)])
    }
    #expect(throws: FillProblem.Inconsistency.claimOutOfRange(claimant: 0, good: 0, claim: -2)) {
      try FillProblem(supplies: [1], claimants: [.init(claims: [-2], full: 1)])
    }
    #expect(throws: FillProblem.Inconsistency.fillOutOfRange(claimant: 0)) {
      try FillProblem(supplies: [1], claimants: [.init(claims: [1], full: 0)])
    }
  }
}
