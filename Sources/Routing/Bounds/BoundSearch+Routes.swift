import LinearOptimization
import Quantities

extension BoundSearch {
  /// The most labels in each direction when journeys are fixed, where paths do not meet half-way.
  private static let mostFixingLabels = 200_000

  /// Takes journeys out that no better plan of a case makes, for each kind where labels are not too many.
  mutating func fixArcs(
    of node: inout ProofNode, below target: Int, _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    guard let center else { return }
    let began = ContinuousClock.now
    defer { statistics.pricingTime += ContinuousClock.now - began }
    for index in network.kinds.indices {
      let useless =
        priced(index, .exact).laneCount <= 1
        ? uselessArcs(Int32.self, index, center, below: target)
        : uselessArcs(SIMD8<Int32>.self, index, center, below: target)
      guard let useless else { continue }
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
  }

  private func uselessArcs<Lane: Lanes>(
    _: Lane.Type, _ index: Int, _ proof: BoundProof, below target: Int
  ) -> [Int]? {
    let kind = priced(index, .exact)
    let pricer = pricer(
      Lane.self, index, kind, proof.prices, proof.cuts, remembrance(for: kind))
    defer { pricer.deallocate() }
    let most = min(Self.mostFixingLabels, memory.labels(Lane.self))
    return pricer.uselessArcs(
      gap: target - proof.value, meeting: meetings[PricingEffort.exact.rawValue][index], most: most
    ) { watch.isOver }
  }

  /// All routes that a better plan may use.
  func enumerate(below target: Int, most: Int) -> [PricedRoute]? {
    // Goods in parts may be visited twice, and leaving a visit out may make a route dearer.
    guard let center, !isCoarse, network.jobs.count <= PricingNetwork.mostFollowed,
      !network.relaxed.contains(.parts)
    else { return nil }
    var routes: [PricedRoute] = []
    for index in network.kinds.indices {
      let found =
        network.kinds[index].laneCount <= 1
        ? enumerate(Int32.self, index, center, below: target, most)
        : enumerate(SIMD8<Int32>.self, index, center, below: target, most)
      guard let found else { return nil }
      routes += found
    }
    return routes
  }

  private func enumerate<Lane: Lanes>(
    _: Lane.Type, _ index: Int, _ proof: BoundProof, below target: Int, _ most: Int
  ) -> [PricedRoute]? {
    let kind = network.kinds[index]
    let pricer = pricer(Lane.self, index, kind, proof.prices, proof.cuts, remembrance)
    defer { pricer.deallocate() }
    let elementary = self.pricer(
      Lane.self, index, kind, proof.prices, proof.cuts, Remembrance(all: network))
    defer { elementary.deallocate() }
    return pricer.enumerate(
      elementary, index: index, gap: target - proof.value,
      meeting: meetings[PricingEffort.exact.rawValue][index], most: most
    ) { watch.isOver }
  }
}
