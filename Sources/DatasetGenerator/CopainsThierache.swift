import Cabotage
import Quantities

/// Les Copains de Thiérache: two shops that fetch from farms around, over two weeks.
enum CopainsThierache {
  /// How often farms are visited.
  enum Rhythm {
    /// What keeps every fortnight, what does not every week.
    case ownRhythm
    /// Everything every week, half as much at a time.
    case weekly
  }

  /// The round.
  static func round(_ rhythm: Rhythm, scale: Int) -> Round.Contents {
    var draft = RoundDraft(
      "Copains de Thiérache, deux semaines de ramasse",
      network: Network(id: "copains", name: "Les Copains de Thiérache"),
      days: [6, 7, 8, 13, 14, 15].map { day in
        RoundDay(
          date: date(2026, 10, day), collect: [window(8, 16)], deliver: [window(9, 18)])
      },
      notes: [
        "Grandeurs publiées : deux magasins, 100 producteurs à moins de 80 km.",
        "Producteurs visités, quantités, rythmes, véhicules et horaires choisis : voir le README.md "
          + "du jeu de données.",
      ], scale: scale, code: "CT", seed: 2_140)
    draft.addRoom(.vehicleBase, id: "cour", name: "Cour du magasin de Vervins", in: .vervins)
    draft.add(fresh.map { farm($0, .week, cheese($0)) })
    draft.add(
      dry.map { supply in
        rhythm == .ownRhythm
          ? farm(supply, .fortnight, jars(supply, cases: 8))
          : farm(supply, .week, jars(supply, cases: 4))
      })
    draft.add([
      Group(id: "vervins", name: "Magasin de Vervins", commune: .vervins, households: 1),
      Group(id: "hirson", name: "Magasin d'Hirson", commune: .hirson, households: 1),
    ])
    draft.add([van])
    draft.addVolunteers(drivers: 3, helpers: 2)
    return draft.round()
  }

  private typealias Farm = (id: String, commune: Commune)

  /// Dairies and market gardens: what they sell does not keep.
  private static let fresh: [Farm] = [
    ("buironfosse", .buironfosse), ("esqueheries", .esqueheries), ("etreaupont", .etreaupont),
    ("landouzy", .landouzyLaVille), ("marly", .marlyGomont), ("origny", .origny),
    ("plomion", .plomion), ("sains", .sainsRichaumont),
  ]

  /// Cider, honey, flour, jam: what they sell keeps.
  private static let dry: [Farm] = [
    ("aubenton", .aubenton), ("brunehamel", .brunehamel), ("guise", .guise),
    ("iviers", .iviers), ("la-capelle", .laCapelle), ("le-nouvion", .leNouvionEnThierache),
    ("marle", .marle), ("montcornet", .montcornet), ("rozoy", .rozoySurSerre),
    ("wassigny", .wassigny),
  ]

  private static func farm(
    _ farm: Farm, _ every: Recurrence.Period, _ good: Good
  ) -> Supplier {
    Supplier(
      id: farm.id, name: "Ferme", commune: farm.commune, hours: [hours(8, 16)],
      recurrence: Recurrence(every: every), goods: [good])
  }

  private static func cheese(_ farm: Farm) -> Good {
    Good(
      "frais-\(farm.id)", "Produits frais", "caisse de 10 kg", grams: 10_000, milliliters: 25_000,
      .chilled4, cents: 6_000, units: 6)
  }

  private static func jars(_ farm: Farm, cases: Int) -> Good {
    Good(
      "epicerie-\(farm.id)", "Épicerie de la ferme", "carton de 12 kg", grams: 12_000,
      milliliters: 20_000, cents: 4_800, units: cases)
  }

  private static let van = Vehicle(
    id: "fourgon", network: "copains", kind: .refrigerated, tenure: .owned, start: "cour",
    end: "cour",
    capacity: Vehicle.Capacity(mass: 900_000, volume: 7_000_000, chilled: 3_000_000),
    costs: Vehicle.Costs(perDay: 20_000, perKilometer: 280), consumption: 10)
}
