import Cabotage
import Quantities

/// Emplettes & Cagettes at its target for 2025: 500 orders a month, in the month that is heaviest.
///
/// Producers, hours, dock and vehicles are those of ``EmplettesToul``; there is more of all.
enum Emplettes2025 {
  /// The round of the heaviest month.
  static func round(scale: Int) -> Round.Contents {
    let thursday = date(2025, 11, 20)
    var draft = RoundDraft(
      "Emplettes & Cagettes, objectif 2025", network: EmplettesToul.network,
      days: EmplettesToul.days(.march, from: thursday), notes: notes, scale: scale, code: "EC",
      seed: 54_530)
    EmplettesToul.addRooms(to: &draft, chilled: 3_100_000)
    draft.add(
      EmplettesToul.suppliers(.november, thursday: thursday).map { $0.selling(percent: 146) })
    draft.add(EmplettesToul.collectives(.november) + newcomers, timePerCrate: 18)
    draft.add([EmplettesToul.car] + (1...3).map { EmplettesToul.van(Identifier("van-\($0)")) })
    EmplettesToul.addCrates(to: &draft)
    draft.addVolunteers(drivers: 14, helpers: 76)
    return draft.round()
  }

  /// The twelve collectives that come to the eighteen; three fill their own crates.
  private static let newcomers = [
    Group(id: "toul-ouest", name: "Collectif de Toul-ouest", commune: .toul, households: 24),
    Group(
      id: "nancy-nord", name: "Collectif de Nancy-nord", commune: .nancy, households: 26,
      packsItself: true),
    Group(
      id: "nancy-est", name: "Collectif de Nancy-est", commune: .nancy, households: 24,
      hours: [hours(9, 18)]),
    Group(
      id: "vandoeuvre-sud", name: "Collectif de Vandœuvre-sud", commune: .vandoeuvreLesNancy,
      households: 24, packsItself: true),
    Group(id: "laxou-sud", name: "Collectif de Laxou-sud", commune: .laxou, households: 20),
    Group(
      id: "tomblaine", name: "Collectif de Tomblaine", commune: .tomblaine, households: 21,
      packsItself: true),
    Group(
      id: "heillecourt", name: "Collectif d'Heillecourt", commune: .heillecourt, households: 18,
      hours: [hours(9, 17)]),
    Group(id: "ludres", name: "Collectif de Ludres", commune: .ludres, households: 18),
    Group(
      id: "dieulouard", name: "Collectif de Dieulouard", commune: .dieulouard, households: 17),
    Group(
      id: "vezelise", name: "Collectif de Vézelise", commune: .vezelise, households: 14,
      hours: [hours(9, 13)]),
    Group(id: "domevre", name: "Collectif de Domèvre", commune: .domevreEnHaye, households: 10),
    Group(
      id: "tantonville", name: "Collectif de Tantonville", commune: .tantonville, households: 14),
  ]

  private static let notes = [
    "Grandeurs publiées par Emplettes & Cagettes (2024) : adhérents, commandes, tonnes, véhicules, quai.",
    "Produits, prix, lieux et horaires choisis : voir le README.md du jeu de données.",
  ]
}
