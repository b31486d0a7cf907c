import Cabotage

extension Catalog {
  /// Words of the timetable of the preparation.
  static let preparation: [String: Text] = [
    "cratesToFill": Text("À remplir", "To fill"),
    "goodsIn": Text("Arrive", "Comes in"),
    "goodsOut": Text("Part", "Leaves"),
    "handsNeeded": Text("Personnes", "People"),
    "handsThere": Text("Présentes", "There"),
    "hour": Text("Heure", "Hour"),
    "inTheRoom": Text("Dans la salle", "In the room"),
    "preparation": Text("Préparation", "Preparation"),
    "preparationNote": Text(
      "Une cagette se remplit quand tout ce qu'elle contient est là, et avant que sa tournée charge. "
        + "« Dans la salle » : le plus à la fois pendant l'heure, sans les cagettes, et ce qui tient.",
      "A crate is filled when all that goes in it is there, and before its tour is loaded. “In the "
        + "room”: the most at once within the hour, without crates, and what there is room for."),
  ]
}
