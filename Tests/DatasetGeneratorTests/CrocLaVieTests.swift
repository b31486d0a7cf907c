import Cabotage
import DatasetGenerator
import Quantities
import Testing

/// The question of the dataset: what would have made the cold chain hold, and at what price?
@Suite struct `Unsold baby food` {
  private func plan(
    _ folder: String, _ change: (inout Round.Contents) -> Void = { _ in }
  ) throws -> Plan {
    let rounds = Dataset.crocLaVie.rounds(scale: 1)
    var contents = try #require(rounds.first { $0.folder == folder }).contents
    change(&contents)
    return try Round(contents).plan(until: StopRule(iterations: 300))
  }

  /// The places that nothing comes to.
  private func missing(_ plan: Plan) -> [Identifier<Place>] {
    plan.unserved.map { plan.lots[$0.lot].to }
  }

  private static let near: [Identifier<Place>] = ["lundi", "mardi", "mercredi"]
  private static let far: [Identifier<Place>] = ["jeudi", "vendredi"]

  @Test func `cannot be carried without cold, and it is said what each leg needs`() throws {
    let plan = try plan("")
    #expect(plan.tours.isEmpty)
    #expect(missing(plan) == Self.near + Self.far)
    for unserved in plan.unserved {
      let way = try #require(unserved.ways.first)
      #expect(way.text.french.contains("caisses isothermes"))
      // Beyond 90 minutes, boxes alone do not do.
      let isFar = Self.far.contains(plan.lots[unserved.lot].to)
      #expect(way.text.french.contains("un froid qui tient") == isFar)
      #expect(way.text.english.contains("cold that holds") == isFar)
      #expect(way.price > 0)
    }
  }

  @Test func `costs with boxes what was said, as far as they hold`() throws {
    let named = try plan("").unserved.prefix(3).map { $0.ways[0].price }
    let plan = try plan("boxes") { contents in
      contents.vehicles.removeAll { $0.kind == .refrigerated }
    }
    #expect(missing(plan) == Self.far)
    #expect(plan.tours.map(\.cost.total) == named)
    for unserved in plan.unserved {
      #expect(unserved.ways.contains { $0.text.french.contains("un froid qui tient") })
    }
  }

  @Test func `is all carried with boxes and a partner's van two days a week`() throws {
    let plan = try plan("boxes")
    #expect(plan.unserved.isEmpty)
    #expect(
      plan.tours.map(\.vehicle.name).sorted() == [
        "frigo-partenaire", "frigo-partenaire", "voiture", "voiture", "voiture",
      ])
    let van = plan.tours.filter { $0.vehicle == "frigo-partenaire" }
    #expect(van.flatMap(\.stops).map(\.place).filter(Self.far.contains) == Self.far)
    // The price in the README.
    #expect((556_000...560_000).contains(plan.totals.cost.total.value))
  }

  @Test func `shows no household`() throws {
    for unserved in try plan("").unserved {
      for text in unserved.ways.map(\.text) + [unserved.reason] {
        #expect(!text.french.contains("CV-") && !text.english.contains("CV-"))
      }
    }
  }
}
