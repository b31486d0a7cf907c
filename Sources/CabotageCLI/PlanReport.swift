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
    let totals = plan.totals
    let kilometers = (totals.distance.value + 500) / 1_000
    let hours = "\(totals.time.value / 3_600) h \(totals.time.value % 3_600 / 60) min"
    var lines = [
      plan.unserved.isEmpty
        ? Text("Tout est servi.", "Everything is served.")[language]
        : Text(
          "Tout ne tient pas : \(totals.leftBehind.kilosText(.french)) kg restent à quai.",
          "Not everything fits: \(totals.leftBehind.kilosText(.english)) kg stay behind.")[
            language],
      Text(
        "\(plan.tours.count) tournées, \(totals.trips) trajets chargés, "
          + "\(kilometers.grouped(.french)) km, \(hours) de conduite et d'arrêts",
        "\(plan.tours.count) tours, \(totals.trips) loaded trips, "
          + "\(kilometers.grouped(.english)) km, \(hours) of driving and stops")[language],
      Text(
        "\(totals.delivered.kilosText(.french)) kg livrés, \(totals.crates) cagettes "
          + "(au moins \(totals.cratesBound) sont nécessaires), "
          + "\(totals.cost.total.eurosText(.french)) €, "
          + "\(totals.emissions.kilosText(.french)) kg CO₂e",
        "\(totals.delivered.kilosText(.english)) kg delivered, \(totals.crates) crates "
          + "(at least \(totals.cratesBound) are needed), "
          + "€\(totals.cost.total.eurosText(.english)), "
          + "\(totals.emissions.kilosText(.english)) kg CO₂e")[language],
    ]
    // A round that names no driver finds them elsewhere.
    let drivers = plan.tours.count { $0.driver == nil }
    if drivers > 0, round.contents.volunteers.contains(where: \.mayDrive) {
      lines.append(
        Text(
          "Il manque un conducteur pour \(drivers) tournées.",
          "\(drivers) tours still need a driver.")[language])
    }
    lines.append(
      Text(
        "À imprimer : \(destination)/plan.html", "To be printed: \(destination)/plan.html")[
          language])
    return lines.joined(separator: "\n")
  }
}
