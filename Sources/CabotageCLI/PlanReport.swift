import Cabotage
import Quantities

/// What `cabotage plan` says at the end.
struct PlanReport {
  let round: Round
  let plan: Plan
  let language: Language
  /// The folder that the papers are in, as the user would name it.
  let destination: String

  var text: String {
    let say = Wording(language)
    let totals = plan.totals
    var lines = [
      served,
      [
        say.count(plan.tours.count, .tour), say.count(totals.trips, .trip),
        say.distance(totals.distance), say.duration(totals.time),
      ].joined(separator: " · "),
      ([say.mass(totals.delivered)] + crates + [
        say.euros(totals.cost.total), say.with(unit: "kg CO₂e", say.wholeKilos(totals.emissions)),
      ]).joined(separator: " · "),
    ]
    lines +=
      proved + divided + shortages + prepared
      + [say.coldWarning(of: plan, in: round).map { $0 + "." }].compactMap(\.self)
    let missing = plan.tours.count { $0.driver == nil }
    // A round that names no driver finds them elsewhere.
    if missing > 0, round.contents.volunteers.contains(where: \.mayDrive) {
      lines.append(
        say(Text("Il manque un conducteur pour ", "A driver is missing for "))
          + say.count(missing, .tour) + ".")
    }
    lines.append(say(Text("À imprimer : ", "To be printed: ")) + destination + "/plan.html")
    return lines.joined(separator: "\n")
  }

  /// What is proved of the plan, if anything was to be.
  private var proved: [String] {
    guard let proof = plan.proof else { return [] }
    let say = Wording(language)
    guard let sentence = say.sentence(of: proof) else {
      return [
        say(
          Text("Rien n'a pu être prouvé dans ce temps.", "Nothing could be proved in this time."))
      ]
    }
    return [sentence] + [say.leftAside(by: proof)].compactMap(\.self)
      + say.limitPrices(of: proof, in: round)
  }

  /// What is short and divided.
  private var divided: [String] {
    let say = Wording(language)
    guard !plan.shortages.isEmpty else { return [] }
    let head = say(
      Text(
        "Pas assez pour tous, réparti (voir la feuille dans plan.html) :",
        "Not enough for all, divided (see the sheet in plan.html):"))
    return [head] + plan.shortages.map { "  - " + say.sentence(of: $0, in: round) }
  }

  /// How many hands the hubs need, and what is not ready in time.
  private var prepared: [String] {
    let say = Wording(language)
    return plan.preparations.flatMap { preparation in
      [say.sentence(of: preparation, in: round)].compactMap(\.self)
        + say.warnings(of: preparation, of: plan, in: round).map { "  - " + $0 }
    }
  }

  /// What the plan takes more of than there is.
  var shortages: [String] {
    (round.crateFindings(plan.crates) + round.plateFindings(plan) + round.emptyCrateFindings(plan))
      .map { $0.text[language] + "." }
  }

  /// Nothing where no crates are packed.
  private var crates: [String] {
    let say = Wording(language)
    guard plan.totals.crates > 0 else { return [] }
    return [
      say.count(plan.totals.crates, .crate) + say(Text(" (au moins ", " (at least "))
        + say.integer(plan.totals.cratesBound)
        + say(Text(" prouvées nécessaires)", " proved necessary)"))
    ]
  }

  private var served: String {
    let say = Wording(language)
    guard !plan.unserved.isEmpty else {
      return say(
        plan.shortages.isEmpty
          ? Text("Tout est servi.", "Everything is served.")
          : Text("Tout ce qu'il y a est servi.", "Everything that there is is served."))
    }
    let left = [
      (plan.totals.notCollected, Text("à collecter", "to collect")),
      (plan.totals.notDelivered, Text("à livrer", "to deliver")),
    ].filter { $0.0 > .zero }.map { "\(say.mass($0.0)) \(say($0.1))" }.joined(separator: ", ")
    return say(Text("Tout ne tient pas, il reste : ", "Not everything fits, there remain: "))
      + left + "."
  }
}
