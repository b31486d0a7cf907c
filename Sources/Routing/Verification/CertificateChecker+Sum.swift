extension CertificateChecker {
  /// What no plan below the cutoff can cost less than, by the prices and the least reduced costs.
  ///
  /// - Precondition: The parts of the certificate have no fault.
  func provedBound() -> Int {
    var sum = Int128(0)
    var paid: [Owner: Int128] = [:]
    var priceOf: [Int: Int128] = [:]
    for job in certificate.jobs {
      guard let visit = job.visits.first else { continue }
      let shipment = visit / 2
      if let group = groupOf[shipment], isCoupled.contains(group) {
        for member in Set(job.visits.map { $0 / 2 }) {
          priceOf[member, default: 0] += Int128(job.price)
        }
        continue
      }
      paid[groupOf[shipment].map(Owner.group) ?? .shipment(shipment), default: 0] += Int128(
        job.price)
    }
    // Left behind, goods cost their prize and no more.
    for (owner, price) in paid { sum += prize(of: owner).map { min(price, fine($0)) } ?? price }
    for coupling in problem.couplings { sum += least(of: coupling, priceOf) }
    for cut in certificate.capacityCuts { sum += Int128(cut.price) * Int128(cut.vehicles) }
    for cut in certificate.subsetCuts { sum -= Int128(cut.price) }
    for kind in certificate.kinds {
      // Routes that do nothing new can be left out of a plan: one a job is enough.
      let most = min(kind.vehicles.count, certificate.jobs.count)
      sum += Int128(kind.least) * Int128(most)
    }
    return Int(min(raised(sum), Int128(certificate.cutoff)))
  }

  /// What groups that choose alike pay at least: the members of one number, or their prizes.
  private func least(
    of coupling: RoutingProblem.Coupling, _ prices: [Int: Int128]
  ) -> Int128 {
    let groups = coupling.groups.map { problem.groups[$0] }
    var costs = (groups.first?.shipments ?? []).indices.map { number in
      groups.reduce(Int128(0)) { $0 + (prices[$1.shipments[number]] ?? 0) }
    }
    let prizes = groups.compactMap(\.prize)
    if prizes.count == groups.count { costs.append(prizes.reduce(0) { $0 + fine($1) }) }
    return costs.min() ?? 0
  }

  /// Who pays when a job is left.
  enum Owner: Hashable {
    case shipment(Int)
    case group(Int)
  }

  private func prize(of owner: Owner) -> Int? {
    switch owner {
    case .shipment(let index): problem.shipments[index].prize
    case .group(let index): problem.groups[index].prize
    }
  }

  /// A cost in fine units, which are whole from here on; never more than it is.
  private func fine(_ cost: Int) -> Int128 {
    let shift = certificate.scale
    return shift >= 0 ? Int128(cost) << Int128(shift) : Int128(cost) >> Int128(-shift)
  }

  /// The least cost that a plan can have and is not below a sum in fine units.
  private func raised(_ sum: Int128) -> Int128 {
    guard sum > 0 else { return 0 }
    let shift = certificate.scale
    let unit = Int128(1) << Int128(max(0, shift))
    let whole = (sum + unit - 1) / unit << Int128(max(0, -shift))
    let step = Int128(problem.costStep(below: certificate.cutoff))
    return (whole + step - 1) / step * step
  }
}
