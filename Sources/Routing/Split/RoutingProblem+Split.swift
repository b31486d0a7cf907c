import Quantities

extension RoutingProblem {
  /// Searches where shipments may be split: cuts them into pieces, searches with those, and joins
  /// what rides together.
  ///
  /// A shipment of which only some pieces ride is torn. As long as a plan tears any, the half of them
  /// that it carries least of is given up, and the search goes on with the rest. So that there is
  /// something left for that, half of what may be spent is kept back each time where shipments may be
  /// left behind; what is left at the end goes into a search that counts only if it tears nothing.
  func solveInPieces(
    until rule: StopRule, seed: UInt64, threads: Int, from plan: RoutingPlan?,
    progress: (SearchProgress) -> Void
  ) -> RoutingOutcome {
    let watch = rule.start()
    var given = Set<Int>()
    var iterations = 0
    var statistics: SearchStatistics?
    var isLast = !shipments.contains { $0.smallestPart != nil && $0.prize != nil }
    var start = plan
    var best: (plan: RoutingPlan, cost: Int)?
    while true {
      let (pieces, begin) = Pieces.cut(self, without: given, from: start)
      let share = isLast ? 1 : 2
      let before = iterations
      let outcome = pieces.problem.solve(
        until: StopRule(
          iterations: rule.iterations.map { max(0, $0 - before) / share },
          time: watch.remaining.map { $0 / share }, cancellation: rule.cancellation),
        seed: seed, threads: threads, from: begin
      ) { progress($0.after(before, at: watch.elapsed)) }
      iterations += outcome.iterations
      statistics = outcome.statistics.map { (statistics ?? SearchStatistics()).adding($0) }
      let joined = pieces.joined(outcome.plan)
      let torn = pieces.torn(by: outcome.plan)
      if torn.isEmpty {
        let cost = cost(of: joined)
        if cost < best?.cost ?? .max { best = (joined, cost) }
      }
      if let best, isLast {
        return RoutingOutcome(
          plan: best.plan, cost: best.cost, iterations: iterations,
          stopReason: outcome.stopReason, statistics: statistics)
      }
      isLast = torn.isEmpty
      given.formUnion(torn.prefix((torn.count + 1) / 2))
      start = joined
    }
  }
}

extension SearchProgress {
  /// The progress of a search that went on from another.
  fileprivate func after(_ iterations: Int, at elapsed: Duration) -> SearchProgress {
    SearchProgress(
      iterations: self.iterations + iterations, elapsed: elapsed, cost: cost, seconds: seconds,
      unserved: unserved, routes: routes)
  }
}

extension SearchStatistics {
  /// What two searches did.
  fileprivate func adding(_ other: SearchStatistics) -> SearchStatistics {
    var sum = self
    sum.iterations += other.iterations
    sum.evaluations += other.evaluations
    for operation in Operation.allCases {
      sum[operation].tried += other[operation].tried
      sum[operation].accepted += other[operation].accepted
      sum[operation].improved += other[operation].improved
    }
    return sum
  }
}
