import Cabotage

extension Catalog {
  /// Words of the preparation room: picking sheets, product table, labels.
  static let room: [String: Text] = [
    "allGroups": Text("Tous les groupes", "All groups"),
    "bulk": Text(
      "Ce groupe reçoit en vrac et remplit lui-même ses cagettes.",
      "This group receives bulk and fills its own crates."),
    "checkedBy": Text("Vérifié par", "Checked by"),
    "delivery": Text("Livraison", "Delivery"),
    "done": Text("Fait", "Done"),
    "missing": Text("Manque, remplacement", "Missing, replaced"),
    "noDelivery": Text("aucune tournée", "no tour"),
    "preparedBy": Text("Préparé par", "Prepared by"),
    "producer": Text("Producteur", "Producer"),
    "products": Text("Produits", "Products"),
    "staysBehind": Text("Une partie n'est pas livrée :", "A part is not delivered:"),
    "sumKilos": Text("Somme en kg", "Sum in kg"),
    "sumUnits": Text("Somme en unités", "Sum in units"),
    "tableNote": Text(
      "Unités à préparer. La dernière colonne compte tous les groupes, aussi ceux des autres pages.",
      "Units to prepare. The last column counts all groups, also those on other pages."),
    "units": Text("unités", "units"),
  ]
}
