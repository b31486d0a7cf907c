import Quantities

/// Searches a few neighboring routes by themselves, hot from the start, with all vehicles that are
/// idle, and keeps what is cheaper; then those around another visit.
///
/// After Taillard and Voß, "POPMUSIC: partial optimization metaheuristic under special intensification
/// conditions", 2002. While a plan with a mixed fleet cools down as a whole, which vehicles it uses is
/// settled early; here that is asked again, place by place.
struct Polishing<M: Metric, T: TimeModel, L: LoadModel> {
  /// The share of a search that goes before, on the plan as a whole.
  static var start: Double { 0.4 }
  /// The visits of routes searched together, at least.
  private static var visits: Int { 60 }
  /// The iterations on them, for each visit.
  private static var iterations: Int { 300 }

  private var random: RandomSource

  init(seed: UInt64) {
    random = RandomSource(seed: seed, stream: 1)
  }

  /// Searches the routes around one visit.
  ///
  /// - Parameter most: The iterations to make at most.
  mutating func run(
    _ annealer: inout Annealer<M, T, L>, most: Int, _ cooling: Cooling, _ watch: StopRule.Watch
  ) {
    let routes = routesNear(random.below(annealer.terrain.visitCount), annealer)
    let (region, rest) = region(of: routes, annealer)
    let walk = region.walk(
      T.self, annealer.terrain, min(most, Self.iterations * region.visits.count), over: 0...1,
      cooling, RandomSource(seed: random.next()), watch)
    annealer.tally.add(walk.state.tally)
    if walk.state.bestCost < walk.costBefore { annealer.move(to: rest + walk.best) }
  }

  /// The routes of a visit and of those nearest to it, until they have enough visits.
  private func routesNear(_ visit: Int, _ annealer: borrowing Annealer<M, T, L>) -> Set<Int32> {
    let near = annealer.terrain.near
    let count = annealer.terrain.nearCount
    var routes = Set<Int32>()
    var visits = 0
    for other in [Int32(visit)] + (visit * count..<(visit + 1) * count).map({ near[$0] }) {
      let route = annealer.chain.nodes[other].route
      guard route >= 0, routes.insert(route).inserted else { continue }
      visits += Int(annealer.chain.paths[route].count)
      if visits >= Self.visits { break }
    }
    return routes
  }

  /// Some routes with all that is idle or left out, and the other routes of the plan.
  private func region(
    of members: Set<Int32>, _ annealer: borrowing Annealer<M, T, L>
  ) -> (Region, rest: [VehicleRoute]) {
    let terrain = annealer.terrain
    var region = Region()
    var vehicles = Set<Int>()
    for route in 0..<Int32(terrain.routeCount)
    where members.contains(route) || annealer.chain.paths[route].count == 0 {
      region.routes.append(route)
      vehicles.insert(Int(terrain.vehicleOfRoute[route]))
    }
    var rest = annealer.routes()
    let first = rest.partition { vehicles.contains($0.vehicle) }
    region.plan = Array(rest[first...])
    rest.removeSubrange(first...)
    var isElsewhere = [Bool](repeating: false, count: terrain.jobs.count)
    for visit in 0..<terrain.visitCount {
      let route = annealer.chain.nodes[visit].route
      if route >= 0, !members.contains(route) { isElsewhere[Int(terrain.visits[visit].job)] = true }
    }
    region.visits = (0..<Int32(terrain.visitCount)).filter {
      !isElsewhere[Int(terrain.visits[$0].job)]
    }
    return (region, rest)
  }
}
