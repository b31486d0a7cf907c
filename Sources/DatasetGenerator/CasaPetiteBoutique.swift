import Cabotage
import Quantities

/// La CaSA tizote at Saint-Omer: the small shop of every Thursday, which a producer on duty supplies.
enum CasaPetiteBoutique {
  /// The round.
  static func round(scale: Int) -> Round.Contents {
    var draft = RoundDraft(
      "La CaSA tizote, petite boutique", network: Network(id: "casa", name: "La CaSA tizote"),
      days: [
        RoundDay(date: date(2026, 10, 15), collect: [window(9, 16)], deliver: [window(10, 16.5)])
      ],
      notes: [
        "Grandeurs publiées par La CaSA tizote (2023-2024) : commandes, panier moyen, permanence.",
        "Producteurs, produits, prix et horaires choisis : voir le README.md du jeu de données.",
      ], scale: scale, code: "PB", seed: 62_017)
    draft.add(suppliers)
    draft.add([
      Group(
        id: "boutique", name: "Petite boutique de Saint-Omer", commune: .saintOmer, households: 17,
        hours: [hours(14, 16.5)])
    ])
    draft.add(suppliers.map { car(of: $0.id) })
    draft.addVolunteers(drivers: 1, helpers: 2)
    return draft.round()
  }

  private static let suppliers = [
    Supplier(
      id: "marais", name: "Maraîchage", commune: .clairmarais, hours: [hours(9, 15)],
      goods: [
        Good("chou-fleur", "Chou-fleur", "pièce", grams: 1_100, cents: 220, units: 10, most: 1),
        Good("carottes", "Carottes", "1 kg", grams: 1_000, cents: 190, units: 12, most: 1),
        Good("poireaux", "Poireaux", "1 kg", grams: 1_000, cents: 260, units: 9, most: 1),
      ]),
    Supplier(
      id: "jardin", name: "Jardin", commune: .salperwick, hours: [hours(9, 15)],
      goods: [
        Good("pommes-de-terre", "Pommes de terre", "2 kg", grams: 2_000, cents: 280, units: 11),
        Good("endives", "Endives", "500 g", grams: 500, cents: 210, units: 9, most: 1),
      ]),
    Supplier(
      id: "ferme", name: "Ferme laitière", commune: .helfaut,
      hours: [hours(9, 15.5)],
      goods: [
        Good(
          "lait", "Lait entier", "1 L", grams: 1_070, milliliters: 1_150, .chilled4, cents: 120,
          units: 16, most: 2),
        Good("yaourts", "Yaourts nature", "4 x 125 g", grams: nil, .chilled8, cents: 240, units: 9),
      ]),
    Supplier(
      id: "fromagerie", name: "Fromagerie", commune: .wizernes, hours: [hours(9, 15)],
      goods: [
        Good("tomme", "Tomme", "200 g", grams: nil, .chilled8, cents: 420, units: 8, most: 1)
      ]),
    Supplier(
      id: "fournil", name: "Fournil", commune: .arques, hours: [hours(10, 15.5)],
      goods: [
        Good("pain", "Pain au levain", "800 g", grams: nil, cents: 430, units: 15, most: 1)
      ]),
    Supplier(
      id: "poulailler", name: "Élevage de poules", commune: .tilques, hours: [hours(9, 15)],
      goods: [
        Good(
          "oeufs", "Œufs de plein air", "boîte de 6", grams: nil, isFragile: true, cents: 210,
          units: 13, most: 1)
      ]),
  ]

  /// Each producer may be the one on duty, with its own car and a cool box that holds for two hours.
  private static func car(of producer: String) -> Vehicle {
    Vehicle(
      id: Identifier("voiture-\(producer)"), network: "casa", kind: .car, tenure: .lent,
      start: Identifier(producer), end: Identifier(producer),
      capacity: Vehicle.Capacity(
        mass: 300_000, volume: 800_000, chilled: 60_000, coldTime: 7_200),
      costs: Vehicle.Costs(perKilometer: 606), consumption: 6)
  }
}
