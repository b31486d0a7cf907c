import Cabotage
import Interchange
import Routing

/// What `cabotage verify` says of a certificate.
struct CertificateReport {
  let instance: ResearchInstance
  let certificate: BoundCertificate
  let language: Language
  private let faults: [Text]

  init(
    _ certificate: BoundCertificate, of instance: ResearchInstance, plan: RoutingPlan,
    language: Language
  ) {
    self.instance = instance
    self.certificate = certificate
    self.language = language
    faults = instance.problem.faults(in: certificate, plan: plan).map(\.text)
  }

  private static let mostFaults = 20

  /// Whether all that can be recomputed is right.
  var isValid: Bool { faults.isEmpty }

  func lines(file: String) -> [String] {
    let say = Wording(language)
    guard isValid else {
      let more = faults.count > Self.mostFaults ? ["  - …"] : []
      return faults.prefix(Self.mostFaults).map { "  - " + $0[language] } + more
        + [say(Text("Le certificat ne tient pas.", "The certificate does not hold."))]
    }
    let bound = instance.cost(ofSearch: certificate.bound)
    let claim = instance.cost(ofSearch: certificate.claim)
    let columns = certificate.columns.count
    var lines = [
      say(
        Text(
          "Le certificat tient : prix, coupes et \(columns) tournées connues sont recalculés.",
          "The certificate holds: prices, cuts and \(columns) known routes are recomputed.")),
      say(
        Text(
          "Aucun plan ne coûte moins de \(bound), par ces prix",
          "No plan costs less than \(bound), by these prices"))
        + (certificate.claim > certificate.bound
          ? say(
            Text(", ni de \(claim), par cas", ", nor less than \(claim), by cases"))
          : "")
        + say(
          Text(
            ", si les étapes non recalculées sont justes :",
            ", if the steps not recomputed are right:")),
    ]
    lines += certificate.trusted.map { "  - " + $0.text[language] }
    lines.append(
      say(Text("Pour refaire ces étapes : ", "To do these steps again: "))
        + "cabotage solve \(file) --prove 60s --round \(instance.rounding.rawValue)")
    return lines
  }

  /// The same for programs.
  var summary: Summary {
    Summary(
      valid: isValid, bound: Double(instance.cost(ofSearch: certificate.bound)) ?? 0,
      claim: Double(instance.cost(ofSearch: certificate.claim)) ?? 0,
      columns: certificate.columns.count, faults: faults.map { $0[language] },
      trusted: certificate.trusted.map(\.rawValue))
  }

  struct Summary: Encodable {
    let valid: Bool
    let bound: Double
    let claim: Double
    let columns: Int
    let faults: [String]
    let trusted: [String]
  }
}

extension BoundCertificate.Step {
  fileprivate var text: Text {
    switch self {
    case .noCheaperRoute:
      Text(
        "qu'aucune autre tournée ne gagne plus à ces prix (noCheaperRoute)",
        "that no other route gains more at these prices (noCheaperRoute)")
    case .fixedJourneys:
      Text(
        "qu'aucun meilleur plan ne prend les trajets écartés (fixedJourneys)",
        "that no better plan makes the journeys left out (fixedJourneys)")
    case .vehicleCases:
      Text(
        "que les cas du nombre de véhicules ont tous été vus (vehicleCases)",
        "that all cases of how many vehicles are used were seen (vehicleCases)")
    case .journeyCases:
      Text(
        "que les cas des trajets faits ou non et du véhicule de chaque tâche ont tous été vus "
          + "(journeyCases)",
        "that all cases of journeys made or not and of which vehicle does a job were seen "
          + "(journeyCases)")
    case .enumeration:
      Text(
        "que toutes les tournées utiles ont été énumérées (enumeration)",
        "that all routes of use were enumerated (enumeration)")
    case .branchAndBound:
      Text(
        "qu'aucun choix parmi elles ne coûte moins (branchAndBound)",
        "that no choice among them costs less (branchAndBound)")
    }
  }
}
