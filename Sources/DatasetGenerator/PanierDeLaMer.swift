import Cabotage
import Quantities

/// Le Panier de la Mer 62 at Boulogne-sur-Mer: surplus fish, in its own van or by a carrier.
enum PanierDeLaMer {
  /// How much is given.
  enum Gift {
    /// An ordinary day, below one tonne.
    case ordinary
    /// A day on which a company gives a lot of frozen fish.
    case large
  }

  /// The round.
  static func round(_ gift: Gift, scale: Int) -> Round.Contents {
    var draft = RoundDraft(
      gift == .ordinary ? "Panier de la Mer, jour ordinaire" : "Panier de la Mer, gros don",
      network: Network(id: "panier", name: "Le Panier de la Mer 62"),
      days: [
        RoundDay(date: date(2026, 11, 10), collect: [window(6, 10)], deliver: [window(8, 16)])
      ],
      notes: [
        "Grandeurs publiées : moins d'une tonne en propre, au-delà un flux direct.",
        "Donateurs, bénéficiaires, quantités et prix choisis : voir le README.md du jeu de données.",
      ], scale: scale, code: "PM", seed: 62_160)
    draft.addRoom(.vehicleBase, id: "atelier", name: "Atelier", in: .saintLeonard)
    draft.add(donors(gift))
    draft.add(beneficiaries)
    draft.add([van, carrier])
    draft.addVolunteers(drivers: 2, helpers: 2)
    return draft.round()
  }

  private static func donors(_ gift: Gift) -> [Supplier] {
    [
      Supplier(
        id: "criee", name: "Criée", commune: .boulogneSurMer, hours: [hours(6, 9)],
        goods: [
          Good(
            "poisson", "Poisson entier sur glace", "caisse de 10 kg", grams: 12_000,
            milliliters: 24_000, .fish, cents: 0, units: 30)
        ]),
      Supplier(
        id: "mareyeur", name: "Mareyeur", commune: .lePortel, hours: [hours(6, 10)],
        goods: [
          Good(
            "filets", "Filets de poisson", "caisse de 5 kg", grams: 6_000, milliliters: 14_000,
            .fish, cents: 0, units: 35)
        ]),
      Supplier(
        id: "conserverie", name: "Usine de surgelés", commune: .saintLeonard, hours: [hours(6, 10)],
        goods: [
          Good(
            "surgeles", "Poisson surgelé", "carton de 10 kg", grams: 10_500, milliliters: 22_000,
            .frozen, cents: 0, units: gift == .ordinary ? 20 : 160)
        ]),
    ]
  }

  /// Associations that give food to those who need it.
  private static let beneficiaries = [
    ("boulogne", Commune.boulogneSurMer), ("calais", .calais), ("saint-omer", .saintOmer),
    ("bethune", .bethune), ("lens", .lens),
  ].map { id, commune in
    Group(
      id: id, name: "Association de \(commune.name)", commune: commune, households: 1,
      hours: [hours(8, 16)])
  }

  /// The association's own van, with a freezer compartment.
  private static let van = Vehicle(
    id: "fourgon-frigo", network: "panier", kind: .refrigerated, tenure: .owned, start: "atelier",
    end: "atelier",
    capacity: Vehicle.Capacity(
      mass: 1_000_000, volume: 6_000_000, chilled: 6_000_000, frozen: 1_500_000),
    costs: Vehicle.Costs(perKilometer: 606), consumption: 12)

  /// A carrier's truck with two temperatures, paid by the day and the kilometre.
  private static let carrier = Vehicle(
    id: "transporteur", kind: .refrigerated, tenure: .rented, start: "conserverie",
    end: "conserverie",
    capacity: Vehicle.Capacity(
      mass: 6_000_000, volume: 15_000_000, chilled: 15_000_000, frozen: 15_000_000),
    costs: Vehicle.Costs(perDay: 280_000, perKilometer: 950), consumption: 22)
}
