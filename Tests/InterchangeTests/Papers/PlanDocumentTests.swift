import Cabotage
import Foundation
import Interchange
import Testing

@Suite struct PlanDocumentTests {
  @Test func `a plan reads back as it was written`() throws {
    let (round, plan) = try PlanFixture.make()
    let document = PlanDocument(plan, of: round)
    let read = try PlanDocument(json: document.json())
    #expect(read == document)
    #expect(read.plan == plan)
  }

  @Test func `the same plan gives the same bytes`() throws {
    let (round, plan) = try PlanFixture.make()
    let (otherRound, otherPlan) = try PlanFixture.make()
    #expect(
      PlanPapers(round: round, plan: plan, language: .french).files()
        == PlanPapers(round: otherRound, plan: otherPlan, language: .french).files())
  }

  @Test func `the file keeps to the schema of the documentation`() throws {
    let (round, plan) = try PlanFixture.make()
    let json = try JSONSerialization.jsonObject(with: PlanDocument(plan, of: round).json())
    let check = try SchemaCheck()
    #expect(check.faults(in: json) == [])
    var damaged = try #require(json as? [String: Any])
    damaged["seed"] = "seven"
    damaged["priority"] = 1
    damaged["totals"] = nil
    #expect(check.faults(in: damaged).count == 3)
  }

  @Test func `every amount says its unit`() throws {
    let (round, plan) = try PlanFixture.make()
    let text = String(decoding: PlanDocument(plan, of: round).json(), as: UTF8.self)
    let keys = Set(text.matches(of: /"([a-z_]+)" : [0-9]/).map { String($0.1) })
    let counts: Set = [
      "count", "crate", "crate_count", "crates", "crates_bound", "day", "detour_ratio", "hands",
      "iterations", "last_day", "legs_estimated", "legs_known", "lot", "number", "orders", "seed",
      "trips", "undone",
      "units", "version",
    ]
    for key in keys.subtracting(counts) {
      #expect(key.contains(/_(g|ml|m|s|meur)$/), "\(key)")
    }
  }

  @Test func `refuses what is no plan of this version`() throws {
    #expect(throws: PlanDocumentError.foreign("recipe", expected: PlanDocument.format)) {
      try PlanDocument(json: Data(#"{"format":"recipe","version":1}"#.utf8))
    }
    #expect(throws: PlanDocumentError.version(1, expected: PlanDocument.version)) {
      try PlanDocument(json: Data(#"{"format":"cabotage-plan","version":1}"#.utf8))
    }
    #expect(throws: PlanDocumentError.self) { try PlanDocument(json: Data("[]".utf8)) }
    #expect(throws: PlanDocumentError.self) { try PlanDocument(json: Data()) }
  }

  @Test func `refuses a stop that unloads a lot the file does not have`() throws {
    let (round, plan) = try PlanFixture.make()
    let text = String(decoding: PlanDocument(plan, of: round).json(), as: UTF8.self)
    let damaged = text.replacing(/"lot" : \d+/, with: #""lot" : 99999"#)
    #expect(throws: PlanDocumentError.self) { try PlanDocument(json: Data(damaged.utf8)) }
  }
}
