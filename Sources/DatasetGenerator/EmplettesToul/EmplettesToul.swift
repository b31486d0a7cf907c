import Cabotage
import Quantities

/// Emplettes & Cagettes at Toul: three days a month.
enum EmplettesToul {
  /// Which month of the year.
  enum Month {
    /// An ordinary one, while oranges are in season.
    case march
    /// The heaviest of the year.
    case november

    /// The first of the two amounts in March, the second in November.
    func callAsFunction(_ march: Int, _ november: Int) -> Int {
      self == .march ? march : november
    }
  }

  /// The round of a month.
  static func round(_ month: Month, scale: Int) -> Round.Contents {
    let thursday = month == .march ? date(2026, 3, 12) : date(2026, 11, 19)
    var draft = RoundDraft(
      month == .march ? "Emplettes & Cagettes, mars" : "Emplettes & Cagettes, novembre",
      network: network, days: days(month, from: thursday), notes: notes, scale: scale, code: "EC",
      seed: month == .march ? 54_528 : 54_529)
    addRooms(to: &draft, chilled: 1_700_000)
    draft.add(suppliers(month, thursday: thursday))
    draft.add(collectives(month), timePerCrate: 18)
    draft.add([car, van("van-1")])
    if month == .november { draft.add([van("van-2")]) }
    addCrates(to: &draft)
    draft.addVolunteers(drivers: 10, helpers: 50)
    return draft.round()
  }

  /// The association.
  static let network = Network(id: "emplettes", name: "Emplettes & Cagettes")

  /// Adds the room where crates are filled, with its fridges, and the food bank's dock.
  static func addRooms(to draft: inout RoundDraft, chilled: Volume) {
    draft.addRoom(
      .hub, id: "salle", name: "Salle de préparation", in: .toul, timePerCrate: 6,
      storage: Place.Storage(chilled: chilled), access: "portail côté cour")
    draft.addRoom(
      .dock, id: "quai", name: "Quai de la banque alimentaire", in: .heillecourt,
      hours: [hours(8, 12), hours(13.5, 17)], timePerCrate: 9,
      storage: Place.Storage(mass: 2_000_000), access: "quai 2, se présenter à l'accueil")
  }

  /// Adds the crates, and the bags for what is chilled.
  static func addCrates(to draft: inout RoundDraft) {
    draft.add([
      CrateType(id: "cagette", volume: 25_000, tare: 800, count: 1_000),
      CrateType(
        id: "sac-isotherme", volume: 10_000, maximumMass: 10_000, tare: 200, compartment: .chilled,
        count: 500),
    ])
  }

  /// November's crates are not all filled by Friday evening.
  static func days(_ month: Month, from thursday: CalendarDate) -> [RoundDay] {
    func day(_ offset: Int) -> CalendarDate {
      date(thursday.year, thursday.month, thursday.day + offset)
    }
    return [
      RoundDay(date: thursday, collect: [window(8, 18)], prepare: [window(14, 19)]),
      RoundDay(date: day(1), collect: [window(8, 12)], prepare: [window(9, 19)]),
      RoundDay(
        date: day(2), prepare: month == .march ? [] : [window(7, 9)],
        deliver: [window(month == .march ? 8 : 9, 16.5)]),
    ]
  }

  /// A volunteer's car.
  static let car = Vehicle(
    id: "voiture", network: "emplettes", kind: .car, tenure: .lent, start: "salle", end: "salle",
    capacity: Vehicle.Capacity(mass: 500_000, volume: 1_200_000, chilled: 400_000),
    costs: Vehicle.Costs(perKilometer: 606), consumption: 6)

  /// A rented van.
  static func van(_ id: Identifier<Vehicle>) -> Vehicle {
    Vehicle(
      id: id, network: "emplettes", kind: .van, tenure: .rented, start: "salle", end: "salle",
      capacity: Vehicle.Capacity(mass: 1_100_000, volume: 10_000_000, chilled: 1_500_000),
      costs: Vehicle.Costs(perDay: 86_670, perKilometer: 180), consumption: 10)
  }

  private static let notes = [
    "Grandeurs publiées par Emplettes & Cagettes (2024) : commandes, kilos, véhicules, quai.",
    "Produits, prix, lieux et horaires choisis : voir le README.md du jeu de données.",
  ]
}
