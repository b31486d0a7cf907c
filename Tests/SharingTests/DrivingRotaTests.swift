import Quantities
import Sharing
import Testing

@Suite struct `A driving rota` {
  @Test func `gives a turn to who had few`() throws {
    let rota = try DrivingRota(
      tourCount: 2, turnsSoFar: [3, 1, 1],
      available: [[true, true], [true, false], [true, true]], overlaps: [.init(0, 1)])
    let assignment = rota.assign()
    #expect(assignment.drivers == [1, 2])
    #expect(assignment.isProvedOptimal)
  }

  @Test func `serves most tours before it evens out the turns`() throws {
    // Whoever has had few turns is the only one for the second tour, at the same time.
    let rota = try DrivingRota(
      tourCount: 2, turnsSoFar: [40, 0], available: [[true, false], [true, true]],
      overlaps: [.init(1, 0)])
    #expect(rota.assign().drivers == [0, 1])
  }

  @Test func `leaves a tour without a driver when nobody can`() throws {
    let rota = try DrivingRota(tourCount: 2, turnsSoFar: [0], available: [[true, false]])
    #expect(rota.assign().drivers == [0, nil])
    let nobody = try DrivingRota(tourCount: 3, turnsSoFar: [], available: [])
    #expect(nobody.assign().drivers == [nil, nil, nil])
    let nothing = try DrivingRota(tourCount: 0, turnsSoFar: [4], available: [[]])
    #expect(nothing.assign().drivers.isEmpty)
  }

  @Test(arguments: 0..<4)
  func `is as good as any choice on small cases`(stream: Int) throws {
    var source = RandomSource(seed: 11, stream: stream)
    for _ in 0..<60 {
      let rota = try randomRota(using: &source)
      let assignment = rota.assign()
      #expect(rota.violations(in: assignment.drivers).isEmpty)
      #expect(assignment.isProvedOptimal)
      #expect(score(assignment.drivers, rota) == bestScore(of: rota), "\(rota)")
    }
  }

  @Test func `keeps to its limit of nodes and still gives a valid choice`() throws {
    var source = RandomSource(seed: 12)
    for _ in 0..<20 {
      let rota = try randomRota(using: &source)
      #expect(rota.violations(in: rota.assign(nodeLimit: 0).drivers).isEmpty)
      #expect(!rota.assign(nodeLimit: 0).isProvedOptimal)
    }
  }

  @Test func `tells every broken rule`() throws {
    let rota = try DrivingRota(
      tourCount: 2, turnsSoFar: [0, 0], available: [[true, true], [false, true]],
      overlaps: [.init(0, 1)])
    #expect(rota.violations(in: [0]) == [.wrongNumberOfTours(expected: 2, found: 1)])
    #expect(rota.violations(in: [nil, 2]) == [.unknownDriver(tour: 1, driver: 2)])
    #expect(rota.violations(in: [1, nil]) == [.unavailable(tour: 0, driver: 1)])
    #expect(rota.violations(in: [0, 0]) == [.overlap(driver: 0, .init(0, 1))])
    #expect(rota.violations(in: [0, 1]).isEmpty)
  }

  @Test func `refuses parts that do not fit together`() {
    for count in [-1, DrivingRota.tourLimit + 1, .max] {
      #expect(throws: DrivingRota.Inconsistency.toursOutOfRange(count: count)) {
        try DrivingRota(tourCount: count, turnsSoFar: [], available: [])
      }
    }
    #expect(throws: DrivingRota.Inconsistency.wrongNumberOfDrivers(expected: 2, found: 1)) {
      try DrivingRota(tourCount: 1, turnsSoFar: [0, 0], available: [[true]])
    }
    #expect(
      throws: DrivingRota.Inconsistency.wrongNumberOfTours(driver: 1, expected: 1, found: 2)
    ) {
      try DrivingRota(tourCount: 1, turnsSoFar: [0, 0], available: [[true], [true, true]])
    }
    for turns in [-1, DrivingRota.turnLimit + 1] {
      #expect(throws: DrivingRota.Inconsistency.turnsOutOfRange(driver: 0, turns: turns)) {
        try DrivingRota(tourCount: 1, turnsSoFar: [turns], available: [[true]])
      }
    }
    for (early, soFar) in [([true, false], [0]), ([true], []), ([true], [-1]), ([], [0])] {
      #expect(throws: DrivingRota.Inconsistency.wrongEarlyTours) {
        try DrivingRota(
          tourCount: 1, turnsSoFar: [0], available: [[true]], early: early, earlySoFar: soFar)
      }
    }
    for overlap in [DrivingRota.Overlap(0, 0), .init(0, 2), .init(-1, 1)] {
      #expect(throws: DrivingRota.Inconsistency.invalidOverlap(overlap)) {
        try DrivingRota(
          tourCount: 2, turnsSoFar: [0], available: [[true, true]], overlaps: [overlap])
      }
    }
  }

  private func randomRota(using source: inout RandomSource) throws -> DrivingRota {
    let (drivers, tours) = (1 + source.below(4), 1 + source.below(5))
    var overlaps: [DrivingRota.Overlap] = []
    for first in 0..<tours {
      for second in 0..<first where source.below(3) == 0 { overlaps.append(.init(first, second)) }
    }
    let hasEarly = source.below(2) == 0
    return try DrivingRota(
      tourCount: tours, turnsSoFar: (0..<drivers).map { _ in source.below(5) },
      available: (0..<drivers).map { _ in (0..<tours).map { _ in source.below(3) > 0 } },
      overlaps: overlaps,
      early: hasEarly ? (0..<tours).map { _ in source.below(2) == 0 } : [],
      earlySoFar: hasEarly ? (0..<drivers).map { _ in source.below(4) } : [])
  }

  /// Tours without a driver, then the sums of squares of all turns and of early ones: the smaller, the
  /// better.
  private func score(_ drivers: [Int?], _ rota: DrivingRota) -> [Int] {
    var turns = rota.turnsSoFar
    for case let driver? in drivers { turns[driver] += 1 }
    var early = rota.earlySoFar
    for (tour, driver) in drivers.enumerated() where rota.early.indices.contains(tour) {
      if let driver, rota.early[tour] { early[driver] += 1 }
    }
    return [drivers.count { $0 == nil }] + [turns, early].map { $0.reduce(0) { $0 + $1 * $1 } }
  }

  private func bestScore(of rota: DrivingRota) -> [Int] {
    var best = [Int.max]
    func extend(_ drivers: [Int?]) {
      guard drivers.count < rota.tourCount else {
        guard rota.violations(in: drivers).isEmpty else { return }
        let score = score(drivers, rota)
        if score.lexicographicallyPrecedes(best) { best = score }
        return
      }
      for driver in rota.turnsSoFar.indices { extend(drivers + [driver]) }
      extend(drivers + [nil])
    }
    extend([])
    return best
  }
}
