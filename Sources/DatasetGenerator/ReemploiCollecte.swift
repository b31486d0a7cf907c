import Cabotage
import Quantities

/// Reuse shops and computer refurbishers: a week's collections at donors and recycling yards.
enum ReemploiCollecte {
  /// The round.
  static func round(scale: Int) -> Round.Contents {
    var draft = RoundDraft(
      "Collectes du réemploi, une semaine",
      network: Network(id: "reemploi", name: "Ateliers du réemploi"),
      days: (21...25).map { day in
        RoundDay(date: date(2026, 9, day), collect: [window(8, 16)], deliver: [window(8.5, 17)])
      },
      notes: [
        "Grandeurs publiées : 5 camions ; 45 t en 7,5 mois.",
        "Lieux, horaires, objets et camions choisis : voir le README.md du jeu de données.",
      ], scale: scale, code: "RC", seed: 59_450)
    draft.addRoom(.vehicleBase, id: "depot", name: "Dépôt des camions", in: .lezennes)
    draft.add(yards + donors, timePerCrate: 5)
    draft.add(
      [
        Group(
          id: "atelier", name: "Atelier de tri et boutique", commune: .villeneuveDAscq,
          households: 1)
      ], timePerCrate: 5)
    draft.add(trucks)
    draft.addVolunteers(drivers: 5, helpers: 5)
    return draft.round()
  }

  /// Recycling yards, where full containers wait and nobody else may load.
  private static let yards = [
    yard("lille", .lille, days: [.monday, .thursday], containers: 2, furniture: 4),
    yard("roubaix", .roubaix, days: [.tuesday, .friday], containers: 1, furniture: 5),
    yard("tourcoing", .tourcoing, days: [.wednesday], containers: 1, furniture: 3),
    yard("lesquin", .lesquin, days: [.monday, .friday], containers: 1, furniture: 2),
  ]

  /// Households that clear a house, and offices that replace their computers.
  private static let donors = [
    donor("hem", .hem, .tuesday, furniture: 3, computers: 0),
    donor("croix", .croix, .thursday, furniture: 3, computers: 0),
    donor("wasquehal", .wasquehal, .wednesday, furniture: 0, computers: 14),
    donor("marcq", .marcqEnBaroeul, .monday, furniture: 0, computers: 12),
    donor("lambersart", .lambersart, .friday, furniture: 2, computers: 0),
    donor("ronchin", .ronchin, .thursday, furniture: 0, computers: 10),
    donor("madeleine", .laMadeleine, .wednesday, furniture: 2, computers: 4),
  ]

  private static func yard(
    _ id: String, _ commune: Commune, days: [Weekday], containers: Int, furniture: Int
  ) -> Supplier {
    Supplier(
      id: "decheterie-\(id)", name: "Déchèterie", commune: commune,
      hours: [Opening(window(9, 12), on: .weekdays(Set(days)))],
      goods: [
        Good(
          "conteneur-\(id)", "Conteneur plein", "conteneur de 8 m³", grams: 53_000,
          milliliters: 8_000_000, cents: 0, units: containers, most: 1),
        furnitureGood(id, furniture),
      ])
  }

  private static func donor(
    _ id: String, _ commune: Commune, _ day: Weekday, furniture: Int, computers: Int
  ) -> Supplier {
    let goods = [
      furniture > 0 ? furnitureGood(id, furniture) : nil,
      computers > 0
        ? Good(
          "ordinateurs-\(id)", "Postes informatiques", "poste", grams: 10_000,
          milliliters: 120_000, isFragile: true, cents: 0, units: computers) : nil,
    ]
    return Supplier(
      id: "donateur-\(id)", name: computers > 0 ? "Bureaux" : "Particuliers", commune: commune,
      hours: [hours(9, 15, day)], goods: goods.compactMap(\.self))
  }

  private static func furnitureGood(_ id: String, _ units: Int) -> Good {
    Good(
      "meubles-\(id)", "Meubles", "meuble", grams: 30_000, milliliters: 700_000, cents: 0,
      units: units)
  }

  /// Three vans and two trucks with a tail lift, which alone have room for a container.
  private static let trucks =
    (1...3).map { truck("fourgon-\($0)", mass: 1_100_000, volume: 7_500_000, perDay: 35_000) }
    + (1...2).map { truck("camion-\($0)", mass: 900_000, volume: 20_000_000, perDay: 60_000) }

  private static func truck(
    _ id: String, mass: Mass, volume: Volume, perDay: Money
  ) -> Vehicle {
    Vehicle(
      id: Identifier(id), network: "reemploi", kind: .van, start: "depot", end: "depot",
      capacity: Vehicle.Capacity(mass: mass, volume: volume),
      costs: Vehicle.Costs(perDay: perDay, perKilometer: 250), consumption: 12)
  }
}
