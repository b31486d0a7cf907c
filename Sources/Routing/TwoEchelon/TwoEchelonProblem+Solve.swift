public import Quantities

/// The best plan that a search over two echelons found.
public struct TwoEchelonOutcome: Sendable, Hashable {
  /// The plan; it breaks no rule but that it may leave customers unserved.
  public let plan: TwoEchelonPlan
  /// Its cost.
  public let cost: Int
  /// The customers that no freighter had room for.
  public let unserved: [Int]
  /// The iterations made.
  public let iterations: Int
}

/// How far a search over two echelons has come.
public struct TwoEchelonProgress: Sendable, Hashable {
  /// The iterations made so far.
  public let iterations: Int
  /// The time since the search began.
  public let elapsed: Duration
  /// What the best plan so far costs.
  public let cost: Int
  /// The customers that it leaves behind.
  public let unserved: Int
  /// The freighters that it uses.
  public let freighters: Int
}

extension TwoEchelonProblem {
  /// Looks for a good plan until a rule says to stop.
  ///
  /// Ruin and recreate of the second echelon under simulated annealing, in rounds that begin with the best
  /// plan and grow longer; some steps close or open satellites, after Breunig, Schmid, Hartl and Vidal,
  /// "A large neighbourhood based heuristic for two-echelon routing problems", 2016. Every step is judged
  /// by the cheapest drives of trucks for it, which are found by trying all where satellites are few.
  ///
  /// The same seed and limit on iterations give the same plan on every machine, unless time is over or
  /// the search is cancelled first. Without any limit the search ends after a number of rounds.
  ///
  /// - Parameters:
  ///   - rule: When to stop.
  ///   - seed: Chooses the random numbers.
  ///   - progress: Called now and then, on the thread of the caller.
  public func solve(
    until rule: StopRule, seed: UInt64 = 1, progress: (TwoEchelonProgress) -> Void = { _ in }
  ) -> TwoEchelonOutcome {
    let watch = rule.start()
    var search = TwoEchelonSearch(self, seed: seed)
    defer { search.deallocate() }
    let iterations = search.run(watch, progress)
    let plan = search.plan
    let served = Set(plan.freighterRoutes.flatMap(\.customers))
    return TwoEchelonOutcome(
      plan: plan, cost: cost(of: plan),
      unserved: demands.indices.filter { !served.contains($0) }, iterations: iterations)
  }
}
