import Cabotage

/// Every column that is understood, with its names: the one table behind reader, writer and guide.
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

  static let vehicles = Layout(
    .vehicles, required: true,
    [
      Column(
        "id", "identifiant", ["code", "véhicule", "vehicle", "nom", "name"], .identifier(of: nil),
        required: true, Text("identifiant, imprimé", "identifier, as printed")),
      Column(
        "network", "réseau", ["association", "asso", "structure", "partenaire", "partner"],
        .identifier(of: nil), Text("association qui le fournit", "association that provides it")),
      Column(
        "kind", "sorte", ["type", "genre"], .word(Vocabulary.vehicleKinds.words), required: true,
        Text("sorte de véhicule", "sort of vehicle")),
      Column(
        "tenure", "statut", ["propriété", "mise à disposition"], .word(Vocabulary.tenures.words),
        Text(
          "à quel titre on l'utilise ; vide : propriété", "on what terms it is used; empty: owned")),
      Column(
        "start", "départ", ["lieu de départ", "from"], .identifier(of: .places), required: true,
        Text("lieu d'où il part", "place it leaves from")),
      Column(
        "end", "arrivée", ["retour", "lieu d'arrivée", "to"], .identifier(of: .places),
        Text(
          "lieu où il revient ; vide : celui du départ ; * : libre",
          "place it returns to; empty: where it started; *: anywhere")),
      Column(
        "payload_kg", "charge utile kg", ["charge utile", "charge kg", "payload"],
        .amount(.kilogram), required: true, Text("charge utile", "payload")),
      Column(
        "litres", "litres", ["volume", "volume utile", "liters"], .amount(.liter), required: true,
        Text("volume utile, partie fraîche comprise", "room, the chilled part included")),
      Column(
        "chilled_l", "frais litres", ["réfrigéré litres", "froid litres"], .amount(.liter),
        Text(
          "part du volume tenue au frais ; vide : tout pour un frigorifique, sinon 0",
          "part of the room kept chilled; empty: all of a refrigerated vehicle, else 0")),
      Column(
        "frozen_l", "surgelé litres", ["congelé litres"], .amount(.liter),
        Text("volume surgelé, en plus ; vide : 0", "frozen room, beside the rest; empty: 0")),
      Column(
        "cold_minutes", "froid minutes", ["minutes de froid", "tenue du froid"], .amount(.minute),
        Text(
          "temps que tient le froid, pour des caisses isothermes ; vide : sans limite, "
            + "le véhicule réfrigère",
          "how long the cold holds, for isothermal boxes; empty: no limit, the vehicle is cooled")),
      Column(
        "crates", "cagettes", ["nombre de cagettes", "caisses"], .count,
        Text("nombre de cagettes au plus ; vide : sans limite", "most crates; empty: no limit")),
      Column(
        "hold_length_mm", "longueur utile mm", ["longueur mm"], .amount(.millimeter), rare: true,
        Text(
          "longueur de la caisse, du fond à la porte ; vide : pas de plan de chargement dessiné",
          "length of the hold, from the front to the door; empty: loading is not drawn")),
      Column(
        "hold_width_mm", "largeur utile mm", ["largeur mm"], .amount(.millimeter), rare: true,
        Text("largeur de la caisse", "width of the hold")),
      Column(
        "hold_height_mm", "hauteur utile mm", ["hauteur mm"], .amount(.millimeter), rare: true,
        Text("hauteur de la caisse", "height of the hold")),
      Column(
        "hold_chilled_mm", "longueur froide mm", [], .amount(.millimeter), rare: true,
        Text(
          "longueur tenue au frais, côté porte ; vide : le frais va partout",
          "length kept chilled, by the door; empty: chilled crates go anywhere")),
      Column(
        "available", "disponible", ["disponibilité", "disponibilités", "horaires", "availability"],
        .hours, Text("quand il peut rouler ; vide : toujours", "when it may drive; empty: always")),
      Column(
        "stops_only_at", "arrêts permis", ["seulement à", "only at"], .text, rare: true,
        Text(
          "seuls lieux où il s'arrête, séparés par « + » ; vide : partout",
          "the only places where it stops, separated by “+”; empty: anywhere")),
      Column(
        "longest_minutes", "durée max minutes", ["durée max"], .amount(.minute), rare: true,
        Text(
          "temps de sortie au plus, par jour ; vide : sans limite",
          "longest time out, a day; empty: no limit")),
      Column(
        "cost_per_day", "coût par jour", ["prix par jour", "location par jour"], .amount(.euro),
        Text("coût de chaque jour d'usage ; vide : 0", "cost of each day of use; empty: 0")),
      Column(
        "cost_per_km", "coût par km", ["prix par km"], .amount(.euro),
        Text(
          "coût du kilomètre ; vide : carburant à 1,80 €/l pour un véhicule loué, sinon 0,606 € (barème fiscal, 4 CV)",
          "cost of a kilometre; empty: fuel at €1.80/l for a rented vehicle, else €0.606 (French tax scale, 4 CV)"
        )),
      Column(
        "cost_per_hour", "coût par heure", ["prix par heure"], .amount(.euro),
        Text("coût de l'heure ; vide : 0", "cost of an hour; empty: 0")),
      Column(
        "energy", "énergie", ["carburant", "fuel"], .word(Vocabulary.energies.words),
        Text("ce qui le fait avancer ; vide : diesel", "what drives it; empty: diesel")),
      Column(
        "consumption", "consommation", ["conso"], .amount(.per100Kilometers),
        Text(
          "litres ou kWh pour 100 km ; vide : selon la sorte",
          "litres or kWh per 100 km; empty: by kind")),
    ])

  static let products = Layout(
    .products, required: true,
    [
      Column(
        "id", "identifiant", ["code", "réf", "référence", "ref", "sku"], .identifier(of: nil),
        required: true,
        Text("identifiant, cité par les commandes", "identifier, cited by the orders")),
      Column(
        "producer", "producteur", ["fournisseur", "supplier"], .identifier(of: .places),
        required: true, Text("lieu d'où il vient", "place it comes from")),
      Column(
        "name", "nom", ["produit", "product", "libellé", "désignation"], .text,
        Text("nom imprimé ; vide : l'identifiant", "name as printed; empty: the identifier")),
      Column(
        "unit", "unité", ["conditionnement", "variante", "variant"], .text,
        Text("ce qu'est une unité : « 1 kg », « boîte de 6 »", "what a unit is: “1 kg”, “box of 6”")
      ),
      Column(
        "kg", "kg", ["poids", "masse", "weight", "mass"], .amount(.kilogram),
        Text(
          "poids d'une unité ; vide : déduit de l'unité ou du nom",
          "mass of a unit; empty: inferred from the unit or the name")),
      Column(
        "litres", "litres", ["volume", "encombrement", "liters"], .amount(.liter),
        Text(
          "place d'une unité ; vide : déduite du poids",
          "room of a unit; empty: inferred from the mass")),
      Column(
        "temperature", "température", ["temp", "froid", "conservation"],
        .word(Vocabulary.temperatures.words),
        Text(
          "à quelle température il voyage ; vide : ambiant", "how cold it travels; empty: ambient")),
      Column(
        "fragile", "fragile", [], .word(Vocabulary.yesOrNo.words),
        Text("rien de lourd dessus ; vide : non", "nothing heavy on it; empty: no")),
      Column(
        "price", "prix", ["prix unitaire", "prix ttc", "unit price"], .amount(.euro),
        Text("prix du producteur pour une unité", "the producer's price of a unit")),
      Column(
        "available", "disponible", ["stock", "quantité disponible"], .count,
        Text(
          "unités disponibles ; vide : autant que commandé",
          "units there are; empty: as many as ordered")),
      Column(
        "substitute", "remplacement", ["remplaçant", "remplacé par", "replaced by", "replacement"],
        .identifier(of: .products),
        Text(
          "produit qui le remplace s'il manque, unité pour unité, dans la limite de ce qui n'en est "
            + "pas commandé ; vide : aucun",
          "product that replaces it if it is short, unit for unit, as far as there is more of that "
            + "than ordered; empty: none")),
    ])

  static let orders = Layout(
    .orders, required: true,
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
        "group", "groupe",
        ["îlot", "labo", "collectif", "point de retrait", "point de dépôt", "points de collecte"],
        .identifier(of: .places), required: true,
        Text("lieu où le foyer retire sa commande", "place where the household fetches its order")),
      Column(
        "product", "produit", ["réf", "référence", "ref", "code produit", "sku"],
        .identifier(of: .products), required: true,
        Text("identifiant du produit", "identifier of the product")),
      Column(
        "quantity", "quantité", ["qté", "qt", "nombre", "qty"], .count, required: true,
        Text("nombre d'unités", "number of units")),
      Column(
        "priority", "priorité", [], .count,
        Text(
          "qui passe d'abord s'il n'y a pas assez, le plus grand en premier, jamais imprimé ; vide : 0",
          "who is served first in a shortage, higher first, never printed; empty: 0")),
    ])

  static let crates = Layout(
    .crates, required: false,
    [
      Column(
        "id", "identifiant", ["code", "cagette", "caisse", "crate", "nom", "name"],
        .identifier(of: nil), required: true, Text("identifiant", "identifier")),
      Column(
        "litres", "litres", ["volume", "contenance", "liters"], .amount(.liter), required: true,
        Text("place à l'intérieur", "room inside")),
      Column(
        "max_kg", "kg max", ["poids max", "charge max"], .amount(.kilogram),
        Text(
          "poids au plus, cagette comprise ; vide : 15",
          "most it may weigh, itself included; empty: 15")),
      Column(
        "tare_kg", "tare kg", ["tare", "poids à vide"], .amount(.kilogram),
        Text("son poids à vide ; vide : 1,5", "its own mass; empty: 1.5")),
      Column(
        "temperature", "température", ["temp"], .word(Vocabulary.compartments.words),
        Text("ce qu'elle transporte ; vide : ambiant", "what it carries; empty: ambient")),
      Column(
        "count", "nombre", ["quantité", "stock"], .count,
        Text(
          "combien il y en a ; vide : autant qu'il faut",
          "how many there are; empty: as many as needed")),
      Column(
        "format", "format", [], .word(Vocabulary.crateFormats.words), rare: true,
        Text(
          "format courant, qui donne les trois côtés ; vide : ceux des colonnes suivantes",
          "common format, which gives the three sides; empty: those of the next columns")),
      Column(
        "length_mm", "longueur mm", ["longueur extérieure mm"], .amount(.millimeter), rare: true,
        Text(
          "longueur extérieure ; vide : pas de plan de chargement dessiné",
          "outer length; empty: loading is not drawn")),
      Column(
        "width_mm", "largeur mm", ["largeur extérieure mm"], .amount(.millimeter), rare: true,
        Text("largeur extérieure", "outer width")),
      Column(
        "height_mm", "hauteur mm", ["hauteur extérieure mm"], .amount(.millimeter), rare: true,
        Text("hauteur extérieure, empilée", "outer height, when stacked")),
      Column(
        "bears_kg", "porte kg", ["charge dessus kg"], .amount(.kilogram), rare: true,
        Text(
          "poids qu'on peut poser dessus ; vide : rien sur du fragile, sinon sans limite",
          "mass that may stand on it; empty: none on fragile goods, else no limit")),
      Column(
        "plates", "plaques", ["plaques de froid", "plaques eutectiques"], .count, rare: true,
        Text(
          "plaques de froid dans chaque caisse isotherme ; vide : aucune",
          "ice plates in each isothermal crate; empty: none")),
      Column(
        "plate_kg", "plaque kg", ["poids d'une plaque"], .amount(.kilogram), rare: true,
        Text(
          "poids d'une plaque, compté avec la caisse ; vide : 0",
          "mass of a plate, counted with the crate; empty: 0")),
      Column(
        "holds_minutes", "tenue minutes", ["tient minutes"], .amount(.minute), rare: true,
        Text(
          "temps que les plaques tiennent le froid ; vide : 120",
          "how long the plates hold the cold; empty: 120")),
    ])

  static let volunteers = Layout(
    .volunteers, required: false,
    [
      Column(
        "id", "identifiant", ["code", "rôle", "role", "bénévole", "volunteer"],
        .identifier(of: nil), required: true,
        Text(
          "rôle imprimé, comme « chauffeur 2 », jamais un nom",
          "role as printed, such as “driver 2”, never a name")),
      Column(
        "network", "réseau", ["association", "asso", "structure", "partenaire", "partner"],
        .identifier(of: nil), Text("association", "association")),
      Column(
        "available", "disponible", ["disponibilité", "disponibilités", "horaires", "availability"],
        .hours,
        Text(
          "quand la personne peut venir ; vide : toujours",
          "when the person can come; empty: always")),
      Column(
        "may_drive", "peut conduire", ["conduit", "permis", "drives"],
        .word(Vocabulary.yesOrNo.words), Text("conduit ; vide : non", "drives; empty: no")),
      Column(
        "turns", "tours", ["tours faits", "conduites"], .count,
        Text(
          "fois où la personne a déjà conduit ; vide : 0",
          "times the person has driven before; empty: 0")),
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

  static let history = Layout(
    .history, required: false,
    [
      Column(
        "member", "foyer",
        ["code foyer", "adhérent", "code acheteur", "acheteur", "household", "customer code"],
        .identifier(of: nil), required: true,
        Text("code du foyer, jamais un nom", "code of the household, never a name")),
      Column(
        "ordered", "commandé", ["commandés", "commandées"], .count, required: true,
        Text(
          "unités commandées jusqu'ici de produits qui ont manqué",
          "units ordered so far of products that were short")),
      Column(
        "received", "reçu", ["reçus", "reçues"], .count, required: true,
        Text("unités reçues, remplacements compris", "units received, substitutes included")),
    ])

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
}
