/// The inequalities that the master has beside its jobs and vehicles.
struct CuttingPlanes {
  var capacity: [CapacityCut] = []
  var subset: [SubsetCut] = []
  /// The journeys that are made for sure in the case in hand.
  var journeys: [Journey] = []
}

/// A rounded capacity cut: so many vehicles at least enter a set of visits.
struct CapacityCut: Hashable {
  /// The visits, by node.
  let nodes: Set<Int>
  /// The number of entries.
  let vehicles: Int

  func contains(_ node: Int) -> Bool { nodes.contains(node) }

  /// How often a route enters the set.
  func entries(of route: [Int32]) -> Int {
    var entries = 0
    var isInside = false
    for node in route {
      let isNow = nodes.contains(Int(node))
      if isNow, !isInside { entries += 1 }
      isInside = isNow
    }
    return entries
  }
}

/// A subset-row cut over three jobs: at most one route does two of them or more (Jepsen, Petersen,
/// Spoorendonk and Pisinger, 2008), counted only along runs of nodes that remember it (Pecin, Pessoa,
/// Poggi and Uchoa, "Improved branch-cut-and-price for capacitated vehicle routing", 2017).
struct SubsetCut: Hashable {
  let jobs: Set<Int32>
  /// The nodes that remember it.
  var memory: Set<Int>

  func remembers(_ node: Int) -> Bool { memory.contains(node) }

  /// How often a route counts.
  func count(of route: [Int32], in network: PricingNetwork) -> Int {
    var count = 0
    var isHalf = false
    for node in route {
      guard memory.contains(Int(node)) else {
        isHalf = false
        continue
      }
      let visit = network.visits[Int(node)]
      if visit.role != .delivery, jobs.contains(visit.job) {
        if isHalf { count += 1 }
        isHalf.toggle()
      }
    }
    return count
  }
}
