import Cabotage

extension Catalog {
  /// Words of the temperature log.
  static let cold: [String: Text] = [
    "action": Text("Action", "Action"),
    "aboard": Text("À bord", "Aboard"),
    "atLoading": Text("°C chargé", "°C loaded"),
    "atUnloading": Text("°C déposé", "°C delivered"),
    "coldGoods": Text("Produits", "Goods"),
    "inTheOpen": Text("Hors du froid", "In the open"),
    "loadedColumn": Text("Chargé", "Loaded"),
    "temperatureAdvice": Text(
      "Mesurer à chaque chargement et à chaque dépôt, entre deux produits ou à la sonde. Au-dessus "
        + "de la limite : appeler avant de déposer, et noter ce qui est décidé.",
      "Measure at each loading and each delivery, between two products or with a probe. Above the "
        + "limit: call before delivering, and write down what is decided."),
    "temperatureNote": Text(
      "« À bord » : de la fin du chargement au début du déchargement, et ce que tient le froid où "
        + "rien ne le produit. « Hors du froid » : chargements et déchargements, collecte comprise, au "
        + "plus ; la préparation en salle n'y est pas.",
      "“Aboard”: from the end of loading to the beginning of unloading, and how long the cold holds "
        + "where nothing makes it. “In the open”: loading and unloading, collection included, at "
        + "most; preparation in the room is not in it."),
    "unloadedColumn": Text("Déposé", "Delivered"),
  ]
}
