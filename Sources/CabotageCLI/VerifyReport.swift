import Cabotage
import Interchange
import Routing

/// What `cabotage verify` says.
struct VerifyReport {
  let instance: ResearchInstance
  let plan: RoutingPlan
  /// The cost that the solution states.
  let statement: String?
  let language: Language
  let certificate: CertificateReport?
  private let faults: [Text]

  init(
    instance: ResearchInstance, plan: RoutingPlan, statement: String?,
    certificate: BoundCertificate?, language: Language
  ) {
    self.instance = instance
    self.plan = plan
    self.statement = statement
    self.language = language
    faults = instance.faults(in: plan)
    self.certificate = certificate.map {
      CertificateReport($0, of: instance, plan: plan, language: language)
    }
  }

  /// Whether no rule is broken and the stated cost, if any, is right.
  private var isSolutionValid: Bool {
    faults.isEmpty && isCostRight != false
  }

  /// Whether the solution is valid and the certificate, if any, holds.
  var isValid: Bool {
    isSolutionValid && certificate?.isValid != false
  }

  private var isCostRight: Bool? {
    statement.flatMap { instance.states($0, costOf: plan) }
  }

  /// - Parameter file: The problem, as the user names it.
  func text(file: String) -> String {
    let say = Wording(language)
    let cost = instance.statedCost(of: plan)
    var lines = [
      "\(instance.name) · " + say(Text("coût \(cost)", "cost \(cost)")) + " · "
        + say.count(plan.routes.count, .tour)
    ]
    lines += faults.map { "  - " + $0[language] }
    if let statement, isCostRight == false {
      lines.append(
        "  - "
          + say(
            Text(
              "le coût annoncé est \(statement), recalculé \(cost)",
              "the stated cost is \(statement), recomputed \(cost)")))
    }
    lines.append(
      isSolutionValid
        ? say(Text("La solution est valable.", "The solution is valid."))
        : say(Text("La solution n'est pas valable.", "The solution is not valid.")))
    lines += certificate?.lines(file: file) ?? []
    return lines.joined(separator: "\n")
  }

  var json: String {
    struct Document: Encodable {
      let name: String
      let cost: Double
      let stated: String?
      let routes: Int
      let valid: Bool
      let violations: [String]
      let certificate: CertificateReport.Summary?
    }
    return Terminal.json(
      Document(
        name: instance.name, cost: instance.cost(of: plan), stated: statement,
        routes: plan.routes.count, valid: isSolutionValid,
        violations: faults.map { $0[language] }, certificate: certificate?.summary))
  }
}
