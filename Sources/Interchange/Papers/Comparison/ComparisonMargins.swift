import Cabotage
import Quantities

extension ComparisonPapers {
  /// What a vehicle more or less or a partner's leaving changes in a year, as plans of all months have it.
  var margins: [String] {
    guard let best = comparison.best, !comparison.margins.isEmpty else { return [] }
    return [
      say(
        Text(
          "Un de plus, un de moins, par an, sur « \(best.scenario.name) », d'après des plans cherchés "
            + "et non prouvés :",
          "One more, one less, a year, of “\(best.scenario.name)”, by plans that were searched, not "
            + "proved:"))
    ] + comparison.margins.map(sentence)
  }

  private func sentence(of margin: Margin) -> String {
    let subject =
      switch margin.change {
      case .more(let id): Text("un véhicule de plus comme \(id)", "one more vehicle like \(id)")
      case .less(let id): Text("un véhicule de moins comme \(id)", "one vehicle less like \(id)")
      case .longer:
        Text(
          "une heure de plus partout, avant et après", "one hour more everywhere, before and after")
      case .withoutStop(let place):
        Text(
          "sans l'arrêt à \(round[place].name) et ses commandes",
          "without the stop at \(round[place].name) and its orders")
      case .without(let network):
        Text(
          "sans \(network.name) ; avec, l'inverse", "without \(network.name); with it, the reverse")
      }
    let more = margin.left > .zero ? say.mass(margin.left) : nil
    let left = more.map { Text(" ; il reste \($0) de plus", "; \($0) more are left behind") }
    let isRange = margin.cost(.low) != margin.cost(.high)
    let ends = isRange ? [margin.cost(.low), margin.cost(.high)] : [margin.cost(.low)]
    let amounts = ends.map { ($0 > .zero ? "+" : "") + say.euros($0) }
    let cost = amounts.joined(separator: say(Text(" à ", " to ")))
    return say(subject) + say(Text(" : ", ": ")) + cost + (left.map { say($0) } ?? "") + "."
  }

  /// What stops cost and limits take in a year, where proofs of all months have prices.
  var prices: [String] {
    guard let best = comparison.best else { return [] }
    var lines = say.tellingLimits(best.limitPrices, in: round)
    let stops = (best.stopPrices ?? []).prefix(3).filter { $0.price > .zero }.map {
      "\(round[$0.place].name) \(say.euros($0.price))"
    }
    if !stops.isEmpty {
      lines.append(
        say(Text("Arrêts qui coûtent le plus : ", "Stops that cost most: "))
          + stops.joined(separator: ", ") + ".")
    }
    guard !lines.isEmpty else { return [] }
    return [
      say(
        Text(
          "D'après les prix des preuves, par an, sur « \(best.scenario.name) » :",
          "By the prices of proofs, a year, of “\(best.scenario.name)”:"))
    ] + lines
  }
}
