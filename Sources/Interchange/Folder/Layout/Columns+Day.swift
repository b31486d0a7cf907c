import Cabotage

/// The columns of the files of the day itself: a surplus that comes up, and what was delivered.
extension Layout {
  static let surplus = Layout(
    .surplus, required: false,
    [
      Column(
        "product", "produit", ["réf", "référence", "ref", "code produit", "sku"],
        .identifier(of: .products), required: true,
        Text(
          "produit à écouler, qui a un prix ; ses lignes de commande sont des souhaits",
          "product to be sold, which has a price; its order lines are wishes")),
      Column(
        "units", "unités", ["quantité", "quantity", "offert", "offered"], .count, required: true,
        Text("unités offertes", "units offered")),
      Column(
        "fetch", "à enlever", ["enlèvement", "heures d'enlèvement", "leave by"], .hours,
        Text(
          "quand il peut être enlevé, la fin étant l'heure limite ; vide : aux heures de collecte",
          "when it can be fetched, the end being the limit; empty: in the hours of collection")),
    ])

  static let delivered = Layout(
    .delivered, required: true,
    [
      Column(
        "order", "commande", ["n° commande", "numéro de commande", "order number", "order id"],
        .identifier(of: nil),
        Text(
          "identifiant de la commande ; vide : le code du foyer",
          "identifier of the order; empty: the code of the household")),
      Column(
        "member", "foyer",
        ["code foyer", "adhérent", "code acheteur", "acheteur", "household", "customer code"],
        .identifier(of: nil), required: true,
        Text("code du foyer, jamais un nom", "code of the household, never a name")),
      Column(
        "group", "groupe", ["îlot", "labo", "collectif", "point de retrait", "point de dépôt"],
        .identifier(of: .places), required: true,
        Text("groupe du foyer", "group of the household")),
      Column(
        "product", "produit", ["réf", "référence", "ref", "code produit", "sku"],
        .identifier(of: .products), required: true,
        Text("identifiant du produit", "identifier of the product")),
      Column(
        "planned", "prévu", ["prévus", "prévues"], .count, required: true,
        Text("unités prévues, à laisser", "units planned, to be left as they are")),
      Column(
        "delivered", "livré", ["livrés", "livrées"], .count,
        Text(
          "unités arrivées, abîmées comprises ; vide : comme prévu",
          "units that came, broken ones included; empty: as planned")),
      Column(
        "broken", "abîmé", ["cassé", "abîmés", "cassés", "spoilt"], .count,
        Text("dont abîmées ou cassées ; vide : 0", "broken or spoilt among them; empty: 0")),
      Column(
        "replaced_by", "remplacé par", ["remplaçant", "replacement"], .identifier(of: .products),
        Text("produit donné à la place ; vide : aucun", "product given instead; empty: none")),
      Column(
        "replaced", "remplacé", ["remplacés", "remplacées"], .count,
        Text(
          "unités remplacées, une pour une ; vide : toutes celles qui manquent ou sont abîmées",
          "units replaced, one for one; empty: all that are missing or broken")),
      Column(
        "note", "remarque", ["remarques", "notes", "commentaire"], .text,
        Text("ce qu'il y a d'autre à dire", "what else there is to say")),
    ])
}
