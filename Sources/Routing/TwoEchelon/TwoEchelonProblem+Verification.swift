extension TwoEchelonProblem {
  /// Every rule that a plan breaks, recomputed from the problem alone.
  public func violations(in plan: TwoEchelonPlan) -> [TwoEchelonViolation] {
    var violations: [TwoEchelonViolation] = []
    var delivered = [Int](repeating: 0, count: satelliteCount)
    var taken = delivered
    var startsAt = delivered
    for (index, route) in plan.truckRoutes.enumerated() {
      checkTruck(route, index, &delivered, &violations)
    }
    var visits = [Int](repeating: 0, count: demands.count)
    for (index, route) in plan.freighterRoutes.enumerated() {
      guard handlingCosts.indices.contains(route.satellite) else {
        violations.append(
          .unknownSatelliteOfFreighter(route: index, satellite: route.satellite))
        continue
      }
      if route.customers.isEmpty { violations.append(.emptyFreighterRoute(route: index)) }
      var load = 0
      for customer in route.customers {
        guard demands.indices.contains(customer) else {
          violations.append(.unknownCustomer(route: index, customer: customer))
          continue
        }
        load += demands[customer]
        visits[customer] += 1
      }
      if load > freighters.capacity {
        violations.append(
          .freighterOverfull(route: index, load: load, capacity: freighters.capacity))
      }
      taken[route.satellite] += load
      startsAt[route.satellite] += 1
    }
    checkFleets(plan, startsAt, &violations)
    for (customer, count) in visits.enumerated() where count != 1 {
      violations.append(.wrongVisits(customer: customer, visits: count))
    }
    for satellite in handlingCosts.indices where delivered[satellite] != taken[satellite] {
      violations.append(
        .unbalanced(
          satellite: satellite, delivered: delivered[satellite], taken: taken[satellite]))
    }
    return violations
  }

  private func checkTruck(
    _ route: TwoEchelonPlan.TruckRoute, _ index: Int, _ delivered: inout [Int],
    _ violations: inout [TwoEchelonViolation]
  ) {
    if route.drops.isEmpty { violations.append(.emptyTruckRoute(route: index)) }
    var load = 0
    var seen: Set<Int> = []
    for drop in route.drops {
      guard handlingCosts.indices.contains(drop.satellite) else {
        violations.append(.unknownSatelliteOfTruck(route: index, satellite: drop.satellite))
        continue
      }
      guard 1...Self.largestAmount ~= drop.amount else {
        violations.append(
          .amountBelowOne(route: index, satellite: drop.satellite, amount: drop.amount))
        continue
      }
      if !seen.insert(drop.satellite).inserted {
        violations.append(.satelliteTwice(route: index, satellite: drop.satellite))
      }
      load += drop.amount
      delivered[drop.satellite] += drop.amount
    }
    if load > trucks.capacity {
      violations.append(.truckOverfull(route: index, load: load, capacity: trucks.capacity))
    }
  }

  private func checkFleets(
    _ plan: TwoEchelonPlan, _ startsAt: [Int], _ violations: inout [TwoEchelonViolation]
  ) {
    if plan.truckRoutes.count > trucks.count {
      violations.append(.tooManyTrucks(used: plan.truckRoutes.count, limit: trucks.count))
    }
    if plan.freighterRoutes.count > freighters.count {
      violations.append(
        .tooManyFreighters(used: plan.freighterRoutes.count, limit: freighters.count))
    }
    for (satellite, count) in startsAt.enumerated() where count > mostFreightersAtSatellite {
      violations.append(
        .tooManyAtSatellite(satellite: satellite, used: count, limit: mostFreightersAtSatellite))
    }
  }

  /// What a plan costs: the journeys of both echelons, the vehicles used, and what satellites handle.
  ///
  /// What does not exist is passed over.
  public func cost(of plan: TwoEchelonPlan) -> Int {
    var cost = 0
    for path in paths(of: plan) {
      let fleet = path.isTruck ? trucks : freighters
      cost += fleet.fixedCost
      for (from, to) in zip(path.locations, path.locations.dropFirst()) {
        cost += fleet.costPerMeter * meters(from, to)
      }
    }
    return cost + handling(in: plan)
  }

  /// What satellites cost for the goods that freighters take from them.
  public func handling(in plan: TwoEchelonPlan) -> Int {
    var cost = 0
    for route in plan.freighterRoutes where handlingCosts.indices.contains(route.satellite) {
      for customer in route.customers where demands.indices.contains(customer) {
        cost += handlingCosts[route.satellite] * demands[customer]
      }
    }
    return cost
  }

  /// The locations that each route passes, with the depot or satellite at both ends.
  public func paths(of plan: TwoEchelonPlan) -> [(isTruck: Bool, locations: [Int])] {
    plan.truckRoutes.map { route in
      let stops = route.drops.map(\.satellite).filter(handlingCosts.indices.contains)
      return (true, [0] + stops.map(location(ofSatellite:)) + [0])
    }
      + plan.freighterRoutes.filter { handlingCosts.indices.contains($0.satellite) }.map { route in
        let start = location(ofSatellite: route.satellite)
        let stops = route.customers.filter(demands.indices.contains)
        return (false, [start] + stops.map(location(ofCustomer:)) + [start])
      }
  }
}
