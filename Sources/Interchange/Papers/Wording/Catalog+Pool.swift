import Cabotage

extension Catalog {
  /// Words of the bill that partners share.
  static let pool: [String: Text] = [
    "colon": Text("\u{A0}: ", ": "),
    "pool": Text("Mutualisation", "Pooling"),
    "poolAlone": Text("Coût seul", "Cost alone"),
    "poolBill": Text("La facture, ligne par ligne", "The bill, line by line"),
    "poolBillNote": Text(
      "Chaque ligne est partagée selon les kilos qu'elle transporte. La ligne «\u{A0}règle de la charte\u{A0}» "
        + "déplace de l'argent d'un partenaire à l'autre\u{A0}: sa somme est nulle. «\u{A0}Déjà avancé\u{A0}»\u{A0}: ce que "
        + "coûtent les tournées des véhicules que le partenaire prête ou loue. Un reste négatif est à "
        + "recevoir ; la somme des restes revient aux transporteurs.",
      "Each line is divided by the kilograms it carries. The line \u{201C}rule of the charter\u{201D} "
        + "moves money from one partner to another: its sum is nothing. \u{201C}Already "
        + "advanced\u{201D}: what the tours of the vehicles cost that the partner lends or hires. A "
        + "negative rest is to be received; the rests add up to what carriers take."),
    "poolJoining": Text(
      "Ce que change l'arrivée d'un partenaire", "What a partner's joining changes"),
    "poolJoiningNote": Text(
      "Chaque ligne compare les parts avec et sans le partenaire qui arrive\u{A0}; une somme négative est "
        + "une économie. Sous son propre nom, il se compare à son coût seul.",
      "Each row compares shares with and without the partner that joins; a negative amount is a "
        + "saving. Below its own name it compares with its cost alone."),
    "poolJoins": Text("Arrive", "Joins"),
    "poolLaw": Text("Ce que dit la loi", "What the law says"),
    "poolMost": Text("Gain possible au plus", "Possible gain at most"),
    "poolObjection": Text(
      "Le plan du groupe qui ferait mieux", "The plan of the group that would do better"),
    "poolPartner": Text("Partenaire", "Partner"),
    "poolRange": Text("Part si les coûts varient de ±2\u{A0}%", "Share if costs vary by ±2%"),
    "poolRule": Text("Règle", "Rule"),
    "poolRules": Text("Les règles côte à côte", "The rules side by side"),
    "poolRulesNote": Text(
      "Sous chaque part, ce qu'elle change par rapport à la règle choisie. Gain possible au plus\u{A0}: ce "
        + "qu'un groupe pourrait gagner à partir. Prouvé\u{A0}: rien\u{A0}; borné\u{A0}: pas plus\u{A0}; réfuté\u{A0}: un "
        + "plan connu le fait gagner.",
      "Below each share, what it changes from the rule chosen. Possible gain at most: what a group "
        + "could gain by leaving. Proved: nothing; bounded: no more; refuted: a known plan "
        + "makes it gain."),
    "poolSaved": Text("Économie", "Saving"),
    "poolShares": Text("Les parts", "The shares"),
    "poolTogether": Text("Seuls ou ensemble", "Alone or together"),
    "poolTrips": Text("Trajets", "Trips"),
    "poolWays": Text("Les chemins des produits", "The ways of the goods"),
  ]
}
