import LinearOptimization
import Quantities

extension ProofTree {
  /// The most cases of a search for a better plan among the routes found so far.
  private static let mostCombined = 50

  /// Chooses among all routes of a case that matter, in a share of the time left.
  ///
  /// - Returns: What no plan of the case costs less than; the target where none costs less than that, less where
  ///   the choice came to no end.
  mutating func choose(
    _ routes: [PricedRoute], _ node: ProofNode, share: Double
  ) throws(LinearProgramError) -> Int {
    let (found, isWhole) = try pool(routes, node, search.watch.partOfRest(share))
    if isWhole { answer.method = .enumeration }
    answer.nodes += found.nodeCount
    search.statistics.routes = routes.count
    keepBest(of: found)
    return found.bound
  }

  /// Puts together the routes found so far, those that the search of the plan met among them, once before
  /// the first split; says whether that made a better plan.
  mutating func combine(_ node: ProofNode) throws(LinearProgramError) -> Bool {
    guard !hasCombined, !isBranchingOnly, search.network.jobs.count <= UInt128.bitWidth else {
      return false
    }
    hasCombined = true
    let routes = search.master.routes.filter { node.allows($0, in: search.network) }
    return keepBest(of: try pool(routes, node, search.watch, mostNodes: Self.mostCombined).found)
  }

  /// Takes over the best solution among routes, if it is better than what is known.
  @discardableResult
  private mutating func keepBest(of found: PoolSearch) -> Bool {
    guard let best = found.best else { return false }
    answer.routes = best
    target = found.target
    return true
  }

  /// Looks for the cheapest of some routes that do every job once; says whether it came to its end.
  private func pool(
    _ routes: [PricedRoute], _ node: ProofNode, _ watch: StopRule.Watch, mostNodes: Int = .max
  ) throws(LinearProgramError) -> (found: PoolSearch, isWhole: Bool) {
    let network = search.network
    // Where a journey is made, both of its jobs are done by one route.
    let pairs = node.made.compactMap { journey -> UInt128? in
      let jobs = [journey.from, journey.to].map { end in
        end < network.visits.count ? network.visits[end].job : -1
      }
      guard let first = jobs.first, let last = jobs.last, first >= 0, last >= 0 else { return nil }
      return 1 << UInt128(first) | 1 << UInt128(last)
    }
    let candidates = routes.compactMap { route -> PoolSearch.Route? in
      var jobs = UInt128(0)
      for visit in route.nodes.map({ network.visits[Int($0)] }) where visit.job >= 0 {
        let job = UInt128(1) << UInt128(visit.job)
        // What goes round in a circle does a job twice.
        guard visit.role == .delivery || jobs & job == 0 else { return nil }
        jobs |= job
      }
      guard pairs.allSatisfy({ jobs & $0 == 0 || jobs & $0 == $0 }) else { return nil }
      return PoolSearch.Route(
        route: route, jobs: jobs, cost: search.master.cost(of: route),
        seconds: network.sharedSeconds(of: route))
    }
    return try LinearProgram.withModel { model throws(LinearProgramError) in
      var pool = PoolSearch(
        network, node, candidates, from: search.center, target: target,
        bound: search.bound, search.scale, watch, search.memory)
      pool.mostNodes = mostNodes
      // Where GLPK fails, what was proved before stands.
      let isWhole = (try? pool.run(&model)) ?? false
      return (pool, isWhole)
    }
  }
}
