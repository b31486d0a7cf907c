import Cabotage
import Interchange
import Routing

/// What `cabotage solve` says of two echelons.
struct TwoEchelonReport {
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

  var summary: String {
    let say = Wording(language)
    let cost = solution.cost ?? ""
    return
      ([
        "\(instance.name) · " + say(Text("coût \(cost)", "cost \(cost)"))
      ] + proved + [
        say.count(plan.truckRoutes.count, .truck),
        say.count(plan.freighterRoutes.count, .tour),
        say.integer(outcome.iterations) + say(Text(" itérations", " iterations")),
        say.decimal(elapsed.milliseconds, per: 1_000, decimals: 1) + "\u{A0}s",
      ]).joined(separator: " · ") + "\n"
  }

  /// What is known of all other plans, if anything was to be proved.
  private var proved: [String] {
    guard let bound, let gap else { return [] }
    let say = Wording(language)
    guard gap > 0 else { return [say(Text("prouvé optimal", "proved best"))] }
    let least = instance.cost(ofSearch: bound.cost)
    return [
      say(Text("aucun plan sous \(least)", "no plan below \(least)"))
        + " (\(say.decimal(Int((gap * 10_000).rounded(.up)), per: 100, decimals: 2))\u{A0}%)"
    ]
  }

  /// How far the plan is above the bound at most, as a share of its cost.
  private var gap: Double? {
    guard let bound else { return nil }
    let cost = instance.problem.cost(of: plan)
    guard unserved.isEmpty, cost > 0 else { return 1 }
    return Double(max(0, cost - bound.cost)) / Double(cost)
  }

  /// Who stays behind, in a sentence.
  var shortage: String? {
    guard !unserved.isEmpty else { return nil }
    let names = unserved.prefix(20).map { String($0 + 1) }.joined(separator: ", ")
    let more = unserved.count > 20 ? "…" : ""
    return Text(
      "Clients non servis (\(unserved.count)) : \(names)\(more)",
      "Customers not served (\(unserved.count)): \(names)\(more)")[language]
  }

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
