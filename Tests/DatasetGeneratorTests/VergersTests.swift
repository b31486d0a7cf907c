import Cabotage
import DatasetGenerator
import Quantities
import Testing

/// The question of the dataset: can one car with a trailer bring a day's fruit to the press?
@Suite struct `Fruit of the orchards` {
  private func plan(_ change: (inout Round.Contents) -> Void = { _ in }) throws -> Plan {
    var contents = try #require(Dataset.vergers.rounds(scale: 1).first).contents
    change(&contents)
    return try Round(contents).plan(until: StopRule(iterations: 2_000))
  }

  @Test func `is all at the press on the day, as one car with a trailer goes to it twice`() throws {
    let plan = try plan()
    #expect(plan.totals.ordered == 500_000)
    #expect(plan.unserved.isEmpty)
    let stops = try #require(plan.tours.first).stops
    #expect(plan.tours.count == 1)
    #expect(stops.count { $0.place == "pressoir" } == 2)
  }

  @Test func `is not without the trailer`() throws {
    let plan = try plan { contents in
      contents.vehicles = contents.vehicles.map { vehicle in
        Vehicle(
          id: vehicle.id, network: vehicle.network, kind: .car, start: vehicle.start,
          end: vehicle.end, capacity: Vehicle.Capacity(mass: 80_000, volume: 400_000),
          costs: vehicle.costs, consumption: 6)
      }
    }
    #expect(!plan.unserved.isEmpty)
  }
}
