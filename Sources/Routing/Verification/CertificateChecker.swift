/// Checks a certificate against the raw problem, with nothing of the search.
///
/// The certificate may be anything at all: indices are checked before use, and sums are wide enough not
/// to overflow.
struct CertificateChecker {
  let problem: RoutingProblem
  let certificate: BoundCertificate
  /// The group of each shipment, if it is in one.
  let groupOf: [Int: Int]
  /// The job that each visit does.
  private(set) var jobOf: [Int: Int] = [:]
  /// The groups that are coupled.
  let isCoupled: Set<Int>
  private(set) var faults: [CertificateFault] = []

  /// The scales that costs within their range lead to.
  private static let scales = -24...40
  /// More cuts than any search adds.
  private static let mostCuts = 10_000
  /// The most that cuts and visits of columns may come to together.
  private static let mostWork = 1 << 33

  init(_ problem: RoutingProblem, _ certificate: BoundCertificate) {
    self.problem = problem
    self.certificate = certificate
    var groupOf: [Int: Int] = [:]
    for (index, group) in problem.groups.enumerated() {
      for shipment in group.shipments { groupOf[shipment] = index }
    }
    self.groupOf = groupOf
    isCoupled = Set(problem.couplings.flatMap(\.groups))
  }

  mutating func check(_ plan: RoutingPlan?) -> [CertificateFault] {
    guard certificate.version == BoundCertificate.currentVersion else {
      return [.unknownVersion(certificate.version)]
    }
    guard certificate.problem == BoundCertificate.name(of: problem) else { return [.otherProblem] }
    guard Self.scales.contains(certificate.scale) else { return [.scaleOutOfRange] }
    let cuts = certificate.capacityCuts.count + certificate.subsetCuts.count
    let visits = certificate.columns.reduce(0) { $0 + $1.visits.count }
    guard cuts <= Self.mostCuts, visits <= Self.mostWork / (cuts + 1) else { return [.tooLarge] }
    checkClaim(plan)
    checkJobs()
    checkKinds()
    checkCapacityCuts()
    checkSubsetCuts()
    checkFixedJourneys()
    // What comes now takes every index for one that exists.
    guard faults.isEmpty else { return faults }
    let proved = provedBound()
    if proved != certificate.bound {
      report(.wrongBound(stated: certificate.bound, proved: proved))
    }
    checkColumns()
    return faults
  }

  mutating func report(_ fault: CertificateFault) { faults.append(fault) }

  private mutating func checkClaim(_ plan: RoutingPlan?) {
    let (bound, claim, cutoff) = (certificate.bound, certificate.claim, certificate.cutoff)
    if bound < 0 || bound > claim || claim > cutoff { report(.boundOutOfRange) }
    var needed: [BoundCertificate.Step] = [.noCheaperRoute]
    if !certificate.fixed.isEmpty { needed.append(.fixedJourneys) }
    if claim > bound { needed.append(.vehicleCases) }
    for step in needed where !certificate.trusted.contains(step) { report(.unnamedStep(step)) }
    guard let plan, problem.violations(in: plan).isEmpty else { return }
    let cost = problem.cost(of: plan)
    if cost < claim { report(.planBelowClaim(cost: cost)) }
  }

  /// A plan that does not pay for a job does it, and once: all its visits belong to one shipment, or to
  /// every shipment of one group; to some of them where it has no price, or where the group is coupled.
  private mutating func checkJobs() {
    for (index, job) in certificate.jobs.enumerated() {
      if job.price < 0 { report(.negativePrice(.job(index))) }
      guard job.visits.allSatisfy(isTask) else {
        report(.unknownIndex(.job(index)))
        continue
      }
      let isNew = job.visits.allSatisfy { jobOf.updateValue(index, forKey: $0) == nil }
      guard isNew else {
        report(.repeated(.job(index)))
        continue
      }
      let shipments = Set(job.visits.map { $0 / 2 })
      guard job.price != 0 || !job.visits.isEmpty else { continue }
      let isOne =
        if let group = shipments.first.flatMap({ groupOf[$0] }) {
          job.price == 0 || isCoupled.contains(group)
            ? shipments.isSubset(of: problem.groups[group].shipments)
            : shipments == Set(problem.groups[group].shipments)
        } else {
          shipments.count == 1
        }
      if !isOne { report(.notOneJob(job: index)) }
    }
  }

  private mutating func checkKinds() {
    var isKnown = [Bool](repeating: false, count: problem.vehicles.count)
    let lists = problem.shipments.flatMap { [$0.allowedVehicles, $0.usualVehicles] }
      .compactMap { $0.map(Set.init) }
    for (index, kind) in certificate.kinds.enumerated() {
      if kind.least > 0 { report(.positiveLeast(kind: index)) }
      guard let first = kind.vehicles.first,
        kind.vehicles.allSatisfy(problem.vehicles.indices.contains)
      else {
        report(.unknownIndex(.kind(index)))
        continue
      }
      for vehicle in kind.vehicles {
        guard !isKnown[vehicle] else {
          report(.repeated(.kind(index)))
          continue
        }
        isKnown[vehicle] = true
        let isAlike =
          problem.vehicles[vehicle] == problem.vehicles[first]
          && (vehicle == first
            || lists.allSatisfy { $0.contains(vehicle) == $0.contains(first) })
        if !isAlike { report(.notAlike(kind: index)) }
      }
    }
    for vehicle in isKnown.indices where !isKnown[vehicle] { report(.unpricedVehicle(vehicle)) }
  }

  private mutating func checkFixedJourneys() {
    for (index, journeys) in certificate.fixed.enumerated() {
      let visits = (journeys.to + [journeys.from]).compactMap(\.self)
      if !certificate.kinds.indices.contains(journeys.kind) || !visits.allSatisfy(isVisit) {
        report(.unknownIndex(.fixedJourneys(index)))
      }
    }
  }

  /// Whether a visit is the pickup or delivery of a shipment.
  func isTask(_ visit: Int) -> Bool {
    guard visit >= 0, visit / 2 < problem.shipments.count else { return false }
    return task(visit) != nil
  }

  /// Whether a visit is one of a shipment, or a reload.
  func isVisit(_ visit: Int) -> Bool {
    isTask(visit) || visit < 0 && problem.places.indices.contains(-1 - visit)
  }

  func task(_ visit: Int) -> RoutingProblem.Task? {
    let shipment = problem.shipments[visit / 2]
    return visit % 2 == 0 ? shipment.pickup : shipment.delivery
  }
}

extension RoutingProblem {
  /// Every reason why a certificate does not prove what it says, apart from the steps that it names as
  /// trusted.
  ///
  /// All is recomputed from the problem: sums in whole numbers, the cuts, the routes the search knew.
  /// Nothing is searched.
  ///
  /// - Parameters:
  ///   - certificate: What is to be checked.
  ///   - plan: A plan that must not cost less than what no plan does; left aside where it is not valid.
  /// - Returns: The faults, or none where it holds.
  public func faults(
    in certificate: BoundCertificate, plan: RoutingPlan? = nil
  ) -> [CertificateFault] {
    var checker = CertificateChecker(self, certificate)
    return checker.check(plan)
  }
}
