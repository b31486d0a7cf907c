public import Routing

extension ResearchInstance {
  /// The plan that a solution stands for, its timetable rebuilt from the routes alone.
  ///
  /// - Returns: A plan that may break any rule; a route beyond the fleet has a vehicle that does not
  ///   exist.
  /// - Throws: A number that is no customer, or a name that is no vehicle.
  public func plan(of solution: ResearchSolution) throws(UnreadableInstance) -> RoutingPlan {
    var waiting = shipmentsByPlace
    var isServed = [Bool](repeating: false, count: problem.shipments.count)
    var routes: [RoutingPlan.Route] = []
    let vehicles = try vehicles(of: solution)
    for shipments in combinations(of: solution, by: vehicles) {
      for shipment in shipments.reversed() {
        waiting[problem.shipments[shipment].delivery?.place ?? 0].putFirst(shipment)
      }
    }
    for (vehicle, route) in zip(vehicles, solution.routes) {
      var visits = zip(route.visits, route.allAmounts).map { (place: $0, amount: $1) }[...]
      while let first = visits.first, depots.contains(first.place) { visits.removeFirst() }
      while let last = visits.last, depots.contains(last.place) { visits.removeLast() }
      guard !visits.isEmpty else { continue }
      var stops: [RoutingPlan.Stop] = []
      for (visit, amount) in visits {
        guard waiting.indices.contains(visit) else {
          throw UnreadableInstance("client inconnu : \(visit)", "unknown customer: \(visit)")
        }
        var stop = RoutingPlan.Stop(
          place: visit, arrival: 0, start: 0, departure: 0, deliveries: [], pickups: [])
        if let shipment = waiting[visit].take(allowedOn: vehicle, problem) {
          isServed[shipment] = true
          let shipment = (index: shipment, goods: problem.shipments[shipment])
          if shipment.goods.delivery?.place == visit { stop.deliveries = [shipment.index] }
          if shipment.goods.pickup?.place == visit { stop.pickups = [shipment.index] }
          stop.parts = try part(amount, of: shipment.index)
        }
        stops.append(stop)
      }
      routes.append(Timetable(problem, vehicle: vehicle).route(stops))
    }
    return RoutingPlan(
      routes: routes, unserved: isServed.indices.filter { !isServed[$0] })
  }

  /// What a visit handles of a shipment, where a solution says that it is not all.
  private func part(
    _ amount: Int?, of shipment: Int
  ) throws(UnreadableInstance) -> [RoutingPlan.Part] {
    guard let amount else { return [] }
    guard let load = Load([amount]) else {
      throw UnreadableInstance(
        "une quantité est trop grande : \(amount)", "an amount is too large: \(amount)")
    }
    return load == problem.shipments[shipment].load ? [] : [.init(shipment: shipment, load: load)]
  }

  /// The solution that a plan stands for.
  public func solution(of plan: RoutingPlan) -> ResearchSolution {
    var stops = [[RoutingPlan.Stop]](repeating: [], count: problem.vehicles.count)
    for route in plan.routes { stops[route.vehicle] = route.stops }
    let routes = stops.enumerated()
      .filter { !$1.isEmpty || (vehicleNames == nil && hasMixedFleet) }
      .map { vehicle, stops in
        ResearchSolution.Route(
          name: vehicleNames?[vehicle], visits: stops.map(\.place), amounts: amounts(at: stops))
      }
    return ResearchSolution(routes: routes, cost: statedCost(of: plan))
  }

  /// What each stop handles, where customers may be served in parts.
  private func amounts(at stops: [RoutingPlan.Stop]) -> [Int?] {
    guard problem.shipments.contains(where: { $0.smallestPart != nil }) else { return [] }
    return stops.map { stop in
      stop.parts.first?.load[0] ?? stop.deliveries.first.map { problem.shipments[$0].load[0] }
    }
  }

  private var shipmentsByPlace: [Waiting] {
    var waiting = [Waiting](repeating: Waiting(), count: problem.places.count)
    for (index, shipment) in problem.shipments.enumerated() {
      if let task = shipment.delivery { waiting[task.place].shipments.append(index) }
      if let task = shipment.pickup { waiting[task.place].shipments.append(index) }
    }
    return waiting
  }

  /// For each customer whose visits are coupled, the shipments of the combination that a solution
  /// goes by, if it is one.
  private func combinations(of solution: ResearchSolution, by vehicles: [Int]) -> [[Int]] {
    guard !couplings.isEmpty else { return [] }
    var visitors: [Int: [Int]] = [:]
    for (vehicle, route) in zip(vehicles, solution.routes) {
      for visit in route.visits { visitors[visit, default: []].append(vehicle) }
    }
    return couplings.compactMap { coupling in
      let groups = problem.groups[coupling.groups]
      let visitors = visitors[coupling.location] ?? []
      return (groups.first?.shipments.indices ?? 0..<0)
        .map { combination in groups.map { $0.shipments[combination] } }
        .first { shipments in
          visitors.count == shipments.count
            && shipments.allSatisfy { shipment in
              visitors.contains {
                problem.shipments[shipment].allowedVehicles?.contains($0) ?? true
              }
            }
        }
    }
  }

  /// The vehicle of each route: by its name, by the number of the line, or the next one.
  private func vehicles(of solution: ResearchSolution) throws(UnreadableInstance) -> [Int] {
    guard let vehicleNames, Set(vehicleNames).count > 1 else {
      if hasMixedFleet { return Array(solution.routes.indices) }
      var next = -1
      return solution.routes.map { route in
        next += route.visits.isEmpty ? 0 : 1
        return max(0, next)
      }
    }
    var left = Dictionary(grouping: vehicleNames.indices.reversed()) { vehicleNames[$0] }
    return try solution.routes.map { (route) throws(UnreadableInstance) in
      guard let name = route.name, left[name] != nil else {
        let names = Set(vehicleNames).sorted().prefix(5).joined(separator: ", ")
        throw UnreadableInstance(
          "une tournée ne nomme pas son véhicule entre parenthèses : \(names)",
          "a route does not name its vehicle in parentheses: \(names)")
      }
      // Beyond the fleet, a vehicle that does not exist.
      return left[name]?.popLast() ?? problem.vehicles.count
    }
  }
}

/// The shipments of one place that no stop has handled yet.
private struct Waiting {
  var shipments: [Int] = []
  private var last: Int?

  /// Moves a shipment to the front.
  mutating func putFirst(_ shipment: Int) {
    guard let index = shipments.firstIndex(of: shipment) else { return }
    shipments.insert(shipments.remove(at: index), at: 0)
  }

  /// The next shipment, one that the vehicle may carry first; the last one again where none is left,
  /// so that a customer who is visited too often is told of.
  mutating func take(allowedOn vehicle: Int, _ problem: RoutingProblem) -> Int? {
    let allowed = shipments.firstIndex {
      problem.shipments[$0].allowedVehicles?.contains(vehicle) ?? true
    }
    guard let next = allowed ?? shipments.indices.first else { return last }
    last = shipments.remove(at: next)
    return last
  }
}
