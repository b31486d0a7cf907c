import Quantities
import Testing

@testable import Cabotage

@Suite struct `Places that are visited every so often` {
  /// Mondays, Wednesdays and Fridays from Monday 2 November 2026 on, less some days of the month.
  private static func days(weeks: Int, without missing: Set<Int> = []) throws -> [RoundDay] {
    let hours = try #require(TimeWindow(opens: 8 * 3_600, closes: 18 * 3_600))
    return try (0..<weeks).flatMap { week in [2, 4, 6].map { $0 + 7 * week } }
      .filter { !missing.contains($0) }
      .map { day in
        RoundDay(
          date: try #require(CalendarDate(year: 2026, month: 11, day: day)), collect: [hours],
          deliver: [hours])
      }
  }

  /// The days of the month of each pattern.
  private static func patterns(
    _ every: Recurrence.Period, over days: [RoundDay], closed: Set<Weekday> = []
  ) -> [[Int]] {
    RecurrencePatterns(Recurrence(every: every), over: days) { !closed.contains($0.date.weekday) }
      .rows.map { $0.map { days[$0].date.day } }
  }

  @Test func `keep their weekday, and in fortnights their weeks`() throws {
    let days = try Self.days(weeks: 4)
    #expect(
      Self.patterns(.week, over: days) == [
        [2, 9, 16, 23], [4, 11, 18, 25], [6, 13, 20, 27],
      ])
    #expect(
      Self.patterns(.fortnight, over: days) == [
        [2, 16], [4, 18], [6, 20], [9, 23], [11, 25], [13, 27],
      ])
    #expect(Self.patterns(.month, over: days).count == 12)
    #expect(Self.patterns(.week, over: days, closed: [.monday, .friday]) == [[4, 11, 18, 25]])
    #expect(Self.patterns(.week, over: days, closed: [.monday, .wednesday, .friday]).isEmpty)
  }

  @Test func `take the nearest day where theirs is not worked`() throws {
    let days = try Self.days(weeks: 3, without: [11])
    #expect(
      Self.patterns(.week, over: days) == [[2, 9, 16], [4, 9, 18], [6, 13, 20]])
    // A week without any day has no visit.
    let holidays = try Self.days(weeks: 3, without: [9, 11, 13])
    #expect(Self.patterns(.week, over: holidays) == [[2, 16], [4, 18], [6, 20]])
  }

  /// A farm, two villages and a van.
  private static func contents(
    _ change: (inout Round.Contents) -> Void = { _ in }, every: Recurrence.Period = .week,
    usualDay: Weekday? = nil, farmEvery: Recurrence.Period? = nil
  ) throws -> Round.Contents {
    var contents = Round.Contents(name: "weeks")
    contents.days = try days(weeks: 2)
    func place(
      _ id: String, _ kind: Place.Kind, _ latitude: Double, _ recurrence: Recurrence? = nil
    ) -> Place {
      Place(
        id: Identifier(id), name: id, kind: kind,
        coordinate: Coordinate(latitude: latitude, longitude: 3), recurrence: recurrence)
    }
    contents.places = [
      place("farm", .producer, 50, farmEvery.map { Recurrence(every: $0) }),
      place(
        "north", .group, 50.1, farmEvery == nil ? Recurrence(every: every, usualDay: usualDay) : nil
      ),
      place("south", .group, 49.9),
    ]
    contents.vehicles = [
      Vehicle(
        id: "van", kind: .van, start: "farm", end: "farm",
        capacity: Vehicle.Capacity(mass: 200_000, volume: 900_000),
        costs: Vehicle.Costs(perDay: 30_000, perKilometer: 500), consumption: 8)
    ]
    contents.products = [
      Product(id: "apples", producer: "farm", name: "Apples", mass: 10_000, volume: 20_000)
    ]
    contents.orders = ["north", "south"].map { group in
      OrderLine(
        order: Identifier("o-\(group)"), member: Identifier("m-\(group)"),
        group: Identifier(group), product: "apples", quantity: 4)
    }
    change(&contents)
    return contents
  }

  private static func weekdays(_ plan: Plan, _ round: Round, _ id: Identifier<Place>) -> [Weekday] {
    plan.tours.filter { tour in
      tour.stops.contains { round[$0.place].visit?.place == id || $0.place == id }
    }
    .map { round.contents.days[$0.day].date.weekday }
  }

  @Test func `become a place a visit, with the same order`() throws {
    let round = try Round(Self.contents())
    #expect(round.contents.places.map(\.id) == ["farm", "north", "north/2", "south"])
    #expect(round.contents.places[2].name == "north (2/2)")
    #expect(round.orders.map(\.group) == ["north", "north/2", "south"])
    #expect(Set(round.orders.map(\.order)).count == 3)
    // A farm that is visited every so often has its goods at each visit.
    let farms = try Round(Self.contents(farmEvery: .week))
    #expect(farms.contents.places.map(\.id) == ["farm", "farm/2", "north", "south"])
    #expect(farms.contents.products.map(\.id) == ["apples", "apples/2"])
    #expect(farms.orders.count == 4)
    var sold = try Self.contents(farmEvery: .week)
    sold.products.append(Product(id: "soap", producer: "farm", name: "Soap", isFood: false))
    let soap = try Round(sold)
    #expect(soap.contents.products.map(\.isFood) == [true, true, false, false])
    // Checked once more, nothing is doubled.
    #expect(try Round(round.contents).contents.places.count == 4)
  }

  @Test func `are within the borders of a vehicle at every visit, and give empty crates back once`()
    throws
  {
    let round = try Round(
      Self.contents { contents in
        contents.vehicles[0].borders.places = ["farm", "north", "south"]
        contents.places[1] = Place(
          id: "north", name: "north", kind: .group,
          coordinate: contents.places[1].coordinate,
          emptyCrates: 12, recurrence: contents.places[1].recurrence)
      })
    #expect(round.contents.vehicles[0].borders.places == ["farm", "north", "north/2", "south"])
    #expect(round.contents.places.map(\.emptyCrates) == [0, 12, 0, 0])
    let plan = try round.plan(until: StopRule(iterations: 300))
    #expect(plan.unserved.isEmpty)
  }

  @Test func `are planned on the same weekday, best the usual one`() throws {
    for usualDay in [nil, Weekday.monday, .friday] {
      let round = try Round(Self.contents(usualDay: usualDay))
      let plan = try round.plan(until: StopRule(iterations: 300))
      #expect(plan.unserved.isEmpty)
      let days = Self.weekdays(plan, round, "north")
      #expect(days.count == 2)
      #expect(Set(days).count == 1)
      if let usualDay { #expect(days[0] == usualDay) }
    }
  }

  @Test func `leave all visits behind where one cannot be made`() throws {
    // The van is free in the first week only.
    let round = try Round(
      Self.contents { contents in
        let date = contents.days[0].date
        contents.vehicles = [
          Vehicle(
            id: "van", kind: .van, start: "farm", end: "farm",
            capacity: Vehicle.Capacity(mass: 200_000, volume: 900_000),
            availability: [Opening(contents.days[0].deliver[0], on: .date(date))],
            costs: Vehicle.Costs(perKilometer: 500), consumption: 8)
        ]
      })
    let plan = try round.plan(until: StopRule(iterations: 300))
    #expect(plan.unserved.count == 2)
    #expect(plan.unserved.allSatisfy { round[plan.lots[$0.lot].to].visit?.place == "north" })
  }

  @Test func `are told of by the audit where days do not go together`() throws {
    let round = try Round(Self.contents(every: .week))
    let plan = try round.plan(until: StopRule(iterations: 300))
    #expect(plan.faults(in: round).isEmpty)
    var tours = plan.tours
    let moved = try #require(tours.lastIndex { $0.stops.contains { $0.place == "north/2" } })
    let day = tours[moved].day
    for other in round.contents.days.indices where other != day {
      tours[moved] = plan.tours[moved].with(day: other)
      let changed = plan.with(tours: tours)
      let faults = changed.faults(in: round)
      #expect(faults.contains { $0.contains("north") }, "\(faults)")
    }
  }

  @Test func `are groups or producers of a round without hubs that are open`() throws {
    func fields(_ contents: Round.Contents) -> [String?] {
      do throws(InvalidRound) {
        _ = try Round(contents)
        return []
      } catch {
        return error.issues.filter { $0.severity == .error }.map(\.field)
      }
    }
    #expect(try fields(Self.contents()) == [])
    let recurrence = Recurrence(every: .week)
    func place(_ kind: Place.Kind, openings: [Opening] = []) -> Place {
      Place(
        id: "other", name: "other", kind: kind,
        coordinate: Coordinate(latitude: 50, longitude: 3.1), openings: openings,
        recurrence: recurrence)
    }
    #expect(
      try fields(Self.contents { $0.places.append(place(.vehicleBase)) }).contains("every"))
    #expect(try fields(Self.contents { $0.places.append(place(.producer)) }).contains("every"))
    let sunday = try Opening(
      #require(TimeWindow(opens: 36_000, closes: 40_000)), on: .weekdays([.sunday]))
    #expect(
      try fields(Self.contents { $0.places.append(place(.group, openings: [sunday])) }) == ["every"]
    )
  }
}
