import Cabotage
import Quantities
import Testing

@Suite struct `What a plan says of what stays behind` {
  /// The small round with one vehicle, changed.
  private func plan(
    _ capacity: Vehicle.Capacity, _ change: (inout Round.Contents) throws -> Void = { _ in }
  ) throws -> Plan {
    var contents = try smallRound()
    contents.vehicles = [
      Vehicle(
        id: "car", kind: .car, start: "hub", end: "hub", capacity: capacity,
        costs: .init(perDay: 5_000, perKilometer: 300), consumption: 6)
    ]
    try change(&contents)
    return try Round(contents).plan(until: StopRule(iterations: 200))
  }

  @Test func `is nothing where all is served`() throws {
    let plan = try plan(.init(mass: 400_000, volume: 1_500_000, chilled: 100_000))
    #expect(plan.unserved.isEmpty)
  }

  @Test func `names the litres of boxes that no vehicle has`() throws {
    let plan = try plan(.init(mass: 400_000, volume: 1_500_000, coldTime: 3_600))
    #expect(!plan.unserved.isEmpty)
    for unserved in plan.unserved {
      let lot = plan.lots[unserved.lot]
      #expect(lot.compartment == .chilled)
      let liters = (lot.volume.value + 999) / 1_000
      let way = try #require(unserved.ways.first)
      #expect(
        way.text.french.contains(
          "des caisses isothermes de plus pour \(liters)\u{A0}L de frais (froid tenu"))
      #expect(way.text.english.contains("for \(liters)\u{A0}L chilled (cold for"))
    }
  }

  @Test func `names the sides of a crate that enters no hold, which no room would mend`() throws {
    func round(
      _ crate: Extent, _ chilledLength: Length? = nil, _ change: (inout Vehicle) -> Void = { _ in }
    ) throws -> Round {
      var contents = try smallRound()
      let hold = Vehicle.Hold(
        size: Extent(length: 2_500, width: 1_200, height: 1_400), chilledLength: chilledLength)
      contents.vehicles = [
        Vehicle(
          id: "van", kind: .van, start: "hub", end: "hub",
          capacity: .init(mass: 900_000, volume: 8_000_000, chilled: 900_000, hold: hold),
          costs: .init(perKilometer: 300), consumption: 6)
      ]
      change(&contents.vehicles[0])
      contents.crates = Compartment.allCases.map {
        CrateType(
          id: Identifier("c-\($0.rawValue)"), volume: 40_000, tare: 1_500, compartment: $0,
          size: $0 == .chilled ? Extent(length: 600, width: 400, height: 300) : crate,
          bears: 100_000)
      }
      return try Round(contents)
    }
    func plan(_ round: Round) throws -> Plan { try round.plan(until: StopRule(iterations: 100)) }

    // Wider than the hold whichever way it is turned, though it holds no more than others.
    let wide = try round(Extent(length: 1_300, width: 1_300, height: 100))
    let left = try plan(wide).unserved
    #expect(!left.isEmpty)
    let sides = "1\u{202F}300 × 1\u{202F}300 × 100\u{A0}mm"
    for unserved in left {
      #expect(unserved.reason.french == "une cagette de \(sides) n'entre dans aucun véhicule")
      #expect(unserved.reason.english.contains("1,300 × 1,300 × 100\u{A0}mm"))
      #expect(unserved.ways.isEmpty && unserved.contradiction == nil)
    }
    #expect(try wide.check().findings.map(\.text) == [try #require(left.first).reason])

    // Turned it goes in.
    let turned = try round(Extent(length: 1_100, width: 2_400, height: 100))
    #expect(try plan(turned).unserved.isEmpty && turned.check().findings.isEmpty)
    // Chilled crates need room in the chilled part.
    let short = try round(Extent(length: 600, width: 400, height: 300), 350)
    #expect(try plan(short).unserved.allSatisfy { $0.reason.english.hasPrefix("a crate of 600") })
    #expect(try short.check().findings.count == 1)
    // A vehicle whose hold is unknown may take it.
    let unknown = try round(Extent(length: 1_300, width: 1_300, height: 100)) {
      $0 = Vehicle(
        id: $0.id, kind: $0.kind, start: $0.start, end: $0.end,
        capacity: .init(mass: 900_000, volume: 8_000_000, chilled: 900_000), costs: $0.costs,
        consumption: 6)
    }
    #expect(try plan(unknown).unserved.isEmpty && unknown.check().findings.isEmpty)
  }

  @Test func `names the minutes that a shift is too short, and they are enough`() throws {
    let capacity = Vehicle.Capacity(mass: 400_000, volume: 1_500_000, chilled: 100_000)
    func plan(until closes: Int) throws -> Plan {
      try self.plan(capacity) { contents in
        let day = contents.days[1].date
        let hours = TimeWindow(opens: 9 * 3_600, closes: closes)!
        contents.days[1] = RoundDay(date: day, deliver: [hours])
      }
    }
    let short = try plan(until: 9 * 3_600 + 25 * 60)
    let unserved = try #require(short.unserved.first)
    let longer = unserved.ways.compactMap { way in
      way.text.english.wholeMatch(of: /car, .*: be back (\d+)\u{A0}min later/)
        .flatMap { Int($0.1) }
    }
    #expect(!unserved.ways.isEmpty)
    if let minutes = longer.first {
      let enough = try plan(until: 9 * 3_600 + (25 + minutes) * 60)
      #expect(enough.unserved.count < short.unserved.count)
    }
  }

  @Test func `never carries goods in boxes for longer than they hold`() throws {
    let capacity = Vehicle.Capacity(
      mass: 400_000, volume: 1_500_000, chilled: 100_000, coldTime: 1_500)
    let plan = try plan(capacity)
    for tour in plan.tours {
      var loaded: [Int: Seconds] = [:]
      for stop in tour.stops {
        for lot in stop.unloads where plan.lots[lot].compartment == .chilled {
          #expect(stop.start - (loaded[lot] ?? 0) <= 1_500)
        }
        for lot in stop.loads { loaded[lot] = stop.departure }
      }
    }
    let held = try self.plan(
      .init(mass: 400_000, volume: 1_500_000, chilled: 100_000, coldTime: 60))
    #expect(held.unserved.allSatisfy { held.lots[$0.lot].compartment == .chilled })
    #expect(
      held.unserved.allSatisfy { left in
        left.ways.contains { $0.text.english.contains("cold that holds") }
      })
    #expect(!held.unserved.isEmpty)
  }

  @Test func `is in both languages, with a unit for every number`() throws {
    let plan = try plan(.init(mass: 60_000, volume: 150_000, coldTime: 3_600))
    for way in plan.unserved.flatMap(\.ways) {
      for text in [way.text.french, way.text.english] {
        let body = text.split(separator: ":").dropFirst().joined()
        #expect(!body.contains(#/\d+ /#), "\(text)")
      }
    }
    #expect(plan.unserved.contains { !$0.ways.isEmpty })
  }
}
