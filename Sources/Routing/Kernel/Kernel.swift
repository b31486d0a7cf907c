import Quantities

/// The door to the kernel: picks what a problem needs, and nothing more.
struct Kernel {
  let survey: Survey
  let watch: StopRule.Watch
  let seed: UInt64
  /// The routes to begin with, which may be driven as they are.
  let start: [(vehicle: Int, ends: [Int32])]
  let report: (SearchProgress) -> Void

  /// The best routes met, and what the search did.
  struct Answer {
    var routes: [(vehicle: Int, ends: [Int32])]
    var statistics: SearchStatistics
  }

  func solve() -> Answer {
    if !survey.isRuled, let metric = survey.planeMetric, !survey.hasClock, survey.hasOneSum {
      return run(metric, Timeless.self, Total.self)
    }
    let metric = survey.tableMetric
    if isGenetic(metric) {
      return survey.hasClock
        ? runGenetic(metric, Windowed.self) : runGenetic(metric, Timeless.self)
    }
    if survey.isRuled { return run(metric, Ruled.self, Flow<SIMD8<Int32>>.self) }
    switch (survey.hasClock, survey.countsDuration, survey.hasOneSum) {
    case (false, _, true): return run(metric, Timeless.self, Total.self)
    case (true, false, true): return run(metric, Windowed.self, Total.self)
    case (_, false, false) where survey.hasOneLane:
      return run(metric, Windowed.self, Flow<Int32>.self)
    case (_, false, false): return run(metric, Windowed.self, Flow<SIMD8<Int32>>.self)
    case (true, true, true): return run(metric, Timed.self, Total.self)
    case (_, true, _): return run(metric, Timed.self, Flow<SIMD8<Int32>>.self)
    }
  }

  private func run<M: Metric, T: TimeModel, L: LoadModel>(
    _ metric: M, _ time: T.Type, _ load: L.Type
  ) -> Answer {
    let terrain = Terrain<M, L>(survey, metric: metric)
    defer { terrain.deallocate() }
    var annealer = Annealer<M, T, L>(terrain, RandomSource(seed: seed))
    annealer.load(start)
    annealer.recreate()
    annealer.settle(below: .infinity)
    tell(annealer)
    let budget = self.budget
    let cooling = Cooling(scale: terrain.scale)
    while !watch.isOver, annealer.tally.iterations < budget ?? .max {
      let left = (budget ?? .max) - annealer.tally.iterations
      // An iteration that simulates takes up to a millisecond.
      let done = annealer.tally.iterations
      annealer.walk(min(left, T.isRuled ? 400 : 20_000), cooling, watch) { step in
        if let budget { return min(1, Double(done + step) / Double(budget)) }
        return share(ofTime: watch)
      }
      tell(annealer)
    }
    let routes = annealer.bestRoutes().map { route in
      (vehicle: route.vehicle, ends: route.visits.map { terrain.visits[$0].end })
    }
    return Answer(routes: routes, statistics: annealer.tally)
  }

  /// The iterations to make, where they are what limits the search.
  var budget: Int? {
    watch.rule.iterations ?? (watch.rule.time == nil ? 20_000 + 2_000 * survey.jobs.count : nil)
  }

  func tell<M: Metric, T: TimeModel, L: LoadModel>(_ annealer: borrowing Annealer<M, T, L>) {
    report(
      SearchProgress(
        iterations: annealer.tally.iterations, elapsed: watch.elapsed, cost: annealer.bestCost,
        seconds: annealer.chain.duration, unserved: annealer.bestAbsent, routes: annealer.bestUsed))
  }
}

/// The share of the time limit that is over; 1 where there is none.
func share(ofTime watch: StopRule.Watch) -> Double {
  guard let time = watch.rule.time else { return 1 }
  return min(1, watch.elapsed / time)
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
