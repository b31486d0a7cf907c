import Quantities

extension RoutingProblem {
  /// Searches where shipments may be split.
  ///
  /// First for a plan that splits nothing, where there is none to start from: pieces come in one by
  /// one, and none of them may pay for a way that the whole pays for. Then with coarse pieces, and then
  /// with fine ones.
  ///
  /// A shipment of which only some pieces ride is torn. As long as a plan tears any, the half of them
  /// that it carries least of is given up, and the search goes on with the rest. So that there is
  /// something left for that, half of what may be spent is kept back each time where shipments may be
  /// left behind; what is left at the end goes into a search that counts only if it tears nothing.
  func solveInPieces(
    until rule: StopRule, seed: UInt64, threads: Int, from plan: RoutingPlan?,
    checking check: RouteCheck?, progress: (SearchProgress) -> Void
  ) -> RoutingOutcome {
    var search = PieceSearch(self, rule, seed: seed, threads: threads)
    var start = plan
    if start == nil {
      let outcome = search.run(unsplit, from: nil, checking: check, share: 4, progress)
      search.propose(outcome.plan)
      start = outcome.plan
    }
    do {
      let (pieces, begin) = Pieces.cut(self, isFine: false, without: [], from: start)
      let outcome = search.run(
        pieces.problem, from: begin, checking: check.map(pieces.joining), share: 2, progress)
      let joined = pieces.joined(outcome.plan)
      if pieces.torn(by: outcome.plan).isEmpty { search.propose(joined) }
      start = joined
    }
    var given = Set<Int>()
    var isLast = !shipments.contains { $0.smallestPart != nil && $0.prize != nil }
    var isWhole = false
    while true {
      let (pieces, begin) = Pieces.cut(self, isFine: true, without: given, from: start)
      let outcome = search.run(
        pieces.problem, from: begin, checking: check.map(pieces.joining),
        share: isLast ? 1 : 2, progress)
      let torn = pieces.torn(by: outcome.plan)
      let joined = pieces.joined(outcome.plan)
      if torn.isEmpty {
        search.propose(joined)
        isWhole = true
      }
      if isLast, isWhole, let best = search.best {
        return RoutingOutcome(
          plan: best.plan, cost: best.cost, iterations: search.iterations,
          stopReason: outcome.stopReason, statistics: search.statistics, routes: [])
      }
      isLast = torn.isEmpty
      // Who cancels does not wait for a better choice.
      given.formUnion(search.watch.isCancelled ? torn[...] : torn.prefix((torn.count + 1) / 2))
      start = joined
    }
  }

  /// The problem with nothing that may be split.
  private var unsplit: RoutingProblem {
    let shipments = shipments.map { shipment in
      var shipment = shipment
      shipment.smallestPart = nil
      return shipment
    }
    return RoutingProblem(self, places: places, shipments: shipments, groups: groups)
  }
}

/// What several searches for one plan have found and spent.
private struct PieceSearch {
  let problem: RoutingProblem
  let watch: StopRule.Watch
  let seed: UInt64
  let threads: Int
  private(set) var best: (plan: RoutingPlan, lacking: Int, cost: Int)?
  private(set) var iterations = 0
  private(set) var statistics = SearchStatistics()

  init(_ problem: RoutingProblem, _ rule: StopRule, seed: UInt64, threads: Int) {
    self.problem = problem
    watch = rule.start()
    self.seed = seed
    self.threads = threads
  }

  /// Searches for a plan of another problem with one part out of `share` of what is left.
  mutating func run(
    _ other: RoutingProblem, from start: RoutingPlan?, checking check: RouteCheck?, share: Int,
    _ progress: (SearchProgress) -> Void
  ) -> RoutingOutcome {
    let (watch, before) = (watch, iterations)
    let rule = StopRule(
      iterations: watch.rule.iterations.map { max(0, $0 - before) / share },
      time: watch.remaining.map { $0 / share }, cancellation: watch.rule.cancellation)
    let outcome = other.solve(
      until: rule, seed: seed, threads: threads, from: start, checking: check
    ) {
      progress($0.after(before, at: watch.elapsed))
    }
    iterations += outcome.iterations
    statistics.add(outcome.statistics)
    return outcome
  }

  /// Keeps a plan if it leaves less behind that may not be, or costs less.
  mutating func propose(_ plan: RoutingPlan) {
    let lacking = problem.violations(in: plan).count
    let cost = problem.cost(of: plan)
    if let best, (best.lacking, best.cost) <= (lacking, cost) { return }
    best = (plan, lacking, cost)
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
