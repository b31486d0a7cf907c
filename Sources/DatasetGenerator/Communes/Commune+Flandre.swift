/// Communes of maritime Flanders, and a town where citrus comes from.
extension Commune {
  static let coudekerqueBranche = Commune("Coudekerque-Branche", 5_101_800, 239_200)
  static let dunkerque = Commune("Dunkerque", 5_103_000, 236_800)
  static let catane = Commune("Catane (Sicile)", 3_750_000, 1_509_000)
}
