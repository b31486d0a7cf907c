import Cabotage

extension EmplettesToul {
  /// The eighteen collectives; five of them fill their own crates.
  static func collectives(_ month: Month) -> [Group] {
    [
      Group(id: "toul", name: "Collectif de Toul", commune: .toul, households: month(22, 26)),
      Group(
        id: "ecrouves", name: "Collectif d'Écrouves", commune: .ecrouves, households: month(12, 14),
        hours: [hours(9, 12)]),
      Group(
        id: "foug", name: "Collectif de Foug", commune: .foug, households: month(11, 13),
        packsItself: true),
      Group(
        id: "dommartin", name: "Collectif de Dommartin", commune: .dommartinLesToul,
        households: month(10, 12)),
      Group(
        id: "blenod", name: "Collectif de Blénod", commune: .blenodLesToul,
        households: month(8, 10)),
      Group(
        id: "colombey", name: "Collectif de Colombey", commune: .colombeyLesBelles,
        households: month(9, 11), hours: [hours(9, 13)], packsItself: true),
      Group(
        id: "gondreville", name: "Collectif de Gondreville", commune: .gondreville,
        households: month(9, 11)),
      Group(
        id: "liverdun", name: "Collectif de Liverdun", commune: .liverdun,
        households: month(11, 13)),
      Group(
        id: "pompey", name: "Collectif de Pompey", commune: .pompey, households: month(10, 12),
        hours: [hours(9, 12.5)]),
      Group(
        id: "champigneulles", name: "Collectif de Champigneulles", commune: .champigneulles,
        households: month(10, 12)),
      Group(
        id: "neuves-maisons", name: "Collectif de Neuves-Maisons", commune: .neuvesMaisons,
        households: month(13, 15), hours: [hours(9, 17)], packsItself: true),
      Group(
        id: "vandoeuvre", name: "Collectif de Vandœuvre", commune: .vandoeuvreLesNancy,
        households: month(21, 24), packsItself: true),
      Group(id: "laxou", name: "Collectif de Laxou", commune: .laxou, households: month(13, 15)),
      Group(
        id: "maxeville", name: "Collectif de Maxéville", commune: .maxeville,
        households: month(12, 14)),
      Group(
        id: "nancy-centre", name: "Collectif de Nancy-centre", commune: .nancy,
        households: month(19, 22), hours: [hours(9, 18)]),
      Group(
        id: "nancy-sud", name: "Collectif de Nancy-sud", commune: .nancy,
        households: month(16, 19), packsItself: true),
      Group(
        id: "essey", name: "Collectif d'Essey", commune: .esseyLesNancy,
        households: month(11, 13), hours: [hours(9, 17)]),
      Group(
        id: "malzeville", name: "Collectif de Malzéville", commune: .malzeville,
        households: month(11, 14)),
    ]
  }
}
