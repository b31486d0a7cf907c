import Cabotage
import Quantities

/// A small round that everything fits in: two producers, a hub, two groups, a car and a van.
func smallRound() throws -> Round.Contents {
  var contents = Round.Contents(name: "Small")
  contents.language = .english
  contents.days = [
    RoundDay(
      date: try date("2026-11-12"), collect: [try hours(8, 13)], prepare: [try hours(14, 18)]),
    RoundDay(date: try date("2026-11-13"), deliver: [try hours(9, 19)]),
  ]
  contents.hubs = ["hub"]
  contents.places = [
    Place(
      id: "farm", name: "Farm", kind: .producer,
      coordinate: Coordinate(latitude: 48.70, longitude: 5.90)),
    Place(
      id: "dairy", name: "Dairy", kind: .producer,
      coordinate: Coordinate(latitude: 48.60, longitude: 5.80)),
    Place(
      id: "hub", name: "Hub", kind: .hub,
      coordinate: Coordinate(latitude: 48.675, longitude: 5.89)),
    Place(
      id: "north", name: "North", kind: .group,
      coordinate: Coordinate(latitude: 48.72, longitude: 5.95)),
    Place(
      id: "south", name: "South", kind: .group,
      coordinate: Coordinate(latitude: 48.62, longitude: 5.92)),
  ]
  contents.vehicles = [
    Vehicle(
      id: "van", kind: .van, tenure: .rented, start: "hub", end: "hub",
      capacity: .init(mass: 1_000_000, volume: 8_000_000, chilled: 500_000),
      costs: .init(perDay: 80_000, perKilometer: 180), consumption: 10),
    Vehicle(
      id: "car", kind: .car, start: "hub", end: "hub",
      capacity: .init(mass: 400_000, volume: 1_500_000, chilled: 100_000),
      costs: .init(perKilometer: 300), consumption: 6),
  ]
  contents.products = [
    Product(id: "potatoes", producer: "farm", name: "Potatoes", mass: 5_000, volume: 8_000),
    Product(
      id: "eggs", producer: "farm", name: "Eggs", unit: "6 eggs", isFragile: true),
    Product(
      id: "milk", producer: "dairy", name: "Milk", unit: "1 l", temperature: .chilled4),
  ]
  contents.orders = (1...6).flatMap { number -> [OrderLine] in
    let group: Identifier<Place> = number <= 3 ? "north" : "south"
    let order = Identifier<Order>("o\(number)")
    let member = Identifier<Member>("H-\(number)")
    return [
      OrderLine(order: order, member: member, group: group, product: "potatoes", quantity: number),
      OrderLine(order: order, member: member, group: group, product: "eggs", quantity: 2),
      OrderLine(order: order, member: member, group: group, product: "milk", quantity: 4),
    ]
  }
  contents.volunteers = [
    Volunteer(id: "driver 1", mayDrive: true, turns: 3),
    Volunteer(id: "driver 2", mayDrive: true),
  ]
  return contents
}

struct BadFixture: Error {}

func date(_ iso: String) throws -> CalendarDate {
  let parts = iso.split(separator: "-").compactMap { Int($0) }
  guard parts.count == 3, let date = CalendarDate(year: parts[0], month: parts[1], day: parts[2])
  else { throw BadFixture() }
  return date
}

func hours(_ opens: Int, _ closes: Int) throws -> TimeWindow {
  guard let window = TimeWindow(opens: opens * 3_600, closes: closes * 3_600) else {
    throw BadFixture()
  }
  return window
}
