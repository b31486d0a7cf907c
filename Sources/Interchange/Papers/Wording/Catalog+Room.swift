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
    "fillingNote": Text(
      "Chaque étage vu d'en haut, la longueur de la cagette en travers : du fond vers le haut, chaque "
        + "chose bien posée sur celles d'en dessous. Les lettres valent pour une seule cagette.",
      "Each level from above, the length of the crate across the page: from the floor upwards, each "
        + "thing wholly on what is below. Letters hold for one crate only."),
    "household": Text("Foyer", "Household"),
    "ledgerNote": Text(
      "history.csv, dans ce dossier, tient le compte de ce que chaque foyer a commandé et reçu : "
        + "copiez-le dans le dossier de la prochaine tournée.",
      "history.csv, in this folder, keeps the account of what each household ordered and received: "
        + "copy it into the folder of the next round."),
    "missing": Text("Manque, remplacement", "Missing, replaced"),
    "noDelivery": Text("aucune tournée", "no tour"),
    "ordered": Text("Commandé", "Ordered"),
    "preparedBy": Text("Préparé par", "Prepared by"),
    "producer": Text("Producteur", "Producer"),
    "products": Text("Produits", "Products"),
    "received": Text("Reçu", "Received"),
    "replaced": Text("Remplacé", "Replaced"),
    "short": Text("Manque", "Missing"),
    "shortageNote": Text(
      "Le réseau peut demander que certaines commandes soient servies d'abord ; aucune feuille ne "
        + "dit lesquelles.",
      "The network may ask that some orders be served first; no sheet says which."),
    "shortNotice": Text("Pas assez pour tous :", "Not enough for all:"),
    "staysBehind": Text("Une partie n'est pas livrée :", "A part is not delivered:"),
    "sumKilos": Text("Somme en kg", "Sum in kg"),
    "sumUnits": Text("Somme en unités", "Sum in units"),
    "tableNote": Text(
      "Unités à préparer. La dernière colonne compte tous les groupes, aussi ceux des autres pages.",
      "Units to prepare. The last column counts all groups, also those on other pages."),
    "units": Text("unités", "units"),
    "why": Text("Explication", "Explanation"),
  ]
}
