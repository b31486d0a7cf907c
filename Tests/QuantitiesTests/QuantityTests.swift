import Quantities
import Testing

@Suite struct `A quantity` {
  @Test func `adds, subtracts and repeats exactly`() {
    let sack: Mass = 25_000
    #expect(sack * 4 + Mass(350) - Mass(50) == 100_300)
    #expect([sack, 1].reduce(.zero, +) == 25_001)
  }

  @Test(arguments: [(0.5, 1), (-0.5, -1), (2.4, 2), (1_999.5, 2_000)])
  func `rounds halves away from zero`(value: Double, expected: Int) {
    #expect(Money(rounding: value).value == expected)
  }
}

@Suite struct `A time window` {
  @Test func `does not close before it opens`() {
    #expect(TimeWindow(opens: 10, closes: 9) == nil)
    #expect(TimeWindow(opens: 10, closes: 10) != nil)
  }

  @Test func `contains both its ends`() throws {
    let window = try #require(TimeWindow(opens: 8, closes: 12))
    #expect(window.contains(8) && window.contains(12))
    #expect(!window.contains(7) && !window.contains(13))
  }

  @Test func `meets another in what they share`() throws {
    let morning = try #require(TimeWindow(opens: 8, closes: 12))
    let noon = try #require(TimeWindow(opens: 11, closes: 14))
    #expect(morning.intersection(noon) == TimeWindow(opens: 11, closes: 12))
    #expect(morning.intersection(noon.shifted(by: 2)) == nil)
  }
}
