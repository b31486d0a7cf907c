import Cabotage
import Interchange
import Routing

/// What `cabotage solve` says at the end.
struct SolveReport {
  let instance: ResearchInstance
  let outcome: RoutingOutcome
  let elapsed: Duration
  let language: Language
  let solution: ResearchSolution

  init(
    instance: ResearchInstance, outcome: RoutingOutcome, elapsed: Duration, language: Language
  ) {
    self.instance = instance
    self.outcome = outcome
    self.elapsed = elapsed
    self.language = language
    solution = instance.solution(of: outcome.plan)
  }

  var summary: String {
    let say = Wording(language)
    let cost = solution.cost ?? ""
    return [
      "\(instance.name) · " + say(Text("coût \(cost)", "cost \(cost)")),
      say.count(outcome.plan.routes.count, .tour),
      say.integer(outcome.iterations) + say(Text(" itérations", " iterations")),
      say.decimal(elapsed.milliseconds, per: 1_000, decimals: 1) + "\u{A0}s",
    ].joined(separator: " · ") + "\n"
  }

  /// Who stays behind and may not, in a sentence.
  var shortage: String? {
    let missing = instance.missing(from: outcome.plan)
    guard !missing.isEmpty else { return nil }
    let names = missing.prefix(20).map(String.init).joined(separator: ", ")
    let more = missing.count > 20 ? "…" : ""
    return Text(
      "Clients non servis (\(missing.count)) : \(names)\(more)",
      "Customers not served (\(missing.count)): \(names)\(more)")[language]
  }

  var json: String {
    struct Document: Encodable {
      let name: String
      let format: String
      let round: String
      let cost: Double
      let routes: [Route]
      let unserved: [Int]
      let iterations: Int
      let seconds: Double
      let stop: String
    }
    struct Route: Encodable {
      let name: String?
      let visits: [Int]
      let amounts: [Int?]?
    }
    return Terminal.json(
      Document(
        name: instance.name, format: instance.format.rawValue, round: instance.rounding.rawValue,
        cost: instance.cost(of: outcome.plan),
        routes: solution.routes.map { route in
          Route(
            name: route.name, visits: route.visits,
            amounts: route.amounts.isEmpty ? nil : route.amounts)
        },
        unserved: instance.missing(from: outcome.plan), iterations: outcome.iterations,
        seconds: Double(elapsed.milliseconds) / 1_000, stop: "\(outcome.stopReason)"))
  }
}

extension Duration {
  /// The whole milliseconds.
  var milliseconds: Int {
    Int(components.seconds) * 1_000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}
