public import Quantities

extension RoutingProblem {
  /// A smallest set of shipments and limits that contradict each other, a given shipment among them.
  ///
  /// Shipments that can be served are added, the nearest first, until all cannot be together; then a deletion
  /// filter (Chinneck and Dravnieks, "Locating minimal infeasible constraint sets in linear programs",
  /// 1991) takes out each shipment and each limit without which they still cannot. Whether they can is
  /// decided by trying everything. The set is irreducible: whatever is taken out, the rest can be.
  /// Other such sets may exist, and smaller ones. Groups are left out of account, and goods that may
  /// be split are whole; where one of them is in the set, it is not proved.
  ///
  /// - Parameters:
  ///   - shipment: The shipment that is to be in it.
  ///   - rule: When to give up: at most so many routes and assignments are tried for each question,
  ///     300 000 where there is no limit on iterations.
  /// - Returns: The set; `nil` where no few shipments contradict each other or that takes too long.
  /// - Precondition: There is such a shipment.
  public func contradiction(
    around shipment: Int, until rule: StopRule = StopRule()
  ) -> Contradiction? {
    let watch = rule.start()
    let steps = rule.iterations ?? 300_000
    func verdict(_ chosen: [Int], _ given: [Relaxation] = []) -> JointService.Verdict {
      let excerpt = Excerpt(self, shipments: chosen, vehicles: Array(vehicles.indices))
      guard !watch.isOver, let relaxed = try? excerpt.problem.relaxed(by: given) else {
        return .undecided
      }
      return JointService.verdict(on: relaxed, steps: steps)
    }
    var chosen = [shipment]
    var found = verdict(chosen)
    for next in neighbors(of: shipment) where found == .served {
      guard chosen.count < JointService.mostShipments else { return nil }
      // What the others cannot do without the shipment is another story.
      switch verdict(chosen.dropFirst() + [next]) {
      case .impossible: continue
      case .undecided: return nil
      case .served:
        chosen.append(next)
        found = verdict(chosen)
      }
    }
    guard case .impossible(var isCertain) = found else { return nil }
    var isIrreducible = true
    /// Whether what is left still cannot be.
    func isSpared(_ verdict: JointService.Verdict) -> Bool {
      switch verdict {
      case .served: return false
      case .undecided:
        isIrreducible = false
        return false
      case .impossible(let certain):
        isCertain = certain
        return true
      }
    }
    for other in chosen where other != shipment {
      let fewer = chosen.filter { $0 != other }
      if isSpared(verdict(fewer)) { chosen = fewer }
    }
    chosen.sort()
    var limits = self.limits(of: chosen)
    var given: [Relaxation] = []
    for limit in limits where isSpared(verdict(chosen, given + [limit])) {
      given.append(limit)
      limits.removeAll { $0 == limit }
    }
    let excerpt = Excerpt(self, shipments: chosen, vehicles: Array(vehicles.indices))
    return Contradiction(
      shipments: chosen, limits: limits.map { excerpt.whole($0.limit) },
      isProved: isCertain && isIrreducible
        && chosen.allSatisfy { shipments[$0].smallestPart == nil })
  }

  /// All limits that may stand against some shipments, as their excerpt counts them.
  private func limits(of chosen: [Int]) -> [Relaxation] {
    let excerpt = Excerpt(self, shipments: chosen, vehicles: Array(vehicles.indices))
    let all = Array(chosen.indices)
    let kinds = excerpt.problem.vehicleKinds
    let fleet = kinds.indices.filter { kinds.firstIndex(of: kinds[$0]) == $0 }.map {
      Relaxation(.fleet(vehicle: $0), by: chosen.count)
    }
    var seen = Set<RoutingLimit>()
    return (excerpt.limits(of: all) + all.flatMap(excerpt.problem.storageLimits) + fleet)
      .filter { seen.insert($0.limit).inserted }
  }

  /// The other shipments, those that are handled near it first.
  private func neighbors(of shipment: Int) -> [Int] {
    func locations(_ index: Int) -> [Int] {
      let goods = shipments[index]
      return [goods.pickup?.place, goods.delivery?.place].compactMap(\.self)
        .map { places[$0].location }
    }
    let here = locations(shipment)
    func distance(_ other: Int) -> Int {
      let there = locations(other)
      let journeys = here.flatMap { from in
        there.map { profiles[0].journey(from: from, to: $0)?.seconds ?? TravelMatrix.unreachable }
      }
      return journeys.reduce(0, +) / max(1, journeys.count)
    }
    return shipments.indices.filter { $0 != shipment }.map { (distance($0), $0) }
      .sorted { $0 < $1 }.map(\.1)
  }
}
