extension BoundCertificate {
  /// Writes down what a search proved.
  ///
  /// - Parameter answer: What it says of the network.
  /// - Returns: Nothing where it proved nothing.
  init?(_ network: PricingNetwork, _ answer: ProofSearch.Answer, cutoff: Int) {
    guard let proof = answer.proof else { return nil }
    version = Self.currentVersion
    problem = Self.name(of: network.problem)
    self.cutoff = cutoff
    scale = answer.shift
    let visits = network.visits.map { Int($0.end) }
    let same = Dictionary(grouping: network.patterns.standIns.indices) {
      network.patterns.standIns[$0]
    }
    var visitsOfDuty = [[Int]](repeating: [], count: network.dutyCount)
    for visit in network.visits
    where visit.job >= 0 && visit.role != .delivery && visit.isFirst {
      visitsOfDuty[Int(visit.duty)] += (same[Int(visit.end) / 2] ?? []).map {
        2 * $0 + Int(visit.end) % 2
      }
    }
    jobs = zip(visitsOfDuty, proof.prices.duties).map { Job(visits: $0, price: $1) }
    // What a vehicle pays to be used is a part of what its routes gain.
    kinds = network.kinds.indices.map { index in
      Kind(
        vehicles: network.kinds[index].vehicles,
        least: min(0, proof.leasts[index] + proof.prices.kinds[index]))
    }
    capacityCuts = zip(proof.cuts.capacity, proof.prices.capacityCuts).compactMap { cut, price in
      guard price > 0 else { return nil }
      return CapacityCut(
        visits: Set(cut.nodes.map { visits[$0] }).sorted(), vehicles: cut.vehicles, price: price)
    }
    subsetCuts = zip(proof.cuts.subset, proof.prices.subsetCuts).compactMap { cut, price in
      guard price > 0 else { return nil }
      return SubsetCut(
        jobs: cut.jobs.flatMap { network.jobs[Int($0)].duties }.sorted(),
        memory: Set(cut.memory.map { visits[$0] }).sorted(),
        price: price)
    }
    columns = answer.pool.map { route in
      Column(kind: route.kind, visits: route.nodes.map { visits[Int($0)] })
    }
    fixed = zip(network.kinds.indices, answer.fixed).flatMap { index, arcs in
      Self.journeys(arcs, kind: index, of: network.kinds[index].count, visits)
    }
    bound = 0
    claim = 0
    trusted = [.noCheaperRoute]
    if !fixed.isEmpty { trusted.append(.fixedJourneys) }
    // The checker's own sum, so that what is written is what anyone will find.
    bound = CertificateChecker(network.problem, self).provedBound()
    claim = bound
    if answer.bound > bound {
      claim = answer.bound
      trusted.append(.vehicleCases)
      if answer.decidesJourneys { trusted.append(.journeyCases) }
      if answer.statistics.routes != nil { trusted += [.enumeration, .branchAndBound] }
    }
  }

  /// Arcs by the visit that they leave.
  private static func journeys(
    _ arcs: [Int], kind: Int, of count: Int, _ visits: [Int]
  ) -> [FixedJourneys] {
    func visit(_ node: Int) -> Int? { node < visits.count ? visits[node] : nil }
    let byStart = Dictionary(grouping: arcs) { $0 / count }
    return byStart.keys.sorted().map { from in
      let to = (byStart[from] ?? []).sorted().map { visit($0 % count) }
      return FixedJourneys(kind: kind, from: visit(from), to: to)
    }
  }
}
