extension CertificateChecker {
  /// More vehicles enter a set than can carry its goods with one less; every plan below the cutoff brings
  /// or fetches them all.
  mutating func checkCapacityCuts() {
    for (index, cut) in certificate.capacityCuts.enumerated() {
      if cut.price < 0 { report(.negativePrice(.capacityCut(index))) }
      guard cut.visits.allSatisfy(isTask) else {
        report(.unknownIndex(.capacityCut(index)))
        continue
      }
      if Set(cut.visits).count < cut.visits.count { report(.repeated(.capacityCut(index))) }
      let isServed = cut.visits.allSatisfy { isServedForSure($0, cut.visits) }
      if !isServed || cut.vehicles < 1 || cut.vehicles > fewestVehicles(for: cut.visits) {
        report(.invalidCut(.capacityCut(index)))
      }
    }
  }

  /// Whether a visit is all of a job that no plan below the cutoff leaves, and the other end of its goods
  /// is outside of the set.
  private func isServedForSure(_ visit: Int, _ set: [Int]) -> Bool {
    let shipment = problem.shipments[visit / 2]
    guard !set.contains(visit ^ 1), groupOf[visit / 2] == nil, let job = jobOf[visit],
      certificate.jobs[job].visits == [visit]
    else { return false }
    return shipment.prize.map { $0 > certificate.cutoff } ?? true
  }

  /// Goods that are brought are all aboard when a set is entered, and those that are fetched when it is
  /// left.
  private func fewestVehicles(for visits: [Int]) -> Int128 {
    var fewest = Int128(1)
    for dimension in 0..<Load.dimensions {
      let capacity = Int128(problem.vehicles.map { $0.capacity[dimension] }.max() ?? 0)
      guard capacity > 0 else { continue }
      var (brought, fetched) = (Int128(0), Int128(0))
      for visit in visits {
        let shipment = problem.shipments[visit / 2]
        let amount = Int128((shipment.smallestPart ?? shipment.load)[dimension])
        if visit % 2 == 0 { fetched += amount } else { brought += amount }
        fetched += Int128(shipment.returnLoad?[dimension] ?? 0)
      }
      fewest = max(fewest, (max(brought, fetched) + capacity - 1) / capacity)
    }
    return fewest
  }

  /// Three shipments or groups, each done at most once, so that only one route does two of them.
  ///
  /// What a coupled group is paid for may be several jobs.
  mutating func checkSubsetCuts() {
    for (index, cut) in certificate.subsetCuts.enumerated() {
      if cut.price < 0 { report(.negativePrice(.subsetCut(index))) }
      guard cut.jobs.allSatisfy(certificate.jobs.indices.contains), cut.memory.allSatisfy(isVisit)
      else {
        report(.unknownIndex(.subsetCut(index)))
        continue
      }
      let owners = Set(
        cut.jobs.flatMap { certificate.jobs[$0].visits }.filter(isTask).map { visit in
          groupOf[visit / 2].map(Owner.group) ?? .shipment(visit / 2)
        })
      let isTriple = owners.count == 3 && Set(cut.jobs).count == cut.jobs.count
      if !isTriple || !cut.jobs.allSatisfy(isDoneOnce) {
        report(.invalidCut(.subsetCut(index)))
      }
    }
  }

  private func isDoneOnce(_ job: Int) -> Bool {
    let visits = certificate.jobs[job].visits.filter(isTask)
    return Set(visits.map { $0 / 2 }).count == visits.count
      && visits.allSatisfy { problem.shipments[$0 / 2].smallestPart == nil }
  }
}
