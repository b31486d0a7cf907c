extension RoutingProblem {
  /// More locations than this are not looked at two by two.
  private static let mostLocations = 2_000

  /// A number that divides the cost of every plan below a cutoff, waiting and the like left aside.
  ///
  /// So a lower bound can be raised to its next multiple.
  func costStep(below cutoff: Int) -> Int {
    var step = Divisor()
    let prizes = shipments.compactMap(\.prize) + groups.compactMap(\.prize)
    for prize in prizes where prize <= cutoff { step.take(prize) }
    for shipment in shipments where shipment.usualVehicles != nil {
      step.take(shipment.costElsewhere)
    }
    let locations = Set(
      places.map(\.location) + vehicles.flatMap { [$0.start, $0.end].compactMap(\.self) })
    let works =
      places.map(\.setup)
      + shipments.flatMap { [$0.pickup?.service ?? 0, $0.delivery?.service ?? 0] }
    var known: Set<[Int]> = []
    for vehicle in vehicles {
      step.take(vehicle.fixedCost)
      let rates = [vehicle.profile, vehicle.costPerMeter, vehicle.costPerSecond]
      guard known.insert(rates).inserted, step.value != 1 else { continue }
      guard locations.count <= Self.mostLocations else { return 1 }
      for work in works { step.take(work, at: vehicle.costPerSecond) }
      let travel = profiles[vehicle.profile]
      let best = travel.speeds.reduce(100) { max($0, $1.percent) }
      for from in locations where step.value != 1 {
        for to in locations where step.value != 1 {
          guard let leg = travel.journey(from: from, to: to) else { continue }
          let road = leg.meters.multipliedReportingOverflow(by: vehicle.costPerMeter)
          let time = (leg.seconds * 100 / best)
            .multipliedReportingOverflow(by: vehicle.costPerSecond)
          let sum = road.partialValue.addingReportingOverflow(time.partialValue)
          if road.overflow || time.overflow || sum.overflow { return 1 }
          step.take(sum.partialValue)
        }
      }
    }
    return max(1, step.value)
  }
}

/// The greatest common divisor of all that it takes.
private struct Divisor {
  private(set) var value = 0

  mutating func take(_ amount: Int, at rate: Int = 1) {
    let (product, overflow) = amount.multipliedReportingOverflow(by: rate)
    guard !overflow else {
      value = 1
      return
    }
    var other = product
    while other != 0 { (value, other) = (other, value % other) }
  }
}
