import Cabotage
import Quantities
import Testing

@Suite struct `The audit of a plan` {
  private let round: Round
  private let plan: Plan

  init() throws {
    round = try Round(smallRound())
    plan = try round.plan(until: StopRule(iterations: 50))
  }

  @Test func `finds nothing in a good plan`() {
    #expect(plan.faults(in: round).isEmpty)
  }

  @Test func `misses a tour that is gone`() {
    #expect(!changed(tours: Array(plan.tours.dropLast())).faults(in: round).isEmpty)
  }

  @Test func `misses a crate that is gone`() {
    #expect(!changed(crates: Array(plan.crates.dropLast())).faults(in: round).isEmpty)
  }

  @Test func `sees a crate that holds too little`() throws {
    var crates = plan.crates
    let crate = crates[0]
    crates[0] = PackedCrate(
      group: crate.group, member: crate.member, order: crate.order, number: crate.number,
      count: crate.count, type: crate.type, temperature: crate.temperature,
      isFragile: crate.isFragile, contents: Array(crate.contents.dropLast()), mass: crate.mass,
      volume: crate.volume)
    #expect(!changed(crates: crates).faults(in: round).isEmpty)
  }

  @Test func `sees a lot that is forgotten`() {
    let plan = changed(unserved: [Plan.Unserved(lot: 0, reason: Text("", ""))])
    #expect(plan.faults(in: round).contains { $0.contains("carried once") })
  }

  @Test(arguments: [0, 1, 2, 3, 4])
  func `sees a tour that lies`(lie: Int) throws {
    let tour = try #require(plan.tours.first)
    var stops = tour.stops
    let stop = stops[1]
    let change: (arrival: Seconds, start: Seconds, departure: Seconds, distance: Distance) =
      switch lie {
      case 0: (stop.arrival - 60, stop.start, stop.departure, stop.distance)
      case 1: (stop.arrival, stop.start - 40_000, stop.departure, stop.distance)
      case 2: (stop.arrival, stop.start, stop.start, stop.distance)
      case 3: (stop.arrival, stop.start, stop.departure, stop.distance + 1)
      default: (stop.arrival, stop.start, stop.departure, stop.distance)
      }
    var onBoard = stop.onBoard
    if lie == 4 { onBoard.mass += 1 }
    stops[1] = TourStop(
      place: stop.place, arrival: change.arrival, start: change.start, departure: change.departure,
      distance: change.distance, unloads: stop.unloads, loads: stop.loads, onBoard: onBoard)
    let lying = Tour(
      id: tour.id, vehicle: tour.vehicle, day: tour.day, driver: tour.driver, start: tour.start,
      end: tour.end, departure: tour.departure, arrival: tour.arrival, stops: stops,
      distance: tour.distance, returnDistance: tour.returnDistance, trips: tour.trips,
      cost: tour.cost, emissions: tour.emissions)
    #expect(!changed(tours: [lying] + plan.tours.dropFirst()).faults(in: round).isEmpty)
  }

  @Test func `sees shares that do not add up`() throws {
    var shares = plan.shares
    shares[0] = Plan.GroupShare(
      group: shares[0].group, mass: shares[0].mass, cost: shares[0].cost + 10)
    #expect(!changed(shares: shares).faults(in: round).isEmpty)
  }

  @Test(arguments: Tampering.all)
  func `sees a plan with`(_ tampering: Tampering) throws {
    let other = try tampering.plan(plan)
    #expect(other != plan)
    #expect(!other.faults(in: round).isEmpty)
  }

  @Test func `sees a hub that is overfull`() throws {
    var contents = try smallRound()
    contents.places[2] = Place(
      id: "hub", name: "Hub", kind: .hub, coordinate: contents.places[2].coordinate,
      storage: .init(chilled: 1_000))
    #expect(try plan.faults(in: Round(contents)).contains { $0.contains("overfull") })
  }

  @Test func `sees a dock that is overfull`() throws {
    func contents(storage: Place.Storage?) throws -> Round.Contents {
      var contents = try smallRound()
      contents.places.append(
        Place(
          id: "dock", name: "Dock", kind: .dock,
          coordinate: Coordinate(latitude: 48.66, longitude: 5.93), storage: storage))
      contents.places[1] = Place(
        id: "dairy", name: "Dairy", kind: .producer, coordinate: contents.places[1].coordinate,
        dropOff: .init(place: "dock", date: nil))
      return contents
    }
    let plan = try Round(contents(storage: nil)).plan(until: StopRule(iterations: 50))
    let faults = try plan.faults(in: Round(contents(storage: .init(mass: 10_000))))
    #expect(faults == ["dock is overfull on day 0"])
  }

  private func changed(
    tours: [Tour]? = nil, crates: [PackedCrate]? = nil, unserved: [Plan.Unserved]? = nil,
    shares: [Plan.GroupShare]? = nil
  ) -> Plan {
    Plan(
      tours: tours ?? plan.tours, lots: plan.lots, crates: crates ?? plan.crates,
      unserved: unserved ?? plan.unserved, totals: plan.totals, shares: shares ?? plan.shares,
      travel: plan.travel, seed: plan.seed, iterations: plan.iterations,
      preparations: plan.preparations)
  }
}
