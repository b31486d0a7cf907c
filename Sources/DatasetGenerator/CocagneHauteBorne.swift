import Cabotage
import Quantities

/// Jardin de Cocagne at Villeneuve-d'Ascq: a farm that brings baskets to depots every week.
enum CocagneHauteBorne {
  /// What is known of crates and vans.
  enum Measure {
    /// Litres only.
    case liters
    /// Their sides too.
    case sides
  }

  /// The round.
  static func round(_ measure: Measure, scale: Int) -> Round.Contents {
    let farm = Identifier<Place>("ferme")
    var draft = RoundDraft(
      "Jardin de Cocagne de la Haute Borne",
      network: Network(id: "cocagne", name: "Jardin de Cocagne"),
      days: [
        RoundDay(
          date: date(2026, 9, 17), prepare: [window(6.5, 10.5)], deliver: [window(10.5, 19)])
      ],
      notes: [
        "Grandeurs publiées (paniers, points de dépôt, rayon de 15 km).",
        "Tailles, prix, lieux, véhicules et horaires choisis : voir le README.md du jeu de données.",
      ], scale: scale, code: "HB", seed: 59_009)
    draft.addRoom(.hub, id: farm, name: "Ferme", in: .villeneuveDAscq, timePerCrate: 6)
    draft.add(baskets, of: farm)
    for good in extras { draft.add([good], of: farm) }
    draft.add(depots)
    let hold = measure == .sides ? hold : nil
    draft.add([vehicle("fourgon-1", hold), vehicle("fourgon-2", hold)])
    draft.add([
      CrateType(id: "bac", volume: 30_000, tare: 1_200, size: measure == .sides ? crate : nil)
    ])
    draft.addVolunteers(drivers: 4, helpers: 8)
    return draft.round()
  }

  /// One a household, whatever its tariff.
  private static let baskets = [
    Good(
      "demi-panier", "Demi-panier de légumes", "3 kg", grams: 3_000, milliliters: 9_000,
      cents: 850, units: 120, most: 1),
    Good(
      "panier", "Panier de légumes", "6 kg", grams: 6_000, milliliters: 17_000, cents: 1_550,
      units: 170, most: 1),
    Good(
      "grand-panier", "Grand panier de légumes", "9 kg", grams: 9_000, milliliters: 25_000,
      cents: 2_200, units: 60, most: 1),
  ]

  private static let extras = [
    Good("pommes", "Pommes", "1 kg", grams: nil, cents: 260, units: 70, most: 2),
    Good("botte-radis", "Radis", "botte", grams: nil, cents: 150, units: 60, most: 1),
  ]

  private static let depots =
    town(.villeneuveDAscq, "villeneuve", [22, 18, 15, 12])
    + town(.lille, "lille", [24, 20, 18, 15, 12])
    + town(.roubaix, "roubaix", [16, 12])
    + [
      (Commune.tourcoing, "tourcoing", 16), (.croix, "croix", 13), (.wasquehal, "wasquehal", 12),
      (.hem, "hem", 11), (.monsEnBaroeul, "mons", 17), (.marcqEnBaroeul, "marcq", 14),
      (.laMadeleine, "la-madeleine", 13), (.lambersart, "lambersart", 12),
      (.lezennes, "lezennes", 11), (.ronchin, "ronchin", 12), (.fachesThumesnil, "faches", 10),
      (.lesquin, "lesquin", 9), (.baisieux, "baisieux", 8), (.lannoy, "lannoy", 8),
    ].flatMap { town($0, $1, [$2]) }

  /// The depots of a commune; every other one is open in the afternoon only.
  private static func town(_ commune: Commune, _ id: String, _ households: [Int]) -> [Group] {
    households.enumerated().map { number, count in
      Group(
        id: households.count == 1 ? id : "\(id)-\(number + 1)",
        name: "Dépôt de \(commune.name)" + (households.count == 1 ? "" : " \(number + 1)"),
        commune: commune, households: count,
        hours: [(number + count) % 2 == 0 ? hours(10, 19) : hours(14, 18.5)])
    }
  }

  /// A Euro crate, as stacked.
  private static let crate = Extent(length: 600, width: 400, height: 213)

  /// The inside of a van of 8 m³.
  private static let hold = Vehicle.Hold(size: Extent(length: 2_700, width: 1_800, height: 1_700))

  private static func vehicle(_ id: Identifier<Vehicle>, _ hold: Vehicle.Hold?) -> Vehicle {
    Vehicle(
      id: id, network: "cocagne", kind: .van, tenure: .owned, start: "ferme", end: "ferme",
      capacity: Vehicle.Capacity(mass: 1_100_000, volume: 8_000_000, hold: hold),
      costs: Vehicle.Costs(perKilometer: 606), consumption: 10)
  }
}
