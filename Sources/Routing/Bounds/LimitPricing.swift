import Quantities

/// What the prices that proved a bound prove of problems in which limits give way.
///
/// Lagrange's bound holds for any prices: beside the sum of them it takes one exact look for routes of
/// the vehicles that may do more. Nothing that was only known of the problem as it was is used: no
/// journeys left out, and no more vehicles into a set than the changed ones would need.
struct LimitPricing {
  private let network: PricingNetwork
  private let proof: BoundProof
  private let cutoff: Int
  private let watch: StopRule.Watch
  /// By vehicle: what it pays to be used, and the least reduced cost of its routes.
  private let kindOf: [Int]
  private let leasts: [Int]
  /// No plan of the problem as it is costs less, by these prices alone.
  let bound: Int

  fileprivate static let mostLabels = 3_000_000

  /// - Parameters:
  ///   - network: The problem as it is, with all journeys.
  ///   - cutoff: The cost that the prices were made for.
  /// - Returns: Nothing where there is no time.
  init?(_ network: PricingNetwork, _ proof: BoundProof, cutoff: Int, _ watch: StopRule.Watch) {
    self.network = network
    self.proof = proof
    self.cutoff = cutoff
    self.watch = watch
    var kindOf = [Int](repeating: 0, count: network.problem.vehicles.count)
    for (index, kind) in network.kinds.enumerated() {
      for vehicle in kind.vehicles { kindOf[vehicle] = index }
    }
    self.kindOf = kindOf
    let pricer = NetworkPricer(network, proof, proof.prices.kinds, cutoff: cutoff, watch)
    guard let leasts = pricer.leasts(of: Array(network.kinds.indices)) else { return nil }
    self.leasts = leasts
    bound = pricer.bound(leasts)
  }

  /// What no plan costs less than where limits give way; nothing where there is no time to know.
  func bound(of changed: PricingNetwork) -> Int? {
    // Members of a group that were the same may differ now.
    guard changed.dutyCount == network.dutyCount, changed.hasSameVisits(as: network) else {
      return nil
    }
    let (before, after) = (network.problem, changed.problem)
    let isFleetOnly = before.places == after.places && before.shipments == after.shipments
    // Vehicles that are added come last, and are like others.
    let sources = changed.kinds.map { kind in
      kind.vehicles.first.flatMap { kindOf.indices.contains($0) ? kindOf[$0] : nil }
    }
    let prices = sources.map { $0.map { proof.prices.kinds[$0] } ?? 0 }
    let pricer = NetworkPricer(changed, proof, prices, cutoff: cutoff, watch)
    var leasts = sources.map { $0.map { self.leasts[$0] } ?? 0 }
    let others = changed.kinds.indices.filter { index in
      guard isFleetOnly, let source = sources[index] else { return true }
      let first = changed.kinds[index].vehicles[0]
      return after.vehicles[first] != before.vehicles[network.kinds[source].vehicles[0]]
    }
    guard let found = pricer.leasts(of: others) else { return nil }
    for (index, least) in zip(others, found) { leasts[index] = least }
    return pricer.bound(leasts)
  }

  /// Looks for routes under fixed prices.
  private struct NetworkPricer {
    let network: PricingNetwork
    let prices: DualPrices
    let cuts: CuttingPlanes
    let scale: CostScaling
    let watch: StopRule.Watch
    let remembrance: Remembrance

    init(
      _ network: PricingNetwork, _ proof: BoundProof, _ kinds: [Int], cutoff: Int,
      _ watch: StopRule.Watch
    ) {
      self.network = network
      var prices = proof.prices
      prices.kinds = kinds
      self.prices = prices
      cuts = proof.cuts
      scale = CostScaling(cutoff: cutoff, step: network.step)
      self.watch = watch
      remembrance = BoundSearch.remembrance(of: network, size: BoundSearch.neighborhood)
    }

    /// The least reduced costs of some kinds.
    func leasts(of kinds: [Int]) -> [Int]? {
      var leasts: [Int] = []
      for kind in kinds {
        let least =
          network.kinds[kind].laneCount <= 1
          ? least(Int32.self, kind) : least(SIMD8<Int32>.self, kind)
        guard let least else { return nil }
        leasts.append(least)
      }
      return leasts
    }

    private func least<Lane: Lanes>(_: Lane.Type, _ index: Int) -> Int? {
      guard !watch.isOver else { return nil }
      let kind = network.kinds[index]

      let pricer = KindPricer<Lane>(
        network, network.kinds[index], index, remembrance, prices, cuts, scale)
      defer { pricer.deallocate() }
      return pricer.search(
        .exact, index: index, meeting: kind.middle, most: LimitPricing.mostLabels
      ) {
        watch.isOver
      }.least
    }

    /// What the prices prove.
    func bound(_ leasts: [Int]) -> Int {
      var bound = network.worth(of: prices.duties, scale)
      let demand = CapacityDemand(network)
      for (price, cut) in zip(prices.capacityCuts, cuts.capacity) {
        bound += price * demand.vehicles(for: cut)
      }
      for price in prices.subsetCuts { bound -= price }
      for (index, range) in network.ranges.enumerated() {
        let (price, least) = (prices.kinds[index], leasts[index])
        // With what a vehicle pays to be used, or without.
        bound += max(
          price * (price > 0 ? range.lowerBound : range.upperBound) + range.upperBound * least,
          range.upperBound * min(0, least + price))
      }
      return scale.bound(bound)
    }
  }
}
