/// Communes of the valleys of the Oise.
extension Commune {
  static let attichy = Commune("Attichy", 4_942_501, 304_410)
  static let carlepont = Commune("Carlepont", 4_952_175, 302_378)
  static let chevincourt = Commune("Chevincourt", 4_951_650, 284_981)
  static let compiegne = Commune("Compiègne", 4_940_059, 285_466)
  static let cuts = Commune("Cuts", 4_953_522, 309_941)
  static let margnyLesCompiegne = Commune("Margny-lès-Compiègne", 4_943_148, 280_463)
  static let nampcel = Commune("Nampcel", 4_949_295, 309_028)
  static let ribecourtDreslincourt = Commune("Ribécourt-Dreslincourt", 4_951_785, 291_258)
  static let tracyLeMont = Commune("Tracy-le-Mont", 4_947_007, 299_768)
  static let pontoiseLesNoyon = Commune("Pontoise-lès-Noyon", 4_954_424, 304_615)
}
