import Cabotage
import Foundation
import Interchange
import Testing

@Suite struct CalendarTests {
  @Test func `lines end in CRLF and no line is longer than 75 octets`() throws {
    let text = try calendar()
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") })
    #expect(lines.contains { $0.hasPrefix(" ") })
  }

  @Test func `there is an entry for each tour and each time of preparation`() throws {
    let (round, plan) = try PlanFixture.make()
    let lines = unfolded(try calendar())
    let entries = plan.tours.count + round.contents.days.flatMap(\.prepare).count
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == entries)
    #expect(Set(lines.filter { $0.hasPrefix("UID:") }).count == entries)
    #expect(lines.contains("UID:emplettes-de-novembre-2026-11-12-t1@cabotage"))
    #expect(lines.contains("DTSTART;TZID=Europe/Paris:20261112T083000"))
    #expect(
      lines.filter { $0.hasPrefix("DTSTAMP") }.allSatisfy { $0.hasSuffix("20261112T000000Z") })
    #expect(lines.contains("TZID:Europe/Paris"))
  }

  @Test func `separators in names are marked and accents stay whole`() throws {
    let name = "Panier; vrac, \"été\"\\n" + String(repeating: "é", count: 90)
    let lines = unfolded(try calendar(FixtureRound(name: name)))
    let description = try #require(lines.last { $0.hasPrefix("DESCRIPTION:") })
    #expect(
      description == "DESCRIPTION:Panier\\; vrac\\, \"été\"\\\\n"
        + String(repeating: "é", count: 90))
  }

  private func calendar(_ fixture: FixtureRound = FixtureRound()) throws -> String {
    let (round, plan) = try PlanFixture.make(fixture)
    return try PlanPapers(round: round, plan: plan, language: .french).text(of: "rounds.ics")
  }

  private func unfolded(_ text: String) -> [String] {
    text.replacing("\r\n ", with: "").components(separatedBy: "\r\n")
  }
}
