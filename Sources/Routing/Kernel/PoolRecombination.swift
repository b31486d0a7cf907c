import Quantities

/// Puts the routes of good plans together anew, now and then, and sends the search on from a plan that
/// is better than all before.
///
/// When it does so depends on iterations and on the steps of the linear solver, never on time.
struct PoolRecombination<M: Metric, L: LoadModel> {
  /// The fewest iterations between two, and those that one row lets a step of the solver cost.
  private static var fewest: Int { 1_000 }
  private static var rowsAnIteration: Int { 8 }
  /// How many times longer the wait becomes after some in vain.
  private static var mostPatience: Int { 4 }
  /// The most routes kept.
  private static var mostRoutes: Int { 2_000 }
  /// The largest problems it serves: in jobs, and in stocks and days of stores.
  private static var mostJobs: Int { 400 }
  private static var mostHoldings: Int { 400 }

  private let partitioning: Partitioning<M, L>
  /// The iterations to be made before the next.
  private var due = Self.fewest
  private var patience = 1
  /// The additions to the pool when it was last solved.
  private var additions = 0

  /// - Parameter terrain: The problem, before anything is in a plan.
  init(_ terrain: Terrain<M, L>, _ watch: StopRule.Watch) {
    partitioning = Partitioning(terrain, watch)
  }

  /// Whether the problem is small enough, and no job is in several routes.
  var isOfUse: Bool {
    !partitioning.terrain.hasCouplings && partitioning.terrain.jobs.count <= Self.mostJobs
      && partitioning.room.count <= Self.mostHoldings
  }

  /// Takes the plan of a walk into its pool, and solves the pool if it is time to.
  mutating func run<T: TimeModel>(_ annealer: inout Annealer<M, T, L>) {
    guard annealer.pool != nil else { return }
    annealer.collectPlan()
    guard annealer.tally.iterations >= due, !partitioning.watch.isOver,
      let pool = annealer.pool, pool.additions > additions
    else { return }
    additions = pool.additions
    let best = annealer.bestCost
    guard let answer = partitioning.solve(pool, below: best) else { return }
    annealer.operation = .recombination
    if let chosen = answer.chosen {
      annealer.move(to: vehicleRoutes(chosen.map { pool.routes[$0] }, pool))
    } else {
      annealer.tally[.recombination].tried += 1
    }
    patience = annealer.bestCost < best ? 1 : min(Self.mostPatience, 2 * patience)
    let rows = partitioning.terrain.jobs.count
    let wait = max(Self.fewest, answer.steps * rows / Self.rowsAnIteration)
    due = annealer.tally.iterations + patience * wait
    if pool.routes.count > Self.mostRoutes {
      annealer.pool?.keep(Array(answer.ranking.prefix(Self.mostRoutes / 2)))
    }
  }

  /// All routes of a pool, each with one of the vehicles that drive it at its price.
  func routes(of pool: RoutePool) -> [RouteOrder] {
    var vehicles = [Int](repeating: 0, count: pool.groupCount)
    for (route, group) in pool.groups.enumerated() {
      vehicles[Int(group)] = Int(partitioning.terrain.vehicleOfRoute[route])
    }
    return pool.routes.map { RouteOrder(vehicle: vehicles[Int($0.group)], ends: $0.ends) }
  }

  /// Gives each route a vehicle that drives it at its price.
  private func vehicleRoutes(_ routes: [RoutePool.Route], _ pool: RoutePool) -> [VehicleRoute] {
    var free = [[Int32]](repeating: [], count: pool.groupCount)
    for (route, group) in pool.groups.enumerated().reversed() {
      free[Int(group)].append(partitioning.terrain.vehicleOfRoute[route])
    }
    return routes.compactMap { route in
      free[Int(route.group)].popLast().map { (Int($0), route.ends) }
    }
  }
}
