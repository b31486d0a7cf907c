import Cabotage

/// The columns of `turns.csv`.
extension Layout {
  static let turns = Layout(
    .turns, required: false,
    [
      Column(
        "id", "identifiant", ["code", "rôle", "role", "bénévole", "volunteer"],
        .identifier(of: nil), required: true,
        Text("rôle, comme dans volunteers.csv", "role, as in volunteers.csv")),
      Column(
        "turns", "tours", ["tours faits", "conduites"], .count, required: true,
        Text("fois où la personne a déjà conduit", "times the person has driven before")),
      Column(
        "due", "dus", ["tours dus", "turns due"], .amount(.ratio), required: true,
        Text(
          "fois qui lui revenaient : chaque tournée, partagée entre ceux qui pouvaient la conduire",
          "times that were due to her: each tour, divided over those who could drive it")),
      Column(
        "early", "tôt", ["tours tôt", "early turns"], .count,
        Text(
          "de ces tours, ceux partis avant 7 h ; vide : 0",
          "of these turns, those that left before 7:00; empty: 0")),
      Column(
        "usual", "habituel", ["véhicule habituel", "usual vehicle"], .identifier(of: nil),
        Text(
          "véhicule qu'elle a conduit la dernière fois, et reprend à équité égale ; vide : aucun",
          "vehicle she drove last, and has again among choices as fair; empty: none")),
      Column(
        "longest_minutes", "minutes par jour", ["journée la plus longue", "longest day"],
        .amount(.minute),
        Text(
          "temps qu'elle conduit par jour, au plus ; vide : sans limite",
          "time she drives on a day, at most; empty: no limit")),
    ])
}
