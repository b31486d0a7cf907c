import Cabotage

/// The columns of `places.csv` and `travel.csv`.
extension Layout {
  static let places = Layout(
    .places, required: true,
    [
      Column(
        "id", "identifiant", ["code", "réf", "référence", "lieu", "place"], .identifier(of: nil),
        required: true,
        Text("identifiant, cité par les autres fichiers", "identifier, cited by the other files")),
      Column(
        "name", "nom", ["libellé", "intitulé"], .text,
        Text("nom imprimé ; vide : l'identifiant", "name as printed; empty: the identifier")),
      Column(
        "kind", "sorte", ["type", "nature", "genre"], .word(Vocabulary.placeKinds.words),
        required: true, Text("ce qui s'y passe", "what happens there")),
      Column(
        "network", "réseau", ["association", "asso", "structure", "partenaire", "partner"],
        .identifier(of: nil),
        Text("association à laquelle il appartient", "association it belongs to")),
      Column("commune", "commune", ["ville", "town", "city"], .text, Text("commune", "commune")),
      Column(
        "lat", "latitude", [], .amount(.degree),
        Text(
          "degrés vers le nord ; vide seulement si travel.csv donne tous les trajets",
          "degrees north; empty only if travel.csv gives all journeys")),
      Column(
        "lon", "longitude", ["lng", "long"], .amount(.degree),
        Text("degrés vers l'est", "degrees east")),
      Column(
        "open", "ouverture",
        [
          "ouvert", "horaires", "heures", "créneau", "créneaux", "opening", "opening hours",
          "hours",
        ], .hours,
        Text("quand on peut y passer ; vide : toujours", "when it may be visited; empty: always")),
      Column(
        "service_minutes", "minutes par arrêt", ["temps d'arrêt", "durée visite", "service"],
        .amount(.minute), Text("temps de chaque arrêt ; vide : 10", "time of each stop; empty: 10")),
      Column(
        "minutes_per_crate", "minutes par cagette", ["temps par cagette"], .amount(.minute),
        Text("temps en plus par cagette ; vide : 0,5", "more time per crate; empty: 0.5")),
      Column(
        "storage_kg", "stockage kg", [], .amount(.kilogram),
        Text("poids qu'il peut contenir ; vide : sans limite", "mass it can hold; empty: no limit")),
      Column(
        "storage_l", "stockage litres", [], .amount(.liter),
        Text(
          "volume qu'il peut contenir ; vide : sans limite", "volume it can hold; empty: no limit")),
      Column(
        "chilled_l", "frais litres", ["frigo litres", "réfrigéré litres"], .amount(.liter),
        Text("volume de ses frigos ; vide : sans limite", "volume of its fridges; empty: no limit")),
      Column(
        "frozen_l", "surgelé litres", ["congélateur litres", "congelé litres"], .amount(.liter),
        Text(
          "volume de ses congélateurs ; vide : sans limite",
          "volume of its freezers; empty: no limit")),
      Column(
        "access", "accès", ["consignes", "instructions"], .text,
        Text("comment y entrer, pour qui conduit", "how to get in, for the driver")),
      Column(
        "contact", "contact", ["téléphone", "tél", "phone", "référent", "capitaine"], .text,
        Text("qui appeler, pour qui conduit", "whom to call, for the driver")),
      Column(
        "drops_at", "dépose à", ["dépose chez", "lieu de dépose", "apporte à"],
        .identifier(of: .places),
        Text(
          "quai ou plateforme où le producteur apporte lui-même ; vide : on passe chez lui",
          "dock or hub to which the producer brings its goods; empty: it is visited")),
      Column(
        "drops_on", "dépose le", ["date de dépose", "jour de dépose", "apporte le"], .date,
        Text("jour de cet apport ; vide : le premier", "day on which it does; empty: the first")),
      Column(
        "bulk", "vrac", ["en vrac", "packs itself", "prépare ses cagettes"],
        .word(Vocabulary.yesOrNo.words),
        Text(
          "le groupe reçoit en vrac et remplit ses cagettes ; vide : non",
          "the group receives in bulk and fills its own crates; empty: no")),
      Column(
        "hub", "plateforme", [], .identifier(of: .places),
        Text(
          "plateforme qui sert le groupe, s'il y en a plusieurs",
          "hub that serves the group, if there are several")),
      Column(
        "empties", "vides", ["cagettes vides", "consignes à reprendre", "empty crates"], .count,
        rare: true,
        Text(
          "cagettes vides que le groupe rend, reprises avec sa livraison ; vide : 0",
          "empty crates that the group gives back, taken along when it is served; empty: 0")),
      Column(
        "trunk_cost", "fret", ["transporteur", "carrier"], .amount(.euro), rare: true,
        Text(
          "ce que prend un transporteur pour apporter à la plateforme les produits d'un fournisseur "
            + "lointain ; vide, comme le fret par palette : on passe chez lui",
          "what a carrier takes to bring a far supplier's goods to the hub; empty, as is the freight "
            + "per pallet: it is visited")),
      Column(
        "trunk_cost_per_pallet", "fret par palette", [], .amount(.euro), rare: true,
        Text(
          "en plus, pour chaque palette entamée ; vide : 0",
          "in addition, for each pallet begun; empty: 0")),
      Column(
        "trunk_pallet_kg", "palette kg", [], .amount(.kilogram), rare: true,
        Text("ce que porte une palette ; vide : 600", "what a pallet holds; empty: 600")),
      Column(
        "every", "tous les", ["fréquence", "périodicité", "rythme", "frequency"],
        .word(Vocabulary.periods.words), rare: true,
        Text(
          "rythme des passages dans une tournée de plusieurs semaines, chacun avec la même commande ; "
            + "vide : un seul passage",
          "how often it is visited in a round of several weeks, each time with the same order; "
            + "empty: once")),
      Column(
        "usual_day", "jour habituel", ["jour d'habitude", "usual weekday"],
        .word(Vocabulary.weekdays.words), rare: true,
        Text(
          "jour de la semaine où l'on préfère passer ; vide : celui qui coûte le moins",
          "weekday on which it is best visited; empty: the one that costs least")),
    ])

  static let travel = Layout(
    .travel, required: false,
    [
      Column(
        "from", "de", ["départ", "origine"], .identifier(of: .places), required: true,
        Text("lieu de départ", "where the journey begins")),
      Column(
        "to", "à", ["vers", "arrivée", "destination"], .identifier(of: .places), required: true,
        Text("lieu d'arrivée", "where it ends")),
      Column(
        "km", "km", ["distance"], .amount(.kilometer), required: true,
        Text("longueur du trajet", "length of the journey")),
      Column(
        "minutes", "minutes", ["durée", "temps", "duration"], .amount(.minute), required: true,
        Text("durée du trajet", "duration of the journey")),
    ])
}
