extension BoundProof {
  /// What is proved before any path is priced: every duty pays half of the cheapest ways to its visits and
  /// from them.
  ///
  /// A path pays for each of its journeys at least half of the cheapest way from the one end and half of the
  /// cheapest to the other, so that none has a reduced cost below nothing. It is weak, and there at once.
  init(startOf network: PricingNetwork, _ scale: CostScaling) {
    let count = network.visits.count
    var ways = [Int](repeating: .max, count: 2 * count)
    for kind in network.kinds {
      for node in 0..<count {
        for other in 0..<kind.count {
          let (to, from) = (kind.costs[kind.arc(other, node)], kind.costs[kind.arc(node, other)])
          ways[2 * node] = min(ways[2 * node], to)
          ways[2 * node + 1] = min(ways[2 * node + 1], from)
        }
      }
    }
    var halfOfEnd: [Int32: Int] = [:]
    for (node, visit) in network.visits.enumerated() where visit.job >= 0 {
      let half = ways[(2 * node)...(2 * node + 1)].reduce(0) {
        $0 + min($1, network.cutoff) / 2
      }
      halfOfEnd[visit.end] = min(halfOfEnd[visit.end] ?? .max, half)
    }
    var halves: [Int32: [Int32: Int]] = [:]
    for visit in network.visits where visit.job >= 0 && visit.isFirst {
      halves[visit.job, default: [:]][visit.end >> 1, default: 0] += halfOfEnd[visit.end] ?? 0
    }
    var prices = [Int](repeating: 0, count: network.dutyCount)
    for (index, job) in network.jobs.enumerated() {
      let price = scale.scaled(min(job.prize, halves[Int32(index)]?.values.min() ?? 0))
      for duty in job.duties { prices[duty] = price }
    }
    self.init(
      prices: DualPrices(
        duties: prices, kinds: network.kinds.map { _ in 0 }, capacityCuts: [], subsetCuts: [],
        journeys: [], seconds: network.shifts.map { _ in 0 }),
      cuts: CuttingPlanes(), leasts: network.kinds.map { _ in 0 },
      value: network.worth(of: prices, scale))
  }
}
