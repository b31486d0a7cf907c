import Cabotage
import Quantities

/// In'Terre Activ at Montbéliard: fruit left in orchards, picked by volunteers, brought to a press.
enum Vergers {
  /// The round.
  static func round(scale: Int) -> Round.Contents {
    var draft = RoundDraft(
      "Fruits des vergers, une journée de cueillette",
      network: Network(id: "vergers", name: "In'Terre Activ"),
      days: [
        RoundDay(
          date: date(2026, 10, 10), collect: [window(9, 17)], deliver: [window(10, 17.5)])
      ],
      notes: [
        "Grandeur publiée : 500 kg de fruits cueillis.",
        "Vergers, horaires, véhicule et pressoir choisis : voir le README.md du jeu de données.",
      ], scale: scale, code: "VG", seed: 25_388)
    draft.addRoom(.vehicleBase, id: "local", name: "Local de l'association", in: .montbeliard)
    draft.add(orchards)
    draft.add([
      Group(
        id: "pressoir", name: "Pressoir", commune: .presentevillers, households: 1,
        hours: [hours(10, 12), hours(14, 17.5)])
    ])
    draft.add([trailer])
    draft.addVolunteers(drivers: 2, helpers: 10)
    return draft.round()
  }

  /// Six orchards, which together yield 50 boxes; when picking is over, the boxes can be fetched.
  private static let orchards = [
    orchard("issans", .issans, boxes: 9, from: 10.5),
    orchard("laire", .laire, boxes: 7, from: 14.5),
    orchard("lougres", .lougres, boxes: 8, from: 11),
    orchard("mandeure", .mandeure, boxes: 11, from: 15),
    orchard("mathay", .mathay, boxes: 6, from: 11.5),
    orchard("nommay", .nommay, boxes: 9, from: 14),
  ]

  private static func orchard(
    _ id: String, _ commune: Commune, boxes: Int, from picked: Double
  ) -> Supplier {
    Supplier(
      id: id, name: "Verger", commune: commune, hours: [hours(picked, 16.5)],
      goods: [
        Good(
          "pommes-\(id)", "Pommes à presser", "caisse de 10 kg", grams: 10_000, milliliters: 25_000,
          cents: 0, units: boxes)
      ])
  }

  private static let trailer = Vehicle(
    id: "voiture-remorque", network: "vergers", kind: .trailer, tenure: .lent, start: "local",
    end: "local", capacity: Vehicle.Capacity(mass: 350_000, volume: 1_500_000),
    costs: Vehicle.Costs(perKilometer: 606), consumption: 8)
}
