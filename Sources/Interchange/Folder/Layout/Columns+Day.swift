import Cabotage

/// The columns of the files of the day itself: what is done, a surplus that comes up, and what was delivered.
extension Layout {
  static let progress = Layout(
    .progress, required: false,
    [
      Column(
        "vehicle", "véhicule", ["camion", "voiture", "van"], .identifier(of: .vehicles),
        required: true, Text("véhicule qui a fait l'arrêt", "vehicle that has done the stop")),
      Column(
        "date", "date", ["jour", "day"], .date,
        Text(
          "jour de sa tournée ; vide s'il n'en fait qu'une",
          "day of its tour; empty if it has one only")),
      Column(
        "stop", "arrêt", ["n°", "numéro", "number"], .count,
        Text(
          "numéro de l'arrêt sur la feuille de route ; vide : d'après le lieu",
          "number of the stop on the driver's sheet; empty: by the place")),
      Column(
        "place", "lieu", ["étape"], .identifier(of: .places),
        Text(
          "lieu de l'arrêt ; vide : d'après le numéro", "place of the stop; empty: by the number")),
      Column(
        "left", "reparti", ["heure", "départ", "time", "departure"], .time,
        Text(
          "heure de départ de l'arrêt ; vide : comme prévu",
          "when the vehicle left the stop; empty: as planned")),
    ])

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
      .order,
      .member,
      Column(
        "group", "groupe", ["îlot", "labo", "collectif", "point de retrait", "point de dépôt"],
        .identifier(of: .places), required: true,
        Text("groupe du foyer", "group of the household")),
      .product,
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
