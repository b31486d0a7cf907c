/// Communes around Montbéliard.
extension Commune {
  static let issans = Commune("Issans", 4_752_554, 673_384)
  static let laire = Commune("Laire", 4_755_092, 673_849)
  static let lougres = Commune("Lougres", 4_747_182, 668_009)
  static let mandeure = Commune("Mandeure", 4_743_152, 681_252)
  static let mathay = Commune("Mathay", 4_743_940, 677_548)
  static let montbeliard = Commune("Montbéliard", 4_751_676, 678_342)
  static let nommay = Commune("Nommay", 4_753_704, 684_543)
  static let presentevillers = Commune("Présentevillers", 4_750_264, 673_034)
}
