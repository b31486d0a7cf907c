import Cabotage
import Quantities
import Testing

@Suite struct `The course of costs` {
  /// Rent: 300 € a month. Buy: 10 000 €, 600 € a year, 50 € a month.
  private let rent = CostCourse(
    outlay: 0, upkeep: 0, running: Array(repeating: 300_000, count: 12))
  private let buy = CostCourse(
    outlay: 10_000_000, upkeep: 600_000, running: Array(repeating: 50_000, count: 12))

  @Test func `cumulates what is paid at first and each month`() {
    #expect(rent.cumulated(after: 0) == 0)
    #expect(rent.cumulated(after: 30) == 9_000_000)
    #expect(buy.cumulated(after: 0) == 10_000_000)
    // 10 000 + 50 a month of upkeep + 50 a month of driving.
    #expect(buy.cumulated(after: 13) == 11_300_000)
  }

  @Test func `breaks even in the month worked out by hand`() {
    // 10 000 + 100 m ≤ 300 m, so m = 50.
    #expect(buy.breakEven(against: rent, within: 96) == 50)
    #expect(buy.breakEven(against: rent, within: 49) == nil)
    // Who pays nothing at first has nothing to catch up.
    #expect(rent.breakEven(against: buy, within: 96) == nil)
    #expect(rent.breakEven(against: rent, within: 96) == nil)
  }

  @Test func `follows months that differ`() {
    let uneven = CostCourse(outlay: 0, upkeep: 0, running: [100_000, 0, 500_000])
    let bought = CostCourse(outlay: 650_000, upkeep: 0, running: [10_000, 10_000, 10_000])
    #expect(uneven.cumulated(after: 4) == 700_000)
    // 650 + 10 m against 100, 100, 600, 700: 680 is more than 600, 690 is no more than 700.
    #expect(bought.breakEven(against: uneven, within: 12) == 4)
  }

  @Test func `spreads a price less its resale over the years that are borne`() {
    let terms = OwnershipTerms(
      price: 9_000_000...13_000_000, years: 8, resale: 20, perYear: 900_000)
    // 9 000 · 0,8 / 8 + 900 and 13 000 · 0,8 / 8 + 900.
    #expect(terms.yearly(.low) == 1_800_000)
    #expect(terms.yearly(.high) == 2_200_000)
    let half = OwnershipTerms(
      price: 9_000_000...13_000_000, years: 8, resale: 20, perYear: 900_000, share: 50)
    #expect(half.yearly(.low) == 900_000)
    #expect(half.outlay(.high) == 6_500_000)
    #expect(half.upkeep == 450_000)
  }
}
