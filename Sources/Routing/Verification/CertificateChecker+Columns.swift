extension CertificateChecker {
  /// More visits than any route makes.
  private static let mostVisits = 1 << 14
  /// More than any route costs that a search knows; sums of prices stay in range below it.
  private static let mostCost = Int128(1) << 80

  /// No route that the search knew has a smaller reduced cost than its kind is said to have.
  ///
  /// - Precondition: The parts of the certificate have no fault.
  mutating func checkColumns() {
    let pricing = ColumnPricing(certificate)
    for (index, column) in certificate.columns.enumerated() {
      guard certificate.kinds.indices.contains(column.kind), column.visits.allSatisfy(isVisit)
      else {
        report(.unknownIndex(.column(index)))
        continue
      }
      guard !column.visits.isEmpty, column.visits.count <= Self.mostVisits,
        let cost = relaxedCost(of: column), cost < Self.mostCost
      else {
        report(.impossibleColumn(index))
        continue
      }
      // Nothing is said of routes with journeys that were left out.
      guard !pricing.isFixed(column) else { continue }
      let shift = Int128(certificate.scale)
      let gain = pricing.gain(of: column)
      let least = Int128(certificate.kinds[column.kind].least)
      let isAbove =
        shift >= 0 ? cost << shift >= gain + least : cost >= (gain + least) << -shift
      if !isAbove { report(.columnBelowLeast(index)) }
    }
  }

  /// What a route costs at least: the vehicle, its metres, its time at the best speed without any
  /// waiting, and the goods that other vehicles usually carry; nothing where it cannot be driven.
  private func relaxedCost(of column: BoundCertificate.Column) -> Int128? {
    guard let index = certificate.kinds[column.kind].vehicles.first else { return nil }
    let vehicle = problem.vehicles[index]
    let travel = problem.profiles[vehicle.profile]
    let best = travel.speeds.reduce(100) { max($0, $1.percent) }
    var (meters, seconds) = (Int128(0), Int128(0))
    var cost = Int128(vehicle.fixedCost)
    var location = vehicle.start
    var before: Int?
    func drive(to next: Int) -> Bool {
      guard let from = location else { return true }
      guard let leg = travel.journey(from: from, to: next) else { return false }
      meters += Int128(leg.meters)
      seconds += Int128(leg.seconds) * 100 / Int128(best)
      return true
    }
    for visit in column.visits {
      let place = self.place(of: visit)
      if visit < 0 {
        guard vehicle.reloads.contains(place) else { return nil }
      } else {
        let shipment = problem.shipments[visit / 2]
        if let allowed = shipment.allowedVehicles, !allowed.contains(index) { return nil }
        let isFirstEnd = visit % 2 == 0 || shipment.pickup == nil
        if isFirstEnd, let usual = shipment.usualVehicles, !usual.contains(index) {
          cost += Int128(shipment.costElsewhere)
        }
        seconds += Int128(task(visit)?.service ?? 0)
      }
      if !isOneStop(before, visit) {
        guard drive(to: problem.places[place].location) else { return nil }
        seconds += Int128(problem.places[place].setup)
      }
      location = problem.places[place].location
      before = visit
    }
    if let end = vehicle.end, !drive(to: end) { return nil }
    return cost + meters * Int128(vehicle.costPerMeter) + seconds * Int128(vehicle.costPerSecond)
  }

  /// Whether a visit goes on with the stop of the one before, which unloads and then loads.
  private func isOneStop(_ before: Int?, _ visit: Int) -> Bool {
    guard let before, before >= 0, visit >= 0, place(of: before) == place(of: visit) else {
      return false
    }
    return before % 2 == 1 || visit % 2 == 0
  }

  /// The place of a visit that exists.
  private func place(of visit: Int) -> Int {
    visit < 0 ? -1 - visit : task(visit)?.place ?? 0
  }
}
