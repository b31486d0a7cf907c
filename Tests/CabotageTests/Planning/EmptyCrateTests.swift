import Cabotage
import Quantities
import Testing

@Suite struct `Empty crates` {
  private func contents(_ empties: Int) throws -> Round.Contents {
    var contents = try smallRound()
    contents.places = contents.places.map { place in
      Place(
        id: place.id, name: place.name, kind: place.kind, coordinate: place.coordinate,
        emptyCrates: place.id == "north" ? empties : 0)
    }
    return contents
  }

  @Test func `go along once, when the group is served last, and cost nothing`() throws {
    let round = try Round(contents(7))
    let plan = try round.plan(until: StopRule(iterations: 100))
    let counts = plan.emptyCrates(in: round)
    #expect(counts.joined().reduce(0, +) == 7)
    for (tour, counts) in zip(plan.tours, counts) {
      #expect(counts.count == tour.stops.count)
      for (stop, count) in zip(tour.stops, counts) where count > 0 {
        #expect(stop.place == "north")
      }
    }
    #expect(round.emptyCrateFindings(plan).isEmpty)
    let without = try Round(contents(0)).plan(until: StopRule(iterations: 100))
    #expect(without.totals.cost == plan.totals.cost)
  }

  @Test func `are told of where there is no room or no tour`() throws {
    let round = try Round(contents(5_000))
    let plan = try round.plan(until: StopRule(iterations: 100))
    #expect(round.emptyCrateFindings(plan).contains { $0.text.english.contains("no room") })
    var unserved = try contents(7)
    unserved.orders = unserved.orders.filter { $0.group != "north" }
    let other = try Round(unserved)
    let none = try other.plan(until: StopRule(iterations: 100))
    #expect(other.emptyCrateFindings(none).contains { $0.text.english.contains("no tour") })
  }

  @Test func `wait at groups only`() throws {
    var contents = try smallRound()
    contents.places[2] = Place(
      id: "hub", name: "Hub", kind: .hub, coordinate: contents.places[2].coordinate, emptyCrates: 2)
    #expect(throws: (any Error).self) { try Round(contents) }
  }
}
