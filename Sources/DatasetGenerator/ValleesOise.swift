import Cabotage
import Quantities

/// Producers of the valleys of the Oise: one shared round straight to three drop points.
enum ValleesOise {
  /// The round.
  static func round(scale: Int) -> Round.Contents {
    var draft = RoundDraft(
      "Drive fermier des Vallées de l'Oise",
      network: Network(id: "vallees", name: "Producteurs des Vallées de l'Oise"),
      days: [
        RoundDay(date: date(2026, 9, 18), collect: [window(6.5, 11)], deliver: [window(9, 13.5)])
      ],
      notes: [
        "Grandeurs publiées : producteurs, points de retrait, colis et paniers par quinzaine.",
        "Autres produits, prix, véhicules et horaires choisis : voir le README.md du jeu de données.",
      ], scale: scale, code: "VO", seed: 60_159)
    draft.add(regularFarms + occasionalFarms)
    draft.add(dropPoints)
    draft.add(vehicles)
    draft.addVolunteers(drivers: 3, helpers: 3)
    return draft.round()
  }

  private static let dropPoints = [
    Group(
      id: "carlepont", name: "Bar-tabac de Carlepont", commune: .carlepont, households: 9,
      hours: [hours(9.5, 13.5)]),
    Group(
      id: "zone-compiegne", name: "Zone d'activités de Compiègne", commune: .compiegne,
      households: 12, hours: [hours(11, 13.5)]),
    Group(
      id: "entreprise", name: "Entreprise de Margny", commune: .margnyLesCompiegne, households: 9,
      hours: [hours(11.5, 13.5)]),
  ]

  /// The three farms that sell at every round.
  private static let regularFarms = [
    Supplier(
      id: "boeuf", name: "Élevage bovin", commune: .nampcel, hours: [hours(7, 11)],
      goods: [
        Good(
          "colis-boeuf", "Colis de bœuf", "5 kg", grams: 5_100, milliliters: 9_000, .chilled4,
          cents: 7_500, units: 15, most: 1)
      ]),
    Supplier(
      id: "volailles", name: "Élevage de volailles", commune: .cuts, hours: [hours(6.5, 10)],
      goods: [
        Good(
          "poulet", "Poulet fermier", "pièce", grams: nil, .chilled4, cents: 1_650, units: 25,
          most: 2)
      ]),
    Supplier(
      id: "legumes", name: "Maraîchage", commune: .ribecourtDreslincourt, hours: [hours(7, 11)],
      goods: [
        Good(
          "panier-legumes", "Panier de légumes", "6 kg", grams: 6_000, milliliters: 17_000,
          cents: 1_500, units: 27, most: 1)
      ]),
  ]

  /// The five farms that sell now and then.
  private static let occasionalFarms = [
    Supplier(
      id: "poulailler", name: "Élevage de poules", commune: .tracyLeMont, hours: [hours(7, 11)],
      goods: [
        Good(
          "oeufs", "Œufs de plein air", "boîte de 12", grams: nil, isFragile: true, cents: 420,
          units: 30, most: 1)
      ]),
    Supplier(
      id: "chevrerie", name: "Chèvrerie", commune: .attichy, hours: [hours(8, 11)],
      goods: [
        Good(
          "chevre", "Fromage de chèvre", "150 g", grams: nil, .chilled8, cents: 380, units: 16,
          most: 2)
      ]),
    Supplier(
      id: "rucher", name: "Rucher", commune: .pontoiseLesNoyon, hours: [hours(7, 11)],
      goods: [
        Good("miel", "Miel", "pot de 500 g", grams: 720, cents: 750, units: 10, most: 1)
      ]),
    Supplier(
      id: "pressoir", name: "Pressoir", commune: .chevincourt, hours: [hours(8, 11)],
      goods: [
        Good(
          "jus-pomme", "Jus de pomme", "bouteille d'1 L", grams: 1_450, milliliters: 1_600,
          cents: 280, units: 18, most: 2)
      ]),
    Supplier(
      id: "boulangerie", name: "Paysan boulanger", commune: .carlepont, hours: [hours(6.5, 11)],
      goods: [
        Good("pain", "Pain au levain", "1 kg", grams: 1_000, cents: 540, units: 22, most: 1)
      ]),
  ]

  private static let vehicles = [
    Vehicle(
      id: "camionnette-frigo", network: "vallees", kind: .refrigerated, tenure: .owned,
      start: "boeuf", end: "boeuf",
      capacity: Vehicle.Capacity(mass: 600_000, volume: 4_000_000, chilled: 2_000_000),
      costs: Vehicle.Costs(perKilometer: 606), consumption: 12),
    Vehicle(
      id: "fourgon", network: "vallees", kind: .van, tenure: .owned, start: "legumes",
      end: "legumes",
      capacity: Vehicle.Capacity(mass: 800_000, volume: 5_000_000),
      costs: Vehicle.Costs(perKilometer: 606), consumption: 10),
  ]
}
