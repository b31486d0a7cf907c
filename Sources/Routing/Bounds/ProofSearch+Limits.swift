import Quantities

extension ProofSearch {
  /// A changed problem gets this part of the time that is left, so that those that say most get most;
  /// the last share the rest.
  private static let part = 3

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
    // Where more can be known than by prices, they leave all of it open.
    let isBest = answer.bound >= best
    let gap = isBest ? best : max(0, best - pricing.bound)
    for change in changes where !watch.isOver {
      guard let changed = network.relaxed(by: change, cutoff: cutoff),
        let bound = pricing.bound(of: changed)
      else { continue }
      let saves = max(0, best - bound)
      prices.append(LimitPrice(change: change, atMostSaves: saves, gap: min(saves, gap)))
    }
    guard isBest else { return prices }
    // Those first that could save most.
    let open = prices.indices.filter { prices[$0].atMostSaves > 0 }
      .sorted { (prices[$0].atMostSaves, $1) > (prices[$1].atMostSaves, $0) }
    for (rank, place) in open.enumerated() where !watch.isOver {
      guard let changed = network.relaxed(by: prices[place].change, cutoff: cutoff) else {
        continue
      }
      let part = watch.partOfRest(1 / Double(min(open.count - rank, Self.part)))
      let found = ProofSearch(cutoff: best, watch: part, report: { _ in })
        .run(changed, from: changed.routes(answer.pool, of: network))
      let saves = min(prices[place].atMostSaves, max(0, best - found.bound))
      let plan = changed.problem.timetable(changed.vehicleRoutes(found.routes))
      let isPlan = !found.routes.isEmpty && changed.problem.violations(in: plan).isEmpty
      let saved = isPlan ? max(0, best - changed.problem.cost(of: plan)) : 0
      prices[place] = LimitPrice(
        change: prices[place].change, atMostSaves: saves,
        gap: max(0, saves - saved))
    }
    return prices
  }
}

extension PricingNetwork {
  /// The network of the problem in which limits give way; nothing where that is out of range.
  fileprivate func relaxed(by change: [Relaxation], cutoff: Int) -> PricingNetwork? {
    (try? problem.relaxed(by: change)).map { PricingNetwork($0, cutoff: cutoff) }
  }

  /// Whether the visits of another problem are made in as many windows.
  func hasSameVisits(as other: PricingNetwork) -> Bool {
    visits.map(\.end) == other.visits.map(\.end)
  }

  /// The routes of another problem with at least the same vehicles; none where visits differ.
  func routes(_ routes: [PricedRoute], of other: PricingNetwork) -> [PricedRoute] {
    guard hasSameVisits(as: other) else { return [] }
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
