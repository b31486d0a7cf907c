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
      return streamBound(streams, below: cutoff, rule.part(0.9), memory)
    }
    let pairs = network.visits.count { $0.role == .pickup }
    guard pairs > Self.fewPairs || isHeavy, let relaxation = PlaceRelaxation(self) else {
      return SmallerBound()
    }
    let part = rule.part(pairs > Self.fewPairs ? 1 / 4 : 1 / 6)
    return SmallerBound(
      cost: relaxation.bound(below: cutoff, part.start(), memory), method: .places,
      relaxed: [.goods])
  }

  /// What the streams cost at least, one by one: by their trips, or by all that a vehicle does in a day.
  func streamBound(
    _ streams: [HubStreams.Stream], below cutoff: Int, _ rule: StopRule, _ memory: MemoryBudget
  ) -> SmallerBound {
    let watch = rule.start()
    let relaxations = streams.map { TripRelaxation($0, below: cutoff) }
    let hasAllTrips = relaxations.allSatisfy { $0 != nil }
    // Where a stream has too many places for trips, its days need nearly all the time.
    let tripTime = watch.part(hasAllTrips ? 1 / 2 : 1 / 8)
    let placeTime = watch.part(1 / 4)
    var bounds = relaxations.map { trips in
      trips.map { SmallerBound(cost: $0.bound(tripTime), method: .trips, relaxed: [.trips]) }
        ?? SmallerBound()
    }
    for index in streams.indices where relaxations[index] == nil {
      guard let places = PlaceRelaxation(streams[index].problem) else { continue }
      bounds[index] = SmallerBound(
        cost: places.bound(below: cutoff, placeTime, memory), method: .places, relaxed: [.goods])
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
  /// So few pairs are always followed to the end.
  private static var fewPairs: Int { 15 }
}
