import Cabotage
import Foundation
import Interchange
import Quantities
import Testing

@Suite struct `The file of what is done` {
  /// The fixture with the plan that is made for it.
  private func planned() throws -> (fixture: FolderFixture, round: Round, plan: Plan) {
    let fixture = FolderFixture()
    let round = try fixture.read().round
    return (fixture, round, try round.plan(until: StopRule(iterations: 50)))
  }

  private func progress(_ text: String?) throws -> (inForce: PlanInForce, warnings: [Diagnostic]) {
    let (fixture, round, plan) = try planned()
    return try fixture.with("progress.csv", text).withFolder {
      try RoundFolder.progress(at: $0, of: plan, in: round)
    }
  }

  private func complaints(_ text: String) throws -> [String] {
    do {
      _ = try progress(text)
      return []
    } catch let error as UnreadableFolder {
      return error.diagnostics.map { "\($0.file):\($0.line ?? 0) \($0.column ?? "")" }
    }
  }

  @Test func `may be missing`() throws {
    let (inForce, warnings) = try progress(nil)
    #expect(warnings == [])
    #expect(try inForce.plan == planned().plan)
  }

  @Test(arguments: [
    "véhicule;date;arrêt;lieu;reparti\nfourgon;15/01/2027;1;ferme;11h05\n",
    "vehicle,date,stop,place,left\nfourgon,2027-01-15,1,ferme,11:05\n",
    "Véhicule;Jour;Étape;Heure\nfourgon;15/01/2027;ferme;11 h 05\n",
  ])
  func `is read in French and in English`(text: String) throws {
    let (inForce, warnings) = try progress(text)
    #expect(warnings == [])
    let plan = try inForce.replan(until: StopRule(iterations: 20))
    let tour = try #require(plan.tours.first)
    #expect(tour.stops[0].departure == Seconds(11 * 3_600 + 5 * 60))
  }

  @Test func `is complained about with file, line and column`() throws {
    let header = "véhicule;date;arrêt;lieu;reparti\n"
    #expect(try complaints(header + "camion;;1;;\n") == ["progress.csv:2 véhicule"])
    #expect(try complaints(header + "fourgon;;1;;\n") == ["progress.csv:2 date"])
    #expect(
      try complaints(header + "fourgon;15/01/2027;1;;\nfourgon;15/01/2027;9;;\n")
        == ["progress.csv:3 arrêt"])
    #expect(
      try complaints(header + "fourgon;15/01/2027;1;;tard\n") == ["progress.csv:2 reparti"])
    #expect(try complaints(header + "fourgon;15/01/2027;1;;9h-10h\n") == ["progress.csv:2 reparti"])
    #expect(try complaints(header + ";15/01/2027;1;;\n") == ["progress.csv:2 véhicule"])
    #expect(try complaints("date;arrêt\n15/01/2027;1\n") == ["progress.csv:1 "])
  }

  @Test func `is known to the folder`() throws {
    let fixture = FolderFixture().with("progress.csv", "véhicule;arrêt\n")
    #expect(try fixture.read().warnings == [])
  }

  @Test func `goes with prices in round yaml`() throws {
    let fixture = FolderFixture()
    let text = try #require(fixture["round.yaml"])
    let changed = fixture.with(
      "round.yaml",
      text + "replanification:\n  autre véhicule: 7,50 €\n  autre heure: 1\n  tolérance: 20\n")
    let prices = try changed.read().round.contents.changePrices
    #expect(prices == ChangePrices(otherVehicle: 7_500, otherHour: 1_000, tolerance: 1_200))
    let bad = fixture.with("round.yaml", text + "replan:\n  other_vehicle: -1\n  tolerance: dix\n")
    #expect(try bad.errors().map(\.column) == ["other_vehicle", "tolerance"])
    #expect(try !fixture.with("round.yaml", text + "replan: 5\n").errors().isEmpty)
  }
}
