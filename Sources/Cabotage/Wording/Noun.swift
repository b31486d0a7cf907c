/// Something that is counted.
package struct Noun: Sendable {
  /// How one of it is called.
  package let singular: Text
  /// How several of it are called.
  package let plural: Text

  package init(_ singular: Text, _ plural: Text) {
    self.singular = singular
    self.plural = plural
  }

  package static let crate = Noun(Text("cagette", "crate"), Text("cagettes", "crates"))
  package static let day = Noun(Text("jour", "day"), Text("jours", "days"))
  package static let emptyCrate = Noun(
    Text("cagette vide", "empty crate"), Text("cagettes vides", "empty crates"))
  package static let household = Noun(Text("foyer", "household"), Text("foyers", "households"))
  package static let leg = Noun(Text("étape", "leg"), Text("étapes", "legs"))
  package static let lot = Noun(Text("lot", "lot"), Text("lots", "lots"))
  package static let order = Noun(Text("commande", "order"), Text("commandes", "orders"))
  package static let stop = Noun(Text("arrêt", "stop"), Text("arrêts", "stops"))
  package static let tour = Noun(Text("tournée", "tour"), Text("tournées", "tours"))
  package static let trip = Noun(Text("trajet", "trip"), Text("trajets", "trips"))
  package static let unit = Noun(Text("unité", "unit"), Text("unités", "units"))
}
