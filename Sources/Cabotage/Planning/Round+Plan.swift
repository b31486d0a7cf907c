public import Quantities
import Routing
import Sharing

/// How far the making of a plan has come.
public struct PlanProgress: Sendable {
  /// The time since the search began.
  public let elapsed: Duration
  /// The iterations made.
  public let iterations: Int
  /// What the best plan costs so far, as in ``bound`` once there is one; `nil` while it leaves lots behind and tours are
  /// looked for.
  public let cost: Money?
  /// The lots that the best plan leaves behind.
  public let unserved: Int
  /// What no plan that carries the same lots costs less than, drivers' time at two euros an hour
  /// included; `nil` while tours are looked for.
  public let bound: Money?
}

extension Round {
  /// Makes the best plan that can be found until the rule says stop.
  ///
  /// The same round, seed and limit on iterations give the same plan, on any number of threads.
  /// When the rule is cancelled, the best plan so far is the answer.
  ///
  /// - Parameters:
  ///   - rule: When to stop.
  ///   - seed: Which of the possible searches to make.
  ///   - threads: How many threads may search at once.
  ///   - proof: When to stop proving that no plan costs less, which comes after the search and may
  ///     better the plan; `nil` to prove nothing.
  ///   - progress: Told of the first plan and then from time to time, on the caller's thread.
  /// - Throws: ``PlanFault`` if the plan breaks a rule of the round, which is a fault of ours.
  public func plan(
    until rule: StopRule, seed: UInt64 = 1, threads: Int = 1, proving proof: StopRule? = nil,
    progress: (PlanProgress) -> Void = { _ in }
  ) throws(PlanFault) -> Plan {
    try plan(
      after: Outset(), until: rule, seed: seed, threads: threads, proving: proof,
      progress: progress)
  }

  /// Makes the best plan that begins as it has to.
  func plan(
    after outset: Outset, until rule: StopRule, seed: UInt64, threads: Int,
    proving proofRule: StopRule?, progress: (PlanProgress) -> Void
  ) throws(PlanFault) -> Plan {
    let packing = try packCrates(after: outset)
    let lots = lots(for: packing, after: outset)
    let search = TourSearch(round: self, packing: packing, lots: lots, outset: outset)
    let watch = rule.start()
    var found = try search.run(until: rule, seed: seed, threads: threads, progress: progress)
    var proof: Proof?
    if let proofRule {
      (found, proof) = try search.prove(found, until: proofRule) { [found] bound, cost in
        progress(
          PlanProgress(
            elapsed: watch.elapsed, iterations: found.iterations, cost: cost,
            unserved: found.model.impossible.count + found.model.left(by: found.plan).count,
            bound: bound))
      }
    }
    let explanation = Explanation(round: self, packing: packing, lots: lots, outset: outset)
    let left = try explanation.explained(
      found.model.impossible + unserved(by: found.plan, found.model, lots, after: outset),
      found, until: rule.cancellation)
    return try plan(
      driving: found.tours, lots, packing, after: outset, leaving: left, seed: seed,
      iterations: found.iterations, proof: proof)
  }

  /// The plan of tours that were found, with drivers, loadings and sums, audited.
  func plan(
    driving tours: [Tour], _ lots: [Lot], _ packing: CratePacking, after outset: Outset = Outset(),
    leaving left: [Plan.Unserved] = [], seed: UInt64, iterations: Int, proof: Proof? = nil
  ) throws(PlanFault) -> Plan {
    let tours = try loaded(
      try assignDrivers(to: tours, after: outset), lots, packing.crates, after: outset)
    let drives = Plan(
      tours: tours, lots: lots, crates: packing.crates,
      unserved: left.sorted { $0.lot < $1.lot }, shortages: shortages,
      totals: totals(of: tours, lots, packing, left: left),
      shares: try shares(of: tours.reduce(.zero) { $0 + $1.cost.total }),
      travel: travelSummary(of: tours), seed: seed, iterations: iterations, proof: proof)
    let plan = drives.prepared(in: self)
    let faults =
      plan.faults(in: self, after: outset.progress)
      + (outset.plan == nil ? RotaAudit(round: self, plan: plan).faults() : [])
    guard faults.isEmpty else { throw PlanFault.audit(faults) }
    return plan
  }

