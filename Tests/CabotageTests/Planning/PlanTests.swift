import Cabotage
import Quantities
import Testing

@Suite struct `A plan` {
  @Test func `serves a small round completely`() throws {
    let plan = try Round(smallRound()).plan(until: StopRule(iterations: 200))
    #expect(plan.unserved.isEmpty)
    #expect(plan.totals.orders == 6)
    // 21 sacks of 5 kg, 12 boxes of 6 eggs, 24 litres of milk.
    #expect(plan.totals.ordered == Mass(21 * 5_000 + 12 * 396 + 24 * 1_030))
    #expect(plan.totals.mass[.measured] == 105_000)
    #expect(plan.totals.notCollected == .zero)
    #expect(plan.totals.notDelivered == .zero)
    #expect(plan.tours.allSatisfy { $0.driver != nil })
  }

  @Test func `collects before it delivers`() throws {
    let plan = try Round(smallRound()).plan(until: StopRule(iterations: 200))
    for tour in plan.tours {
      let purposes = Set(tour.stops.flatMap(\.loads).map { plan.lots[$0].purpose })
      #expect(purposes == (tour.day == 0 ? [.collect] : [.deliver]))
    }
  }

  @Test func `takes the cheaper car where the van is not needed`() throws {
    let plan = try Round(smallRound()).plan(until: StopRule(iterations: 400))
    #expect(Set(plan.tours.map(\.vehicle)) == ["car"])
  }

  @Test func `shares the hours between drivers where their balance counts`() throws {
    var contents = try smallRound()
    let car = contents.vehicles[1]
    contents.vehicles[0] = Vehicle(
      id: "other car", kind: .car, start: "hub", end: "hub", capacity: car.capacity,
      costs: car.costs, consumption: 6)
    func squaresOfHours(_ plan: Plan) -> Double {
      plan.tours.reduce(0) { sum, tour in
        let hours = Double((tour.arrival - tour.departure).value) / 3_600
        return sum + hours * hours
      }
    }
    let cheap = try Round(contents).plan(until: StopRule(iterations: 200))
    contents.balance = 10_000
    let round = try Round(contents)
    let even = try round.plan(until: StopRule(iterations: 200))
    #expect(even.faults(in: round) == [])
    #expect(even.unserved.isEmpty)
    #expect(even.tours.count > cheap.tours.count)
    #expect(even.totals.cost.total > cheap.totals.cost.total)
    // The balance is worth what it costs, at 5 € a squared hour, with time at 2 € an hour.
    let gain = 5 * (squaresOfHours(cheap) - squaresOfHours(even))
    #expect(gain > Double((even.totals.cost.total - cheap.totals.cost.total).value) / 1_000)
  }

  @Test func `is the same on one thread and on two`() throws {
    let round = try Round(smallRound())
    let rule = StopRule(iterations: 300)
    let plan = try round.plan(until: rule, seed: 4, threads: 1)
    #expect(try round.plan(until: rule, seed: 4, threads: 2) == plan)
    #expect(try round.plan(until: rule, seed: 4, threads: 1) == plan)
  }

  @Test func `is whole even when it is stopped at once`() throws {
    let cancellation = Cancellation()
    cancellation.raise()
    let plan = try Round(smallRound()).plan(until: StopRule(cancellation: cancellation))
    #expect(!plan.crates.isEmpty)
  }

  @Test func `divides its cost among the groups to the cent`() throws {
    let plan = try Round(smallRound()).plan(until: StopRule(iterations: 50))
    #expect(plan.shares.reduce(.zero) { $0 + $1.cost } == plan.totals.cost.total)
    #expect(plan.shares.map(\.group) == ["north", "south"])
    #expect(plan.shares[0].mass < plan.shares[1].mass)
    #expect(plan.shares[0].cost < plan.shares[1].cost)
  }

  @Test func `uses the journeys it is given`() throws {
    var contents = try smallRound()
    contents.travel = contents.places.flatMap { from in
      contents.places.filter { $0.id != from.id }.map {
        TravelEntry(from: from.id, to: $0.id, distance: 10_000, time: 600)
      }
    }
    let plan = try Round(contents).plan(until: StopRule(iterations: 50))
    #expect(plan.travel.estimated == 0)
    #expect(plan.tours.flatMap(\.stops).allSatisfy { [0, 10_000].contains($0.distance.value) })
  }

  @Test func `leaves chilled goods behind without chilled space, and says why`() throws {
    var contents = try smallRound()
    contents.vehicles = contents.vehicles.map { vehicle in
      Vehicle(
        id: vehicle.id, kind: vehicle.kind, start: "hub", end: "hub",
        capacity: .init(mass: vehicle.capacity.mass, volume: vehicle.capacity.volume),
        costs: vehicle.costs, consumption: 6)
    }
    let round = try Round(contents)
    let plan = try round.plan(until: StopRule(iterations: 50))
    #expect(!plan.unserved.isEmpty)
    #expect(plan.unserved.allSatisfy { plan.lots[$0.lot].compartment == .chilled })
    #expect(plan.unserved.allSatisfy { $0.reason.english.contains("chilled space") })
    #expect(try !round.check().findings.isEmpty)
  }

