extension Walker {
  /// Gives a route to another vehicle, and its own to this one, as long as that helps.
  mutating func exchangeVehicles(of tour: Int) {
    for other in 0..<trial.tours.count
    where ground.vehicles[other].kind != ground.vehicles[tour].kind {
      guard let there = cost(of: tour, on: other), let here = cost(of: other, on: tour),
        there + here < trial.tours[tour].cost + trial.tours[other].cost
      else { continue }
      if trial.exchangeRoutes(tour, other) {
        assert(trial.tours[tour].cost == here && trial.tours[other].cost == there)
      }
    }
  }

  /// What a route would cost another vehicle; nothing where that may not or cannot drive it.
  private func cost(of tour: Int, on vehicle: Int) -> Int? {
    let route = trial.tours[tour]
    guard !route.isEmpty else { return 0 }
    for index in 0..<route.memberCount
    where !ground.allows(Int(route.members[index].shipment), on: vehicle) { return nil }
    for index in 0..<(route.nodeCount - 2) { order[index] = Int32(index + 1) }
    return trial.cost(of: tour, in: order, on: vehicle, position: position)
  }
}
