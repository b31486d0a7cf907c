import Quantities

extension Plan {
  /// Every rule of the round that the plan breaks, recomputed from the raw data.
  ///
  /// Nothing here is shared with the code that makes plans, so that one finds the faults of the
  /// other. The sentences are for whoever mends Cabotage, in English only.
  ///
  /// - Parameters:
  ///   - progress: What is done: it must be in the plan, and need not keep hours that were changed
  ///     or not met.
  package func faults(in round: Round, after progress: Progress = Progress()) -> [String] {
    guard isIndexed(in: round) else { return ["the plan names what is not there"] }
    let done = DoneWork(plan: self, progress: progress)
    return ShortageAudit(round: round, plan: self, done: done).faults()
      + CrateAudit(round: round, plan: self, done: done).faults()
      + LotAudit(round: round, plan: self, done: done).faults()
      + tours.flatMap { TourAudit(round: round, plan: self, tour: $0, done: done).faults() }
      + tours.flatMap { LoadingAudit(round: round, plan: self, tour: $0).faults() }
      + FleetAudit(round: round, plan: self, done: done).faults()
      + StoreAudit(round: round, plan: self, done: done).faults()
      + RecurrenceAudit(round: round, plan: self).faults()
      + SumAudit(round: round, plan: self).faults()
      + PreparationAudit(round: round, plan: self).faults()
      + ProgressAudit(round: round, plan: self, progress: progress).faults()
  }

  /// Every rule that the tours of a plan break, whose sums nobody needs.
  func faultsOfTours(in round: Round) -> [String] {
    guard isIndexed(in: round) else { return ["the plan names what is not there"] }
    let done = DoneWork(plan: self, progress: Progress())
    return CrateAudit(round: round, plan: self, done: done).faults()
      + LotAudit(round: round, plan: self, done: done).faults()
      + tours.flatMap { TourAudit(round: round, plan: self, tour: $0, done: done).faults() }
      + FleetAudit(round: round, plan: self, done: done).faults()
      + StoreAudit(round: round, plan: self, done: done).faults()
  }

  /// Whether the audit can look up all that the plan names.
  private func isIndexed(in round: Round) -> Bool {
    let stops = tours.flatMap(\.stops)
    let places = Set(round.contents.places.map(\.id))
    let products = Set(round.contents.products.map(\.id))
    let named =
      stops.map(\.place) + tours.map(\.start) + tours.compactMap(\.end)
      + lots.flatMap { [$0.from, $0.to] } + lots.compactMap(\.producer) + crates.map(\.group)
    let counts = lots.flatMap(\.contents) + crates.flatMap(\.contents)
    let prepared = preparations.flatMap { $0.tasks.map(\.goods) + $0.late.map(\.goods) }
    let stowed = tours.flatMap { $0.loading?.crates ?? [] }
    let ridden = stops.flatMap(\.loads) + stops.flatMap(\.unloads) + stowed.map(\.lot)
    return (ridden + unserved.map(\.lot)).allSatisfy(lots.indices.contains)
      && prepared.allSatisfy(isKnown)
      && stowed.compactMap(\.crate).allSatisfy(crates.indices.contains)
      && tours.map(\.day).allSatisfy(round.contents.days.indices.contains)
      && named.allSatisfy(places.contains)
      && counts.allSatisfy { products.contains($0.product) }
      && crates.flatMap { $0.arrangement ?? [] }.allSatisfy { products.contains($0.product) }
      && shortages.flatMap { [$0.product] + [$0.substitute].compactMap(\.self) }
        .allSatisfy(products.contains)
  }
}

extension Plan {
  private func isKnown(_ goods: Preparation.Goods) -> Bool {
    switch goods {
    case .crate(let index): crates.indices.contains(index)
    case .bulk(let index): lots.indices.contains(index)
    }
  }
}

/// Counts of units that ought to balance.
struct UnitBalance<Key: Hashable> {
  private var units: [Key: Int] = [:]

  mutating func add(_ count: Int, to key: Key) {
    units[key, default: 0] += count
  }

  /// Makes every count at least that of the other side.
  mutating func raise(to other: Self) {
    units.merge(other.units) { max($0, $1) }
  }

  /// Whether both sides hold the same.
  func balances(_ other: Self) -> Bool {
    units.filter { $0.value != 0 } == other.units.filter { $0.value != 0 }
  }
}
