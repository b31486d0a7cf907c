import Cabotage
import Quantities

/// Makes valid rounds with awkward names and amounts.
struct RoundGenerator {
  private var random: RandomSource

  init(seed: UInt64) {
    random = RandomSource(seed: seed)
  }

  private static let awkward = [
    "=SUM(A1)", "+33 6", "-x", "@home", "'quoted", "''", "'=x", "a;b", "a,b", "say \"hi\"", "\"",
    "two\nlines", "é€œ", "# sharp", "null", "~", "12", "1,234", "true", ": colon", "- dash",
    "Total",
    "a: b", "[x]", "{y}", "%", "*", "&z", "!tag", "tab\tinside", "N° 3", "a\u{A0}b", "日本",
  ]

  private mutating func text() -> String {
    Self.awkward[random.below(Self.awkward.count)]
  }

  private mutating func name(_ stem: String, _ index: Int) -> String {
    let id = ["\(stem)\(index)", "=\(stem)\(index)", "\(stem);\(index)", "É \(stem), \(index)"]
    return id[random.below(id.count)]
  }

  private mutating func maybe<Value>(_ value: Value) -> Value? {
    random.below(2) == 0 ? nil : value
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[random.below(values.count)]
  }

  private mutating func amount<Unit>(_ least: Int, _ most: Int) -> Quantity<Unit> {
    Quantity(least + random.below(most - least + 1))
  }

  private mutating func hours() -> TimeWindow {
    let opens = random.below(80_000)
    let whole = random.below(3) > 0
    let start = whole ? opens / 1_800 * 1_800 : opens
    guard let window = TimeWindow(opens: start, closes: start + 900 + random.below(5_000)) else {
      preconditionFailure("reversed")
    }
    return window
  }

  private mutating func openings(_ date: CalendarDate) -> [Opening] {
    (0..<random.below(4)).map { _ in
      let weekdays = Set(Weekday.allCases.filter { _ in random.below(2) == 0 })
      let days: [Opening.Days] = [
        .all, .weekdays(weekdays.isEmpty ? [.monday] : weekdays), .date(date),
      ]
      return Opening(hours(), on: pick(days))
    }
  }

  mutating func contents() -> Round.Contents {
    var contents = Round.Contents(name: text())
    contents.language = pick(Language.allCases)
    contents.detour = 1 + Double(random.below(1_000)) / 999
    contents.balance = Money(random.below(3) * 250)
    contents.notes = (0..<random.below(3)).map { _ in text() }
    contents.emergency = maybe(text())
    contents.days = (0..<1 + random.below(3)).compactMap { day in
      CalendarDate(year: 2027, month: 2, day: 1 + day * 3).map {
        RoundDay(date: $0, deliver: [hours(), hours()])
      }
    }
    guard let date = contents.days.last?.date else { preconditionFailure("no day") }
    contents.networks = (0..<random.below(3)).map {
      Network(id: Identifier(name("net", $0)), name: text())
    }
    for network in contents.networks where random.below(2) == 0 {
      contents.solidarity[network.id] = Money(random.below(3_000) * 10)
    }
    let networks: [Identifier<Network>?] = contents.networks.map(\.id) + [nil]
    contents.places = (0..<8).map { place($0, date, networks) }
    let ids = contents.places.map(\.id)
    contents.vehicles = (0..<1 + random.below(3)).map { vehicle($0, ids, networks) }
    let producers = contents.places.filter { $0.kind == .producer }.map(\.id)
    contents.products = (0..<1 + random.below(9)).map { product($0, pick(producers)) }
    let groups = contents.places.filter { $0.kind == .group }.map(\.id)
    contents.orders = (0..<1 + random.below(9)).map { line in
      OrderLine(
        order: Identifier(name("c", line)), member: Identifier(name("F", line)),
        group: pick(groups), product: pick(contents.products).id, quantity: 1 + random.below(9_999),
        priority: random.below(5) - 2)
    }
    contents.shortageRule = pick(ShortageRule.allCases)
    contents.history = (0..<random.below(3)).map { index in
      FillRecord(
        member: Identifier(name("F", index)), ordered: 5 + random.below(9),
        received: random.below(6))
    }
    contents.crates = (0..<random.below(3)).map { index in
      CrateType(
        id: Identifier(name("crate", index)), volume: amount(1_000, 90_000),
        maximumMass: amount(5_000, 30_000), tare: amount(0, 3_000),
        compartment: pick(Compartment.allCases), count: maybe(random.below(500)),
        size: random.below(2) == 0 ? nil : extent(larger: 3_000),
        inside: maybe(extent()), bears: maybe(amount(0, 99_999)),
        plates: maybe(
          CrateType.Plates(
            count: random.below(4), mass: amount(0, 800), holds: amount(1, 999) * 60)))
    }
    contents.volunteers = (0..<random.below(3)).map { index in
      Volunteer(
        id: Identifier(name("driver", index)), network: pick(networks),
        availability: openings(date), mayDrive: random.below(2) == 0,
        licences: Set(["BE", "C"].filter { _ in random.below(2) == 0 }), turns: random.below(9))
    }
    contents.travel = (0..<random.below(3)).map { index in
      TravelEntry(
        from: ids[index], to: ids[index + 1], distance: amount(0, 99_999), time: amount(0, 9_999))
    }
    return contents
  }

