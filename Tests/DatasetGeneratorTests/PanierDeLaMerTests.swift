import Cabotage
import DatasetGenerator
import Quantities
import Testing

/// The question of the dataset: from which tonnage on does a carrier pay?
@Suite struct `Surplus fish` {
  private func plan(
    _ folder: String, without vehicle: Identifier<Vehicle>? = nil
  ) throws -> Plan {
    let rounds = Dataset.panierDeLaMer.rounds(scale: 1)
    var contents = try #require(rounds.first { $0.folder == folder }).contents
    contents.vehicles.removeAll { $0.id == vehicle }
    return try Round(contents).plan(until: StopRule(iterations: 2_000))
  }

  @Test func `is brought in the own van below one tonne, as that is cheaper`() throws {
    let plan = try plan("")
    #expect(plan.totals.ordered < 1_000_000)
    #expect(plan.unserved.isEmpty)
    #expect(plan.tours.map(\.vehicle) == ["fourgon-frigo"])
    let carried = try self.plan("", without: "fourgon-frigo")
    #expect(carried.unserved.isEmpty)
    #expect(carried.totals.cost.total > plan.totals.cost.total)
  }

  @Test func `goes with a carrier straight from the donor above, as the van alone cannot`() throws {
    let plan = try plan("large-gift")
    #expect(plan.totals.ordered > 2_000_000)
    #expect(plan.unserved.isEmpty)
    let carrier = try #require(plan.tours.first { $0.vehicle == "transporteur" })
    #expect(carrier.stops.first?.place == "conserverie")
    #expect(!(try self.plan("large-gift", without: "transporteur")).unserved.isEmpty)
  }
}
