import Quantities

/// The door to the kernel: picks what a problem needs, and nothing more.
struct Kernel {
  let survey: Survey
  let watch: StopRule.Watch
  let seed: UInt64
  let report: (SearchProgress) -> Void

  /// The best routes met, and what the search did.
  struct Answer {
    var routes: [(vehicle: Int, visits: [Visit])]
    var tally: Tally
  }

  func solve() -> Answer {
    if let metric = survey.planeMetric, !survey.hasClock, survey.hasOneSum {
      return run(metric, Timeless.self, Total.self)
    }
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
    annealer.recreate()
    annealer.settle(below: .infinity)
    let rule = watch.rule
    let budget =
      rule.iterations ?? (rule.time == nil ? 20_000 + 2_000 * terrain.jobs.count : nil)
    let cooling = Cooling(first: heat.0 * terrain.scale, halvings: heat.1)
    while !watch.isOver, annealer.tally.iterations < budget ?? .max {
      let left = (budget ?? .max) - annealer.tally.iterations
      annealer.walk(min(left, 20_000), budget: budget, cooling, watch)
      report(
        SearchProgress(
          iterations: annealer.tally.iterations, elapsed: watch.elapsed, cost: annealer.bestCost,
          seconds: 0, unserved: annealer.bankCount, routes: annealer.chain.usedCount))
    }
    let routes = annealer.bestRoutes().map { route in
      (vehicle: route.vehicle, visits: route.visits.map { terrain.visits[$0] })
    }
    return Answer(routes: routes, tally: annealer.tally)
  }
}

public nonisolated(unsafe) var knobs = [40, 10, 10, 0]
public nonisolated(unsafe) var heat = (1.0, 7.0)

extension Survey {
  /// Whether some window or shift may be missed.
  var hasClock: Bool {
    if visits.contains(where: { $0.opens != -Int32.max || $0.closes != Int32.max }) { return true }
    let longest = problem.profiles[0].longestMeters
    let most = visits.reduce(longest) { $0 + longest + Int($1.service) }
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
