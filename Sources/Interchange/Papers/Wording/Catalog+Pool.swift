import Cabotage

extension Catalog {
  /// Words of the bill that partners share.
  static let pool: [String: Text] = [
    "pool": Text("Mutualisation", "Pooling"),
    "poolAlone": Text("Coût seul", "Cost alone"),
    "poolBill": Text("La facture, ligne par ligne", "The bill, line by line"),
    "poolBillNote": Text(
      "Chaque ligne est divisée aux kilos qu'elle porte ; la règle de la charte ne fait que déplacer, "
        + "sa somme est nulle. Déjà avancé : les tournées des véhicules prêtés ou loués par le "
        + "partenaire. Négatif : à recevoir.",
      "Each line is divided by the kilograms it carries; the rule of the charter only moves money, its "
        + "sum is nothing. Already advanced: the tours of vehicles the partner lends or hires. "
        + "Negative: to receive."),
    "poolJoining": Text(
      "Ce que change pour chacun l'arrivée d'un partenaire (négatif : gain)",
      "What a partner's joining changes for each (negative: gain)"),
    "poolMost": Text("Gain possible au plus", "Possible gain at most"),
    "poolObjection": Text(
      "Le plan du groupe qui ferait mieux", "The plan of the group that would do better"),
    "poolPartner": Text("Partenaire", "Partner"),
    "poolRange": Text("Coûts à ±2 %", "Costs ±2%"),
    "poolRule": Text("Règle", "Rule"),
    "poolRules": Text("Les règles côte à côte", "The rules side by side"),
    "poolRulesNote": Text(
      "Sous chaque part, ce qu'elle change par rapport à la règle choisie. Gain possible au plus : ce "
        + "qu'un groupe pourrait gagner à partir, prouvé comme borne.",
      "Below each share, what it changes from the rule chosen. Possible gain at most: what a group "
        + "could gain by leaving, proved as a bound."),
    "poolSaved": Text("Économie", "Saving"),
    "poolShares": Text("Les parts", "The shares"),
    "poolTogether": Text("Seuls ou ensemble", "Alone or together"),
    "poolTrips": Text("Trajets", "Trips"),
    "poolWays": Text("Les chemins des produits", "The ways of the goods"),
  ]
}
