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
  /// hub, or routes are so long, that it may take forever; looked for in a part of the time.
  ///
  /// - Parameter plan: The plan in hand.
  func smallerBound(
    beside network: PricingNetwork, of plan: RoutingPlan, below cutoff: Int, _ rule: StopRule,
    _ memory: MemoryBudget
  ) -> SmallerBound {
    let isHeavy = !network.hubs.isEmpty && network.jobs.count > Self.fewLots
    if isHeavy, let streams = HubStreams(self)?.streams {
      return streamBound(streams, below: cutoff, rule.part(0.9), memory)
    }
    let hasManyPairs = network.visits.count { $0.role == .pickup } > Self.fewPairs
    let isWide = isHeavy || hasManyPairs
    guard isWide || hasLongRoutes(plan, network), let places = PlaceRelaxation(self, below: cutoff)
    else {
      return SmallerBound()
    }
    let watch = rule.start()
    var cost = places.boundOfFlows(watch.part(isHeavy ? 1 / 2 : 1 / 4))
    if isWide { cost = max(cost, places.bound(watch.part(isHeavy ? 2 / 3 : 1 / 2), memory)) }
    return SmallerBound(cost: cost, method: .places, relaxed: [.goods])
  }

  /// Whether routes have many stops and no hour matters, so that labels are too many.
  private func hasLongRoutes(_ plan: RoutingPlan, _ network: PricingNetwork) -> Bool {
    !network.kinds.contains(where: \.countsTime)
      && plan.routes.reduce(0) { $0 + $1.stops.count } > Self.fewStops * plan.routes.count
  }

  /// What the streams cost at least, one by one: by their trips, or by all that a vehicle does in a day.
  func streamBound(
    _ streams: [HubStreams.Stream], below cutoff: Int, _ rule: StopRule, _ memory: MemoryBudget
  ) -> SmallerBound {
    let watch = rule.start()
    let relaxations = streams.map { TripRelaxation($0, below: cutoff) }
    // Where places count as one, days may know more, and need most of the time.
    let hasAllPlaces = relaxations.allSatisfy { $0?.isMerged == false }
    let share = hasAllPlaces ? 1 / 2.0 : 1 / 4
    var bounds = relaxations.enumerated().map { index, trips in
      // Each has its part, and what others leave of theirs.
      let part = watch.part(share * Double(index + 1) / Double(streams.count))
      return trips.map { SmallerBound(cost: $0.bound(part), method: .trips, relaxed: [.trips]) }
        ?? SmallerBound()
    }
    let placeTime = watch.part(1 / 2)
    for index in streams.indices where relaxations[index]?.isMerged ?? true {
      guard let places = PlaceRelaxation(streams[index].problem, below: cutoff) else { continue }
      let cost = places.boundOfFlows(placeTime)
      guard cost > bounds[index].cost else { continue }
      bounds[index] = SmallerBound(cost: cost, method: .places, relaxed: [.goods])
    }
    let byLots = streams.indices.sorted {
      streams[$0].problem.shipments.count < streams[$1].problem.shipments.count
    }
    for index in byLots {
      let others = bounds.reduce(0) { $0 + $1.cost } - bounds[index].cost
      guard others < cutoff, !watch.isOver else { break }
      var part = rule
      part.time = watch.remaining.map { $0 * 9 / 10 }
      let network = PricingNetwork(streams[index].problem, cutoff: cutoff - others)
      let answer = ProofSearch(cutoff: cutoff - others, watch: part.start(), memory: memory) { _ in
      }
      .run(network, from: [])
      guard answer.bound > bounds[index].cost else { continue }
      bounds[index] = SmallerBound(
        cost: answer.bound, method: .trips,
        relaxed: answer.isCoarse ? network.relaxed.union([.coarse]) : network.relaxed)
    }
    return SmallerBound(
      cost: min(cutoff, bounds.reduce(0) { $0 + $1.cost }), method: .trips,
      relaxed: bounds.reduce(into: []) { $0.formUnion($1.relaxed) })
  }

  /// Rounds of so few lots over hubs are always priced to the end.
  private static var fewLots: Int { 40 }
  /// Routes of so few stops are always priced to the end.
  private static var fewStops: Int { 12 }
  /// So few pairs are always followed to the end.
  private static var fewPairs: Int { 15 }
}
