/// Communes of the Boulonnais, and the towns that its fish goes to.
extension Commune {
  static let lens = Commune("Lens", 5_043_954, 281_910)
  static let lePortel = Commune("Le Portel", 5_070_968, 157_630)
  static let saintLeonard = Commune("Saint-Léonard", 5_069_438, 162_152)
}