  private mutating func place(
    _ index: Int, _ date: CalendarDate, _ networks: [Identifier<Network>?]
  ) -> Place {
    // Enough of the kinds that others refer to.
    let kind = index < 5 ? Place.Kind.allCases[index] : pick(Place.Kind.allCases)
    return Place(
      id: Identifier(name("p", index)), name: text(), kind: kind, network: pick(networks),
      commune: maybe(text()),
      coordinate: Coordinate(
        latitude: 48 + random.unit(), longitude: Double(random.below(4_000)) / 1_000),
      openings: openings(date), serviceTime: amount(0, 9_999), timePerCrate: amount(0, 999),
      storage: maybe(Place.Storage(mass: 1_234_567, chilled: 125)), access: maybe(text()),
      contact: maybe(text()), packsItself: kind == .group && random.below(2) == 0,
      emptyCrates: kind == .group ? random.below(3) : 0)
  }

  private mutating func vehicle(
    _ index: Int, _ places: [Identifier<Place>], _ networks: [Identifier<Network>?]
  ) -> Vehicle {
    Vehicle(
      id: Identifier(name("v", index)), network: pick(networks), kind: pick(Vehicle.Kind.allCases),
      tenure: pick(Vehicle.Tenure.allCases), start: pick(places), end: maybe(pick(places)),
      capacity: Vehicle.Capacity(
        mass: amount(1_000, 3_500_000), volume: amount(1_000_000, 20_000_000),
        chilled: amount(0, 1_000_000), frozen: amount(0, 9_999),
        coldTime: maybe(Seconds(60 * (1 + random.below(1_440)))),
        crates: maybe(1 + random.below(90)),
        hold: maybe(Vehicle.Hold(size: extent(), chilledLength: maybe(amount(0, 9))))),
      availability: random.below(2) == 0 ? [] : [Opening(hours())],
      costs: Vehicle.Costs(
        perDay: amount(0, 99_999), perKilometer: amount(0, 2_999), perHour: amount(0, 20_000)),
      energy: pick(Vehicle.Energy.allCases), consumption: random.unit() * 30,
      licence: maybe("BE"))
  }

  private mutating func extent(larger than: Int = 0) -> Extent {
    Extent(
      length: amount(20 + than, 2_000 + than), width: amount(20 + than, 2_000 + than),
      height: amount(20 + than, 2_000 + than))
  }

  private mutating func product(_ index: Int, _ producer: Identifier<Place>) -> Product {
    Product(
      id: Identifier(name("pr", index)), producer: producer, name: text(),
      unit: random.below(2) == 0 ? "" : text(), mass: maybe(amount(1, 25_000)),
      volume: maybe(amount(1, 90_000)), temperature: pick(TemperatureClass.allCases),
      isFragile: random.below(2) == 0, isFood: random.below(4) > 0, price: maybe(amount(0, 99_999)),
      available: maybe(random.below(900)),
      shape: maybe(
        Product.Shape(
          size: extent(), isUpright: random.below(2) == 0, bears: maybe(amount(0, 9_999)))))
  }
}
