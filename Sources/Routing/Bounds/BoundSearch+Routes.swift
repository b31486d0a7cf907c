import LinearOptimization
import Quantities

extension BoundSearch {
  /// The most labels in each direction when journeys are fixed, where paths do not meet half-way.
  private static let mostFixingLabels = 200_000

  /// Takes journeys out that no better plan of a case makes, for each kind where labels are not too many, and
  /// enumerates all routes that a better plan may use.
  ///
  /// - Parameters:
  ///   - limit: The cost from which on a plan is no better, for journeys.
  ///   - target: The same for routes.
  ///   - most: The most paths of the enumeration, finished or not; none where it is left out.
  ///   - share: The most of the time left that it may take.
  /// - Returns: The routes, or nothing where there may be others.
  mutating func sift(
    _ node: inout ProofNode, below limit: Int, routesBelow target: Int, most: Int, share: Double,
    _ model: inout LinearProgram
  ) throws(LinearProgramError) -> [PricedRoute]? {
    guard let center else { return nil }
    let began = ContinuousClock.now
    defer { statistics.pricingTime += ContinuousClock.now - began }
    // Goods in parts may be visited twice, and leaving a visit out may make a route dearer.
    let isEnumerable =
      most > 0 && !isCoarse && network.jobs.count <= PricingNetwork.mostFollowed
      && !network.relaxed.contains(.parts)
    var routes: [PricedRoute]? = isEnumerable ? [] : nil
    for index in network.kinds.indices {
      let goal = Goal(limit: limit, target: target, most: routes == nil ? 0 : most, share: share)
      let found =
        priced(index, .exact).laneCount <= 1
        ? sift(Int32.self, index, center, goal) : sift(SIMD8<Int32>.self, index, center, goal)
      routes = found.routes.flatMap { new in routes.map { $0 + new } }
      guard let useless = found.useless else { continue }
      network.kinds[index].forbid(useless)
      coarse[index]?.forbid(useless)
      node.forbid(useless, onKind: index)
      if isWhole { fixed[index] += useless }
    }
    if isWhole {
      let kinds = network.kinds
      try master.remove(where: { !kinds[$0.kind].allows($0.nodes) }, &model)
    } else {
      try master.use(node, &model)
    }
    relaxation = try solveMaster(&model)
    return routes
  }

  /// What sifting is for.
  private struct Goal {
    var limit: Int
    var target: Int
    var most: Int
    var share: Double
  }

  private func sift<Lane: Lanes>(
    _: Lane.Type, _ index: Int, _ proof: BoundProof, _ goal: Goal
  ) -> (useless: [Int]?, routes: [PricedRoute]?) {
    let kind = priced(index, .exact)
    func pricer(_ remembrance: Remembrance) -> KindPricer<Lane> {
      self.pricer(Lane.self, index, kind, proof.prices, proof.cuts, remembrance)
    }
    let own = pricer(remembrance(for: kind))
    defer { own.deallocate() }
    let labels = own.fullLabels(
      gap: goal.limit - proof.value, meeting: meetings[PricingEffort.exact.rawValue][index],
      most: min(memory.labels(Lane.self), max(Self.mostFixingLabels, goal.most))
    ) { watch.isOver }
    guard let labels else { return (nil, nil) }
    let useless = own.uselessArcs(labels, gap: goal.limit - proof.value) { watch.isOver }
    guard goal.most > 0 else { return (useless, nil) }
    let elementary = pricer(Remembrance(all: network))
    defer { elementary.deallocate() }
    let part = watch.partOfRest(goal.share)
    let routes = elementary.enumerate(
      labels.back, index: index, gap: goal.target - proof.value, most: goal.most
    ) { part.isOver }
    return (useless, routes)
  }
}
