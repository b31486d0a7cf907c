import Quantities

extension ProofSearch {
  /// What it can save that limits give way, beside what was proved.
  ///
  /// First by the prices that proved the bound. Where the plan is proved best, and these leave
  /// something open, the changed problem is proved in its turn, from the routes that are known.
  ///
  /// - Parameters:
  ///   - changes: The limits, in sets that give way together.
  ///   - best: The cost of the best plan known, no more than the cutoff.
  /// - Returns: Those for which there was time.
  func limitPrices(
    _ changes: [[Relaxation]], beside answer: Answer, of network: PricingNetwork, best: Int
  ) -> [LimitPrice] {
    guard !changes.isEmpty, let proof = answer.proof,
      let pricing = LimitPricing(network, proof, cutoff: cutoff, watch)
    else { return [] }
    var prices: [LimitPrice] = []
    var open: [(place: Int, network: PricingNetwork)] = []
    let gap = max(0, best - pricing.bound)
    for change in changes {
      guard let changed = try? network.problem.relaxed(by: change) else { continue }
      let changedNetwork = PricingNetwork(changed, cutoff: cutoff)
      guard let bound = pricing.bound(of: changedNetwork) else { break }
      let saves = max(0, best - bound)
      if saves > 0, answer.bound >= best { open.append((prices.count, changedNetwork)) }
      prices.append(LimitPrice(change: change, atMostSaves: saves, gap: min(saves, gap)))
    }
    // Those first of which the prices say more than of no change at all.
    open.sort { first, second in
      let (one, other) = (prices[first.place], prices[second.place])
      let (more, less) = (one.atMostSaves - one.gap, other.atMostSaves - other.gap)
      return (more, second.place) > (less, first.place)
    }
    for (rank, (place, changed)) in open.enumerated() {
      guard !watch.isOver else { break }
      var part = watch.rule
      part.time = watch.remaining.map { $0 / (open.count - rank) }
      let found = ProofSearch(cutoff: best, watch: part.start(), report: { _ in })
        .run(changed, from: changed.routes(answer.pool, of: network))
      let saves = min(prices[place].atMostSaves, max(0, best - found.bound))
      let plan = changed.problem.timetable(changed.vehicleRoutes(found.routes))
      let isPlan = !found.routes.isEmpty && changed.problem.violations(in: plan).isEmpty
      let saved = isPlan ? max(0, best - changed.problem.cost(of: plan)) : 0
      prices[place] = LimitPrice(
        change: prices[place].change, atMostSaves: saves,
        gap: min(prices[place].gap, max(0, saves - saved)))
    }
    return prices
  }
}

extension PricingNetwork {
  /// The routes of another problem with the same visits, and at least the same vehicles.
  func routes(_ routes: [PricedRoute], of other: PricingNetwork) -> [PricedRoute] {
    let kindsOf = other.kinds.map { kind in
      kinds.indices.filter { index in kinds[index].vehicles.contains(where: kind.vehicles.contains)
      }
    }
    return routes.flatMap { route in
      kindsOf[route.kind].filter { kinds[$0].allows(route.nodes) }
        .map { PricedRoute(kind: $0, nodes: route.nodes) }
    }
  }
}
