import Cabotage

extension Catalog {
  /// Words of the calendar of places that are visited every so often.
  static let calendar: [String: Text] = [
    "calendar": Text("Calendrier des passages", "Calendar of visits"),
    "calendarNote": Text(
      "Un passage garde son jour d'une période à l'autre ; là où ce jour n'est pas travaillé, il est "
        + "au plus près.",
      "A visit keeps its day from one period to the next; where that day is not worked, it is on the "
        + "nearest that is."),
    "everySoOften": Text("Chaque", "Every"),
    "placeColumn": Text("Lieu", "Place"),
    "toursOfDay": Text("Tournées et lieux", "Tours and places"),
    "visitsColumn": Text("Passages", "Visits"),
  ]
}
