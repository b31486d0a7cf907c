package import Cabotage

/// A dataset that the repository ships.
package enum Dataset: String, CaseIterable {
  /// Emplettes & Cagettes, Toul and Nancy: an ordinary month and November.
  case emplettesToul = "emplettes-toul"
  /// Emplettes & Cagettes at its target for 2025.
  case emplettes2025 = "emplettes-2025"
  /// La CaSA tizote, Saint-Omer: the big shop.
  case casaGrandeBoutique = "casa-grande-boutique"
  /// Jardin de Cocagne, Villeneuve-d'Ascq: weekly baskets, without and with the sides of crates and
  /// vans.
  case cocagneHauteBorne = "cocagne-haute-borne"
  /// Felich'ti, Hauts-de-France: six partners pool their transport, and a pallet of citrus from Sicily.
  case felichti
  /// Unsold baby food for five structures: with a car alone, and with boxes and a partner's van.
  case crocLaVie = "croc-la-vie"
  /// La CaSA tizote, Saint-Omer: the small shop of every week.
  case casaPetiteBoutique = "casa-petite-boutique"
  /// Mangeons solidaire, Corbigny: five producers, isothermal boxes.
  case mangeonsSolidaire = "mangeons-solidaire"
  /// Le Panier de la Mer 62, Boulogne-sur-Mer: an ordinary day and a large gift.
  case panierDeLaMer = "panier-de-la-mer"
  /// Producers of the valleys of the Oise: one shared round.
  case valleesOise = "vallees-oise"
  /// La CaSA tizote, Saint-Omer: a surplus of squashes, on rounds that are planned already.
  case casaAntiGaspi = "casa-anti-gaspi"
  /// Secours populaire, Nièvre: a mobile grocery's four weeks, and with one more hamlet.
  case solidaribus
  /// Les Copains de Thiérache: two shops and their farms, each at its own rhythm or all every week.
  case copainsThierache = "copains-thierache"
  /// Reuse shops and computer refurbishers: a week's collections with five trucks.
  case reemploiCollecte = "reemploi-collecte"
  /// In'Terre Activ, Montbéliard: fruit from orchards to a press.
  case vergers

  /// The rounds of the dataset, by folder inside the dataset's own, which is `""`.
  package func rounds(scale: Int) -> [(folder: String, contents: Round.Contents)] {
    switch self {
    case .emplettesToul:
      [
        ("", EmplettesToul.round(.march, scale: scale)),
        ("november", EmplettesToul.round(.november, scale: scale)),
      ]
    case .emplettes2025: [("", Emplettes2025.round(scale: scale))]
    case .casaGrandeBoutique: [("", CasaGrandeBoutique.round(scale: scale))]
    case .cocagneHauteBorne:
      [
        ("", CocagneHauteBorne.round(.liters, scale: scale)),
        ("sides", CocagneHauteBorne.round(.sides, scale: scale)),
      ]
    case .felichti: [("", Felichti.round(scale: scale))]
    case .crocLaVie:
      [
        ("", CrocLaVie.round(.car, scale: scale)),
        ("boxes", CrocLaVie.round(.boxes, scale: scale)),
      ]
    case .casaPetiteBoutique: [("", CasaPetiteBoutique.round(scale: scale))]
    case .mangeonsSolidaire: [("", MangeonsSolidaire.round(scale: scale))]
    case .panierDeLaMer:
      [
        ("", PanierDeLaMer.round(.ordinary, scale: scale)),
        ("large-gift", PanierDeLaMer.round(.large, scale: scale)),
      ]
    case .valleesOise: [("", ValleesOise.round(scale: scale))]
    case .casaAntiGaspi:
      [
        ("", CasaAntiGaspi.round(.planned, scale: scale)),
        ("surplus", CasaAntiGaspi.round(.surplus, scale: scale)),
      ]
    case .solidaribus:
      [
        ("", Solidaribus.round(.asNow, scale: scale)),
        ("one-more", Solidaribus.round(.oneMore, scale: scale)),
      ]
    case .copainsThierache:
      [
        ("", CopainsThierache.round(.ownRhythm, scale: scale)),
        ("weekly", CopainsThierache.round(.weekly, scale: scale)),
      ]
    case .reemploiCollecte: [("", ReemploiCollecte.round(scale: scale))]
    case .vergers: [("", Vergers.round(scale: scale))]
    }
  }

  /// Further files of the dataset's folder, by name.
  var extras: [(name: String, text: String)] {
    self == .emplettes2025 ? [("scenarios.yaml", Emplettes2025.scenarios)] : []
  }
}
