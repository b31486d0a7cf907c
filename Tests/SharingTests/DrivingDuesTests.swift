import Quantities
import Sharing
import Testing

@Suite struct `Turns that are due` {
  /// The ten days of M. Naor, "On fairness in the carpool problem" (2005), drivers from 0.
  private static let naor = [
    [0, 1, 2], [0, 1], [2, 3], [3, 4], [0, 4], [1, 2], [0, 2, 3], [1, 3, 4], [0, 1, 2], [3, 4],
  ]

  private func rota(
    _ days: [[Int]], drivers: Int, turns: [Int]? = nil, due: [Int]? = nil
  ) throws -> DrivingRota {
    try DrivingRota(
      tourCount: days.count, turnsSoFar: turns ?? Array(repeating: 0, count: drivers),
      available: (0..<drivers).map { driver in days.map { $0.contains(driver) } },
      dueSoFar: due ?? Array(repeating: 0, count: drivers))
  }

  @Test func `are the shares of Fagin and Williams on Naor's ten days`() throws {
    let rota = try rota(Self.naor, drivers: 5)
    // 28/15, 28/15, 28/15, 71/30 and 61/30 of a turn are due for {1,2,3}…; to a thousandth a day.
    let exact = (0..<5).map { driver in
      Self.naor.filter { $0.contains(driver) }.reduce(0.0) { $0 + 1_000 / Double($1.count) }
    }
    for (due, share) in zip(rota.dues, exact) { #expect(abs(Double(due) - share) < 5) }
    #expect(rota.dues.reduce(0, +) == 10_000)
    let assignment = rota.assign()
    #expect(assignment.isProvedOptimal)
    #expect(rota.offByATurn(in: assignment.drivers).isEmpty)
    #expect(rota.canKeepAllWithinATurn)
    for (driver, share) in exact.enumerated() {
      let count = assignment.drivers.count { $0 == driver }
      #expect(Double(count) > share / 1_000 - 1 && Double(count) < share / 1_000 + 1)
    }
  }

  @Test func `come from the months before as well`() throws {
    // Both could drive both tours; one was due two turns and drove none.
    let rota = try rota([[0, 1], [0, 1]], drivers: 2, turns: [2, 0], due: [1_000, 1_000])
    #expect(rota.assign().drivers == [1, 1])
    // Who was never asked owes nothing, however little she has driven.
    let newcomer = try self.rota([[0, 1]], drivers: 2, turns: [9, 0], due: [9_500, 0])
    #expect(newcomer.assign().drivers == [0])
  }

  @Test func `leave a driver off by a turn only where she has to be`() throws {
    let rota = try rota([[0], [0]], drivers: 2)
    #expect(rota.offByATurn(in: [0, 0]).isEmpty)
    let late = try self.rota([[0], [0]], drivers: 2, due: [0, 3_000])
    #expect(late.assign().drivers == [0, 0])
    #expect(late.offByATurn(in: [0, 0]) == [1])
    #expect(!late.canKeepAllWithinATurn)
  }

  @Test func `give the usual tours among choices as fair`() throws {
    let rota = try DrivingRota(
      tourCount: 2, turnsSoFar: [0, 0], available: [[true, true], [true, true]],
      overlaps: [.init(0, 1)], usual: [[false, true], [true, false]])
    #expect(rota.assign().drivers == [1, 0])
    // Not at the price of fairness.
    let unfair = try DrivingRota(
      tourCount: 1, turnsSoFar: [5, 0], available: [[true], [true]], usual: [[true], [false]])
    #expect(unfair.assign().drivers == [1])
  }

  @Test func `keep a day within a driver's limit`() throws {
    let limit = DrivingRota.DayLimit(driver: 1, tours: [0, 1], durations: [4, 5], most: 8)
    let rota = try DrivingRota(
      tourCount: 2, turnsSoFar: [9, 0], available: [[true, true], [true, true]],
      dayLimits: [limit])
    #expect(Set(rota.assign().drivers) == [0, 1])
    #expect(rota.violations(in: [1, 1]) == [.dayTooLong(limit)])
    #expect(rota.violations(in: rota.assign(nodeLimit: 0).drivers).isEmpty)
    let bad = DrivingRota.DayLimit(driver: 2, tours: [0], durations: [1], most: 1)
    #expect(throws: DrivingRota.Inconsistency.invalidDayLimit(bad)) {
      try DrivingRota(
        tourCount: 1, turnsSoFar: [0], available: [[true]], dayLimits: [bad])
    }
    #expect(throws: DrivingRota.Inconsistency.duesOutOfRange) {
      try DrivingRota(tourCount: 1, turnsSoFar: [0], available: [[true]], dueSoFar: [-1])
    }
    #expect(throws: DrivingRota.Inconsistency.wrongNumberOfUsualTours) {
      try DrivingRota(tourCount: 1, turnsSoFar: [0], available: [[true]], usual: [[true, false]])
    }
  }

  @Test(arguments: 0..<4)
  func `are met as well as any choice meets them`(stream: Int) throws {
    var source = RandomSource(seed: 13, stream: stream)
    for _ in 0..<40 {
      let (drivers, tours) = (1 + source.below(4), 1 + source.below(5))
      let rota = try DrivingRota(
        tourCount: tours, turnsSoFar: (0..<drivers).map { _ in source.below(3) },
        available: (0..<drivers).map { _ in (0..<tours).map { _ in source.below(3) > 0 } },
        dueSoFar: (0..<drivers).map { _ in source.below(3_000) },
        dayLimits: source.below(2) == 0
          ? []
          : [
            DrivingRota.DayLimit(
              driver: source.below(drivers), tours: Array(0..<tours),
              durations: (0..<tours).map { _ in 1 + source.below(3) }, most: source.below(6))
          ],
        usual: (0..<drivers).map { _ in (0..<tours).map { _ in source.below(3) == 0 } })
      let assignment = rota.assign()
      #expect(rota.violations(in: assignment.drivers).isEmpty)
      #expect(assignment.isProvedOptimal)
      let best = best(of: rota)
      #expect(score(assignment.drivers, rota) == best, "\(rota)")
      // The flow says that nobody need be off exactly where no choice leaves anybody.
      if rota.dayLimits.isEmpty { #expect(rota.canKeepAllWithinATurn == (best[1] == 0), "\(rota)") }
    }
  }

  /// Tours without a driver; whether anybody is off; the sum of squares beyond what is due, in exact
  /// parts of 60 thousandths of a turn; usual tours, fewer being worse.
  private func score(_ drivers: [Int?], _ rota: DrivingRota) -> [Int] {
    var parts = zip(rota.turnsSoFar, rota.dueSoFar ?? []).map { ($0 * 1_000 - $1) * 60 }
    for tour in 0..<rota.tourCount {
      let able = rota.available.indices.filter { rota.available[$0][tour] }
      for driver in able { parts[driver] -= 60_000 / able.count }
    }
    for case let driver? in drivers { parts[driver] += 60_000 }
    let usual = drivers.enumerated().count { tour, driver in
      driver.map { rota.usual[$0][tour] } ?? false
    }
    return [
      drivers.count { $0 == nil }, parts.contains { abs($0) >= 60_000 } ? 1 : 0,
      parts.reduce(0) { $0 + $1 * $1 }, -usual,
    ]
  }

  private func best(of rota: DrivingRota) -> [Int] {
    var best = [Int.max, 0, 0, 0]
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
