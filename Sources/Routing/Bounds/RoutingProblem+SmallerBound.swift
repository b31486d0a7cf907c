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
  /// - Parameters:
  ///   - plan: The plan in hand.
  ///   - report: Called with bounds on the way.
  func smallerBound(
    beside network: PricingNetwork, of plan: RoutingPlan, below cutoff: Int, _ rule: StopRule,
    _ memory: MemoryBudget, report: (Int) -> Void
  ) -> SmallerBound {
    let isHeavy = !network.hubs.isEmpty && network.jobs.count > Self.fewLots
    if isHeavy, let streams = HubStreams(self)?.streams {
      return streamBound(streams, of: plan, below: cutoff, rule.part(0.9), memory, report: report)
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

  /// What the streams cost at least, one by one: by their trips, where the plan in hand makes several a shift, and by
  /// all that a vehicle does in a day, of which most is left open first; where lots are many, by journeys before that.
  func streamBound(
    _ streams: [HubStreams.Stream], of plan: RoutingPlan, below cutoff: Int, _ rule: StopRule,
    _ memory: MemoryBudget, report: (Int) -> Void = { _ in }
  ) -> SmallerBound {
    let watch = rule.start()
    var proofs = streams.map { StreamProof($0, of: self, plan, below: cutoff, memory) }
    let byTrips = streams.indices.filter { proofs[$0].hasSeveralTrips }
      .sorted { proofs[$0].lots < proofs[$1].lots }
    // More lots than that are too many for a day of trips.
    let byDays = streams.indices.filter {
      !proofs[$0].hasSeveralTrips || proofs[$0].lots <= Self.fewLots
    }
    let share = byDays.isEmpty ? 1 : 0.6
    func rest(beside index: Int) -> Int {
      proofs.reduce(-proofs[index].bound.cost) { $0 + $1.bound.cost }
    }
    // Trips prove nothing before they have converged.
    for index in byTrips where proofs[index].lots > Self.fewLots {
      proofs[index].proveByJourneys(watch.partOfRest(0.02))
    }
    report(min(cutoff, proofs.reduce(0) { $0 + $1.bound.cost }))
    for (rank, index) in byTrips.enumerated() {
      // Each has its part, and what others leave of theirs.
      let part = watch.part(share * Double(rank + 1) / Double(byTrips.count))
      let rest = rest(beside: index)
      proofs[index].proveByTrips(part) { report(min(cutoff, rest + $0)) }
    }
    for index in byDays.sorted(by: { proofs[$0].open > proofs[$1].open }) {
      let rest = rest(beside: index)
      proofs[index].proveByDays(watch.partOfRest(0.8)) { report(min(cutoff, rest + $0)) }
    }
    return SmallerBound(
      cost: min(cutoff, proofs.reduce(0) { $0 + $1.bound.cost }), method: .trips,
      relaxed: proofs.reduce(into: []) { $0.formUnion($1.bound.relaxed) })
  }

  /// Rounds of so few lots over hubs are always priced to the end.
  private static var fewLots: Int { 40 }
  /// Routes of so few stops are always priced to the end.
  private static var fewStops: Int { 12 }
  /// So few pairs are always followed to the end.
  private static var fewPairs: Int { 15 }
}
