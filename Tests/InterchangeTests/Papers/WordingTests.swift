import Cabotage
import Interchange
import Quantities
import Testing

@Suite struct WordingTests {
  let french = Wording(.french)
  let english = Wording(.english)

  @Test func `writes numbers in the form of each language`() {
    #expect(french.mass(1_234_567) == "1\u{202F}234,6\u{A0}kg")
    #expect(english.mass(1_234_567) == "1,234.6\u{A0}kg")
    #expect(french.euros(cents: 123_450) == "1\u{202F}234,50\u{A0}€")
    #expect(english.euros(cents: 5) == "€0.05")
    #expect(french.percent(76) == "76\u{A0}%")
    #expect(french.plainDecimal(-1_234_567, per: 1_000, decimals: 2) == "-1234,57")
    #expect(english.decimal(-4, per: 1_000, decimals: 1) == "0.0")
  }

  @Test func `rounds halves away from zero`() {
    #expect(english.decimal(1_250, per: 1_000, decimals: 1) == "1.3")
    #expect(english.decimal(-1_250, per: 1_000, decimals: 1) == "−1.3")
    #expect(english.decimal(999_950, per: 1_000, decimals: 1) == "1,000.0")
  }

  @Test func `writes dates in full and moments to the minute`() throws {
    let date = try #require(CalendarDate(year: 2026, month: 11, day: 12))
    #expect(french.date(date) == "jeudi 12 novembre 2026")
    #expect(english.date(date) == "Thursday 12 November 2026")
    let first = try #require(CalendarDate(year: 2026, month: 5, day: 1))
    #expect(french.dayAndMonth(first) == "vendredi 1ᵉʳ mai")
    #expect(french.clock(32_700) == "9\u{202F}h\u{202F}05")
    #expect(english.clock(32_700) == "09:05")
    #expect(english.clock(88_200) == "00:30 (+1 d)")
    #expect(french.duration(12_300) == "3\u{A0}h\u{A0}25\u{A0}min")
  }

  @Test func `counts in the singular and the plural of each language`() {
    #expect(french.count(0, .crate) == "0\u{A0}cagette")
    #expect(english.count(0, .crate) == "0\u{A0}crates")
    #expect(french.count(2, .crate) == "2\u{A0}cagettes")
    #expect(english.ranges([7, 1, 3, 2, 9]) == "1–3, 7, 9")
    #expect(english.ranges([]) == nil)
  }

  @Test func `divides a whole into parts that add up`() {
    #expect(wholeParts(of: 100, weights: [1, 1, 1]) == [34, 33, 33])
    #expect(wholeParts(of: 10, weights: [0, 0]) == [0, 0])
    #expect(wholeParts(of: 7, weights: [0, 5]) == [0, 7])
  }

  @Test func `every label of a template is in the catalogue, and no other`() {
    let used = PlanPage.templates.values.flatMap { bytes in
      String(decoding: bytes, as: UTF8.self).matches(of: /\{\{t\.([a-zA-Z]+)\}\}/)
        .map { String($0.1) }
    }
    #expect(!used.isEmpty)
    let all = Set(used).union(PaperSheet.Kind.allCases.map(\.rawValue))
    #expect(all.symmetricDifference(Catalog.texts.keys) == [])
  }
}
