import Cabotage

extension Catalog {
  /// Words of the sheet that says who drives when.
  static let rota: [String: Text] = [
    "rota": Text("Qui conduit quand", "Who drives when"),
    "leaves": Text("Départ", "Leaves"),
    "comesBack": Text("Retour", "Back"),
    "turnsAfter": Text("Tours en tout", "Turns in all"),
    "turnsBalance": Text("Reste dû", "Still due"),
    "turnsBefore": Text("Tours avant", "Turns before"),
    "turnsEarly": Text("Dont avant 7\u{A0}h", "Of these, before 7:00"),
    "turnsDue": Text("Tours dus", "Turns due"),
    "turnsNote": Text(
      "Chaque tournée revient pour une part égale à chacun de ceux qui pouvaient la conduire. "
        + "turns.csv, dans ce dossier, tient le compte : copiez-le dans le dossier de la prochaine "
        + "tournée.",
      "Each tour is due in equal parts to all who could drive it. turns.csv, in this folder, keeps the "
        + "account: copy it into the folder of the next round."),
    "turnsNow": Text("Cette fois", "This time"),
  ]
}
