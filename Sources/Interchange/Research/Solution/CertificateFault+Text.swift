public import Cabotage
public import Routing

extension CertificateFault {
  /// The fault in words, with positions from 1.
  public var text: Text {
    switch self {
    case .unknownVersion(let version):
      Text("version \(version) inconnue", "unknown version \(version)")
    case .otherProblem:
      Text(
        "il est d'un autre problème, ou d'un autre arrondi (--round)",
        "it is of another problem, or of another rounding (--round)")
    case .scaleOutOfRange:
      Text("échelle hors limites", "scale out of range")
    case .tooLarge:
      Text("trop de coupes ou de tournées", "too many cuts or columns")
    case .boundOutOfRange:
      Text(
        "borne, affirmation et seuil ne sont pas dans l'ordre",
        "bound, claim and cutoff are not in order")
    case .wrongBound(let stated, let proved):
      Text(
        "la borne annoncée est \(stated), les prix prouvent \(proved)",
        "the stated bound is \(stated), the prices prove \(proved)")
    case .unnamedStep(let step):
      Text(
        "l'étape « \(step.rawValue) » n'est pas nommée", "the step “\(step.rawValue)” is not named")
    case .unknownIndex(let item):
      item.text("un numéro n'existe pas", "a number does not exist")
    case .repeated(let item):
      item.text("un numéro revient deux fois", "a number comes twice")
    case .negativePrice(let item):
      item.text("prix négatif", "negative price")
    case .notOneJob(let job):
      Item.job(job).text(
        "ses visites ne sont pas une tâche que tout plan fait ou paie",
        "its visits are no job that every plan does or pays for")
    case .positiveLeast(let kind):
      Item.kind(kind).text("coût réduit minimal positif", "positive least reduced cost")
    case .notAlike(let kind):
      Item.kind(kind).text("véhicules différents", "vehicles that differ")
    case .unpricedVehicle(let vehicle):
      Text(
        "véhicule \(vehicle + 1) : d'aucune sorte", "vehicle \(vehicle + 1): of no kind")
    case .invalidCut(let item):
      item.text("un plan peut ne pas la respecter", "a plan may not keep it")
    case .impossibleColumn(let column):
      Item.column(column).text(
        "aucun véhicule ne peut la parcourir", "no vehicle can drive it")
    case .columnBelowLeast(let column):
      Item.column(column).text(
        "coût réduit sous le minimum annoncé", "reduced cost below the least stated")
    case .planBelowClaim(let cost):
      Text(
        "le plan coûte \(cost), moins que ce qui est affirmé",
        "the plan costs \(cost), below the claim")
    }
  }
}

extension CertificateFault.Item {
  fileprivate func text(_ french: String, _ english: String) -> Text {
    Text("\(name.french) : \(french)", "\(name.english): \(english)")
  }

  private var name: Text {
    switch self {
    case .job(let index): Text("tâche \(index + 1)", "job \(index + 1)")
    case .kind(let index): Text("sorte \(index + 1)", "kind \(index + 1)")
    case .capacityCut(let index):
      Text("coupe de capacité \(index + 1)", "capacity cut \(index + 1)")
    case .subsetCut(let index):
      Text("coupe de sous-ensemble \(index + 1)", "subset-row cut \(index + 1)")
    case .column(let index): Text("tournée \(index + 1)", "column \(index + 1)")
    case .fixedJourneys(let index):
      Text("trajets écartés \(index + 1)", "fixed journeys \(index + 1)")
    }
  }
}
