import Cabotage
import Quantities
import Testing

@Suite struct `A tour` {
  /// One van of 100 kg that has to fetch three sacks of 80 kg, 10 km and 20 min from the hub.
  private func tours(_ vehicle: Vehicle) throws -> [Tour] {
    var contents = try smallRound()
    contents.places = contents.places.map {
      Place(
        id: $0.id, name: $0.name, kind: $0.kind, coordinate: $0.coordinate,
        packsItself: $0.kind == .group)
    }
    contents.travel = contents.places.flatMap { from in
      contents.places.filter { $0.id != from.id }.map {
        TravelEntry(from: from.id, to: $0.id, distance: 10_000, time: 1_200)
      }
    }
    contents.vehicles = [vehicle]
    contents.products = [
      Product(id: "sack", producer: "farm", name: "Sack", mass: 80_000, volume: 100_000)
    ]
    contents.orders = [
      OrderLine(order: "o", member: "H", group: "north", product: "sack", quantity: 3)
    ]
    let plan = try Round(contents).plan(until: StopRule(iterations: 100))
    #expect(plan.unserved.isEmpty)
    return plan.tours
  }

  private func van(energy: Vehicle.Energy, end: Identifier<Place>?) -> Vehicle {
    Vehicle(
      id: "van", kind: .van, start: "hub", end: end,
      capacity: .init(mass: 100_000, volume: 1_000_000),
      costs: .init(perDay: 35_000, perKilometer: 333, perHour: 7_000), energy: energy,
      consumption: 8)
  }

  @Test func `counts its trips, kilometres, euros and emissions`() throws {
    let tour = try #require(tours(van(energy: .diesel, end: "hub")).first)
    #expect(tour.trips == 3)
    #expect(tour.distance == 60_000)
    #expect(tour.cost.fixed == 35_000)
    #expect(tour.cost.distance == 19_980)
    // 60 km at 8 l per 100 km and 3.17 kg a litre.
    #expect(tour.emissions == 15_216)
    // Seconds at €7 an hour, to the cent.
    let cents = (tour.arrival - tour.departure).value * 700
    #expect(abs(tour.cost.time.value / 10 * 3_600 - cents) <= 1_800)
    #expect(tour.cost.time.value.isMultiple(of: 10))
  }

  @Test func `does not count a way back that nobody drives`() throws {
    let tour = try #require(tours(van(energy: .electric, end: nil)).first)
    #expect(tour.returnDistance == .zero)
    #expect(tour.end == nil)
    #expect(tour.emissions == Mass(rounding: Double(tour.distance.value) * 8 * 48 / 100_000))
  }

  @Test func `drives at the speeds that the guide promises`() throws {
    // A degree of a meridian is 111 195 m: 20 015 m as the crow flies, 26 020 m by road.
    var contents = try smallRound()
    contents.places[0] = Place(
      id: "farm", name: "Farm", kind: .producer,
      coordinate: Coordinate(latitude: 48.675 + 0.18, longitude: 5.89))
    contents.orders.removeAll { $0.product == "milk" }
    let plan = try Round(contents).plan(until: StopRule(iterations: 50))
    let tour = try #require(plan.tours.first { $0.stops.contains { $0.place == "farm" } })
    let index = try #require(tour.stops.firstIndex { $0.place == "farm" })
    let before = index == 0 ? tour.start : tour.stops[index - 1].place
    let left = index == 0 ? tour.departure : tour.stops[index - 1].departure
    try #require(before == "hub")
    let stop = tour.stops[index]
    #expect(abs(stop.distance.value - 26_020) <= 3)
    // 3 km at 25 km/h, 12 km at 50 km/h, 11.02 km at 70 km/h.
    #expect(stop.arrival - left == Seconds(432 + 864 + 567))
  }
}
