/// Communes around Corbigny, in the Nièvre.
extension Commune {
  static let anthien = Commune("Anthien", 4_730_864, 372_655)
  static let cervon = Commune("Cervon", 4_724_148, 374_401)
  static let chitryLesMines = Commune("Chitry-les-Mines", 4_727_476, 366_228)
  static let corbigny = Commune("Corbigny", 4_725_526, 369_475)
  static let lormes = Commune("Lormes", 4_729_407, 382_699)
  static let pazy = Commune("Pazy", 4_723_291, 363_535)
}

/// Communes around Nevers, in the Nièvre.
extension Commune {
  static let cercyLaTour = Commune("Cercy-la-Tour", 4_684_930, 364_568)
  static let champlemy = Commune("Champlemy", 4_728_695, 333_275)
  static let chatillonEnBazois = Commune("Châtillon-en-Bazois", 4_705_541, 365_462)
  static let decize = Commune("Decize", 4_680_905, 346_947)
  static let dornes = Commune("Dornes", 4_671_955, 333_724)
  static let laMachine = Commune("La Machine", 4_688_748, 346_171)
  static let nevers = Commune("Nevers", 4_698_520, 315_977)
  static let premery = Commune("Prémery", 4_716_801, 332_045)
  static let saintPierreLeMoutier = Commune("Saint-Pierre-le-Moûtier", 4_679_145, 313_734)
  static let saintSaulge = Commune("Saint-Saulge", 4_709_748, 351_421)
}
