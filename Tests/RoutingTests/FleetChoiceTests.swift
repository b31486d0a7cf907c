import Quantities
import Routing
import Testing

@Suite struct `A choice of a fleet` {
  @Test func `keeps a van only where enough months use it`() throws {
    // Kept: 1 200 a year and 10 a month. Hired: 260 a month. Nine months of one van pay for it:
    // 1 200 + 9 · 10 = 1 290 against 9 · 260 = 2 340; three more of a second one do not.
    let choice = try FleetChoice(
      kinds: [
        .init(capacity: 3_000, keeping: 1_200, using: 10, most: 2),
        .init(capacity: 3_000, using: 260, most: 3),
      ],
      periods: [.init(load: 2_500, count: 9), .init(load: 5_500, count: 3)])
    let answer = try #require(choice.solve())
    #expect(answer.kept[0] == 1)
    #expect(answer.used == [[1, 0], [1, 1]])
    #expect(answer.cost == 1_200 + 12 * 10 + 3 * 260)
    #expect(answer.isProvedOptimal)
    // Told to keep none, it hires all: 9 · 260 + 3 · 2 · 260.
    #expect(choice.solve(keeping: [0, 3])?.cost == 15 * 260)
    // Two small ones cannot carry the large load.
    #expect(choice.solve(keeping: [1, 0]) == nil)
  }

  @Test(arguments: 1...40)
  func `costs what trying all fleets costs`(seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    let kinds = (0..<1 + random.below(3)).map { _ in
      FleetChoice.Kind(
        capacity: 1 + random.below(9), keeping: random.below(2) * random.below(60),
        using: random.below(12), most: 1 + random.below(3))
    }
    let all = kinds.reduce(0) { $0 + $1.capacity * $1.most }
    let periods = (0..<1 + random.below(4)).map { _ in
      FleetChoice.Period(load: random.below(all + 1), count: 1 + random.below(4))
    }
    let choice = try FleetChoice(kinds: kinds, periods: periods)
    let answer = try #require(choice.solve())
    #expect(answer.isProvedOptimal)
    #expect(answer.cost == Self.leastCost(choice))
    for (period, used) in zip(periods, answer.used) {
      #expect(zip(used, answer.kept).allSatisfy { $0 <= $1 })
      #expect(zip(kinds, used).reduce(0) { $0 + $1.0.capacity * $1.1 } >= period.load)
    }
  }

  @Test func `refuses numbers that make no sense`() {
    #expect(throws: FleetChoice.Inconsistency.loadBeyondFleet(period: 1)) {
      try FleetChoice(
        kinds: [.init(capacity: 5, using: 1, most: 2)], periods: [.init(load: 10), .init(load: 11)])
    }
    #expect(throws: FleetChoice.Inconsistency.kindOutOfRange(kind: 0)) {
      try FleetChoice(kinds: [.init(capacity: 5, using: -1, most: 2)], periods: [])
    }
    #expect(throws: FleetChoice.Inconsistency.periodOutOfRange(period: 0)) {
      try FleetChoice(kinds: [], periods: [.init(load: -1)])
    }
  }

  /// Every fleet, and for every period every part of it.
  private static func leastCost(_ choice: FleetChoice) -> Int? {
    counts(upTo: choice.kinds.map(\.most)).compactMap { kept -> Int? in
      var cost = zip(choice.kinds, kept).reduce(0) { $0 + $1.0.keeping * $1.1 }
      for period in choice.periods {
        let best = counts(upTo: kept).filter { used in
          zip(choice.kinds, used).reduce(0) { $0 + $1.0.capacity * $1.1 } >= period.load
        }.map { used in zip(choice.kinds, used).reduce(0) { $0 + $1.0.using * $1.1 } }.min()
        guard let best else { return nil }
        cost += best * period.count
      }
      return cost
    }.min()
  }

  private static func counts(upTo most: [Int]) -> [[Int]] {
    most.reduce([[]]) { partial, limit in
      partial.flatMap { counts in (0...limit).map { counts + [$0] } }
    }
  }
}
