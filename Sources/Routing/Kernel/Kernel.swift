import Quantities

/// The door to the kernel: picks what a problem needs, and nothing more.
struct Kernel {
  let survey: Survey
  let watch: StopRule.Watch
  let seed: UInt64
  let threads: Int
  /// The routes to begin with, which may be driven as they are.
  let start: [VehicleRoute]
  let report: (SearchProgress) -> Void
  /// How large the regions are that large problems are cut into.
  var grain = Grain()

  /// The best routes met, what the search did, and other good routes where they are kept.
  struct Answer {
    var routes: [VehicleRoute]
    var statistics: SearchStatistics
    var pool: [RouteOrder] = []
  }

  func solve() -> Answer {
    if !survey.isRuled, let metric = survey.planeMetric, !survey.hasClock, survey.hasOneSum {
      return run(metric, Timeless.self, Total.self)
    }
    if survey.isRuled { return run(survey.placeMetric, Ruled.self, Flow<SIMD8<Int32>>.self) }
    let metric = survey.tableMetric
    if isGenetic(metric) {
      return survey.hasClock
        ? runGenetic(metric, Windowed.self) : runGenetic(metric, Timeless.self)
    }
    if survey.hasOneSum, !survey.hasClock || !survey.countsDuration {
      return metric.oneTable.map(runOneSum) ?? runOneSum(metric)
    }
    switch (survey.countsDuration, survey.hasOneSum) {
    case (false, _) where survey.hasOneLane:
      return run(metric, Windowed.self, Flow<Int32>.self)
    case (false, _): return run(metric, Windowed.self, Flow<SIMD8<Int32>>.self)
    case (true, true): return run(metric, Timed.self, Total.self)
    case (true, false): return run(metric, Timed.self, Flow<SIMD8<Int32>>.self)
    }
  }

  /// Runs what goes one way, where no duration is counted.
  private func runOneSum<M: Metric>(_ metric: M) -> Answer {
    survey.hasClock
      ? run(metric, Windowed.self, Total.self) : run(metric, Timeless.self, Total.self)
  }

  /// The most visits of problems whose routes are recombined though they need not be simulated, and how
  /// often those are cooled down: plans that differ give more to combine than one that is cooled for long.
  private static var mostRecombined: Int { 120 }
  private static var cyclesRecombined: Int { 2 }

  private func run<M: Metric, T: TimeModel, L: LoadModel>(
    _ metric: M, _ time: T.Type, _ load: L.Type
  ) -> Answer {
    let terrain = Terrain<M, L>(survey, metric: metric)
    defer { terrain.deallocate() }
    if watch.isCancelled { return unsearched }
    var annealer = Annealer<M, T, L>(terrain, RandomSource(seed: seed))
    annealer.admission = survey.check.map(Admission.init)
    var recombination = PoolRecombination(terrain, watch)
    let isRecombined =
      (T.isRuled || terrain.visitCount <= Self.mostRecombined) && recombination.isOfUse
    if isRecombined { annealer.pool = RoutePool(survey) }
    annealer.load(start)
    annealer.construct(watch)
    tell(annealer.state)
    let cooling = Cooling(
      scale: annealer.scale, cycles: isRecombined && !T.isRuled ? Self.cyclesRecombined : 1)
    // The visits of a coupling may be in any region.
    let isCut = !T.isRuled && !terrain.hasCouplings
    let regions = isCut ? grain.regions(visits: terrain.visitCount, routes: .max) : 1
    // Of a fleet that differs only the first part is on the plan as a whole.
    let isPolished = isCut && regions <= 1 && !T.isActive && terrain.isMixed && !isRecombined
    let first = Polishing<M, T, L>.start
    let watch = isPolished ? self.watch.part(first) : self.watch
    let budget = self.budget.map { isPolished ? Int(Double($0) * first) : $0 }
    // How many routes each day has is settled early in a walk: several walks follow each other.
    let length =
      terrain.hasCouplings && !T.isRuled
      ? min(budget ?? .max, Self.coupledWalk * terrain.visitCount) : nil
    // The iterations on the plan as a whole, which a large one is cut after.
    let whole = budget.map { regions > 1 ? Int(Double($0) * Grain.start) : $0 }
    while !watch.isOver, annealer.tally.iterations < budget ?? .max {
      let made = annealer.tally.iterations
      let isWhole = whole.map { made < $0 } ?? (watch.progress < Grain.start)
      if !isWhole, regions > 1,
        grain.regions(visits: terrain.visitCount, routes: annealer.chain.usedCount) > 1
      {
        return walkRegions(&annealer, budget, cooling)
      }
      let left = ((isWhole ? whole : budget) ?? .max) - made
      let done = length.map { made % $0 } ?? made
      // An iteration that simulates takes up to a millisecond; where routes are recombined, each walk
      // adds those of its plan.
      let most = T.isRuled ? 400 : isRecombined ? 1_000 : 20_000
      let count = min(left, most, length.map { $0 - done } ?? .max)
      let share = (length ?? budget).map { span in
        // A first walk for which there is not enough time cools as time goes by.
        let over = budget == nil && made < span ? watch.progress : 0
        let begin = max(Double(done) / Double(span), over)
        return begin...max(begin, Double(done + count) / Double(span))
      }
      annealer.walk(count, over: share, cooling, watch)
      recombination.run(&annealer)
      tell(annealer.state)
    }
    if isPolished { polish(&annealer, cooling) }
    return Answer(
      routes: annealer.bestRoutes(), statistics: annealer.tally,
      pool: annealer.pool.map(recombination.routes) ?? [])
  }

