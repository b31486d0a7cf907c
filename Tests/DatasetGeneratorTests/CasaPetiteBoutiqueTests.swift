import Cabotage
import DatasetGenerator
import Quantities
import Testing

/// The question of the dataset: what does it save that one producer fetches for all?
@Suite struct `The small shop` {
  private func plan(_ change: (inout Round.Contents) -> Void = { _ in }) throws -> Plan {
    var contents = try #require(Dataset.casaPetiteBoutique.rounds(scale: 1).first).contents
    change(&contents)
    return try Round(contents).plan(until: StopRule(iterations: 2_000))
  }

  private func producers() throws -> [Identifier<Place>] {
    try #require(Dataset.casaPetiteBoutique.rounds(scale: 1).first).contents.places
      .filter { $0.kind == .producer }.map(\.id)
  }

  @Test func `costs three fifths at most when any one producer fetches for all`() throws {
    var alone: Money = 0
    var onDuty: [Money] = []
    for producer in try producers() {
      let own = try plan { contents in
        let products = Set(contents.products.filter { $0.producer == producer }.map(\.id))
        contents.orders.removeAll { !products.contains($0.product) }
        contents.vehicles.removeAll { $0.start != producer }
      }
      #expect(own.unserved.isEmpty)
      alone += own.totals.cost.total
      let all = try plan { $0.vehicles.removeAll { $0.start != producer } }
      #expect(all.unserved.isEmpty)
      onDuty.append(all.totals.cost.total)
    }
    for cost in onDuty { #expect(cost.value * 5 < alone.value * 3) }
    let free = try plan()
    #expect(free.unserved.isEmpty)
    #expect(free.totals.cost.total == onDuty.min())
  }
}
