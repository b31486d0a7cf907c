import Cabotage
import Quantities
import Testing

/// A way to spoil a good round, and the issue that it must give.
struct Spoiler: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let table: RoundTable
  let row: Int?
  let field: String?
  let spoil: @Sendable (inout Round.Contents) throws -> Void

  init(
    _ description: String, _ table: RoundTable, _ row: Int?, _ field: String?,
    _ spoil: @escaping @Sendable (inout Round.Contents) throws -> Void
  ) {
    testDescription = description
    self.table = table
    self.row = row
    self.field = field
    self.spoil = spoil
  }
}

@Suite struct `A round` {
  @Test func `accepts good data`() throws {
    #expect(try Round(smallRound()).warnings.isEmpty)
  }

  @Test(arguments: [
    Spoiler("no name", .round, nil, "name") { $0.name = " " },
    Spoiler("no days", .round, nil, "days") { $0.days = [] },
    Spoiler("days out of order", .round, nil, "days") { $0.days.reverse() },
    Spoiler("an absurd detour", .round, nil, "detour") { $0.detour = .nan },
    Spoiler("a negative balance", .round, nil, "balance") { $0.balance = -1 },
    Spoiler("an unknown hub", .round, nil, "hubs") { $0.hubs = ["nowhere"] },
    Spoiler("a hub twice", .round, nil, "hubs") { $0.hubs += $0.hubs },
    Spoiler("a hub that is a group", .round, nil, "hubs") { $0.hubs = ["north"] },
    Spoiler("no hours of delivery", .round, nil, "deliver") {
      $0.days[1] = RoundDay(date: $0.days[1].date)
    },
    Spoiler("a delivery before the crates are ready", .round, nil, "deliver") {
      $0.days[0] = RoundDay(
        date: $0.days[0].date, collect: $0.days[0].collect, prepare: $0.days[0].prepare,
        deliver: [try hours(9, 10)])
    },
    Spoiler("a collection after the crates are ready", .round, nil, "collect") {
      $0.days[1] = RoundDay(
        date: $0.days[1].date, collect: [try hours(9, 10)], deliver: $0.days[1].deliver)
    },
    Spoiler("a place twice", .places, 5, "id") { $0.places.append($0.places[0]) },
    Spoiler("a place nowhere", .places, 5, "lat") {
      $0.places.append(Place(id: "new", name: "New", kind: .group))
    },
    Spoiler("a latitude beyond the pole", .places, 5, "lat") {
      $0.places.append(
        Place(
          id: "new", name: "New", kind: .group,
          coordinate: Coordinate(latitude: 95, longitude: 5)))
    },
    Spoiler("an unknown network", .places, 5, "network") {
      $0.places.append(
        Place(
          id: "new", name: "New", kind: .group, network: "nobody",
          coordinate: Coordinate(latitude: 48, longitude: 5)))
    },
    Spoiler("goods brought to a group", .places, 5, "drops_at") {
      $0.places.append(
        Place(
          id: "new", name: "New", kind: .producer,
          coordinate: Coordinate(latitude: 48, longitude: 5),
          dropOff: .init(place: "north", date: nil)))
    },
    Spoiler("goods brought on another day", .places, 5, "drops_on") {
      $0.places.append(
        Place(
          id: "new", name: "New", kind: .producer,
          coordinate: Coordinate(latitude: 48, longitude: 5),
          dropOff: .init(place: "hub", date: try date("2026-12-25"))))
    },
    Spoiler("no vehicles", .vehicles, nil, nil) { $0.vehicles = [] },
    Spoiler("a vehicle twice", .vehicles, 2, "id") { $0.vehicles.append($0.vehicles[0]) },
    Spoiler("a vehicle from nowhere", .vehicles, 0, "start") {
      $0.vehicles[0] = van(start: "nowhere")
    },
    Spoiler("a negative payload", .vehicles, 0, "payload_kg") { $0.vehicles[0] = van(mass: -1) },
    Spoiler("two stretches a day", .vehicles, 0, "available") {
      $0.vehicles[0] = van(availability: [Opening(try hours(8, 12)), Opening(try hours(14, 18))])
    },
    Spoiler("a product of nobody", .products, 3, "producer") {
      $0.products.append(Product(id: "new", producer: "nobody", name: "New"))
    },
    Spoiler("a product with a negative mass", .products, 3, "kg") {
      $0.products.append(Product(id: "new", producer: "farm", name: "New", mass: -5))
    },
    Spoiler("no orders", .orders, nil, nil) { $0.orders = [] },
    Spoiler("an unknown product", .orders, 18, "product") {
      $0.orders.append(line(product: "egs"))
    },
    Spoiler("an unknown group", .orders, 18, "group") { $0.orders.append(line(group: "farm")) },
    Spoiler("nothing ordered", .orders, 18, "quantity") { $0.orders.append(line(quantity: 0)) },
    Spoiler("far too much ordered", .orders, 18, "quantity") {
      $0.orders.append(line(quantity: 1_000_000))
    },
    Spoiler("an order of two households", .orders, 18, "member") {
      $0.orders.append(line(order: "o1"))
    },
    Spoiler("a crate larger inside than outside", .crates, 0, "inner_length_mm") {
      $0.crates = [
        CrateType(
          id: "c", volume: 40_000, tare: 1_500, size: Extent(length: 600, width: 400, height: 200),
          inside: Extent(length: 610, width: 380, height: 190))
      ]
    },
    Spoiler("a crate without an inside", .crates, 0, "inner_height_mm") {
      $0.crates = [
        CrateType(
          id: "c", volume: 40_000, tare: 1_500, inside: Extent(length: 500, width: 380, height: 0))
      ]
    },
    Spoiler("a product longer than ten metres", .products, 3, "length_mm") {
      $0.products.append(
        Product(
          id: "new", producer: "farm", name: "New", mass: 100, volume: 100,
          shape: .init(size: Extent(length: 10_001, width: 10, height: 10))))
    },
    Spoiler("a product of sides too large together", .products, 3, "length_mm") {
      $0.products.append(
        Product(
          id: "new", producer: "farm", name: "New", mass: 100,
          shape: .init(size: Extent(length: 4_000, width: 3_000, height: 2_000))))
    },
    Spoiler("a product that bears less than nothing", .products, 3, "bears_kg") {
      $0.products.append(
        Product(
          id: "new", producer: "farm", name: "New",
          shape: .init(size: Extent(length: 10, width: 10, height: 10), bears: -1)))
    },
    Spoiler("a crate heavier than its limit", .crates, 0, "tare_kg") {
      $0.crates = [CrateType(id: "c", volume: 40_000, maximumMass: 15_000, tare: 15_000)]
    },
    Spoiler("negative turns", .volunteers, 2, "turns") {
      $0.volunteers.append(Volunteer(id: "driver 3", turns: -1))
    },
    Spoiler("a journey from nowhere", .travel, 0, "from") {
      $0.travel = [TravelEntry(from: "nowhere", to: "hub", distance: 1, time: 1)]
    },
    Spoiler("a journey twice", .travel, 1, "to") {
      $0.travel = Array(
        repeating: TravelEntry(from: "farm", to: "hub", distance: 1, time: 1), count: 2)
    },
    Spoiler("a journey of negative length", .travel, 0, "km") {
      $0.travel = [TravelEntry(from: "farm", to: "hub", distance: -1, time: 1)]
    },
  ])
  func `refuses`(_ spoiler: Spoiler) throws {
    var contents = try smallRound()
    try spoiler.spoil(&contents)
    let invalid = try #require(throws: InvalidRound.self) { try Round(contents) }
    let places = invalid.issues.filter { $0.severity == .error }
      .map { [$0.table.rawValue, $0.row.map(String.init) ?? "", $0.field ?? ""] }
    #expect(
      places.contains([
        spoiler.table.rawValue, spoiler.row.map(String.init) ?? "", spoiler.field ?? "",
      ]))
    #expect(
      invalid.issues.allSatisfy { !$0.expected.french.isEmpty && !$0.expected.english.isEmpty })
  }

  @Test func `tells everything at once`() throws {
    var contents = try smallRound()
    contents.detour = 0
    contents.orders.append(line(product: "egs"))
    contents.vehicles[0] = van(mass: -1)
    let invalid = try #require(throws: InvalidRound.self) { try Round(contents) }
    #expect(Set(invalid.issues.map(\.table)) == [.round, .vehicles, .orders])
  }

  /// The issues of a product of three equal sides whose litres nobody has given.
  private func issues(ofSide side: Length) throws -> [RoundIssue] {
    var contents = try smallRound()
    contents.products[0] = Product(
      id: "potatoes", producer: "farm", name: "Potatoes", mass: 5_000,
      shape: .init(size: Extent(length: side, width: side, height: side)))
    return try #require(throws: InvalidRound.self) { try Round(contents) }.issues
  }

  @Test func `names sides that are too large together, and not the litres that nobody gave`() throws
  {
    let issues = try issues(ofSide: 2_500)
    #expect(issues.map(\.field) == ["length_mm"])
    #expect(issues[0].found == "2500 × 2500 × 2500 mm")
    #expect(issues[0].expected.french.contains("au plus 10\u{202F}000\u{A0}L"))
    #expect(issues[0].expected.english.contains("at most 10,000\u{A0}L"))
  }

  @Test(arguments: [1_000_000_000, 3_000_000, 0, -1, -1_000_000_000] as [Length])
  func `refuses sides that no room can be reckoned from`(side: Length) throws {
    let fields = Set(try issues(ofSide: side).map(\.field))
    #expect(fields == ["length_mm", "width_mm", "height_mm"])
  }

  @Test func `hints at the nearest name`() throws {
    var contents = try smallRound()
    contents.orders.append(line(product: "egs"))
    let invalid = try #require(throws: InvalidRound.self) { try Round(contents) }
    #expect(invalid.issues.first?.hint?.english.contains("“eggs”") == true)
  }

  @Test func `warns of doubtful data and goes on`() throws {
    var contents = try smallRound()
    contents.products.append(
      Product(id: "soap", producer: "farm", name: "Soap", available: 1))
    contents.orders.append(line(product: "soap", quantity: 3))
    contents.places.append(
      Place(
        id: "new", name: "New", kind: .producer,
        coordinate: Coordinate(latitude: 5.9, longitude: 48.7)))
    let fields = try Round(contents).warnings.map(\.field)
    #expect(fields == ["lat", "available"])
  }
}

private func line(
  order: Identifier<Order> = "new", group: Identifier<Place> = "north",
  product: Identifier<Product> = "eggs", quantity: Int = 1
) -> OrderLine {
  OrderLine(order: order, member: "H-9", group: group, product: product, quantity: quantity)
}

private func van(
  start: Identifier<Place> = "hub", mass: Mass = 1_000_000, availability: [Opening] = []
) -> Vehicle {
  Vehicle(
    id: "van", kind: .van, start: start, end: "hub",
    capacity: .init(mass: mass, volume: 8_000_000), availability: availability,
    costs: .init(perKilometer: 180), consumption: 10)
}
