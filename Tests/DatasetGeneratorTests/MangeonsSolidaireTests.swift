import Cabotage
import DatasetGenerator
import Quantities
import Testing

/// The question of the dataset: do isothermal boxes suffice, and what does fetching cost?
@Suite struct `A fortnight at Corbigny` {
  private func round(_ change: (inout Round.Contents) -> Void = { _ in }) throws -> Round {
    var contents = try #require(Dataset.mangeonsSolidaire.rounds(scale: 1).first).contents
    change(&contents)
    return try Round(contents)
  }

  private func plan(_ round: Round) throws -> Plan {
    try round.plan(until: StopRule(iterations: 2_000))
  }

  @Test func `keeps the cold within what the boxes hold`() throws {
    let round = try round()
    let plan = try plan(round)
    #expect(plan.unserved.isEmpty)
    let coldTime = try #require(round.contents.vehicles.first?.capacity.coldTime)
    for tour in plan.tours {
      for stop in tour.stops {
        for lot in stop.loads where plan.lots[lot].compartment == .chilled {
          let end = try #require(tour.stops.first { $0.unloads.contains(lot) })
          #expect(end.start - stop.departure <= coldTime)
        }
        #expect(stop.onBoard.chilled <= 240_000)
      }
    }
  }

  @Test func `leaves all chilled goods behind without boxes`() throws {
    let plan = try plan(
      round { contents in
        contents.vehicles = contents.vehicles.map { van in
          var capacity = van.capacity
          capacity.chilled = 0
          return Vehicle(
            id: van.id, network: van.network, kind: van.kind, start: van.start, end: van.end,
            capacity: capacity, costs: van.costs, consumption: van.consumption)
        }
      })
    let left = plan.unserved.map { plan.lots[$0.lot] }
    #expect(!left.isEmpty)
    #expect(left.allSatisfy { $0.compartment == .chilled })
    #expect(left.count == plan.lots.count { $0.compartment == .chilled })
  }

  @Test func `costs less than two euros a household`() throws {
    let cost = try plan(round()).totals.cost.total
    #expect((20_000..<2 * 20 * 1_000).contains(cost.value))
  }
}
