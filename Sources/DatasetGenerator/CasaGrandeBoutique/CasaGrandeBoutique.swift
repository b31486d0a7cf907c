import Cabotage
import Quantities

/// La CaSA tizote at Saint-Omer: the big shop, on a Saturday seven times a year.
enum CasaGrandeBoutique {
  /// The round.
  static func round(scale: Int) -> Round.Contents {
    var draft = RoundDraft(
      "La CaSA tizote, grande boutique", network: Network(id: "casa", name: "La CaSA tizote"),
      days: [
        RoundDay(date: date(2026, 10, 9), collect: [window(8, 18)]),
        RoundDay(
          date: date(2026, 10, 10), collect: [window(7, 9.5)], prepare: [window(8, 13)],
          deliver: [window(13.5, 19)]),
      ],
      notes: [
        "Grandeurs publiées par La CaSA tizote (2023-2024) : commandes, îlots, producteurs.",
        "Produits, prix, véhicules et horaires choisis : voir le README.md du jeu de données.",
      ], scale: scale, code: "CT", seed: 62_765)
    draft.addRoom(
      .hub, id: "salle", name: "Salle de préparation", in: .saintOmer, timePerCrate: 6,
      storage: Place.Storage(chilled: 3_000_000), access: "entrée par le parking arrière")
    draft.add(nearSuppliers + farmSuppliers + coldSuppliers + pantrySuppliers)
    draft.add(islets)
    draft.add(vehicles)
    draft.add([
      CrateType(id: "cagette", volume: 25_000, tare: 800),
      CrateType(
        id: "sac-isotherme", volume: 12_000, maximumMass: 10_000, tare: 250, compartment: .chilled),
    ])
    draft.addVolunteers(drivers: 8, helpers: 42)
    return draft.round()
  }

  /// The twelve îlots.
  private static let islets = [
    Group(id: "saint-omer", name: "Îlot de Saint-Omer", commune: .saintOmer, households: 38),
    Group(id: "longuenesse", name: "Îlot de Longuenesse", commune: .longuenesse, households: 20),
    Group(id: "arques", name: "Îlot d'Arques", commune: .arques, households: 17),
    Group(
      id: "aire", name: "Îlot d'Aire-sur-la-Lys", commune: .aireSurLaLys, households: 14,
      hours: [hours(14, 18)]),
    Group(id: "lumbres", name: "Îlot de Lumbres", commune: .lumbres, households: 13),
    Group(
      id: "eperlecques", name: "Îlot d'Éperlecques", commune: .eperlecques, households: 10,
      hours: [hours(14, 17)]),
    Group(
      id: "ardres", name: "Îlot d'Ardres", commune: .ardres, households: 9, hours: [hours(14, 18)]),
    Group(
      id: "fauquembergues", name: "Îlot de Fauquembergues", commune: .fauquembergues,
      households: 8),
    Group(
      id: "calais", name: "Îlot de Calais", commune: .calais, households: 19,
      hours: [hours(14.5, 18)]),
    Group(
      id: "boulogne", name: "Îlot de Boulogne-sur-Mer", commune: .boulogneSurMer, households: 16,
      hours: [hours(14.5, 18.5)]),
    Group(
      id: "desvres", name: "Îlot de Desvres", commune: .desvres, households: 11,
      hours: [hours(14, 18)]),
    Group(
      id: "bethune", name: "Îlot de Béthune", commune: .bethune, households: 15,
      hours: [hours(14, 18)]),
  ]

  private static let vehicles = [
    Vehicle(
      id: "frigo", network: "casa", kind: .refrigerated, tenure: .lent, start: "salle",
      end: "salle",
      capacity: Vehicle.Capacity(mass: 900_000, volume: 8_000_000, chilled: 8_000_000),
      costs: Vehicle.Costs(perKilometer: 606), consumption: 12),
    Vehicle(
      id: "van-1", network: "casa", kind: .van, tenure: .rented, start: "salle", end: "salle",
      capacity: Vehicle.Capacity(mass: 1_200_000, volume: 12_000_000, chilled: 1_000_000),
      costs: Vehicle.Costs(perDay: 90_000, perKilometer: 180), consumption: 10),
    Vehicle(
      id: "van-2", network: "casa", kind: .van, tenure: .rented, start: "salle", end: "salle",
      capacity: Vehicle.Capacity(mass: 1_200_000, volume: 12_000_000, chilled: 1_000_000),
      costs: Vehicle.Costs(perDay: 90_000, perKilometer: 180), consumption: 10),
    Vehicle(
      id: "voiture", network: "casa", kind: .car, tenure: .lent, start: "salle", end: "salle",
      capacity: Vehicle.Capacity(mass: 450_000, volume: 2_500_000, chilled: 300_000),
      costs: Vehicle.Costs(perKilometer: 606), consumption: 6),
  ]
}
