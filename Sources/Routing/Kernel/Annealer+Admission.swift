extension Annealer {
  /// Whether the check of the search, if there is one, lets a vehicle drive the visits written down.
  mutating func isAdmitted(_ count: Int, _ vehicle: Int32) -> Bool {
    guard admission != nil, let schedule = terrain.schedule, var memory = scratch else {
      return true
    }
    defer { scratch = memory }
    return admission?.admits(
      sequence, count: count, vehicle: Int(vehicle), schedule, &memory) ?? true
  }

  /// Whether it lets a vehicle drive a route of the plan.
  mutating func isAdmitted(_ route: Int, vehicle: Int32) -> Bool {
    guard admission != nil else { return true }
    return isAdmitted(chain.write(route, into: sequence), vehicle)
  }

  /// A changed route that it does not let be driven.
  mutating func refusedRoute() -> Int? {
    guard T.isRuled, admission != nil else { return nil }
    for index in 0..<touchedCount {
      let route = Int(touched[index])
      if !isAdmitted(route, vehicle: terrain.vehicleOfRoute[route]) { return route }
    }
    return nil
  }
}
