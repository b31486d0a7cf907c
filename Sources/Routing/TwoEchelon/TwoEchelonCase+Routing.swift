import Quantities

extension TwoEchelonProblem {
  /// The second echelon of a case: freighters at several depots.
  func routing(_ proofCase: TwoEchelonCase, _ travel: TravelMatrix) -> RoutingProblem? {
    guard let shift = TimeWindow(opens: 0, closes: 1) else { return nil }
    let capacity = Load([freighters.capacity]) ?? .zero
    return try? RoutingProblem(
      places: demands.indices.map { .init(location: location(ofCustomer: $0)) },
      shipments: demands.enumerated().map { customer, demand in
        .init(pickup: nil, delivery: .init(place: customer), load: Load([demand]) ?? .zero)
      },
      vehicles: proofCase.satelliteOfVehicle.map { satellite in
        let start = location(ofSatellite: satellite)
        return .init(
          start: start, end: start, shift: shift, capacity: capacity,
          fixedCost: freighters.fixedCost, costPerMeter: freighters.costPerMeter)
      }, travel: travel)
  }
}

extension RoutingProblem {
  /// The drives of a plan that a case has freighters for.
  func plan(_ plan: TwoEchelonPlan, in proofCase: TwoEchelonCase) -> RoutingPlan {
    var free: [Int: [Int]] = [:]
    for (vehicle, satellite) in proofCase.satelliteOfVehicle.enumerated() {
      free[satellite, default: []].append(vehicle)
    }
    return timetable(
      plan.freighterRoutes.compactMap { route in
        free[route.satellite]?.popLast().map { vehicle in
          (vehicle, route.customers.map { Int32(2 * $0 + 1) })
        }
      })
  }
}
