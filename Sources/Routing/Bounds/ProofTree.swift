import LinearOptimization
import Quantities

/// The cases that a proof goes through: how many vehicles of each kind are used.
struct ProofTree {
  var search: BoundSearch
  /// The cost of the plan in hand.
  let cutoff: Int
  let watch: StopRule.Watch
  let report: (Int) -> Void
  private(set) var answer = ProofSearch.Answer()
  /// The least cost known, in fine units: only less is looked for.
  private var target: Int

  /// The gap, as a share of the cost known, from which all routes are enumerated.
  private static let enumerableGap = 0.04
  /// So few jobs that all routes are enumerated whatever the gap.
  private static let fewJobs = 20
  /// The gap from which journeys are fixed.
  private static let fixableGap = 0.1
  /// The gap from which it is worth it to enumerate long.
  private static let smallGap = 0.006
  private static let fewPartials = 100_000
  private static let mostPartials = 1_500_000

  init(
    search: BoundSearch, cutoff: Int, watch: StopRule.Watch, report: @escaping (Int) -> Void
  ) {
    self.search = search
    self.cutoff = cutoff
    self.watch = watch
    self.report = report
    target = search.scale.scaled(cutoff)
  }

  /// Proves a bound of the case in hand, by cases of it where that is needed.
  ///
  /// - Parameter others: The bound of the other cases that are still open.
  /// - Returns: No plan of this case costs less, in fine units; or the least cost known, where none costs
  ///   less than that.
  mutating func explore(
    others: Int, _ model: inout LinearProgram
  ) throws(LinearProgramError) -> Int {
    answer.nodes += 1
    var tried = Double.infinity
    var fixed = Double.infinity
    while true {
      let ending = try search.converge(&model)
      note(min(others, search.bound))
      if search.scale.raised(search.bound) >= target { return target }
      guard ending == .converged else { return search.bound }
      if let (kind, count) = search.fractionalKind {
        return try branch(kind, count, others: others, &model)
      }
      let gap = Double(target - search.bound) / Double(max(1, target))
      if gap < Self.fixableGap, gap < 0.7 * fixed {
        fixed = gap
        guard try search.fixArcs(below: target, &model) else { return search.bound }
      }
      let isSmall = search.network.jobs.count <= Self.fewJobs
      if isSmall || gap < Self.enumerableGap, gap < 0.8 * tried {
        tried = gap
        let most = gap < Self.smallGap ? Self.mostPartials : Self.fewPartials
        if let all = search.enumerate(below: target, most: most) { return try choose(all) }
      }
      if try search.forbidCircles(&model) { continue }
      if try search.cut(&model) > 0 { continue }
      if try search.refine(&model) { continue }
      // Nothing else is left to try.
      guard let all = search.enumerate(below: target, most: Self.mostPartials) else {
        return search.bound
      }
      return try choose(all)
    }
  }

  /// Goes on with fewer vehicles of a kind, then with more.
  private mutating func branch(
    _ kind: Int, _ count: Double, others: Int, _ model: inout LinearProgram
  ) throws(LinearProgramError) -> Int {
    let (ranges, bound, network) = (search.ranges, search.bound, search.network)
    var (fewer, more) = (ranges, ranges)
    fewer[kind] = ranges[kind].lowerBound...Int(count)
    more[kind] = (Int(count) + 1)...ranges[kind].upperBound
    var least = target
    for (place, part) in [fewer, more].enumerated() {
      guard !watch.isOver else { return bound }
      guard network.canCarry(part) else { continue }
      search.network = network
      try search.use(part, bound: bound, &model)
      let open = place == 0 ? min(others, bound) : min(others, least)
      least = min(least, try explore(others: open, &model))
    }
    search.network = network
    return min(least, target)
  }

  /// Tells of a bound, in fine units.
  mutating func note(_ bound: Int) {
    let cuts = search.master.cuts
    answer.bound = min(cutoff, max(answer.bound, search.scale.bound(min(bound, target))))
    if answer.method != .enumeration {
      let hasCuts = !cuts.capacity.isEmpty || !cuts.subset.isEmpty
      answer.method =
        answer.bound == 0
        ? .none : answer.nodes > 1 ? .branching : hasCuts ? .cuts : .columnGeneration
    }
    if let prices = search.prices { answer.prices = prices.jobs.map(search.scale.nearest) }
    answer.proof = search.best
    answer.pool = search.master.routes
    answer.fixed = search.fixed
    answer.shift = search.scale.shift
    answer.statistics = search.statistics
    report(answer.bound)
  }

  /// Chooses among all routes that matter.
  private mutating func choose(_ routes: [PricedRoute]) throws(LinearProgramError) -> Int {
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
    let (ranges, cuts, bound) = (search.ranges, search.master.cuts.capacity, search.bound)
    let (scale, target, watch) = (search.scale, target, watch)
    let found = try LinearProgram.withModel { model throws(LinearProgramError) in
      var pool = PoolSearch(
        network, ranges, pool, cuts, target: target, bound: bound, scale, watch)
      if try pool.run(&model) { answer.method = .enumeration }
      return pool
    }
    answer.nodes += found.nodeCount
    search.statistics.routes = pool.count
    if let best = found.best {
      answer.routes = best
      self.target = found.target
    }
    return found.bound
  }
}
