public import Quantities

extension RoutingProblem {
  /// Looks for a good plan until a rule says to stop.
  ///
  /// Ruin and recreate under simulated annealing, after Christiaens and Vanden Berghe, "Slack
  /// induction by string removals for vehicle routing problems", 2020, specialised for what the
  /// problem uses; plain problems of up to 300 visits go on with a hybrid genetic search, after Vidal,
  /// "Hybrid genetic search for the CVRP: open-source implementation and SWAP* neighborhood", 2022; so
  /// do visits by patterns of days that are plain but for that, after Vidal, Crainic, Gendreau, Lahrichi
  /// and Rei, "A hybrid genetic algorithm for multidepot and periodic vehicle routing problems", 2012.
  /// Routes that have to be simulated, and others of up to 120 visits, are recombined now and then by set
  /// partitioning, after Rochat and Taillard, "Probabilistic diversification and intensification in local
  /// search for vehicle routing", 1995. The plan in hand is valid at all times, but may leave behind what
  /// has no prize. Without a limit on iterations or time, the search ends after a number of iterations
  /// that grows with the number of shipments.
  ///
  /// Goods that may be split are cut into pieces beforehand, after Chen, Golden, Wang and Wasil, "A
  /// novel approach to solve the split delivery vehicle routing problem", 2017; `progress` tells of
  /// the pieces. Whether one that may stay behind does is decided in between, at the cost of time.
  ///
  /// A route finishes as early as its stops allow; it leaves as late as it can without finishing
  /// later, and every service then starts as early as it can.
  ///
  /// The same seed and limit on iterations give the same plan on every machine, with any number of
  /// threads, unless time is over or the search is cancelled first.
  ///
  /// - Parameters:
  ///   - rule: When to stop. Time and cancellation are looked at after every iteration. A search that
  ///     is cancelled before its first plan is complete leaves behind what is not in it yet, even what
  ///     has no prize, and tells no progress if there is none of it; where only time is over, the first
  ///     plan is completed, as a late one is worth more than a part.
  ///   - seed: Chooses the random numbers.
  ///   - threads: The threads to use; more than one are of use from some 700 visits on 40 routes on,
  ///     where the plan is cut into regions.
  ///   - plan: Where to start from: its routes are taken over as far as they are valid.
  ///   - check: What routes have to pass beside the rules of the problem.
  ///   - progress: Called on the thread of the caller, with the first plan and after every round.
  /// - Returns: The best plan found.
  public func solve(
    until rule: StopRule, seed: UInt64 = 1, threads: Int = 1, from plan: RoutingPlan? = nil,
    checking check: RouteCheck? = nil, progress: (SearchProgress) -> Void = { _ in }
  ) -> RoutingOutcome {
    if shipments.contains(where: { $0.smallestPart != nil }) {
      return solveInPieces(
        until: rule, seed: seed, threads: threads, from: plan, checking: check,
        progress: progress)
    }
    let watch = rule.start()
    guard !shipments.isEmpty, !vehicles.isEmpty else {
      let plan = RoutingPlan(routes: [], unserved: Array(shipments.indices))
      return RoutingOutcome(
        plan: plan, cost: cost(of: plan), iterations: 0, stopReason: .exhausted,
        statistics: SearchStatistics(), routes: [])
    }
    let answer = withoutActuallyEscaping(progress) { progress in
      Kernel(
        survey: Survey(self, rule.cancellation, check), watch: watch, seed: seed,
        threads: threads, start: plan.map { drivable($0, checking: check) } ?? [],
        report: progress
      )
      .solve()
    }
    let best = timetable(answer.routes)
    let reason: RoutingOutcome.StopReason =
      if watch.isCancelled {
        .cancelled
      } else if let limit = rule.iterations, answer.statistics.iterations >= limit {
        .iterations
      } else if watch.isOver {
        .time
      } else {
        .exhausted
      }
    return RoutingOutcome(
      plan: best, cost: cost(of: best), iterations: answer.statistics.iterations,
      stopReason: reason, statistics: answer.statistics, routes: answer.pool)
  }
}