  /// What the search leaves behind: for lack of room in a store where one is full, else in the
  /// vehicles.
  private func unserved(
    by plan: RoutingPlan, _ model: RoutingModel, _ lots: [Lot], after outset: Outset
  ) -> [Plan.Unserved] {
    let left = model.left(by: plan)
    let served = Set(model.lots).union(outset.delivered).subtracting(left).sorted()
    let storage = StorageUse(self, by: served.map { lots[$0] })
    return left.map { lot in
      let isAboard = outset.lots.indices.contains(lot)
      let reason = storage.excess(adding: lots[lot])
      return Plan.Unserved(
        lot: lot,
        reason: reason ?? (isAboard ? RoutingModel.staysAboard : Self.noRoomLeft))
    }
  }

  private static let noRoomLeft = Text(
    "plus de place ou de temps dans les véhicules disponibles",
    "no room or time left in the vehicles at hand")

  private func totals(
    of tours: [Tour], _ lots: [Lot], _ packing: CratePacking, left: [Plan.Unserved]
  ) -> Totals {
    let summary = RoundSummary(self, crates: packing.crates)
    let behind = Set(left.map(\.lot))
    func mass(isCollected: Bool, isCarried: Bool) -> Mass {
      lots.indices.reduce(.zero) { sum, lot in
        let counts =
          (lots[lot].purpose == .collect) == isCollected && behind.contains(lot) != isCarried
        return counts ? sum + lots[lot].mass : sum
      }
    }
    return Totals(
      orders: summary.orders, mass: summary.mass,
      delivered: mass(isCollected: false, isCarried: true),
      notCollected: mass(isCollected: true, isCarried: false),
      notDelivered: mass(isCollected: false, isCarried: false),
      crates: packing.crates.count, cratesBound: packing.lowerBound,
      cost: TourCost(
        fixed: tours.reduce(.zero) { $0 + $1.cost.fixed },
        distance: tours.reduce(.zero) { $0 + $1.cost.distance },
        time: tours.reduce(.zero) { $0 + $1.cost.time }),
      distance: tours.reduce(.zero) { $0 + $1.distance },
      time: tours.reduce(.zero) { $0 + ($1.arrival - $1.departure) },
      trips: tours.reduce(0) { $0 + $1.trips },
      emissions: tours.reduce(.zero) { $0 + $1.emissions })
  }

  /// What each group bears, in proportion to its kilos, exact to the cent.
  private func shares(of cost: Money) throws(PlanFault) -> [Plan.GroupShare] {
    let groups = contents.places.filter { $0.kind == .group }.map(\.id)
    let lines = Dictionary(grouping: orders, by: \.group)
    let masses = groups.map { group in
      mass(of: (lines[group] ?? []).map { ProductCount(product: $0.product, units: $0.quantity) })
    }
    let cents = cost.value / 10
    // Where nothing that is ordered is there, nothing is carried either.
    guard masses.contains(where: { $0 > 0 }) else {
      return groups.map { Plan.GroupShare(group: $0, mass: 0, cost: 0) }
    }
    do {
      let parts = try apportion(cents, by: masses.map(\.value))
      return groups.indices.map { index in
        Plan.GroupShare(
          group: groups[index], mass: masses[index], cost: Money(parts[index] * 10))
      }
    } catch {
      throw PlanFault.model("\(error)")
    }
  }

  private func travelSummary(of tours: [Tour]) -> TravelSummary {
    let travel = TravelTimes(self)
    let legs = tours.flatMap { tour in
      let places = [tour.start] + tour.stops.map(\.place) + (tour.end.map { [$0] } ?? [])
      return zip(places, places.dropFirst()).filter { $0 != $1 }.map { from, to in
        travel.leg(position(of: from), position(of: to)).isKnown
      }
    }
    let known = legs.count { $0 }
    return TravelSummary(
      known: known, estimated: legs.count - known, detour: contents.detour)
  }
}
