extension KindPricer {
  /// Whether pairs of pickup and delivery are followed, by labels from the source alone.
  var followsPairs: Bool { forwardDeadlines.count > 0 }

  /// The jobs whose deliveries may be left out of any path without making it dearer, later or fuller.
  ///
  /// Then a path with fewer goods aboard stands for one with more: whatever the other goes on to do, this
  /// one can do without those deliveries (Røpke and Cordeau, "Branch and cut and price for the pickup and
  /// delivery problem with time windows", 2009). It takes the triangle inequality of reduced costs and of
  /// times, that nothing is forgotten at a delivery, neither jobs nor cuts, and that it only unloads.
  func jobsLeftOut() -> UInt128 {
    guard followsPairs else { return 0 }
    var jobs: UInt128 = 0
    var kept: UInt128 = 0
    for (node, visit) in network.visits.enumerated() where visit.role == .delivery {
      let bit: UInt128 = 1 << UInt128(visit.job)
      if canBeLeftOut(node) { jobs |= bit } else { kept |= bit }
    }
    return jobs & ~kept
  }

  private func canBeLeftOut(_ node: Int) -> Bool {
    let job = network.visits[node].job
    let loaded = network.visits.indices.filter {
      network.visits[$0].job == job && network.visits[$0].role == .pickup
    }
    var paid: UInt128 = 0
    for cut in 0..<penalties.count where penalties[cut] > 0 { paid |= 1 << UInt128(cut) }
    let (paired, zero) = (kind.pairedLanes, SIMD8<Int32>.zero)
    let load = kind.atNode[node]
    guard paid & ~forwardNodes[node].cutsKept == 0, remembrance.remembersAll(at: node),
      all(load.replacing(with: 0, where: paired .!= 0) .>= zero),
      loaded.allSatisfy({ all((kind.atNode[$0] &+ load) & paired .== zero) }), loaded.count == 1
    else { return false }
    for from in 0..<kind.source where from != node {
      let first = kind.arc(from, node)
      guard reducedCosts[first] < PricingKind.forbidden else { continue }
      let arrival = max(kind.opens[from] &+ kind.clocks[first], kind.opens[node])
      for to in 0..<kind.count where to != from && to != kind.source {
        let second = kind.arc(node, to)
        guard reducedCosts[second] < PricingKind.forbidden,
          arrival &+ kind.clocks[second] <= kind.closes[to], !isTwice(from, to)
        else { continue }
        let direct = kind.arc(from, to)
        guard reducedCosts[direct] < PricingKind.forbidden else { return false }
        let clock = Int(kind.clocks[first]) + Int(kind.clocks[second]) - Int(kind.clocks[direct])
        let cost = reducedCosts[first] + reducedCosts[second] - reducedCosts[direct]
        guard clock >= 0, cost >= 0, cost >= wage * clock else { return false }
        if let onArc = kind.onArc {
          let more = onArc[first] &+ onArc[second] &- onArc[direct]
          guard all(more .>= zero) else { return false }
        }
      }
    }
    return true
  }

  /// Whether a path that goes from one node to another does a job again.
  private func isTwice(_ from: Int, _ to: Int) -> Bool {
    guard to < kind.source else { return false }
    let (first, second) = (network.visits[from], network.visits[to])
    return first.job >= 0 && first.job == second.job && second.role == .pickup
  }
}
