import Cabotage
import Foundation
import Interchange
import Quantities
import Testing

@Suite struct `The papers of a changed plan` {
  private struct Changed {
    let round: Round
    let plan: Plan
    let changes: PlanDifference
  }

  /// The plan of the fixture, then that with an order more, an order less and a tour cancelled.
  private func changed() throws -> Changed {
    let (round, plan) = try PlanFixture.make()
    let left = plan.tours[1].stops.flatMap(\.loads)
    let next = Plan(
      tours: Array(plan.tours.dropFirst(2)) + [plan.tours[0]], lots: plan.lots,
      crates: plan.crates,
      unserved: left.map { Plan.Unserved(lot: $0, reason: Text("plus de place", "no room")) },
      totals: plan.totals, shares: plan.shares, travel: plan.travel, seed: plan.seed,
      iterations: plan.iterations)
    return Changed(
      round: round, plan: next,
      changes: PlanDifference(from: plan, to: next, prices: ChangePrices()))
  }

  @Test(arguments: Language.allCases)
  func `say what changes in words, and of whom nothing`(language: Language) throws {
    let changed = try changed()
    let text = ChangeReport(
      changed.changes, to: changed.plan, of: changed.round, language: language
    ).text
    #expect(text.contains(language == .french ? "n'a plus lieu" : "is cancelled"))
    #expect(text.contains(language == .french ? "plus de place" : "no room"))
    #expect(text.contains("\u{A0}kg"))
    let members = Set(changed.round.contents.orders.map(\.member.name))
    #expect(members.allSatisfy { !text.contains($0) })
    let page = PlanPapers(
      round: changed.round, plan: changed.plan, changes: changed.changes, language: language)
    let html = try #require(page.files().first { $0.path == "plan.html" })
    #expect(String(decoding: html.bytes, as: UTF8.self).contains("id=\"changes\""))
  }

  @Test func `hold the same numbers for programs`() throws {
    let changed = try changed()
    let papers = PlanPapers(
      round: changed.round, plan: changed.plan, changes: changed.changes, language: .english)
    let file = try #require(papers.files().first { $0.path == "changes.json" })
    let object = try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any]
    #expect(object?["format"] as? String == "cabotage-changes")
    #expect(object?["version"] as? Int == 2)
    #expect(object?["price_meur"] as? Int == changed.changes.price.value)
    let goods = object?["goods"] as? [[String: Any]] ?? []
    let left = goods.reduce(0) { $0 + ($1["left_after_g"] as? Int ?? 0) }
    #expect(left == changed.changes.goods.reduce(0) { $0 + $1.left.after.value })
    #expect(left > 0)
  }

  @Test func `say so where nothing changes`() throws {
    let (round, plan) = try PlanFixture.make()
    let none = PlanDifference(from: plan, to: plan, prices: ChangePrices())
    #expect(
      ChangeReport(none, to: plan, of: round, language: .english).text == "Nothing changes.")
  }
}

@Suite struct `A plan that is read again` {
  @Test func `has the days of the round, whatever came before them`() throws {
    let fixture = FolderFixture()
    let round = try fixture.read().round
    let plan = try round.plan(until: StopRule(iterations: 50))
    let document = try PlanDocument(json: PlanDocument(plan, of: round).json())
    #expect(try document.plan(in: round).tours == plan.tours)

    let day = "  - date: 15/01/2027\n"
    let later = fixture.replacing(
      day, with: "  - date: 14/01/2027\n    collecte: 8h-9h\n" + day, in: "round.yaml")
    let days = try document.plan(in: later.read().round).tours.map(\.day)
    #expect(days == plan.tours.map { $0.day + 1 })

    let other = fixture.replacing(day, with: "  - date: 14/01/2027\n", in: "round.yaml")
    #expect(throws: PlanDocumentError.otherDay("2027-01-15")) {
      try document.plan(in: other.read().round)
    }
  }

  @Test func `is refused where its numbers do not hang together`() throws {
    let round = try FolderFixture().read().round
    let plan = try round.plan(until: StopRule(iterations: 50))
    let text = String(decoding: PlanDocument(plan, of: round).json(), as: UTF8.self)
    for key in ["\"start_s\" : ", "\"units\" : "] {
      let spoilt = text.replacingOccurrences(of: key, with: key + "-")
      let document = try PlanDocument(json: Data(spoilt.utf8))
      #expect(throws: PlanDocumentError.self) { try document.plan(in: round) }
    }
    let shuffled = text.replacingOccurrences(of: "\"from\" : \"ferme\"", with: "\"from\" : \"g1\"")
    let document = try PlanDocument(json: Data(shuffled.utf8))
    #expect(throws: PlanDocumentError.self) { try document.plan(in: round) }
  }

  @Test func `is refused where there is no such file`() {
    #expect(throws: PlanDocumentError.self) {
      try PlanDocument(at: URL(filePath: "/nowhere/plan.json"))
    }
  }
}
