import Cabotage
import Foundation
import Interchange
import Quantities
import Testing

@Suite struct `The papers of a comparison` {
  private func papers(_ language: Language) throws -> ComparisonPapers {
    let (round, _) = try FolderFixture().read()
    var draft = YearDraft()
    draft.months = [MonthShare(name: "mai", share: 500), MonthShare(name: "juin", share: 1_000)]
    var contract = YearDraft.Contract(id: "own", like: "fourgon")
    contract.lowestPrice = 100_000
    contract.highestPrice = 200_000
    contract.perDay = 1_000
    draft.contracts = [contract]
    draft.scenarios = [
      YearDraft.Entry(name: "Louer <A>", vehicles: ["fourgon"]),
      YearDraft.Entry(name: "Acheter", vehicles: ["own"]),
    ]
    let comparison = try round.compare(
      try round.year(draft), until: StopRule(iterations: 20), proving: StopRule(iterations: 50))
    return ComparisonPapers(comparison, of: round, language: language)
  }

  @Test(arguments: Language.allCases)
  func `have a row of every measure and a cell of every scenario`(language: Language) throws {
    let papers = try papers(language)
    #expect(papers.rows.count >= 13)
    #expect(papers.rows.allSatisfy { $0.cells.count == papers.comparison.outcomes.count })
    #expect(papers.rows[0].cells == ["0", "100–200"])
    for line in papers.findings { #expect(papers.text.contains(line)) }
    let unit = language == .french ? "€ par an" : "a year"
    #expect(papers.findings.contains { $0.contains(unit) })
  }

  @Test(arguments: Language.allCases)
  func `draw a chart on a page that needs nothing else`(language: Language) throws {
    let html = try #require(try papers(language).html)
    #expect(html.contains("<svg class=\"course\""))
    #expect(html.contains("Louer &lt;A&gt;"))
    #expect(!html.contains("href"))
    #expect(!html.contains("<script"))
    #expect(!html.contains("{{"))
  }

  @Test func `say the same to programs`() throws {
    let papers = try papers(.english)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(papers.json.utf8)) as? [String: Any])
    #expect(json["format"] as? String == "cabotage-comparison")
    let scenarios = try #require(json["scenarios"] as? [[String: Any]])
    #expect(scenarios.count == papers.comparison.outcomes.count)
    for (entry, outcome) in zip(scenarios, papers.comparison.outcomes) {
      let months = try #require(entry["months"] as? [[String: Any]])
      let sum = months.compactMap { $0["cost_meur"] as? Int }.reduce(0, +)
      #expect(sum == outcome.running.value)
      #expect(entry["running_meur_per_year"] as? Int == sum)
    }
  }
}