  @Test func `says how much does not fit`() throws {
    var contents = try smallRound()
    contents.vehicles = [
      Vehicle(
        id: "bike", kind: .car, start: "hub", end: "hub",
        capacity: .init(mass: 20_000, volume: 200_000, chilled: 60_000),
        availability: [Opening(try hours(9, 11))],
        costs: .init(perKilometer: 0), consumption: 0)
    ]
    let round = try Round(contents)
    let plan = try round.plan(until: StopRule(iterations: 100))
    let left = plan.totals.notCollected + plan.totals.notDelivered
    #expect(left > .zero)
    let carried = Set(plan.lots.indices).subtracting(plan.unserved.map(\.lot))
    #expect(
      left + carried.reduce(.zero) { $0 + plan.lots[$1].mass }
        == plan.lots.reduce(.zero) { $0 + $1.mass })
    #expect(try round.check().findings.contains { $0.table == .vehicles })
  }

  @Test func `fetches from a dock what producers leave there`() throws {
    var contents = try smallRound()
    contents.places.append(
      Place(
        id: "dock", name: "Dock", kind: .dock,
        coordinate: Coordinate(latitude: 48.66, longitude: 5.93)))
    contents.places[1] = Place(
      id: "dairy", name: "Dairy", kind: .producer, coordinate: contents.places[1].coordinate,
      dropOff: .init(place: "dock", date: nil))
    let plan = try Round(contents).plan(until: StopRule(iterations: 100))
    let visited = Set(plan.tours.flatMap(\.stops).map(\.place))
    #expect(visited.contains("dock"))
    #expect(!visited.contains("dairy"))
  }

  @Test func `waits for the day on which a producer leaves goods at a dock`() throws {
    var contents = try smallRound()
    contents.days.insert(
      RoundDay(date: try date("2026-11-11"), collect: [try hours(8, 13)]), at: 0)
    contents.places.append(
      Place(
        id: "dock", name: "Dock", kind: .dock,
        coordinate: Coordinate(latitude: 48.66, longitude: 5.93)))
    contents.places[1] = Place(
      id: "dairy", name: "Dairy", kind: .producer, coordinate: contents.places[1].coordinate,
      dropOff: .init(place: "dock", date: try date("2026-11-12")))
    let plan = try Round(contents).plan(until: StopRule(iterations: 200))
    #expect(plan.unserved.isEmpty)
    let days = plan.tours.filter { $0.stops.contains { $0.place == "dock" } }.map(\.day)
    #expect(days == [1])
  }

  @Test func `carries nothing that producers bring to the hub`() throws {
    var contents = try smallRound()
    contents.places[1] = Place(
      id: "dairy", name: "Dairy", kind: .producer, coordinate: contents.places[1].coordinate,
      dropOff: .init(place: "hub", date: nil))
    let plan = try Round(contents).plan(until: StopRule(iterations: 100))
    #expect(!plan.lots.contains { $0.producer == "dairy" })
    #expect(plan.unserved.isEmpty)
  }

  @Test func `brings a group that packs for itself its goods in bulk`() throws {
    var contents = try smallRound()
    contents.places[3] = Place(
      id: "north", name: "North", kind: .group, coordinate: contents.places[3].coordinate,
      packsItself: true)
    let plan = try Round(contents).plan(until: StopRule(iterations: 100))
    #expect(!plan.crates.contains { $0.group == "north" })
    let bulk = plan.lots.filter { $0.to == "north" }
    let potatoes = bulk.flatMap(\.contents).filter { $0.product == "potatoes" }
    #expect(potatoes.reduce(0) { $0 + $1.units } == 1 + 2 + 3)
  }

  @Test func `goes straight to the groups where there is no hub`() throws {
    var contents = try smallRound()
    contents.hubs = []
    contents.days = [
      RoundDay(
        date: try date("2026-11-12"), collect: [try hours(8, 18)], deliver: [try hours(8, 18)])
    ]
    let plan = try Round(contents).plan(until: StopRule(iterations: 200))
    #expect(plan.unserved.isEmpty)
    #expect(plan.lots.allSatisfy { $0.purpose == .direct })
  }

  @Test func `keeps within what a dock holds, and says so before any plan`() throws {
    var contents = try smallRound()
    contents.places.append(
      Place(
        id: "dock", name: "Dock", kind: .dock,
        coordinate: Coordinate(latitude: 48.66, longitude: 5.93), storage: .init(mass: 10_000)))
    contents.places[1] = Place(
      id: "dairy", name: "Dairy", kind: .producer, coordinate: contents.places[1].coordinate,
      dropOff: .init(place: "dock", date: nil))
    let round = try Round(contents)
    #expect(try round.check().findings.map(\.subject) == ["dock"])
    let plan = try round.plan(until: StopRule(iterations: 50))
    #expect(!plan.unserved.isEmpty)
    #expect(plan.unserved.allSatisfy { plan.lots[$0.lot].from == "dock" })
  }

  @Test func `keeps within the fridge of the hub`() throws {
    var contents = try smallRound()
    contents.places[2] = Place(
      id: "hub", name: "Hub", kind: .hub, coordinate: contents.places[2].coordinate,
      storage: .init(chilled: 1_000))
    let plan = try Round(contents).plan(until: StopRule(iterations: 50))
    #expect(!plan.unserved.isEmpty)
    #expect(plan.unserved.allSatisfy { plan.lots[$0.lot].purpose == .collect })
    #expect(plan.unserved.allSatisfy { $0.reason.english.contains("too much chilled") })
  }
}
