import Quantities

extension Plan {
  /// Every rule of the round that the plan breaks, recomputed from the raw data.
  ///
  /// Nothing here is shared with the code that makes plans, so that one finds the faults of the
  /// other. The sentences are for whoever mends Cabotage, in English only.
  package func faults(in round: Round) -> [String] {
    let stops = tours.flatMap(\.stops)
    let isIndexed = (stops.flatMap(\.loads) + stops.flatMap(\.unloads) + unserved.map(\.lot))
      .allSatisfy(lots.indices.contains)
    guard isIndexed else { return ["a lot is carried that is not there"] }
    return CrateAudit(round: round, plan: self).faults()
      + LotAudit(round: round, plan: self).faults()
      + tours.flatMap { TourAudit(round: round, plan: self, tour: $0).faults() }
      + sumFaults()
  }

  private func sumFaults() -> [String] {
    var faults: [String] = []
    let cost = tours.reduce(0) { sum, tour in
      sum + tour.cost.fixed.value + tour.cost.distance.value + tour.cost.time.value
    }
    if totals.cost.total.value != cost { faults.append("the total is not the sum of the tours") }
    if shares.reduce(0, { $0 + $1.cost.value }) != cost {
      faults.append("the shares do not add up to the cost")
    }
    if totals.distance.value != tours.reduce(0, { $0 + $1.distance.value }) {
      faults.append("the total distance is not that of the tours")
    }
    return faults
  }
}

/// Counts of units that ought to balance.
struct UnitBalance<Key: Hashable> {
  private var units: [Key: Int] = [:]

  mutating func add(_ count: Int, to key: Key) {
    units[key, default: 0] += count
  }

  /// Whether both sides hold the same.
  func balances(_ other: Self) -> Bool {
    units.filter { $0.value != 0 } == other.units.filter { $0.value != 0 }
  }
}