  /// The answer to a search that is cancelled before its tables are laid out.
  var unsearched: Answer { Answer(routes: start, statistics: SearchStatistics()) }

  /// The iterations of a walk where visits are coupled, for each visit.
  private static var coupledWalk: Int { 500 }

  /// The iterations to make, where they are what limits the search.
  var budget: Int? {
    watch.rule.iterations ?? (watch.rule.time == nil ? 20_000 + 2_000 * survey.jobs.count : nil)
  }

  private func polish<M: Metric, T: TimeModel, L: LoadModel>(
    _ annealer: inout Annealer<M, T, L>, _ cooling: Cooling
  ) {
    var polishing = Polishing<M, T, L>(seed: seed)
    while !watch.isOver {
      let left = (budget ?? .max) - annealer.tally.iterations
      guard left > 0 else { return }
      polishing.run(&annealer, most: left, cooling, watch)
      tell(annealer.state)
    }
  }

  private func walkRegions<M: Metric, T: TimeModel, L: LoadModel>(
    _ annealer: inout Annealer<M, T, L>, _ budget: Int?, _ cooling: Cooling
  ) -> Answer {
    var search = Decomposition(
      &annealer, grain, watch, budget: budget, seed: seed, threads: threads)
    while !watch.isOver, search.state.tally.iterations < budget ?? .max {
      search.walk(cooling)
      tell(search.state)
    }
    return Answer(routes: search.best, statistics: search.state.tally)
  }

  func tell(_ state: SearchState) {
    report(
      SearchProgress(
        iterations: state.tally.iterations, elapsed: watch.elapsed, cost: state.bestCost,
        seconds: state.duration, unserved: state.absent, routes: state.used))
  }
}

extension Survey {
  /// Whether some window or shift may be missed.
  var hasClock: Bool {
    let longest = problem.profiles[0].longestMeters
    // No route takes longer, even one that visits everything.
    let most = visits.reduce(longest) { $0 + longest + Int($1.service) }
    let earliest = fleet.kinds.map(\.opens).min() ?? 0
    let latest = (fleet.kinds.map(\.opens).max() ?? 0) + most
    if visits.contains(where: { Int($0.opens) > earliest || Int($0.closes) < latest }) {
      return true
    }
    return problem.vehicles.contains { vehicle in
      vehicle.shift.closes - vehicle.shift.opens < most || vehicle.costPerSecond > 0
        || vehicle.longestDuration ?? .max < most
    }
  }

  var countsDuration: Bool {
    problem.vehicles.contains { $0.longestDuration != nil || $0.costPerSecond > 0 }
  }

  /// Whether all goods come from the start, or all go to the end, in one dimension.
  var hasOneSum: Bool {
    hasOneLane
      && (problem.shipments.allSatisfy { $0.pickup == nil && $0.returnLoad == nil }
        || problem.shipments.allSatisfy { $0.delivery == nil })
  }

  var hasOneLane: Bool {
    problem.shipments.allSatisfy { shipment in
      (1..<8).allSatisfy { shipment.load[$0] == 0 && shipment.returnLoad?[$0] ?? 0 == 0 }
    }
  }
}
