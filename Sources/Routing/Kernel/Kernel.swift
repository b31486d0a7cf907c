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
    if survey.isRuled { return run(survey.placeMetric, Ruled.self, Flow<SIMD8<Int32>>.self) }
    let metric = survey.tableMetric
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
    let rule = watch.rule
    let budget =
      rule.iterations ?? (rule.time == nil ? 20_000 + 2_000 * terrain.jobs.count : nil)
    let cooling = Cooling(scale: annealer.scale)
    while !watch.isOver, annealer.tally.iterations < budget ?? .max {
      let left = (budget ?? .max) - annealer.tally.iterations
      // An iteration that simulates takes up to a millisecond.
      annealer.walk(min(left, T.isRuled ? 400 : 20_000), budget: budget, cooling, watch)
      tell(annealer)
    }
    let routes = annealer.bestRoutes().map { route in
      (vehicle: route.vehicle, ends: route.visits.map { terrain.visits[$0].end })
    }
    return Answer(routes: routes, statistics: annealer.tally)
  }

  private func tell<M: Metric, T: TimeModel, L: LoadModel>(_ annealer: borrowing Annealer<M, T, L>)
  {
    report(
      SearchProgress(
        iterations: annealer.tally.iterations, elapsed: watch.elapsed, cost: annealer.bestCost,
        seconds: annealer.chain.duration, unserved: annealer.bestAbsent, routes: annealer.bestUsed))
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
