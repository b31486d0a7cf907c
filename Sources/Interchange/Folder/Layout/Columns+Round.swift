import Cabotage

/// The keys of `round.yaml`.
extension Layout {
  static let round = Layout(
    .round, required: true,
    [
      Column(
        "name", "nom", ["titre"], .text, required: true,
        Text("nom de la tournée", "name of the round")),
      Column(
        "language", "langue", ["lang"], .word(Vocabulary.languages.words),
        Text("langue des documents ; vide : fr", "language of the documents; empty: fr")),
      Column(
        "days", "jours", ["dates"], .list(Text("une liste de jours", "a list of days")),
        required: true, Text("les jours, dans l'ordre", "the days, in order")),
      Column(
        "hubs", "plateformes", ["plateforme", "hub"],
        .list(Text("une liste d'identifiants de lieux", "a list of identifiers of places")),
        Text(
          "lieux où les commandes sont préparées ; vide : les produits vont droit aux groupes",
          "places where orders are prepared; empty: goods go straight to the groups")),
      Column(
        "detour", "détour", [], .amount(.ratio),
        Text(
          "distance par la route divisée par la distance à vol d'oiseau ; vide : 1,3",
          "road distance divided by distance as the crow flies; empty: 1.3")),
      Column(
        "balance", "équilibre", ["équilibre des heures"], .amount(.euro),
        Text(
          "ce que chaque heure d'une tournée compte de plus que la précédente, voir plus bas ; vide : 0",
          "what each hour of a tour counts more than the one before, see below; empty: 0")),
      Column(
        "replan", "replanification", ["changements", "changes"],
        .list(Text("des lignes « clé: prix »", "lines “key: price”")),
        Text(
          "ce que comptent les changements d'un plan en vigueur, voir plus bas",
          "what changes of a plan in force count for, see below")),
      Column(
        "packing", "mise en cagettes", ["temps de préparation", "packing times"],
        .list(Text("des lignes « clé: minutes »", "lines “key: minutes”")),
        Text(
          "le temps que prend la préparation, voir plus bas",
          "how long preparation takes, see below")),
      Column(
        "shortage", "pénurie", ["répartition", "manque", "shortages"],
        .word(Vocabulary.shortageRules.words),
        Text(
          "règle qui répartit ce qui manque, après les priorités ; vide : équité",
          "rule that divides what is short, after the priorities; empty: leximin")),
      Column(
        "networks", "réseaux", [],
        .list(Text("une liste « identifiant: nom »", "a list “identifier: name”")),
        Text(
          "associations partenaires ; vide : celles que citent les colonnes « réseau »",
          "partner associations; empty: those of the “network” columns")),
      Column(
        "solidarity", "solidarité", ["ligne de solidarité", "solidarity line"],
        .list(Text("des lignes « réseau: euros »", "lines “network: euros”")),
        Text(
          "ce que des réseaux donnent pour que les autres paient moins leur transport commun",
          "what networks give so that the others pay less for their joint transport")),
      Column(
        "emergency", "urgence", ["en cas d'urgence"], .text,
        Text("qui appeler, imprimé sur chaque feuille", "whom to call, printed on every sheet")),
      Column(
        "notes", "notes", ["note", "sources"],
        .list(Text("une liste de textes", "a list of texts")),
        Text(
          "d'où viennent les chiffres, imprimé avec le plan",
          "where the figures come from, printed with the plan")),
    ])

  /// The keys of each day of ``round``.
  static let day = Layout(
    .round, required: true,
    [
      Column("date", "date", ["jour", "day"], .date, required: true, Text("la date", "the date")),
      Column(
        "collect", "collecte", ["ramasse", "pick-up"], .hours,
        Text("heures de collecte chez les producteurs", "hours of collection at the producers")),
      Column(
        "prepare", "préparation", ["préparer", "preparation"], .hours,
        Text("heures de préparation des commandes", "hours of preparation of the orders")),
      Column(
        "deliver", "livraison", ["livrer", "delivery"], .hours,
        Text("heures de livraison aux groupes", "hours of delivery to the groups")),
    ])

  /// The keys of `replan` of ``round``.
  static let replan = Layout(
    .round, required: false,
    [
      Column(
        "other_vehicle", "autre véhicule", [], .amount(.euro),
        Text(
          "pour chaque lot qui change de véhicule ou de jour ; vide : 5",
          "for each lot that changes vehicle or day; empty: 5")),
      Column(
        "other_hour", "autre heure", [], .amount(.euro),
        Text(
          "pour chaque lot qui passe chez son producteur ou son groupe à une autre heure ; vide : 2",
          "for each lot that comes to its producer or group at another hour; empty: 2")),
      Column(
        "tolerance", "tolérance", [], .amount(.minute),
        Text(
          "minutes dont une heure peut bouger sans être une autre heure ; vide : 15",
          "minutes by which an hour may move without being another hour; empty: 15")),
      Column(
        "extra_vehicle", "véhicule en plus", [], .amount(.euro),
        Text(
          "pour chaque véhicule qui sort un jour où il ne sortait pas, en plus de son coût ; "
            + "vide : 10",
          "for each vehicle out on a day on which it was not, beside its cost; empty: 10")),
    ])

  /// The keys of `packing` of ``round``.
  static let packing = Layout(
    .round, required: false,
    [
      Column(
        "minutes_per_crate", "minutes par cagette", ["par cagette"], .amount(.minute),
        Text(
          "temps d'une personne pour chaque cagette ; vide : 1",
          "time of one person for each crate; empty: 1")),
      Column(
        "minutes_per_line", "minutes par ligne", ["par ligne"], .amount(.minute),
        Text(
          "temps en plus pour chaque produit qu'on y met ; vide : 0,5",
          "more time for each product that goes in it; empty: 0.5")),
    ])
}
