import Quantities

/// A bound that a smaller problem proves.
struct SmallerBound {
  var cost = 0
  var method = RoutingBound.Method.none
  /// What the smaller problem leaves aside.
  var relaxed: Set<BoundRelaxation> = []
}

extension RoutingProblem {
  /// What a smaller problem costs at least, where so many shipments have two ends, to be followed or at a
  /// hub, that it may take forever; looked for in a part of the time.
  func smallerBound(
    beside network: PricingNetwork, below cutoff: Int, _ rule: StopRule, _ memory: MemoryBudget
  ) -> SmallerBound {
    let isHeavy = !network.hubs.isEmpty && network.jobs.count > Self.fewLots
    if isHeavy, let streams = HubStreams(self)?.streams {
      return streamBound(streams, below: cutoff, rule.part(3, of: 4), memory)
    }
    let pairs = network.visits.count { $0.role == .pickup }
    guard pairs > Self.fewPairs || isHeavy, let relaxation = PlaceRelaxation(self) else {
      return SmallerBound()
    }
    let part = rule.part(1, of: pairs > Self.fewPairs ? 2 : 6)
    return SmallerBound(
      cost: relaxation.bound(below: cutoff, part.start(), memory), method: .places,
      relaxed: [.goods])
  }

  /// What the streams cost at least, one by one: by their trips, or else by all that a vehicle does in a day.
  private func streamBound(
    _ streams: [HubStreams.Stream], below cutoff: Int, _ rule: StopRule, _ memory: MemoryBudget
  ) -> SmallerBound {
    let watch = rule.start()
    var sum = SmallerBound(method: .trips)
    var long: [HubStreams.Stream] = []
    for stream in streams {
      if let trips = TripRelaxation(stream, below: cutoff) {
        sum.cost += trips.bound(watch)
        sum.relaxed.insert(.trips)
      } else {
        long.append(stream)
      }
    }
    for (index, stream) in long.enumerated() where sum.cost < cutoff {
      var part = rule
      part.time = watch.remaining.map { $0 / (long.count - index) }
      let rest = cutoff - sum.cost
      let network = PricingNetwork(stream.problem, cutoff: rest)
      let answer = ProofSearch(cutoff: rest, watch: part.start(), memory: memory) { _ in }
        .run(network, from: [])
      sum.cost += answer.bound
      sum.relaxed.formUnion(network.relaxed)
      if answer.isCoarse { sum.relaxed.insert(.coarse) }
    }
    return SmallerBound(cost: min(cutoff, sum.cost), method: sum.method, relaxed: sum.relaxed)
  }

  /// Rounds of so few lots over hubs are always priced to the end.
  private static var fewLots: Int { 40 }
  /// So few pairs are always followed to the end.
  private static var fewPairs: Int { 15 }
}

extension StopRule {
  /// The same in a part of the time.
  fileprivate func part(_ share: Int, of whole: Int) -> StopRule {
    var rule = self
    rule.time = time.map { $0 * share / whole }
    return rule
  }
}
