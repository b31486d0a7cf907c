import Cabotage
import Quantities

/// Mangeons solidaire at Corbigny: a work-integration firm fetches what households order.
enum MangeonsSolidaire {
  /// The round.
  static func round(scale: Int) -> Round.Contents {
    var draft = RoundDraft(
      "Mangeons solidaire, quinzaine",
      network: Network(id: "corbigny", name: "Mangeons solidaire"),
      days: [
        RoundDay(date: date(2026, 10, 2), collect: [window(8, 12)], deliver: [window(9, 13)])
      ],
      notes: [
        "Grandeurs publiées : producteurs, foyers, quinzaine, caisses isothermes.",
        "Produits, prix, véhicule et horaires choisis : voir le README.md du jeu de données.",
      ], scale: scale, code: "MS", seed: 58_083)
    draft.addRoom(.vehicleBase, id: "garage", name: "Garage de l'entreprise", in: .corbigny)
    draft.add(suppliers)
    draft.add([
      Group(
        id: "centre-social", name: "Centre social", commune: .corbigny, households: 20,
        hours: [hours(9, 13)])
    ])
    draft.add([van])
    draft.addVolunteers(drivers: 2, helpers: 2)
    return draft.round()
  }

  private static let suppliers = [
    Supplier(
      id: "legumes", name: "Maraîchage", commune: .chitryLesMines, hours: [hours(8, 12)],
      goods: [
        Good(
          "panier", "Panier de légumes", "3 kg", grams: 3_000, milliliters: 9_000, cents: 850,
          units: 18, most: 1)
      ]),
    Supplier(
      id: "chevrerie", name: "Chèvrerie", commune: .anthien, hours: [hours(8.5, 11)],
      goods: [
        Good("chevre", "Fromage de chèvre", "150 g", grams: nil, .chilled8, cents: 320, units: 17)
      ]),
    Supplier(
      id: "volailles", name: "Élevage de volailles", commune: .cervon, hours: [hours(8, 10.5)],
      goods: [
        Good("poulet", "Poulet fermier", "pièce", grams: nil, .chilled4, cents: 1_500, units: 12)
      ]),
    Supplier(
      id: "laiterie", name: "Ferme laitière", commune: .pazy, hours: [hours(8, 11.5)],
      goods: [
        Good(
          "lait", "Lait entier", "1 L", grams: 1_070, milliliters: 1_150, .chilled4, cents: 125,
          units: 24),
        Good(
          "yaourts", "Yaourts nature", "4 x 125 g", grams: nil, .chilled8, cents: 230, units: 15),
      ]),
    Supplier(
      id: "fournil", name: "Paysan boulanger", commune: .lormes, hours: [hours(8, 12)],
      goods: [
        Good("pain", "Pain au levain", "1 kg", grams: 1_000, cents: 520, units: 16, most: 1)
      ]),
  ]

  /// Four isothermal boxes of 60 l with ice packs hold the cold for two hours.
  private static let van = Vehicle(
    id: "fourgonnette", network: "corbigny", kind: .van, tenure: .owned, start: "garage",
    end: "garage",
    capacity: Vehicle.Capacity(
      mass: 500_000, volume: 2_500_000, chilled: 240_000, coldTime: 7_200),
    costs: Vehicle.Costs(perKilometer: 606), consumption: 8)
}
