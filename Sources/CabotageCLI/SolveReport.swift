import Cabotage
import Interchange
import Routing

/// What `cabotage solve` says at the end.
struct SolveReport {
  let instance: ResearchInstance
  let outcome: RoutingOutcome
  let plan: RoutingPlan
  let bound: RoutingBound?
  let limits: SolveLimits?
  let elapsed: Duration
  let language: Language
  let solution: ResearchSolution

  init(
    instance: ResearchInstance, outcome: RoutingOutcome, plan: RoutingPlan, bound: RoutingBound?,
    limits: SolveLimits?, elapsed: Duration, language: Language
  ) {
    self.instance = instance
    self.outcome = outcome
    self.plan = plan
    self.bound = bound
    self.limits = limits
    self.elapsed = elapsed
    self.language = language
    solution = instance.solution(of: plan)
  }

  var summary: String {
    let say = Wording(language)
    let cost = solution.cost ?? ""
    return
      ([
        "\(instance.name) · " + say(Text("coût \(cost)", "cost \(cost)"))
      ] + proved + [
        say.count(plan.routes.count, .tour),
        say.integer(outcome.iterations) + say(Text(" itérations", " iterations")),
        say.decimal(elapsed.milliseconds, per: 1_000, decimals: 1) + "\u{A0}s",
      ]).joined(separator: " · ") + "\n"
  }

  /// What is known of all other plans, if anything was to be proved.
  private var proved: [String] {
    guard let bound else { return [] }
    let say = Wording(language)
    guard let gap, gap > 0 else { return [say(Text("prouvé optimal", "proved best"))] }
    let least = instance.cost(ofSearch: bound.cost)
    return [
      say(Text("aucun plan sous \(least)", "no plan below \(least)"))
        + " (\(say.decimal(Int((gap * 10_000).rounded(.up)), per: 100, decimals: 2))\u{A0}%)"
    ]
  }

  /// How far the plan is above the bound at most, as a share of its cost; nothing where it is not
  /// valid, or no bound was asked for.
  private var gap: Double? {
    guard let bound else { return nil }
    let cost = instance.problem.cost(of: plan)
    guard instance.missing(from: plan).isEmpty, cost > 0 else { return 1 }
    return Double(max(0, cost - bound.cost)) / Double(cost)
  }

  /// Who stays behind and may not, in a sentence.
  var shortage: String? {
    let missing = instance.missing(from: plan)
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
      let proof: Proof?
    }
    struct Proof: Encodable {
      let bound: Double
      let gap: Double?
      let method: String
      let relaxed: [String]
      let nodes: Int
      let linearPrograms: Int
      let pricings: Int
      let solverSeconds: Double
      let pricingSeconds: Double
      /// Until the bound was known.
      let seconds: Double
      let limitPrices: [SolveLimits.Price]?
    }
    struct Route: Encodable {
      let name: String?
      let visits: [Int]
      let amounts: [Int?]?
    }
    return Terminal.json(
      Document(
        name: instance.name, format: instance.format.rawValue, round: instance.rounding.rawValue,
        cost: instance.cost(of: plan),
        routes: solution.routes.map { route in
          Route(
            name: route.name, visits: route.visits,
            amounts: route.amounts.isEmpty ? nil : route.amounts)
        },
        unserved: instance.missing(from: plan), iterations: outcome.iterations,
        seconds: Double(elapsed.milliseconds) / 1_000, stop: "\(outcome.stopReason)",
        proof: bound.map { bound in
          Proof(
            bound: Double(instance.cost(ofSearch: bound.cost)) ?? 0, gap: gap,
            method: bound.method.rawValue,
            relaxed: bound.relaxed.map(\.rawValue).sorted(), nodes: bound.nodes,
            linearPrograms: bound.statistics.linearPrograms,
            pricings: bound.statistics.pricings,
            solverSeconds: Double(bound.statistics.solverTime.milliseconds) / 1_000,
            pricingSeconds: Double(bound.statistics.pricingTime.milliseconds) / 1_000,
            seconds: Double(bound.statistics.time.milliseconds) / 1_000,
            limitPrices: limits?.prices(bound.limitPrices) {
              Double(instance.cost(ofSearch: $0)) ?? 0
            })
        }))
  }
}

extension Duration {
  /// The whole milliseconds.
  var milliseconds: Int {
    Int(components.seconds) * 1_000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}
