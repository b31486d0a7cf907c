extension PricingKind {
  /// By node and node: what the clock goes on by at least on any way; empty where no pair is followed.
  func shortestClocks(_ network: PricingNetwork) -> [Int32] {
    guard network.visits.contains(where: { $0.role == .pickup }) else { return [] }
    var shortest = clocks.indices.map { costs[$0] < Self.forbidden ? clocks[$0] : Int32.max / 2 }
    for node in 0..<count { shortest[arc(node, node)] = 0 }
    shortest.withUnsafeMutableBufferPointer { table in
      for middle in 0..<source {
        for from in 0..<count where table[from * count + middle] < Int32.max / 2 {
          let first = table[from * count + middle]
          for to in 0..<count {
            table[from * count + to] = min(
              table[from * count + to], first &+ table[middle * count + to])
          }
        }
      }
    }
    return shortest
  }

  /// By node and job: the latest clock at the node from which the other end of a pair can be reached.
  ///
  /// A path that has picked up what it can no longer deliver is of no use, however cheap (Dumas, Desrosiers
  /// and Soumis, "The pickup and delivery problem with time windows", 1991).
  func deadlines(_ network: PricingNetwork, isForward: Bool) -> [Int32] {
    guard !shortest.isEmpty else { return [] }
    let jobs = network.jobs.count
    var deadlines = [Int32](repeating: isForward ? Int32.min : Int32.min, count: count * jobs)
    let role = isForward ? PricingNetwork.Role.delivery : .pickup
    for (end, visit) in network.visits.enumerated() where visit.role == role {
      let last = isForward ? closes[end] : -opens[end]
      for node in 0..<count {
        let way = shortest[isForward ? arc(node, end) : arc(end, node)]
        let place = node * jobs + Int(visit.job)
        // Of a group, any may be the one that was begun.
        deadlines[place] = max(deadlines[place], way < Int32.max / 2 ? last &- way : .min)
      }
    }
    return deadlines
  }
}
