import Cabotage
import Quantities

/// Unsold baby food for five structures, one a weekday, without a vehicle that keeps it cold.
enum CrocLaVie {
  /// What there is to keep the goods cold.
  enum Means {
    /// A volunteer's car, and nothing cold in it.
    case car
    /// The car with two isothermal boxes, and a partner's refrigerated van.
    case boxes
  }

  /// The round.
  static func round(_ means: Means, scale: Int) -> Round.Contents {
    var draft = RoundDraft(
      "Petits pots invendus, du lundi au vendredi",
      network: Network(id: "casa", name: "La CaSA tizote"),
      days: (16...20).map { day in
        RoundDay(
          date: date(2026, 11, day), collect: [window(12.5, 15)], deliver: [window(13, 18)])
      },
      notes: [
        "Grandeurs publiées : cinq structures, une par jour, pas de véhicule réfrigéré.",
        "Lieux, quantités, véhicules, caisses et prix choisis : voir le README.md du jeu de données.",
      ], scale: scale, code: "CV", seed: 62_500)
    draft.addRoom(
      .vehicleBase, id: "local", name: "Local de l'association", in: .saintOmer)
    draft.add([kitchen])
    draft.add(structures)
    draft.add([car(means)])
    if means == .boxes { draft.add([van]) }
    draft.addVolunteers(drivers: 2, helpers: 1)
    return draft.round()
  }

  private static let kitchen = Supplier(
    id: "cuisine", name: "Cuisine de petits pots", commune: .villeneuveDAscq,
    hours: [hours(12.5, 15)],
    goods: [
      Good(
        "petit-pot", "Petit pot", "200 g", grams: 230, milliliters: 300, .chilled4, cents: 0,
        units: 550, most: 4)
    ])

  private static let structures: [Group] = [
    structure("lundi", .bethune, .monday), structure("mardi", .aireSurLaLys, .tuesday),
    structure("mercredi", .saintOmer, .wednesday), structure("jeudi", .calais, .thursday),
    structure("vendredi", .boulogneSurMer, .friday),
  ]

  /// A structure that receives on one weekday; it is the one household that orders.
  private static func structure(_ id: String, _ commune: Commune, _ day: Weekday) -> Group {
    Group(
      id: id, name: "Structure du \(id) (\(commune.name))", commune: commune, households: 1,
      hours: [hours(13.5, 18, day)])
  }

  /// Isothermal boxes hold the cold for 90 minutes, whoever owns them.
  private static func car(_ means: Means) -> Vehicle {
    Vehicle(
      id: "voiture", network: "casa", kind: .car, tenure: .lent, start: "local", end: "local",
      capacity: Vehicle.Capacity(
        mass: 400_000, volume: 900_000, chilled: means == .boxes ? 100_000 : 0, coldTime: 5_400),
      costs: Vehicle.Costs(perKilometer: 606), consumption: 6)
  }

  /// The partner drives it for itself from Monday to Wednesday.
  private static let van = Vehicle(
    id: "frigo-partenaire", kind: .refrigerated, tenure: .rented, start: "cuisine",
    end: "cuisine",
    capacity: Vehicle.Capacity(mass: 600_000, volume: 4_000_000, chilled: 4_000_000),
    availability: [hours(12.5, 18, .thursday, .friday)],
    costs: Vehicle.Costs(perDay: 60_000, perKilometer: 216), consumption: 12)
}
