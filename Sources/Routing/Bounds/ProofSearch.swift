import LinearOptimization
import Quantities

/// Raises a lower bound step by step until it meets the cost of the plan, or time is over.
struct ProofSearch {
  /// The cost of the plan in hand.
  let cutoff: Int
  let watch: StopRule.Watch
  let report: (Int) -> Void

  /// What was proved.
  struct Answer {
    /// No plan costs less.
    var bound = 0
    /// Routes that cost less than the cutoff, as the network sees them.
    var routes: [PricedRoute] = []
    var method = RoutingBound.Method.none
    var nodes = 0
    /// What each job pays.
    var prices: [Int]?
    /// What proves the bound before enumeration, the routes then known and the journeys taken out.
    var proof: BoundProof?
    var pool: [PricedRoute] = []
    var fixed: [[Int]] = []
    /// How many bits costs are shifted by in fine units.
    var shift = 0
    var statistics = BoundStatistics()
  }

  /// The gap, as a share of the cutoff, from which all routes are enumerated.
  private static let enumerableGap = 0.04
  /// So few jobs that all routes are enumerated whatever the gap.
  private static let fewJobs = 20
  /// The gap from which journeys are fixed.
  private static let fixableGap = 0.1
  /// The gap from which it is worth it to enumerate long.
  private static let smallGap = 0.006
  private static let fewPartials = 100_000
  private static let mostPartials = 1_500_000

  func run(_ network: PricingNetwork, from routes: [PricedRoute]) -> Answer {
    var answer = Answer()
    guard !network.jobs.isEmpty, network.visits.count <= PricingNetwork.mostVisits else {
      return answer
    }
    // Where GLPK fails, what was proved before stands.
    try? LinearProgram.withModel { model throws(LinearProgramError) in
      try run(network, from: routes, &model, &answer)
    }
    return answer
  }

  private func run(
    _ network: PricingNetwork, from routes: [PricedRoute], _ model: inout LinearProgram,
    _ answer: inout Answer
  ) throws(LinearProgramError) {
    var search = try BoundSearch(network, cutoff: cutoff, watch, &model)
    _ = try search.master.add(routes, &model)
    let target = search.scale.scaled(cutoff)
    var tried = Double.infinity
    while true {
      let ending = try search.converge(&model)
      note(search, &answer)
      guard ending == .converged, answer.bound < cutoff else { return }
      let gap = Double(target - search.bound) / Double(max(1, target))
      if gap < Self.fixableGap {
        guard try search.fixArcs(below: target, &model) != nil else { return }
      }
      let isSmall = network.jobs.count <= Self.fewJobs
      if isSmall || gap < Self.enumerableGap, gap < 0.8 * tried {
        tried = gap
        let most = gap < Self.smallGap ? Self.mostPartials : Self.fewPartials
        if let all = search.enumerate(below: target, most: most) {
          return try finish(all, search, target, &answer)
        }
      }
      if try search.cut(&model) > 0 { continue }
      // Nothing else is left to try.
      if let all = search.enumerate(below: target, most: Self.mostPartials) {
        try finish(all, search, target, &answer)
      }
      return
    }
  }

  private func note(_ search: BoundSearch, _ answer: inout Answer) {
    answer.bound = min(cutoff, max(answer.bound, search.scale.bound(search.bound)))
    let hasCuts = !search.master.cuts.capacity.isEmpty || !search.master.cuts.subset.isEmpty
    answer.method = answer.bound == 0 ? .none : hasCuts ? .cuts : .columnGeneration
    if let prices = search.prices { answer.prices = prices.jobs.map(search.scale.nearest) }
    answer.proof = search.best
    answer.pool = search.master.routes
    answer.fixed = search.fixed
    answer.shift = search.scale.shift
    answer.statistics = search.statistics
    report(answer.bound)
  }

  /// Chooses among all routes that matter.
  private func finish(
    _ routes: [PricedRoute], _ search: BoundSearch, _ target: Int, _ answer: inout Answer
  ) throws(LinearProgramError) {
    let network = search.network
    let pool = routes.map { route in
      PoolSearch.Route(
        route: route,
        jobs: route.nodes.reduce(UInt128(0)) { jobs, node in
          let job = network.visits[Int(node)].job
          return job >= 0 ? jobs | 1 << UInt128(job) : jobs
        },
        cost: search.master.cost(of: route))
    }
    let (found, isDone) = try LinearProgram.withModel { model throws(LinearProgramError) in
      var pool = PoolSearch(
        network, pool, search.master.cuts.capacity, target: target, bound: search.bound,
        search.scale, watch)
      let isDone = try pool.run(&model)
      return (pool, isDone)
    }
    answer.nodes += found.nodeCount
    answer.routes = found.best ?? []
    answer.bound = min(cutoff, search.scale.bound(found.bound))
    answer.statistics.routes = pool.count
    if isDone { answer.method = .enumeration }
    report(answer.bound)
  }
}
