import Cabotage
import Foundation
import FoundationXML
import Interchange
import Quantities
import Testing

@Suite struct `The papers of a loaded tour` {
  /// The round of the fixture with the sides of crates and hold, and a plan of it.
  private static let made: Result<(round: Round, plan: Plan), any Error> = Result {
    var contents = try FixtureRound().round.contents
    contents.crates = Compartment.allCases.map {
      CrateType(
        id: Identifier($0.rawValue), volume: 40_000, tare: 1_500, compartment: $0,
        size: Extent(length: 600, width: 400, height: 280), bears: 60_000)
    }
    contents.vehicles = contents.vehicles.map { vehicle in
      var capacity = vehicle.capacity
      capacity.hold = Vehicle.Hold(
        size: Extent(length: 3_000, width: 1_700, height: 1_700), chilledLength: 1_500)
      return Vehicle(
        id: vehicle.id, kind: vehicle.kind, tenure: vehicle.tenure, start: vehicle.start,
        end: vehicle.end, capacity: capacity, costs: vehicle.costs,
        consumption: vehicle.consumption)
    }
    contents.places = contents.places.map { place in
      Place(
        id: place.id, name: place.name, kind: place.kind, commune: place.commune,
        coordinate: place.coordinate, openings: place.openings, dropOff: place.dropOff,
        packsItself: place.packsItself, emptyCrates: place.id == "g1" ? 3 : 0)
    }
    let round = try Round(contents)
    return (round, try round.plan(until: StopRule(iterations: 100)))
  }

  @Test func `read back as they were written, and keep to the schema`() throws {
    let (round, plan) = try Self.made.get()
    #expect(plan.tours.contains { $0.loading != nil })
    let document = PlanDocument(plan, of: round)
    let read = try PlanDocument(json: document.json())
    #expect(read == document)
    #expect(read.plan == plan)
    let json = try JSONSerialization.jsonObject(with: document.json())
    #expect(try SchemaCheck().faults(in: json) == [])
  }

  @Test func `refuse a crate that stands in a lot the file does not have`() throws {
    let (round, plan) = try Self.made.get()
    let text = String(decoding: PlanDocument(plan, of: round).json(), as: UTF8.self)
    let broken = text.replacing(
      /"loaded_at" : [0-9]+/, with: "\"loaded_at\" : 99", maxReplacements: 1)
    #expect(throws: PlanDocumentError.self) { try PlanDocument(json: Data(broken.utf8)) }
  }

  @Test(arguments: Language.allCases)
  func `draw every crate with the number of its stop`(language: Language) throws {
    let (round, plan) = try Self.made.get()
    let page = try PlanPapers(round: round, plan: plan, language: language).text(of: "plan.html")
    #expect(XMLParser(data: Data(page.replacing("<!DOCTYPE html>", with: "").utf8)).parse())
    let loaded = plan.tours.flatMap { $0.loading?.crates ?? [] }
    #expect(!loaded.isEmpty)
    // Once from above, once from the side, for each stop where it is aboard and something is loaded.
    #expect(page.matches(of: /<g><rect x="\d+" y="\d+"/).count >= 2 * loaded.count)
    #expect(page.contains(language == .french ? "De côté, vu de la gauche" : "From the side"))
    #expect(page.contains(language == .french ? "centre de gravité" : "center of gravity"))
  }

  @Test(arguments: Language.allCases)
  func `tell the driver of empty crates`(language: Language) throws {
    let (round, plan) = try Self.made.get()
    let page = try PlanPapers(round: round, plan: plan, language: language).text(of: "plan.html")
    #expect(page.contains(language == .french ? "3\u{A0}cagettes vides" : "3\u{A0}empty crates"))
  }
}
