import Cabotage

/// The columns of `products.csv`, `orders.csv`, `crates.csv` and `history.csv`.
extension Layout {
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
        "not_food", "non alimentaire", ["pas alimentaire", "non food"],
        .word(Vocabulary.yesOrNo.words), rare: true,
        Text(
          "savon, lessive : jamais dans une cagette avec ce qui se mange ; vide : non",
          "soap, washing powder: never in a crate with food; empty: no")),
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
      Column(
        "length_mm", "longueur mm", [], .amount(.millimeter), rare: true,
        Text(
          "longueur d'une unité emballée ; vide : elle compte par ses litres",
          "length of a unit as it is wrapped; empty: it counts by its litres")),
      Column(
        "width_mm", "largeur mm", [], .amount(.millimeter), rare: true,
        Text("largeur d'une unité", "width of a unit")),
      Column(
        "height_mm", "hauteur mm", [], .amount(.millimeter), rare: true,
        Text("hauteur d'une unité", "height of a unit")),
      Column(
        "upright", "debout", ["haut en haut", "this side up"], .word(Vocabulary.yesOrNo.words),
        rare: true,
        Text(
          "sa hauteur reste vers le haut ; vide : non, l'unité peut être couchée",
          "its height stays up; empty: no, a unit may be laid on any side")),
      Column(
        "bears_kg", "porte kg", ["charge dessus kg"], .amount(.kilogram), rare: true,
        Text(
          "poids qu'on peut poser dessus, 0 : rien ; vide : rien sur du fragile, sinon sans limite",
          "mass that may stand on it, 0: none; empty: none if it is fragile, else no limit")),
    ])

  static let orders = Layout(
    .orders, required: true,
    [
      .order,
      .member,
      Column(
        "group", "groupe",
        ["îlot", "labo", "collectif", "point de retrait", "point de dépôt", "points de collecte"],
        .identifier(of: .places), required: true,
        Text("lieu où le foyer retire sa commande", "place where the household fetches its order")),
      .product,
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
        "inner_length_mm", "longueur intérieure mm", [], .amount(.millimeter), rare: true,
        Text(
          "longueur à l'intérieur ; vide : le contenu n'est pas dessiné",
          "inner length; empty: its contents are not drawn")),
      Column(
        "inner_width_mm", "largeur intérieure mm", [], .amount(.millimeter), rare: true,
        Text("largeur à l'intérieur", "inner width")),
      Column(
        "inner_height_mm", "hauteur intérieure mm", [], .amount(.millimeter), rare: true,
        Text("hauteur utile à l'intérieur", "usable inner height")),
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

  static let history = Layout(
    .history, required: false,
    [
      .member,
      Column(
        "ordered", "commandé", ["commandés", "commandées"], .count, required: true,
        Text(
          "unités commandées jusqu'ici de produits qui ont manqué",
          "units ordered so far of products that were short")),
      Column(
        "received", "reçu", ["reçus", "reçues"], .count, required: true,
        Text("unités reçues, remplacements compris", "units received, substitutes included")),
    ])
}
