import Cabotage
import DatasetGenerator
import Quantities
import Testing

/// The question of the dataset: how many trips and trucks for a week's collections, and which truck must
/// go where?
@Suite struct `A week of collections for reuse` {
  private func plan(
    _ change: (inout Round.Contents) -> Void = { _ in }
  ) throws -> (round: Round, plan: Plan) {
    var contents = try #require(Dataset.reemploiCollecte.rounds(scale: 1).first).contents
    change(&contents)
    let round = try Round(contents)
    return (round, try round.plan(until: StopRule(iterations: 1_500)))
  }

  @Test func `is a thirtieth of 7.5 months and needs one truck a day`() throws {
    let (_, plan) = try plan()
    // 45 t in 7.5 months are 1.385 t a week.
    #expect(plan.totals.ordered == 1_385_000)
    #expect(plan.unserved.isEmpty)
    #expect(Set(plan.tours.map(\.day)).count == 5)
    #expect(plan.tours.count <= 6)
  }

  @Test func `has containers for which only trucks with a tail lift have room`() throws {
    let (round, full) = try plan()
    for tour in full.tours where tour.vehicle.name.hasPrefix("fourgon") {
      let lots = tour.stops.flatMap(\.loads).flatMap { full.lots[$0].contents }
      #expect(!lots.contains { round[$0.product].name == "Conteneur plein" })
    }
    let (_, vans) = try plan { contents in
      contents.vehicles.removeAll { $0.id.name.hasPrefix("camion") }
    }
    let left = vans.unserved.flatMap { vans.lots[$0.lot].contents }
    #expect(left.reduce(0) { $0 + $1.units } == 5)
    #expect(left.allSatisfy { round[$0.product].name == "Conteneur plein" })
  }

  @Test func `is all done with one truck of the five`() throws {
    let (_, plan) = try plan { contents in
      contents.vehicles.removeAll { $0.id != "camion-1" }
    }
    #expect(plan.unserved.isEmpty)
  }
}
