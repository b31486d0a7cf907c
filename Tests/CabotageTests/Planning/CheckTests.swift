import Cabotage
import Quantities
import Testing

@Suite struct `A check` {
  @Test func `never says that vehicles are too few where a plan serves all`() throws {
    var served = 0
    var refused = 0
    for seed in 0..<200 {
      var source = RandomSource(seed: UInt64(seed))
      let round = try Round(tightRound(&source))
      let isRefused = try round.check().findings.contains { $0.table == .vehicles }
      if isRefused { refused += 1 }
      if try round.plan(until: StopRule(iterations: 60)).unserved.isEmpty {
        served += 1
        #expect(!isRefused, "seed \(seed)")
      }
    }
    // Otherwise the rounds show nothing.
    #expect(served > 20)
    #expect(refused > 20)
  }

  @Test func `counts one stop where a hub receives and hands out`() throws {
    // Each hub prepares what the producer of the other leaves there, five minutes apart: a van
    // that is full each time takes a load across every fifteen minutes.
    var contents = try crossedHubs(units: 8)
    #expect(try Round(contents).check().findings.isEmpty)
    #expect(try Round(contents).plan(until: StopRule(iterations: 200)).unserved.isEmpty)
    contents = try crossedHubs(units: 40)
    #expect(try !Round(contents).check().findings.isEmpty)
  }

  @Test func `says that crates are missing`() throws {
    var contents = try smallRound()
    contents.crates = [
      CrateType(id: "box", volume: 40_000, tare: 1_500, compartment: .ambient, count: 2)
    ]
    let findings = try Round(contents).check().findings
    #expect(findings.map(\.table) == [.crates])
    #expect(findings.map(\.subject) == ["box"])
  }

  @Test func `says once what producers bring too much of`() throws {
    var contents = try smallRound()
    contents.places[1] = Place(
      id: "dairy", name: "Dairy", kind: .producer, coordinate: contents.places[1].coordinate,
      dropOff: .init(place: "hub", date: nil))
    contents.places[2] = Place(
      id: "hub", name: "Hub", kind: .hub, coordinate: contents.places[2].coordinate,
      storage: .init(chilled: 1_000))
    #expect(try Round(contents).check().findings.map(\.subject) == ["hub"])
  }
}

@Suite struct `A summary` {
  @Test func `adds up the same by producer, group, temperature and in all`() throws {
    let summary = try Round(smallRound()).check().summary
    #expect(summary.orders == 6)
    #expect(summary.total.lines == 18)
    #expect(summary.total.mass == Mass(21 * 5_000 + 12 * 396 + 24 * 1_030))
    #expect(summary.producers.map(\.place) == ["farm", "dairy"])
    #expect(summary.producers.map(\.amount.mass) == [Mass(21 * 5_000 + 12 * 396), 24 * 1_030])
    #expect(summary.producers.map(\.amount.crates) == [0, 0])
    #expect(summary.groups.map(\.place) == ["north", "south"])
    #expect(summary.groups.map(\.amount.lines) == [9, 9])
    #expect(summary.temperatures.map(\.temperature) == [.ambient, .chilled4])
    for amounts in [summary.groups.map(\.amount), summary.temperatures.map(\.amount)] {
      #expect(amounts.reduce(0) { $0 + $1.crates } == summary.total.crates)
      #expect(amounts.reduce(.zero) { $0 + $1.mass } == summary.total.mass)
      #expect(amounts.reduce(.zero) { $0 + $1.volume } == summary.total.volume)
    }
    #expect(summary.mass.values.reduce(.zero, +) == summary.total.mass)
    #expect(summary.massPercents.reduce(0, +) == 100)
  }
}

