import Cabotage
import Quantities

extension ComparisonPapers {
  /// A row of the table: what is compared, and a cell a scenario.
  package struct Row: Sendable {
    /// What is compared, with its unit.
    package let label: String
    /// What it is in each scenario.
    package let cells: [String]
  }

  /// The table of all scenarios.
  package var rows: [Row] {
    var rows = [
      row(Text("payé au début (€)", "paid at the beginning (€)")) { outcome in
        range { outcome.scenario.outlay($0) }
      },
      row(Text("avoir, par an (€)", "having, a year (€)")) { outcome in
        range { outcome.scenario.fixed($0) }
      },
      row(Text("rouler et louer, par an (€)", "driving and renting, a year (€)")) { outcome in
        wholeEuros(outcome.running)
      },
      row(Text("en tout, par an (€)", "in all, a year (€)")) { outcome in
        range { outcome.yearly($0) }
      },
      row(Text("véhicules par jour, au plus", "vehicles a day, at most")) {
        say.integer($0.mostVehicles)
      },
      row(Text("véhicules par jour, en moyenne", "vehicles a day, on average")) {
        say.decimal($0.vehicleDays * 10 / max(1, $0.drivenDays), per: 10, decimals: 1)
      },
      row(Text("kilomètres par an", "kilometres a year")) {
        say.decimal($0.distance.value, per: 1_000, decimals: 0)
      },
      row(Text("heures au volant et aux arrêts, par an", "hours of driving and stops, a year")) {
        say.integer($0.time.value / 3_600)
      },
      row(Text("personnes aux cagettes à la fois", "people at the crates at once")) {
        say.integer($0.packers)
      },
      row(Text("CO₂e par an (kg)", "CO₂e a year (kg)")) { say.wholeKilos($0.emissions) },
      row(Text("laissé en arrière, par an (kg)", "left behind, a year (kg)")) {
        say.wholeKilos($0.left)
      },
      row(Text("rattrapé au mois", "caught up in month"), cell: breakEven),
    ]
    if comparison.fleet != nil {
      rows.append(
        row(Text("modèle de flotte, par an (€)", "model of the fleet, a year (€)"), cell: model))
    }
    if comparison.outcomes.contains(where: { $0.gap != nil }) {
      rows.append(
        row(Text("au plus au-dessus du prouvé", "above what is proved, at most")) { outcome in
          outcome.gap.map { say.percentage(thousandths: Int(($0 * 1_000).rounded(.up))) } ?? "–"
        })
    }
    return rows
  }

  /// A whole number of euros, for a row whose label names the unit.
  func wholeEuros(_ money: Money) -> String {
    say.decimal(money.value, per: 1_000, decimals: 0)
  }

  /// What an amount is from the lowest price to the highest.
  func range(_ amount: (OwnershipTerms.Case) -> Money) -> String {
    let (low, high) = (wholeEuros(amount(.low)), wholeEuros(amount(.high)))
    return low == high ? low : "\(low)–\(high)"
  }

  private func row(_ label: Text, cell: (ScenarioOutcome) -> String) -> Row {
    Row(label: say(label), cells: comparison.outcomes.map(cell))
  }

  /// When a scenario and the first one have cost as much, at either price.
  private func breakEven(_ outcome: ScenarioOutcome) -> String {
    guard let first = comparison.outcomes.first, outcome != first, outcome.left <= first.left,
      outcome.scenario.outlay(.high) != first.scenario.outlay(.high)
    else { return "–" }
    let kept = outcome.monthsKept ?? first.monthsKept ?? 0
    let months = OwnershipTerms.Case.allCases.map { end in
      comparison.breakEven(outcome, end).map(say.integer)
        ?? say(Text("jamais en \(kept)", "never in \(kept)"))
    }
    return Set(months).count == 1 ? months[0] : months.joined(separator: "–")
  }

  private func model(_ outcome: ScenarioOutcome) -> String {
    comparison.modelCost(of: outcome).map(wholeEuros) ?? "–"
  }
}
