import Cabotage
import Foundation
import FoundationXML
import Interchange
import Quantities
import Testing

@Suite struct `The papers of crates of known sides` {
  /// The round of the fixture with the sides of crates and of half of the goods, and a plan of it.
  private static let made: Result<(round: Round, plan: Plan), any Error> = Result {
    var contents = try FixtureRound().round.contents
    contents.crates = Compartment.allCases.map {
      CrateType(
        id: Identifier($0.rawValue), volume: 40_000, tare: 1_500, compartment: $0,
        inside: Extent(length: 544, width: 364, height: 200))
    }
    contents.products = contents.products.enumerated().map { index, product in
      Product(
        id: product.id, producer: product.producer, name: product.name, unit: product.unit,
        mass: product.mass, temperature: product.temperature, isFragile: product.isFragile,
        shape: index % 5 == 4
          ? nil : .init(size: Extent(length: 120, width: 90, height: index == 3 ? 700 : 60)))
    }
    let round = try Round(contents)
    return (round, try round.plan(until: StopRule(iterations: 50)))
  }

  @Test func `read back as they were written, and keep to the schema`() throws {
    let (round, plan) = try Self.made.get()
    #expect(plan.crates.contains { $0.arrangement != nil })
    #expect(plan.crates.contains { $0.arrangement == nil && $0.type != nil })
    let document = PlanDocument(plan, of: round)
    let read = try PlanDocument(json: document.json())
    let again = try read.plan(in: round)
    #expect(again.crates == plan.crates)
    #expect(again.lots == plan.lots)
    let json = try JSONSerialization.jsonObject(with: document.json())
    #expect(try SchemaCheck().faults(in: json) == [])
  }

  @Test func `refuse a unit that is not in the crate`() throws {
    let (round, plan) = try Self.made.get()
    let text = String(decoding: PlanDocument(plan, of: round).json(), as: UTF8.self)
    let broken = text.replacing(
      /"from_left_mm" : 0/, with: "\"from_left_mm\" : -1", maxReplacements: 1)
    #expect(broken != text)
    let document = try PlanDocument(json: Data(broken.utf8))
    #expect(throws: PlanDocumentError.self) { try document.plan(in: round) }
  }

  @Test(arguments: Language.allCases)
  func `draw every unit, and name what fits into no crate`(language: Language) throws {
    let (round, plan) = try Self.made.get()
    let page = try PlanPapers(round: round, plan: plan, language: language).text(of: "plan.html")
    #expect(XMLParser(data: Data(page.replacing("<!DOCTYPE html>", with: "").utf8)).parse())
    let units = plan.crates.compactMap(\.arrangement).joined().count
    #expect(page.matches(of: /<g><rect x="\d+" y="\d+"/).count == units)
    let french = language == .french
    #expect(page.contains(french ? "Remplissage des cagettes" : "Filling the crates"))
    #expect(page.contains(french ? "Au fond :" : "On the floor:"))
    #expect(plan.crates.contains { $0.type == nil })
    #expect(page.contains(french ? "dans aucune cagette" : "fits into no crate"))
  }
}
