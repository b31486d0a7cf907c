import Cabotage
import Interchange
import Routing

/// What `cabotage solve` says at the end.
struct SolveReport: SolveAnswer {
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

  var solutionText: String { solution.text }

  var summary: String {
    let sentences = SolveSentences(language)
    return sentences.summary(
      name: instance.name, cost: solution.cost ?? "", gap: gap,
      least: bound.map { instance.cost(ofSearch: $0.cost) } ?? "",
      counts: [sentences.say.count(plan.routes.count, .tour)], iterations: outcome.iterations,
      elapsed: elapsed)
  }

  /// Nothing where no bound was asked for.
  private var gap: Double? {
    bound.map {
      SolveSentences.gap(
        from: $0.cost, to: instance.problem.cost(of: plan),
        isComplete: instance.missing(from: plan).isEmpty)
    }
  }

  var shortage: String? {
    SolveSentences(language).shortage(of: instance.missing(from: plan))
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
