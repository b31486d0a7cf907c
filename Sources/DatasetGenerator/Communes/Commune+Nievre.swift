/// Communes around Corbigny, in the Nièvre.
extension Commune {
  static let anthien = Commune("Anthien", 4_730_864, 372_655)
  static let cervon = Commune("Cervon", 4_724_148, 374_401)
  static let chitryLesMines = Commune("Chitry-les-Mines", 4_727_476, 366_228)
  static let corbigny = Commune("Corbigny", 4_725_526, 369_475)
  static let lormes = Commune("Lormes", 4_729_407, 382_699)
  static let pazy = Commune("Pazy", 4_723_291, 363_535)
}
