extension SubsetCut {
  /// The cuts over three jobs that a relaxation violates most.
  ///
  /// By enumeration of all triples of jobs that pairs of fractional routes share.
  ///
  /// - Parameters:
  ///   - routes: The routes used.
  ///   - values: How much of each, less than one for any of interest.
  ///   - most: The most cuts.
  static func violated(
    by routes: [PricedRoute], _ values: [Double], in network: PricingNetwork, most: Int
  ) -> [(violation: Double, cut: SubsetCut)] {
    let used = routes.indices.filter { values[$0] > 1e-6 }
    let count = network.jobs.count
    // By route: how often it does each job. By pair of jobs: how much of all routes does both.
    var routesOfJob = [[Int]](repeating: [], count: count)
    var times: [[Int32: Int]] = []
    var together = [Double](repeating: 0, count: count * count)
    for (place, index) in used.enumerated() {
      var visits: [Int32: Int] = [:]
      for node in routes[index].nodes {
        let visit = network.visits[Int(node)]
        if visit.job >= 0, visit.role != .delivery { visits[visit.job, default: 0] += 1 }
      }
      times.append(visits)
      let jobs = visits.keys.sorted()
      for (rank, one) in jobs.enumerated() {
        routesOfJob[Int(one)].append(place)
        for other in jobs[(rank + 1)...] {
          together[Int(one) * count + Int(other)] += values[index]
        }
      }
    }
    var found: [(violation: Double, jobs: Set<Int32>)] = []
    for one in 0..<count where !routesOfJob[one].isEmpty {
      for two in (one + 1)..<max(one + 1, count) where !routesOfJob[two].isEmpty {
        let first = together[one * count + two]
        for three in (two + 1)..<max(two + 1, count) {
          let bound = first + together[one * count + three] + together[two * count + three]
          guard bound > 1.02 else { continue }
          let jobs: Set<Int32> = [Int32(one), Int32(two), Int32(three)]
          var sum = 0.0
          for place in Set(routesOfJob[one] + routesOfJob[two] + routesOfJob[three]) {
            let visits = jobs.reduce(0) { $0 + (times[place][$1] ?? 0) }
            sum += Double(visits / 2) * values[used[place]]
          }
          if sum > 1.02 { found.append((sum - 1, jobs)) }
        }
      }
    }
    found.sort { ($0.violation, $1.jobs.min() ?? 0) > ($1.violation, $0.jobs.min() ?? 0) }
    var uses = [Int32: Int]()
    let deliveries = Set(network.visits.indices.filter { network.visits[$0].role == .delivery })
    var cuts: [(Double, SubsetCut)] = []
    for (violation, jobs) in found where cuts.count < most {
      // No job is in many cuts at once, or they all say the same.
      guard jobs.allSatisfy({ uses[$0, default: 0] < 5 }) else { continue }
      for job in jobs { uses[job, default: 0] += 1 }
      var cut = SubsetCut(jobs: jobs, memory: deliveries)
      for index in used { cut.remember(routes[index].nodes, in: network) }
      cuts.append((violation, cut))
    }
    return cuts
  }

  /// Widens the memory so that all of a route's visits count.
  mutating func remember(_ nodes: [Int32], in network: PricingNetwork) {
    var first: Int?
    for (place, node) in nodes.enumerated() {
      let visit = network.visits[Int(node)]
      guard visit.role != .delivery, jobs.contains(visit.job) else { continue }
      memory.insert(Int(node))
      if let start = first {
        memory.formUnion(nodes[start...place].map(Int.init))
        first = nil
      } else {
        first = place
      }
    }
  }
}
