import LinearOptimization
import Quantities

/// Chooses among the routes of a pool the cheapest set that serves every job once or leaves it out:
/// set partitioning, solved by GLPK.
///
/// The heuristic use of set partitioning over the routes met goes back to Rochat and Taillard,
/// "Probabilistic diversification and intensification in local search for vehicle routing", 1995;
/// within a search whose best plan it improves, after Subramanian, Uchoa and Ochi, "A hybrid algorithm
/// for a class of vehicle routing problems", 2013.
struct Partitioning<M: Metric, L: LoadModel> {
  /// The most nodes of branch and bound: a limit that is the same on every machine.
  private static var mostNodes: Int { 60 }
  /// The most routes that branch and bound chooses from, the most promising first.
  private static var mostChoices: Int { 400 }
  /// The steps of the simplex method between two looks at the clock.
  private static var stepsAtOnce: Int { 250 }
  /// The steps that a node takes as long as, with the search for cuts.
  private static var stepsInNode: Int { 50 }

  let terrain: Terrain<M, L>
  /// What finds room in each store and stock where nothing is held yet.
  let room: [SIMD8<Int32>]
  let watch: StopRule.Watch

  /// - Parameter terrain: The problem, before anything is in a plan.
  init(_ terrain: Terrain<M, L>, _ watch: StopRule.Watch) {
    self.terrain = terrain
    self.watch = watch
    let holdings = terrain.holdings.room
    room = (0..<holdings.count).map { holdings[$0] }
  }

  /// What came of it: the routes to drive, where they are better than what is known, and all routes
  /// in the order of their promise.
  struct Answer {
    var chosen: [Int]?
    var ranking: [Int]
    /// What it took, in steps of the simplex method.
    var steps: Int
  }

  /// Solves the pool, unless time is over first.
  ///
  /// - Parameter cost: The cost of the best plan known; only better is looked for.
  func solve(_ pool: RoutePool, below cost: Int) -> Answer? {
    // A numerical failure of the solver costs this combination, no more.
    try? LinearProgram.withModel { model throws(LinearProgramError) in
      try solve(&model, pool, below: cost)
    }
  }

  private func solve(
    _ model: inout LinearProgram, _ pool: RoutePool, below cost: Int
  ) throws(LinearProgramError) -> Answer? {
    let scale = 1e6 / Double(max(1, cost))
    let limit = Double(cost) * scale
    let rows = try PartitioningRows(terrain, room, pool, &model)
    var columns: [LinearProgram.Variable] = []
    for route in pool.routes {
      columns.append(
        try model.addVariable(
          .between(0, 1), cost: Double(route.price) * scale, entries: rows.entries(of: route)))
    }
    for job in 0..<terrain.jobs.count {
      // No better plan leaves out what alone costs more than the best plan.
      let prize = terrain.jobs[job].prize
      guard prize <= cost else { continue }
      _ = try model.addVariable(
        .between(0, 1), cost: Double(prize) * scale, entries: [.init(rows.jobs[job], 1)])
    }

    var steps = 0
    guard let relaxation = try relax(&model, &steps) else { return nil }
    let reducedCosts = columns.map { relaxation.reducedCost(of: $0) }
    var answer = Answer(
      chosen: nil,
      ranking: columns.indices.sorted { (reducedCosts[$0], $0) < (reducedCosts[$1], $1) },
      steps: steps)
    let gap = limit - relaxation.objective
    guard gap > 1e-6 else { return answer }

    let promising = answer.ranking.prefix { reducedCosts[$0] <= gap }
    let kept = promising.prefix(Self.mostChoices)
    try model.remove(answer.ranking[kept.endIndex...].map { columns[$0] })
    for index in kept { try model.setKind(of: columns[index], to: .integer) }
    let solution = try model.solveInteger(
      IntegerLimits(nodes: Self.mostNodes, cutOff: limit)
    ) { _ in !watch.isOver }
    answer.steps += Self.stepsInNode * solution.nodes
    if solution.status == .optimal || solution.status == .feasible {
      answer.chosen = kept.sorted().filter { solution.value(of: columns[$0]) > 0.5 }
    }
    return answer
  }

  /// The relaxation, or nothing where time is over first or there is no optimum.
  private func relax(
    _ model: inout LinearProgram, _ steps: inout Int
  ) throws(LinearProgramError) -> LinearSolution? {
    while !watch.isOver {
      let solution = try model.solve(limits: .init(iterations: Self.stepsAtOnce))
      steps += solution.iterations
      if solution.status == .optimal { return solution }
      guard solution.status == .stopped else { return nil }
    }
    return nil
  }
}
