import Cabotage

extension Catalog {
  /// Words of several documents, and the names of the documents.
  static let shared: [String: Text] = [
    "summary": Text("Plan de la tournée", "Plan of the round"),
    "changes": Text("Changements", "Changes"),
    "map": Text("Carte", "Map"),
    "driver": Text("Feuille de route", "Driver's sheet"),
    "filling": Text("Remplissage des cagettes", "Filling the crates"),
    "loading": Text("Plan de chargement", "Loading plan"),
    "temperatures": Text("Relevé de températures", "Temperature log"),
    "pickup": Text("Bon d'enlèvement", "Pick-up note"),
    "table": Text("Tableau de répartition", "Product table"),
    "shortage": Text(
      "Répartition des produits en quantité insuffisante", "Division of what is short"),
    "picking": Text("Bordereau de préparation", "Picking sheet"),
    "households": Text("Bordereaux par foyer", "Household slips"),
    "labels": Text("Étiquettes de cagettes", "Crate labels"),
    "contacts": Text("Contacts", "Contacts"),
    "access": Text("Accès", "Access"),
    "commune": Text("Commune", "Town"),
    "contact": Text("Contact", "Contact"),
    "crateNumbers": Text("cagettes n°", "crates no."),
    "crates": Text("Cagettes", "Crates"),
    "day": Text("Jour", "Day"),
    "driverName": Text("Conducteur", "Driver"),
    "emergency": Text("En cas d'urgence, appeler", "In an emergency, call"),
    "fragile": Text("FRAGILE", "FRAGILE"),
    "massColumn": Text("Masse", "Mass"),
    "notFood": Text("NON ALIMENTAIRE", "NOT FOOD"),
    "open": Text("Ouvert", "Open"),
    "product": Text("Produit", "Product"),
    "quantity": Text("Quantité", "Quantity"),
    "sum": Text("Somme", "Sum"),
    "toContents": Text("Retour au sommaire", "Back to the contents"),
    "tour": Text("Tournée", "Tour"),
    "unit": Text("Unité", "Unit"),
    "vehicle": Text("Véhicule", "Vehicle"),
  ]
}
