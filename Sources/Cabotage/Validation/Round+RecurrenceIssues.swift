extension Round.Contents {
  /// A place that is visited every so often is a group or a producer, of a round without hubs, and open
  /// on some day.
  func checkRecurrence(
    _ recurrence: Recurrence, of place: Place, _ row: Int, _ log: inout IssueLog
  ) {
    func note(_ expected: Text, _ hint: Text? = nil) {
      log.note(
        .places, row, "every", found: recurrence.every.rawValue, expected: expected, hint: hint)
    }
    if !hubs.isEmpty {
      note(
        Text("une tournée sans plateforme", "a round without a hub"),
        Text(
          "ce qui se prépare en salle se planifie une fois par préparation",
          "what is prepared in a room is planned once for each preparation"))
    }
    if place.kind != .group, place.kind != .producer {
      note(Text("un groupe ou un producteur", "a group or a producer"))
    }
    if place.dropOff != nil {
      note(
        Text("un producteur chez qui l'on passe", "a producer who is visited"))
    }
    if places.contains(where: { $0.recurrence != nil && $0.kind != place.kind }) {
      note(
        Text(
          "des rythmes pour les groupes ou pour les producteurs, pas pour les deux",
          "visits every so often to groups or to producers, not to both"))
    }
    if patterns(of: place, recurrence).isEmpty {
      note(
        Text("un lieu ouvert un jour de la tournée", "a place that is open on a day of the round"))
    }
  }
}
