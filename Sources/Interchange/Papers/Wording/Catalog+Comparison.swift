import Cabotage

extension Catalog {
  /// Words of the comparison of scenarios.
  static let comparison: [String: Text] = [
    "comparison": Text("Comparaison sur une année", "Comparison over a year"),
    "comparisonNote": Text(
      "Chaque mois est planifié pour de bon ; deux mois où l'on commande autant ont le même plan. "
        + "« Avoir » compte le prix moins la revente, étalé sur les années, et les frais par an. Les "
        + "coûts cumulés comptent le prix au début et ne comptent pas ce que valent encore les "
        + "véhicules.",
      "Each month is really planned; two months in which as much is ordered have the same plan. "
        + "“Having” counts the price less the resale, spread over the years, and the yearly costs. "
        + "Cumulated costs count the price at the beginning, and not what vehicles are still worth."
    ),
    "cumulatedCost": Text(
      "Coût cumulé, en euros, au fil des mois", "Cumulated cost in euros, month after month"),
  ]
}
