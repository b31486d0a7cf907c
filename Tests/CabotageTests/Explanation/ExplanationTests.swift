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