/// One vehicle, loads that it takes one at a time, and journeys that are all alike, where the limit
/// is nearly reached, or obey no triangle.
private func tightRound(_ source: inout RandomSource) throws -> Round.Contents {
  var contents = try smallRound()
  let length = 1 + source.below(4)
  let day = try date("2026-11-12")
  if source.below(3) == 0 {
    // Without hours of preparation tours may collect and deliver in turns.
    let hours = try hours(8, 8 + length)
    contents.days = [RoundDay(date: day, collect: [hours], deliver: [hours])]
  } else {
    contents.days = [
      RoundDay(date: day, collect: [try hours(8, 8 + length)], prepare: [try hours(13, 14)]),
      RoundDay(
        date: try date("2026-11-13"),
        deliver: [try hours(8, 20)]),
    ]
  }
  contents.places = contents.places.map { place in
    Place(
      id: place.id, name: place.name, kind: place.kind, coordinate: place.coordinate,
      serviceTime: Seconds(source.below(3) * 300), timePerCrate: 0,
      dropOff: place.id == "dairy" && source.below(3) == 0 ? .init(place: "dock", date: nil) : nil,
      packsItself: place.kind == .group)
  }
  contents.places.append(
    Place(
      id: "dock", name: "Dock", kind: .dock,
      coordinate: Coordinate(latitude: 48.66, longitude: 5.93)))
  let areAlike = source.below(2) == 0
  let time = Seconds(300 + source.below(4) * 400)
  for from in contents.places {
    for to in contents.places where from.id != to.id {
      guard areAlike || source.below(3) > 0 else { continue }
      contents.travel.append(
        TravelEntry(
          from: from.id, to: to.id, distance: 5_000,
          time: areAlike ? time : Seconds(source.below(4) * 400)))
    }
  }
  contents.vehicles = [
    Vehicle(
      id: "van", kind: .van, start: areAlike ? "farm" : "hub", end: nil,
      capacity: .init(mass: 100_000, volume: 8_000_000, chilled: 8_000_000),
      costs: .init(perKilometer: 180), consumption: 10)
  ]
  contents.products = [
    Product(id: "a", producer: "farm", name: "A", mass: 100_000, volume: 1_000),
    Product(id: "b", producer: "dairy", name: "B", mass: 60_000, volume: 1_000),
  ]
  let stops = (contents.places[0].serviceTime + contents.places[2].serviceTime).value
  let most = (length * 3_600 + time.value) / (2 * time.value + stops)
  let units = areAlike ? min(8, max(1, most)) + source.below(2) : 1 + source.below(10)
  contents.orders = (0..<units).map { number in
    OrderLine(
      order: Identifier("o\(number)"), member: "H", group: number % 2 == 0 ? "north" : "south",
      product: !areAlike && source.below(3) == 0 ? "b" : "a", quantity: 1)
  }
  return contents
}

/// Two hubs five minutes apart, each with the goods of the other's group, and 130 minutes
/// to swap them.
private func crossedHubs(units: Int) throws -> Round.Contents {
  var contents = try smallRound()
  contents.hubs = ["hub", "hall"]
  contents.days[0] = RoundDay(
    date: contents.days[0].date,
    collect: [try #require(TimeWindow(opens: 36_000, closes: 43_800))],
    prepare: [try hours(14, 18)])
  func place(
    _ index: Int, dropOff: Identifier<Place>? = nil, hub: Identifier<Place>? = nil,
    packsItself: Bool = false
  ) -> Place {
    let place = contents.places[index]
    return Place(
      id: place.id, name: place.name, kind: place.kind, coordinate: place.coordinate,
      serviceTime: 600, timePerCrate: 0,
      dropOff: dropOff.map { .init(place: $0, date: nil) }, packsItself: packsItself, hub: hub)
  }
  contents.places = [
    place(0, dropOff: "hub"), place(1, dropOff: "hall"), place(2),
    place(3, hub: "hub", packsItself: true), place(4, hub: "hall", packsItself: true),
    Place(
      id: "hall", name: "Hall", kind: .hub,
      coordinate: Coordinate(latitude: 48.68, longitude: 5.89), serviceTime: 600,
      timePerCrate: 0),
  ]
  contents.travel = [("hub", "hall"), ("hall", "hub")].map {
    TravelEntry(from: $0, to: $1, distance: 1_000, time: 300)
  }
  contents.vehicles = [
    Vehicle(
      id: "van", kind: .van, start: "hub", end: nil,
      capacity: .init(mass: 100_000, volume: 8_000_000, chilled: 0),
      costs: .init(perKilometer: 180), consumption: 10)
  ]
  contents.products = ["farm", "dairy"].map {
    Product(id: Identifier($0), producer: Identifier($0), name: $0, mass: 100_000, volume: 1_000)
  }
  contents.orders = (0..<units).map { number in
    OrderLine(
      order: Identifier("o\(number)"), member: "H", group: number % 2 == 0 ? "south" : "north",
      product: number % 2 == 0 ? "farm" : "dairy", quantity: 1)
  }
  return contents
}
