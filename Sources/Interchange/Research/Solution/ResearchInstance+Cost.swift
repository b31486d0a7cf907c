public import Routing

extension ResearchInstance {
  /// The cost of a plan in the unit of the file, prizes of what stays behind included.
  ///
  /// Recomputed from the routes: where nothing is rounded, from the distances as they are.
  public func cost(of plan: RoutingPlan) -> Double {
    var cost = 0.0
    for shipment in plan.unserved {
      cost += Double(problem.shipments[shipment].prize ?? 0) / scale.factor
    }
    for route in plan.routes where problem.vehicles.indices.contains(route.vehicle) {
      let vehicle = problem.vehicles[route.vehicle]
      let path =
        [vehicle.start].compactMap { $0 } + route.stops.map { problem.places[$0.place].location }
        + [vehicle.end].compactMap { $0 }
      var length = 0.0
      for (from, to) in zip(path, path.dropFirst()) { length += self.length(from, to) }
      cost += Double(vehicle.fixedCost) / scale.factor + Double(vehicle.costPerMeter) * length
    }
    return cost / costFactor / costDivisor
  }

  /// The cost of a plan as it is written down.
  public func statedCost(of plan: RoutingPlan) -> String {
    notation.text(cost(of: plan))
  }

  /// The cost of a plan that a search tells of, in the unit of the file; where nothing is rounded,
  /// as near as whole numbers come.
  public func cost(ofSearch cost: Int) -> String {
    notation.text(Double(cost) / scale.factor / costFactor / costDivisor)
  }

  /// Whether a stated cost is that of a plan, in the unit of the file or in that of the rounding.
  ///
  /// - Returns: `nil` where the statement is no number.
  public func states(_ statement: String, costOf plan: RoutingPlan) -> Bool? {
    notation.isStated(cost(of: plan), by: statement)
  }

  private var notation: CostNotation {
    CostNotation(scale: scale, divisor: costFactor * costDivisor)
  }

  private func length(_ from: Int, _ to: Int) -> Double {
    guard rounding != .none else { return distances.distance(from, to) }
    let meters = problem.profiles[0].journey(from: from, to: to)?.meters ?? 0
    return Double(meters) / scale.factor
  }
}
