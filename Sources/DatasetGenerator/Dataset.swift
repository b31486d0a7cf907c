package import Cabotage

/// A dataset that the repository ships.
package enum Dataset: String, CaseIterable {
  /// Emplettes & Cagettes, Toul and Nancy: an ordinary month and November.
  case emplettesToul = "emplettes-toul"
  /// La CaSA tizote, Saint-Omer: the big shop.
  case casaGrandeBoutique = "casa-grande-boutique"
  /// Jardin de Cocagne, Villeneuve-d'Ascq: weekly baskets.
  case cocagneHauteBorne = "cocagne-haute-borne"
  /// Unsold baby food for five structures: with a car alone, and with boxes and a partner's van.
  case crocLaVie = "croc-la-vie"
  /// Producers of the valleys of the Oise: one shared round.
  case valleesOise = "vallees-oise"

  /// The rounds of the dataset, by folder inside the dataset's own, which is `""`.
  package func rounds(scale: Int) -> [(folder: String, contents: Round.Contents)] {
    switch self {
    case .emplettesToul:
      [
        ("", EmplettesToul.round(.march, scale: scale)),
        ("november", EmplettesToul.round(.november, scale: scale)),
      ]
    case .casaGrandeBoutique: [("", CasaGrandeBoutique.round(scale: scale))]
    case .cocagneHauteBorne: [("", CocagneHauteBorne.round(scale: scale))]
    case .crocLaVie:
      [
        ("", CrocLaVie.round(.car, scale: scale)),
        ("boxes", CrocLaVie.round(.boxes, scale: scale)),
      ]
    case .valleesOise: [("", ValleesOise.round(scale: scale))]
    }
  }
}
