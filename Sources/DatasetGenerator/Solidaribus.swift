import Cabotage
import Quantities

/// Secours populaire in the Nièvre: four weeks of a mobile grocery's circuits through hamlets.
enum Solidaribus {
  /// Where the bus stops.
  enum Circuit {
    /// At the sites of now.
    case asNow
    /// At one more, every fortnight.
    case oneMore
  }

  /// The round.
  static func round(_ circuit: Circuit, scale: Int) -> Round.Contents {
    var draft = RoundDraft(
      "Solidaribus, quatre semaines",
      network: Network(id: "secours", name: "Secours populaire de la Nièvre"),
      days: days,
      notes: [
        "Grandeur publiée : neuf sites, fixes et mobiles.",
        "Sites, rythmes, quantités, bus et horaires choisis : voir le README.md du jeu de données.",
      ], scale: scale, code: "SB", seed: 58_194)
    draft.addRoom(.vehicleBase, id: "garage", name: "Garage du bus", in: .nevers)
    draft.add([depot])
    draft.add(sites)
    if circuit == .oneMore {
      draft.add([site("dornes", .dornes, .fortnight)])
    }
    draft.add([bus])
    draft.addVolunteers(drivers: 3, helpers: 4)
    return draft.round()
  }

  /// Tuesdays, Wednesdays and Thursdays of four weeks; Armistice Day is no working day.
  private static let days = (0..<4).flatMap { week in
    (3...5).map { $0 + 7 * week }.filter { $0 != 11 }.map { day in
      RoundDay(
        date: date(2026, 11, day), collect: [window(8, 10)], deliver: [window(9, 17)])
    }
  }

  /// The depot is the ninth site, and open without the bus.
  private static let depot = Supplier(
    id: "depot", name: "Dépôt", commune: .nevers, hours: [hours(8, 10)],
    goods: [
      Good("sec", "Colis sec", "8 kg", grams: 8_000, milliliters: 20_000, cents: 0, units: 83),
      Good(
        "frais", "Colis frais", "3 kg", grams: 3_000, milliliters: 8_000, .chilled4, cents: 0,
        units: 83),
    ])

  private static let sites: [Group] = [
    site("decize", .decize, .week), site("premery", .premery, .week),
    site("saint-pierre", .saintPierreLeMoutier, .fortnight),
    site("la-machine", .laMachine, .fortnight),
    site("saint-saulge", .saintSaulge, .fortnight),
    site("cercy", .cercyLaTour, .fortnight),
    site("chatillon", .chatillonEnBazois, .fortnight, usualDay: .thursday),
    site("champlemy", .champlemy, .month),
  ]

  /// A place where the bus is a shop for an hour and a half; it is the one household that orders.
  private static func site(
    _ id: String, _ commune: Commune, _ every: Recurrence.Period,
    usualDay: Weekday? = nil
  ) -> Group {
    Group(
      id: id, name: commune.name, commune: commune, households: 1,
      recurrence: Recurrence(every: every, usualDay: usualDay), serviceTime: 5_400)
  }

  private static let bus = Vehicle(
    id: "bus", network: "secours", kind: .refrigerated, tenure: .owned, start: "garage",
    end: "garage",
    capacity: Vehicle.Capacity(mass: 800_000, volume: 6_000_000, chilled: 1_500_000),
    costs: Vehicle.Costs(perKilometer: 350), consumption: 14)
}
