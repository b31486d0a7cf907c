import Quantities

extension Kernel {
  /// The visits of a problem that the genetic search serves: with fewer, ruin and recreate finds the best
  /// by itself; with more, a population takes too long to mature, and the more so the more kinds of
  /// vehicles there are to choose from.
  private var servedSizes: ClosedRange<Int> { 20...(survey.fleet.kinds.count > 1 ? 120 : 300) }
  /// The same where visits are made by patterns of days.
  private static var servedByPatterns: ClosedRange<Int> { 20...300 }
  /// The plans between two walks of ruin and recreate, and the iterations of such a walk.
  private static var plansBetweenWalks: Int { 50 }
  private static var walk: Int { 2_000 }

  /// Whether the genetic search serves a problem.
  func isGenetic(_ metric: TableMetric) -> Bool {
    guard survey.width == survey.jobs.count else {
      return Self.servedByPatterns.contains(survey.width)
        && PlainProblem.describesPatterns(survey, metric)
    }
    return servedSizes.contains(survey.visits.count) && PlainProblem.describes(survey, metric)
  }

  /// Ruin and recreate first, as long as the square of the number of visits asks for, and then the
  /// genetic search, with short walks of ruin and recreate from one of its plans now and then
  /// (Simensen, Hasle and Stålhane, "Combining hybrid genetic search with ruin-and-recreate for solving
  /// the capacitated vehicle routing problem", 2022).
  func runGenetic<T: TimeModel>(_ metric: TableMetric, _ time: T.Type) -> Answer {
    let terrain = Terrain<TableMetric, Total>(survey, metric: metric)
    defer { terrain.deallocate() }
    if watch.isCancelled { return unsearched }
    let cooling = Cooling(scale: terrain.scale)
    var annealer = Annealer<TableMetric, T, Total>(terrain, RandomSource(seed: seed))
    annealer.load(start)
    annealer.construct(watch)
    tell(annealer.state)
    lead(&annealer, cooling)
    let first = annealer.bestRoutes()
    let problem =
      terrain.hasCouplings
      ? PlainProblem(patternsOf: terrain)
      : PlainProblem(terrain, used: terrain.routesByKind(first))
    defer { problem.deallocate() }
    var search = GeneticSearch<T>(problem, watch, seed: seed)
    if annealer.bestAbsent == 0 { search.add(terrain.plainRoutes(first, problem)) }
    var tally = annealer.tally
    while !watch.isOver, tally.iterations < budget ?? .max {
      let left = (budget ?? .max) - tally.iterations
      let plans = min(Self.plansBetweenWalks, left / terrain.width)
      search.run(plans)
      // Until a plan is feasible, ruin and recreate goes on from its own.
      if let plan = search.draw() { annealer.restart(from: terrain.vehicleRoutes(plan, problem)) }
      annealer.walk(
        min(Self.walk, left - plans * terrain.width), over: 0.5...1, cooling, watch)
      if annealer.bestAbsent == 0 {
        search.add(terrain.plainRoutes(annealer.bestRoutes(), problem))
      }
      tally = annealer.tally
      tally.add(search.tally)
      tally.iterations += search.tally[.crossover].tried * terrain.width
      tell(state(search.best, tally) ?? annealer.state)
    }
    return Answer(
      routes: search.best.map { terrain.vehicleRoutes($0.routes, problem) }
        ?? annealer.bestRoutes(),
      statistics: tally)
  }

  /// Walks until the genetic search begins.
  private func lead<T: TimeModel>(
    _ annealer: inout Annealer<TableMetric, T, Total>, _ cooling: Cooling
  ) {
    let visits = annealer.terrain.width
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
  /// The kind of the vehicle of each route.
  private var kindOfVehicle: [Int: Int32] {
    var kindOfVehicle: [Int: Int32] = [:]
    for route in 0..<routeCount {
      kindOfVehicle[Int(vehicleOfRoute[route])] = kindOfRoute[route]
    }
    return kindOfVehicle
  }

  /// The routes of each kind of vehicle.
  fileprivate func routesByKind(_ routes: [VehicleRoute]) -> [Int] {
    let kindOfVehicle = kindOfVehicle
    var counts = [Int](repeating: 0, count: kinds.count)
    for route in routes { counts[Int(kindOfVehicle[route.vehicle] ?? 0)] += 1 }
    return counts
  }

  /// Routes told by visits instead of the ends of shipments, and kinds instead of vehicles.
  fileprivate func plainRoutes(
    _ routes: [VehicleRoute], _ problem: PlainProblem
  ) -> [PlainRoute] {
    let visitOfEnd = visitOfEnd
    let kindOfVehicle = kindOfVehicle
    return routes.map { route in
      let kind = kindOfVehicle[route.vehicle] ?? 0
      return PlainRoute(
        kind: kind,
        visits: route.ends.map { end in
          let visit = visitOfEnd[Int(end)]
          return problem.visit(visit, job: visits[visit].job, on: kind)
        })
    }
  }

  /// The same back, each route by another vehicle of its kind.
  fileprivate func vehicleRoutes(
    _ plan: [PlainRoute], _ problem: PlainProblem
  ) -> [VehicleRoute] {
    var vehicles = [[Int]](repeating: [], count: kinds.count)
    for route in (0..<routeCount).reversed() {
      vehicles[Int(kindOfRoute[route])].append(Int(vehicleOfRoute[route]))
    }
    let origins = problem.origins(of: plan)
    return plan.compactMap { route in
      vehicles[Int(route.kind)].popLast().map { vehicle in
        (vehicle, route.visits.map { visits[origins[Int($0)]].end })
      }
    }
  }
}
