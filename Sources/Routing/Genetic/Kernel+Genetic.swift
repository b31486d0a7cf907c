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
    tell(annealer.state)
    lead(&annealer, cooling)
    let first = annealer.bestRoutes()
    let problem = PlainProblem(terrain, used: first.count)
    defer { problem.deallocate() }
    var search = GeneticSearch<T>(problem, watch, seed: seed)
    if annealer.bestAbsent == 0 { search.add(terrain.visits(of: first)) }
    var tally = annealer.tally
    while !watch.isOver, tally.iterations < budget ?? .max {
      let left = (budget ?? .max) - tally.iterations
      let plans = min(Self.plansBetweenWalks, left / terrain.visitCount)
      search.run(plans)
      // Until a plan is feasible, ruin and recreate goes on from its own.
      if let plan = search.draw() { annealer.restart(from: terrain.routes(of: plan)) }
      annealer.walk(
        min(Self.walk, left - plans * terrain.visitCount), over: 0.5...1, cooling, watch)
      if annealer.bestAbsent == 0 { search.add(terrain.visits(of: annealer.bestRoutes())) }
      tally = annealer.tally
      tally.add(search.tally)
      tally.iterations += search.tally[.crossover].tried * terrain.visitCount
      tell(state(search.best, tally) ?? annealer.state)
    }
    return Answer(
      routes: search.best.map { terrain.routes(of: $0.routes) } ?? annealer.bestRoutes(),
      statistics: tally)
  }

  /// Walks until the genetic search begins.
  private func lead<T: TimeModel>(
    _ annealer: inout Annealer<TableMetric, T, Total>, _ cooling: Cooling
  ) {
    let visits = annealer.terrain.visitCount
    let count = min(3 * visits * visits, budget ?? .max)
    while annealer.tally.iterations < count, !watch.isOver {
      let step = min(2_000, count - annealer.tally.iterations)
      // Where the time does not suffice, it tells how far the cooling is.
      let begin = max(
        Double(annealer.tally.iterations) / Double(count), budget == nil ? watch.progress : 0)
      let end = min(1, begin + Double(step) / Double(count))
      annealer.walk(step, over: begin...end, cooling, watch)
      tell(annealer.state)
    }
  }

  private func state(_ best: Individual?, _ tally: SearchStatistics) -> SearchState? {
    best.map { SearchState(tally: tally, bestCost: $0.cost, used: $0.routes.count) }
  }
}

extension Terrain {
  /// The visits of routes told by the ends of shipments.
  fileprivate func visits(of routes: [VehicleRoute]) -> [[Int32]] {
    let visitOfEnd = visitOfEnd
    return routes.map { route in route.ends.map { visitOfEnd[Int($0)] } }
  }

  /// The routes of visits, each by a vehicle, all being alike.
  fileprivate func routes(of plan: [[Int32]]) -> [VehicleRoute] {
    plan.enumerated().map { index, route in
      (Int(vehicleOfRoute[index]), route.map { visits[$0].end })
    }
  }
}
