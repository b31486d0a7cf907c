import Quantities

extension Kernel {
  /// The visits of a problem that the genetic search serves: with fewer, ruin and recreate finds the best
  /// by itself; with more, a population takes too long to mature.
  private static var servedSizes: ClosedRange<Int> { 20...300 }
  /// The plans between two walks of ruin and recreate, and the iterations of such a walk.
  private static var plansBetweenWalks: Int { 50 }
  private static var walk: Int { 2_000 }

  /// Whether the genetic search serves a problem.
  func isGenetic(_ metric: TableMetric) -> Bool {
    Self.servedSizes.contains(survey.visits.count) && PlainProblem.describes(survey, metric)
  }

  /// Ruin and recreate first, as long as the square of the number of visits asks for, and then the
  /// genetic search, with short walks of ruin and recreate from one of its plans now and then
  /// (Simensen, Hasle and Stålhane, "Combining hybrid genetic search with ruin-and-recreate for solving
  /// the capacitated vehicle routing problem", 2022).
  func runGenetic<T: TimeModel>(_ metric: TableMetric, _ time: T.Type) -> Answer {
    let terrain = Terrain<TableMetric, Total>(survey, metric: metric)
    defer { terrain.deallocate() }
    let cooling = Cooling(scale: terrain.scale)
    var annealer = Annealer<TableMetric, T, Total>(terrain, RandomSource(seed: seed))
    annealer.load(start)
    annealer.recreate()
    annealer.settle(below: .infinity)
    tell(annealer)
    let visits = terrain.visitCount
    let lead = min(3 * visits * visits, budget ?? .max)
    while annealer.tally.iterations < lead, !watch.isOver {
      let done = annealer.tally.iterations
      annealer.walk(min(20_000, lead - done), cooling, watch) { step in
        max(Double(done + step) / Double(lead), budget == nil ? share(ofTime: watch) : 0)
      }
      tell(annealer)
    }
    let first = annealer.bestRoutes()
    let (absent, cost) = (annealer.bestAbsent, annealer.bestCost)
    let problem = PlainProblem(terrain, used: first.count)
    defer { problem.deallocate() }
    var search = GeneticSearch<T>(problem, watch, seed: seed)
    if absent == 0 { search.add(first.map(\.visits)) }
    while !watch.isOver {
      let done = annealer.tally.iterations + search.tally[.crossover].tried * visits
      let left = (budget ?? .max) - done
      if left < visits { break }
      search.run(min(Self.plansBetweenWalks, left / visits))
      if left > Self.walk + visits * Self.plansBetweenWalks, let plan = search.draw() {
        annealer.restart(from: plan)
        annealer.walk(Self.walk, cooling, watch) { step in
          0.5 + 0.5 * Double(step) / Double(Self.walk)
        }
        if annealer.bestAbsent == 0 { search.add(annealer.bestRoutes().map(\.visits)) }
      }
      report(
        SearchProgress(
          iterations: done, elapsed: watch.elapsed, cost: search.best?.cost ?? cost, seconds: 0,
          unserved: search.best == nil ? absent : 0,
          routes: search.best?.routes.count ?? first.count))
    }
    var statistics = search.tally
    statistics.add(annealer.tally)
    statistics.iterations += search.tally[.crossover].tried * visits
    let routes: [(vehicle: Int, ends: [Int32])] =
      if let best = search.best {
        best.routes.enumerated().map { index, visits in
          (Int(terrain.vehicleOfRoute[index]), visits.map { terrain.visits[$0].end })
        }
      } else {
        first.map { ($0.vehicle, $0.visits.map { terrain.visits[$0].end }) }
      }
    return Answer(routes: routes, statistics: statistics)
  }
}
