import Cabotage
import Quantities

/// Felich'ti, Hauts-de-France: six partner associations pool producers and transport, and a pallet of
/// citrus from Sicily reaches one hub for all.
enum Felichti {
  /// The round.
  static func round(scale: Int) -> Round.Contents {
    var draft = RoundDraft(
      "Felich'ti, une journée de transport mutualisé", network: partners[0],
      days: [
        RoundDay(
          date: date(2026, 12, 10), collect: [window(6.5, 12)], prepare: [window(12, 13)],
          deliver: [window(13, 19)])
      ],
      notes: [
        "Grandeurs publiées : six associations partenaires et leurs villes ; des agrumes de Sicile "
          + "livrés en un seul lieu pour toutes.",
        "Producteurs, quantités, véhicules, tarifs et horaires choisis : voir le README.md du jeu de "
          + "données.",
      ], scale: scale, code: "FE", seed: 62_059)
    draft.add(partners: Array(partners.dropFirst()))
    draft.addRoom(.hub, id: "quai-saint-omer", name: "Quai de Saint-Omer", in: .longuenesse)
    draft.addRoom(.hub, id: "quai-lille", name: "Quai de Lille", in: .lambersart)
    draft.addRoom(.vehicleBase, id: "agence-lille", name: "Loueur de Lille", in: .lille)
    draft.addRoom(
      .vehicleBase, id: "agence-dunkerque", name: "Loueur de Dunkerque", in: .dunkerque)
    draft.add(producers + [citrus])
    draft.add(groups)
    draft.add(vehicles)
    draft.addVolunteers(drivers: 6, helpers: 12, of: partners.map(\.id))
    return draft.round()
  }

  private static let partners = [
    Network(id: "saint-omer", name: "Saint-Omer"),
    Network(id: "roubaix", name: "Roubaix"),
    Network(id: "lille-1", name: "Lille 1"),
    Network(id: "lille-2", name: "Lille 2"),
    Network(id: "coudekerque", name: "Coudekerque-Branche"),
    Network(id: "dunkerque", name: "Dunkerque"),
  ]

  private static let groups = [
    group("saint-omer", .saintOmer, households: 20),
    group("roubaix", .roubaix, households: 15),
    group("lille-1", .lille, households: 15),
    group("lille-2", .lille, households: 10),
    group("coudekerque", .coudekerqueBranche, households: 8),
    group("dunkerque", .dunkerque, households: 12),
  ]

  private static func group(
    _ partner: String, _ commune: Commune, households: Int
  ) -> Group {
    Group(
      id: "local-\(partner)", name: "Local de \(commune.name)", commune: commune,
      households: households, hours: [hours(13, 19)], packsItself: true,
      network: Identifier(partner))
  }

  private static let producers = [
    Supplier(
      id: "maraichage", name: "Maraîchage", commune: .clairmarais, hours: [hours(7, 12)],
      goods: [
        Good(
          "panier-legumes", "Panier de légumes", "4 kg", grams: 4_000, milliliters: 12_000,
          cents: 1_000, units: 45, most: 1)
      ]),
    Supplier(
      id: "pommes-de-terre", name: "Pommes de terre", commune: .renescure, hours: [hours(7, 12)],
      goods: [
        Good(
          "pommes-de-terre", "Pommes de terre", "sac de 5 kg", grams: 5_000, milliliters: 8_000,
          cents: 500, units: 25, most: 1)
      ]),
    Supplier(
      id: "laiterie", name: "Laiterie", commune: .wizernes, hours: [hours(6.5, 11)],
      goods: [
        Good(
          "fromage-blanc", "Fromage blanc", "1 kg", grams: 1_050, milliliters: 1_500, .chilled8,
          cents: 350, units: 60, most: 2)
      ]),
    Supplier(
      id: "pommes", name: "Vergers", commune: .aireSurLaLys, hours: [hours(8, 12)],
      goods: [
        Good(
          "pommes", "Pommes", "3 kg", grams: 3_000, milliliters: 6_000, cents: 600, units: 35,
          most: 1)
      ]),
    Supplier(
      id: "oeufs", name: "Ferme avicole", commune: .oyePlage, hours: [hours(7, 12)],
      goods: [
        Good(
          "oeufs", "Œufs", "boîte de 12", grams: 800, milliliters: 2_400, isFragile: true,
          cents: 380, units: 60, most: 2)
      ]),
    Supplier(
      id: "farine", name: "Moulin", commune: .marcqEnBaroeul, hours: [hours(8, 12)],
      goods: [
        Good(
          "farine", "Farine", "2 kg", grams: 2_000, milliliters: 3_000, cents: 300, units: 35,
          most: 2)
      ]),
    Supplier(
      id: "endives", name: "Endives", commune: .baisieux, hours: [hours(7, 12)],
      goods: [
        Good(
          "endives", "Endives", "2 kg", grams: 2_000, milliliters: 5_000, cents: 400, units: 30,
          most: 2)
      ]),
  ]

  /// A carrier brings a pallet to whichever hub the partners choose.
  private static let citrus = Supplier(
    id: "agrumes", name: "Agrumes", commune: .catane,
    trunk: Place.Trunk(perDelivery: 60_000, perPallet: 110_000),
    goods: [
      Good(
        "agrumes", "Oranges et citrons", "caisse de 6 kg", grams: 6_300, milliliters: 12_000,
        cents: 1_700, units: 80, most: 1)
    ])

  private static let vehicles = [
    Vehicle(
      id: "fourgon de Saint-Omer", network: "saint-omer", kind: .van,
      start: "local-saint-omer", end: "local-saint-omer", capacity: largeVan,
      costs: Vehicle.Costs(perDay: 15_000, perKilometer: 350), consumption: 10),
    Vehicle(
      id: "voiture de Roubaix", network: "roubaix", kind: .car, start: "local-roubaix",
      end: "local-roubaix", capacity: car, costs: Vehicle.Costs(perKilometer: 606), consumption: 6),
    Vehicle(
      id: "utilitaire de Lille 2", network: "lille-2", kind: .van, start: "local-lille-2",
      end: "local-lille-2",
      capacity: Vehicle.Capacity(
        mass: 700_000, volume: 3_500_000, chilled: 300_000, coldTime: 14_400),
      costs: Vehicle.Costs(perDay: 5_000, perKilometer: 400), consumption: 7),
    Vehicle(
      id: "voiture de Coudekerque", network: "coudekerque", kind: .car, start: "local-coudekerque",
      end: "local-coudekerque", capacity: car,
      borders: Vehicle.Borders(
        places: ["oeufs", "local-coudekerque", "local-dunkerque", "quai-saint-omer"],
        duration: 10_800),
      costs: Vehicle.Costs(perKilometer: 606), consumption: 6),
    hired("utilitaire loué à Lille", from: "agence-lille"),
    hired("utilitaire loué à Dunkerque", from: "agence-dunkerque"),
  ]

  private static let largeVan = Vehicle.Capacity(
    mass: 1_200_000, volume: 8_000_000, chilled: 600_000, coldTime: 14_400)

  private static let car = Vehicle.Capacity(
    mass: 400_000, volume: 1_200_000, chilled: 100_000, coldTime: 14_400)

  /// Of no network: each partner can hire one.
  private static func hired(_ id: Identifier<Vehicle>, from base: Identifier<Place>) -> Vehicle {
    Vehicle(
      id: id, kind: .van, tenure: .rented, start: base, end: base, capacity: largeVan,
      costs: Vehicle.Costs(perDay: 60_000, perKilometer: 180), consumption: 10)
  }
}
