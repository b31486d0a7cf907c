public import Quantities

/// How far a comparison has come.
public struct ComparisonProgress: Sendable {
  /// The scenario that is planned.
  public let scenario: String
  /// The month that is planned.
  public let month: String
  /// How many plans are made.
  public let done: Int
  /// How many plans are to be made, the fleet that the model may propose not counted.
  public let all: Int
  /// How far that plan has come.
  public let plan: PlanProgress
}

extension Round {
  /// Plans each month of each scenario, and compares what they come to.
  ///
  /// Months with the same share of the orders have the same plan. The best fleets of the two-stage
  /// model are planned too, each after what the plans before it taught the model. When the rule is cancelled, the
  /// scenarios that are planned to the end are compared.
  ///
  /// - Parameters:
  ///   - year: The months and scenarios.
  ///   - rule: When to stop each search.
  ///   - seed: Which of the possible searches to make.
  ///   - threads: How many threads may search at once.
  ///   - proof: When to stop proving that no plan of a month costs less; `nil` to prove nothing.
  ///   - progress: Told from time to time, on the caller's thread.
  /// - Throws: ``PlanFault`` if a plan breaks a rule of its round, which is a fault of ours.
  public func compare(
    _ year: Year, until rule: StopRule, seed: UInt64 = 1, threads: Int = 1,
    proving proof: StopRule? = nil, progress: (ComparisonProgress) -> Void = { _ in }
  ) throws(PlanFault) -> Comparison {
    var planner = YearPlanner(
      round: self, year: year, rule: rule, seed: seed, threads: threads, proof: proof)
    var outcomes: [ScenarioOutcome] = []
    for scenario in year.scenarios {
      guard let outcome = try planner.outcome(of: scenario, progress: progress) else { break }
      outcomes.append(outcome)
    }
    // What vehicles carry and cost on other days or from other hubs is another matter.
    var alike = outcomes.filter {
      $0.scenario.days == year.scenarios.first?.days
        && $0.scenario.hubs == year.scenarios.first?.hubs
    }
    var fleet = FleetModel(alike)
    let isWhole = outcomes.count == year.scenarios.count
    for _ in 0..<(isWhole ? Self.mostProposals : 0) {
      guard let model = fleet, let first = alike.first else { break }
      let name = Text("Flotte que propose le modèle", "Fleet that the model proposes")
      let proposal = model.proposal(named: name[contents.language], like: first.scenario)
      if alike.contains(where: { model.counts(of: $0.scenario) == model.counts(of: proposal) }) {
        break
      }
      let planned = try planner.outcome(of: proposal, isProposed: true, progress: progress)
      guard let planned else { break }
      alike.append(planned)
      fleet = FleetModel(alike)
      if planned.left == .zero { outcomes.append(planned) }
    }
    var margins: [Margin] = []
    if isWhole, let best = Comparison.best(of: outcomes) {
      margins = try planner.margins(of: best, progress: progress)
    }
    return Comparison(
      outcomes: outcomes, scenarioCount: year.scenarios.count,
      vanNeeds: outcomes.first.map { VanNeed.table(of: $0, contracts: year.scenarios) } ?? [],
      fleet: fleet, heaviest: planner.heaviest,
      margins: margins)
  }

  /// How many fleets of the model are planned for real, as long as it finds new ones.
  private static let mostProposals = 3
}

/// Plans months, each that differs from the others once.
struct YearPlanner {
  let round: Round
  let year: Year
  let rule: StopRule
  let seed: UInt64
  let threads: Int
  let proof: StopRule?
  /// The plan of the first scenario's heaviest month, and its round.
  private(set) var heaviest: (round: Round, plan: Plan)?
  private var done = 0

  init(
    round: Round, year: Year, rule: StopRule, seed: UInt64, threads: Int, proof: StopRule?
  ) {
    self.round = round
    self.year = year
    self.rule = rule
    self.seed = seed
    self.threads = threads
    self.proof = proof
  }

  /// Plans a year in a scenario; gives nothing where the search was cancelled on the way, or where the
  /// change leaves nothing to do in some month.
  mutating func outcome(
    of scenario: Scenario, isProposed: Bool = false, changing change: Margin.Change? = nil,
    progress: (ComparisonProgress) -> Void
  ) throws(PlanFault) -> ScenarioOutcome? {
    let scenario = change?.scenario(scenario) ?? scenario
    var plans: [Int: (round: Round, plan: Plan)] = [:]
    var months: [MonthOutcome] = []
    // The heaviest first: should that be all that there is time for, it says most.
    let shares = Set(year.months.map(\.share)).sorted(by: >)
    for share in shares {
      let name = year.months.first { $0.share == share }?.name ?? ""
      var contents = round.contents.month(of: scenario, share: share)
      change?.apply(to: &contents)
      guard !contents.orders.isEmpty else { return nil }
      let planned = try plan(
        contents, scenario.name, name, shares.count, proving: change == nil ? proof : nil,
        progress: progress)
      guard let planned else { return nil }
      plans[share] = planned
      if heaviest == nil { heaviest = planned }
    }
    for month in year.months {
      guard let (round, plan) = plans[month.share] else { return nil }
      months.append(MonthOutcome(month, plan, of: round))
    }
    return ScenarioOutcome(scenario: scenario, isProposed: isProposed, months: months)
  }

  mutating func plan(
    _ contents: Round.Contents, _ scenario: String, _ month: String, _ shares: Int,
    proving proof: StopRule?, progress: (ComparisonProgress) -> Void
  ) throws(PlanFault) -> (round: Round, plan: Plan)? {
    guard rule.cancellation?.isRaised != true else { return nil }
    let month = (scenario: scenario, name: month, done: done)
    let all = shares * year.scenarios.count
    let round: Round
    do throws(InvalidRound) {
      round = try Round(contents)
    } catch {
      throw PlanFault.model("\(error.issues)")
    }
    let plan = try round.plan(until: rule, seed: seed, threads: threads, proving: proof) {
      progress(
        ComparisonProgress(
          scenario: month.scenario, month: month.name, done: month.done, all: all, plan: $0))
    }
    done += 1
    return rule.cancellation?.isRaised == true ? nil : (round, plan)
  }
}
