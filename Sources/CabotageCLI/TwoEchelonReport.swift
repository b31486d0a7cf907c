import Cabotage
import Interchange
import Routing

/// What `cabotage solve` says of two echelons.
struct TwoEchelonReport: SolveAnswer {
  let instance: TwoEchelonInstance
  let outcome: TwoEchelonOutcome
  let bound: TwoEchelonBound?
  let elapsed: Duration
  let language: Language
  let plan: TwoEchelonPlan
  let solution: TwoEchelonSolution

  init(
    instance: TwoEchelonInstance, outcome: TwoEchelonOutcome, bound: TwoEchelonBound?,
    elapsed: Duration, language: Language
  ) {
    self.instance = instance
    self.outcome = outcome
    self.bound = bound
    self.elapsed = elapsed
    self.language = language
    plan = bound?.plan ?? outcome.plan
    solution = instance.solution(of: plan)
  }

  /// The customers that the plan leaves behind, by their index.
  private var unserved: [Int] { bound?.plan == nil ? outcome.unserved : [] }

  /// The rules that the plan breaks, but that it leaves customers behind.
  var faults: [String] {
    instance.problem.violations(in: plan).contains { violation in
      if case .wrongVisits(_, 0) = violation { false } else { true }
    } ? instance.faults(in: plan).map { $0[language] } : []
  }

  var solutionText: String { solution.text }

  var summary: String {
    let sentences = SolveSentences(language)
    return sentences.summary(
      name: instance.name, cost: solution.cost ?? "", gap: gap,
      least: bound.map { instance.cost(ofSearch: $0.cost) } ?? "",
      counts: [
        sentences.say.count(plan.truckRoutes.count, .truck),
        sentences.say.count(plan.freighterRoutes.count, .tour),
      ], iterations: outcome.iterations, elapsed: elapsed)
  }

  /// Nothing where no bound was asked for.
  private var gap: Double? {
    bound.map {
      SolveSentences.gap(
        from: $0.cost, to: instance.problem.cost(of: plan), isComplete: unserved.isEmpty)
    }
  }

  var shortage: String? { SolveSentences(language).shortage(of: unserved.map { $0 + 1 }) }

  var json: String {
    struct Document: Encodable {
      let name: String
      let format: String
      let round: String
      let cost: Double
      let trucks: [Truck]
      let routes: [Route]
      let unserved: [Int]
      let iterations: Int
      let seconds: Double
      let proof: Proof?
    }
    struct Truck: Encodable {
      let satellites: [Int]
      let amounts: [Int]
    }
    struct Route: Encodable {
      let satellite: Int
      let visits: [Int]
    }
    struct Proof: Encodable {
      let bound: Double
      let gap: Double?
      let cases: Int
    }
    return Terminal.json(
      Document(
        name: instance.name, format: TwoEchelonInstance.formatName,
        round: instance.rounding.rawValue, cost: instance.cost(of: plan),
        trucks: plan.truckRoutes.map { route in
          Truck(
            satellites: route.drops.map { $0.satellite + 1 }, amounts: route.drops.map(\.amount))
        },
        routes: plan.freighterRoutes.map { route in
          Route(satellite: route.satellite + 1, visits: route.customers.map { $0 + 1 })
        },
        unserved: unserved.map { $0 + 1 }, iterations: outcome.iterations,
        seconds: Double(elapsed.milliseconds) / 1_000,
        proof: bound.map { bound in
          Proof(
            bound: Double(instance.cost(ofSearch: bound.cost)) ?? 0, gap: gap, cases: bound.cases)
        }))
  }
}

extension Noun {
  fileprivate static let truck = Noun(Text("camion", "truck"), Text("camions", "trucks"))
}
