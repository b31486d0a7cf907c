import Quantities
import Sharing
import Testing

@Suite struct `Apportionment` {
  @Test func `divides the guide's van by weight`() throws {
    #expect(try apportion(260_000, by: [410, 220, 95]) == [147_034, 78_897, 34_069])
  }

  @Test func `gives the units that are left to the largest remainders, ties to the first`() throws {
    #expect(try apportion(10_000, by: [1, 1, 1]) == [3334, 3333, 3333])
    #expect(try apportion(100, by: [1, 2, 4]) == [14, 29, 57])
    #expect(try apportion(2, by: [1, 1, 1, 1]) == [1, 1, 0, 0])
    #expect(try apportion(7, by: [0, 5, 0]) == [0, 7, 0])
    #expect(try apportion(0, by: [3, 4]) == [0, 0])
  }

  /// The House of 1792 by Hamilton's method, 120 seats for 15 states: the bill Washington vetoed.
  @Test func `agrees with the first apportionment bill of the United States`() throws {
    let populations = [
      630_560, 475_327, 432_879, 353_523, 331_589, 278_514, 236_841, 206_236, 179_570, 141_822,
      85_533, 70_835, 68_705, 68_446, 55_540,
    ]
    let seats = [21, 16, 14, 12, 11, 9, 8, 7, 6, 5, 3, 2, 2, 2, 2]
    #expect(try apportion(120, by: populations) == seats)
  }

  @Test func `divides a negative amount as its opposite`() throws {
    #expect(try apportion(-100, by: [1, 2, 4]) == [-14, -29, -57])
    #expect(try apportion(.min, by: [1]) == [.min])
  }

  @Test func `is exact with the largest numbers there are`() throws {
    let weights = [Int](repeating: .max, count: 5)
    let share = Int.max / 5
    #expect(try apportion(.max, by: weights) == [share + 1, share + 1, share, share, share])
    #expect(try apportion(.max, by: [.max, 1]) == [.max - 1, 1])
  }

  @Test func `stays within one unit of the exact proportion and adds up`() throws {
    var source = RandomSource(seed: 3)
    for _ in 0..<500 {
      let weights = (0..<(1 + source.below(12))).map { _ in source.below(1000) } + [1]
      let amount = source.below(1_000_000)
      let shares = try apportion(amount, by: weights)
      let total = weights.reduce(0, +)
      #expect(shares.reduce(0, +) == amount)
      for (share, weight) in zip(shares, weights) {
        #expect(abs(share * total - amount * weight) < total)
      }
    }
  }

  @Test func `refuses weights that are negative or come to nothing`() {
    #expect(throws: ApportionmentError.negativeWeight(index: 1, weight: -2)) {
      try apportion(5, by: [1, -2])
    }
    #expect(throws: ApportionmentError.noWeight) { try apportion(5, by: []) }
    #expect(throws: ApportionmentError.noWeight) { try apportion(0, by: [0, 0]) }
  }
}
