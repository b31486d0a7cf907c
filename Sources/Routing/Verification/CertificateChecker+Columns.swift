/// What a column costs.
private enum ColumnCost {
  case cost(Int128)
  /// No vehicle is in time everywhere.
  case late
  /// It cannot be driven.
  case impossible
}

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
      guard !column.visits.isEmpty, column.visits.count <= Self.mostVisits else {
        report(.impossibleColumn(index))
        continue
      }
      let answer = relaxedCost(of: column)
      // Nothing is said of routes that no vehicle is in time on, or with journeys that were left out.
      if case .late = answer { continue }
      guard case .cost(let cost) = answer, cost < Self.mostCost else {
        report(.impossibleColumn(index))
        continue
      }
      guard !pricing.isFixed(column) else { continue }
      let shift = Int128(certificate.scale)
      let gain = pricing.gain(of: column)
      let least = Int128(certificate.kinds[column.kind].least)
      let isAbove =
        shift >= 0 ? cost << shift >= gain + least : cost >= (gain + least) << -shift
      if !isAbove { report(.columnBelowLeast(index)) }
    }
  }

  /// What a route costs at least: the vehicle, its metres, its time at the best speed, and the goods that
  /// other vehicles usually carry.
  private func relaxedCost(of column: BoundCertificate.Column) -> ColumnCost {
    guard let index = certificate.kinds[column.kind].vehicles.first,
      let stops = stops(of: column, on: index)
    else { return .impossible }
    let vehicle = problem.vehicles[index]
    var cost = Int128(vehicle.fixedCost)
    for visit in column.visits where visit >= 0 {
      let shipment = problem.shipments[visit / 2]
      if let allowed = shipment.allowedVehicles, !allowed.contains(index) { return .impossible }
      let isFirstEnd =
        visit % 2 == 0 || shipment.pickup == nil || !column.visits.contains(visit - 1)
      if isFirstEnd, let usual = shipment.usualVehicles, !usual.contains(index) {
        cost += Int128(shipment.costElsewhere)
      }
    }
    guard let drive = ColumnDrive(problem, vehicle, stops) else { return .impossible }
    guard let seconds = drive.shortestDuration else { return .late }
    cost += drive.meters * Int128(vehicle.costPerMeter)
    return .cost(cost + seconds * Int128(vehicle.costPerSecond))
  }

  /// The stops of a route; nothing where it reloads at a place at which the vehicle may not.
  private func stops(
    of column: BoundCertificate.Column, on index: Int
  ) -> [ColumnDrive.Stop]? {
    let reloads = problem.vehicles[index].reloads
    var stops: [ColumnDrive.Stop] = []
    var before: Int?
    for (position, visit) in column.visits.enumerated() {
      let place = self.place(of: visit)
      let isReload = visit < 0 && reloads.contains(place)
      let service =
        visit < 0 ? serviceOfOthers(at: position, of: column.visits) : task(visit)?.service ?? 0
      if visit < 0, !isReload, !isEndOfPairs(place) { return nil }
      if let before, !isReload, isOneStop(before, visit, reloads) {
        stops[stops.count - 1].service += Int128(service)
      } else {
        stops.append(ColumnDrive.Stop(place: place, service: Int128(service)))
      }
      if visit >= 0, let release = problem.shipments[visit / 2].release {
        let known = stops[stops.count - 1].release
        stops[stops.count - 1].release = max(Int128(release), known ?? Int128(release))
      }
      before = visit
    }
    return stops
  }

  /// What it takes at a place that is passed to load what is unloaded before it is passed again, and to
  /// unload what was loaded since it was passed before, where the visit at the other end stands for both.
  private func serviceOfOthers(at position: Int, of visits: [Int]) -> Int {
    let isOther = { (visit: Int) in visit != visits[position] }
    let after = visits[(position + 1)...].prefix(while: isOther).filter { $0 % 2 == 1 }
    let before = visits[..<position].reversed().prefix(while: isOther).filter { $0 % 2 == 0 }
    return (before + after).reduce(0) { sum, visit in
      guard visit >= 0, let other = task(visit ^ 1), -1 - other.place == visits[position],
        !visits.contains(visit ^ 1)
      else { return sum }
      return sum + other.service
    }
  }

  private func isEndOfPairs(_ place: Int) -> Bool {
    problem.shipments.contains { shipment in
      guard let pickup = shipment.pickup, let delivery = shipment.delivery else { return false }
      return pickup.place == place || delivery.place == place
    }
  }

  /// Whether a visit goes on with the stop of the one before, which unloads and then loads.
  private func isOneStop(_ before: Int, _ visit: Int, _ reloads: [Int]) -> Bool {
    guard place(of: before) == place(of: visit) else { return false }
    guard before >= 0 else { return !reloads.contains(place(of: before)) }
    return visit < 0 || before % 2 == 1 || visit % 2 == 0
  }

  /// The place of a visit that exists.
  private func place(of visit: Int) -> Int {
    visit < 0 ? -1 - visit : task(visit)?.place ?? 0
  }
}
