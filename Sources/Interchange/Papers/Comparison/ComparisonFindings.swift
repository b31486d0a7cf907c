import Cabotage
import Quantities

extension ComparisonPapers {
  /// What the comparison means, a sentence each.
  package var findings: [String] {
    interrupted + leftBehind + cheapest + vanNeeds + fleetModel + margins + prices
  }

  private var interrupted: [String] {
    let planned = comparison.outcomes.count { !$0.isProposed }
    guard planned < comparison.scenarioCount else { return [] }
    return [
      say(
        Text(
          "Interrompu : \(planned) scénarios sur \(comparison.scenarioCount) sont planifiés.",
          "Interrupted: \(planned) scenarios of \(comparison.scenarioCount) are planned."))
    ]
  }

  /// The scenarios that do not serve all, and in which months.
  private var leftBehind: [String] {
    comparison.outcomes.filter { $0.left > .zero }.map { outcome in
      let months = outcome.months.filter { $0.left > .zero }
        .map { "\($0.month.name) \(say.mass($0.left))" }.joined(separator: ", ")
      return say(
        Text(
          "\(outcome.scenario.name) : tout ne tient pas, il reste \(months).",
          "\(outcome.scenario.name): not everything fits, there remain \(months)."))
    }
  }

  /// Euros a year, of a number or a range.
  private func yearly(_ amount: String) -> String {
    say.language == .french ? say.with(unit: "€ par an", amount) : "€\(amount) a year"
  }

  /// The scenario that costs least, at either price.
  private var cheapest: [String] {
    guard let low = comparison.cheapest(.low), let high = comparison.cheapest(.high) else {
      return []
    }
    let served =
      low.left == .zero && high.left == .zero
      ? Text("Le moins cher qui sert tout", "The cheapest that serves all")
      : Text(
        "Aucun ne sert tout ; le moins cher de ceux qui laissent le moins",
        "None serves all; the cheapest of those that leave least")
    func cost(_ outcome: ScenarioOutcome, _ end: OwnershipTerms.Case) -> String {
      yearly(wholeEuros(outcome.yearly(end)))
    }
    if low.scenario == high.scenario {
      let amount = yearly(range { low.yearly($0) })
      return [
        say(served)
          + say(Text(" : \(low.scenario.name), \(amount).", ": \(low.scenario.name), \(amount)."))
      ]
    }
    return [
      say(served)
        + say(
          Text(
            " : au prix d'achat le plus bas, \(low.scenario.name), \(cost(low, .low)) ; au plus haut, "
              + "\(high.scenario.name), \(cost(high, .high)).",
            ": at the lowest purchase price, \(low.scenario.name), \(cost(low, .low)); at the "
              + "highest, \(high.scenario.name), \(cost(high, .high))."))
    ]
  }

  /// When rented vehicles would pay as the network's own.
  private var vanNeeds: [String] {
    comparison.vanNeeds.map { need in
      let limits = OwnershipTerms.Case.allCases.map { need.breakEvenDays[$0].map(say.integer) }
      let verdict =
        switch (need.pays(.low), need.pays(.high)) {
        case (_, true): Text("l'avoir paie", "having it pays")
        case (true, false):
          Text("l'avoir ne paie qu'au prix bas", "having it pays at the low price only")
        case (false, false): Text("le louer reste moins cher", "renting it stays cheaper")
        }
      let limit = limits.compactMap(\.self).reduce(into: [String]()) {
        if !$0.contains($1) { $0.append($1) }
      }.joined(separator: "–")
      let pays =
        limit.isEmpty
        ? Text("ne paie jamais", "never pays")
        : Text(
          "paie à partir de \(limit) \(limit == "1" ? "jour" : "jours")",
          "pays from \(limit) \(limit == "1" ? "day" : "days") on")
      let days = say.count(need.days, .day)
      return say(
        Text(
          "Véhicule loué n° \(need.number) : sort \(days) par an ; \(need.contract.name) "
            + "\(pays.french) : \(verdict.french).",
          "Rented vehicle no. \(need.number): out \(days) a year; \(need.contract.name) "
            + "\(pays.english): \(verdict.english)."))
    }
  }

  private var fleetModel: [String] {
    guard let fleet = comparison.fleet else { return [] }
    let kinds = fleet.fleet.map { "\($0.count) × \($0.kind.names[0].name)" }
      .joined(separator: ", ")
    let amount = yearly(wholeEuros(fleet.cost))
    let proved =
      fleet.isProvedOptimal
      ? Text("prouvé optimal dans le modèle", "proved optimal in the model")
      : Text("pas prouvé optimal", "not proved optimal")
    return [
      say(
        Text(
          "Modèle de flotte, aux prix moyens : \(kinds), \(amount), \(proved.french).",
          "Model of the fleet, at middle prices: \(kinds), \(amount), \(proved.english)."))
    ]
  }
}
