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
    Self.decimal(cost(of: plan), decimals)
  }

  /// The cost of a plan that a search tells of, in the unit of the file; where nothing is rounded,
  /// as near as whole numbers come.
  public func cost(ofSearch cost: Int) -> String {
    Self.decimal(Double(cost) / scale.factor / costFactor / costDivisor, decimals)
  }

  private var decimals: Int {
    rounding == .none && scale.factor > 1
      ? 4 : min(9, (scale.factor * costFactor * costDivisor).zeros)
  }

  /// Whether a stated cost is that of a plan, in the unit of the file or in that of the rounding.
  ///
  /// - Returns: `nil` where the statement is no number.
  public func states(_ statement: String, costOf plan: RoutingPlan) -> Bool? {
    guard let stated = Double(statement) else { return nil }
    let digits = statement.split(separator: ".").last.map(\.count) ?? 0
    // Half a unit of the last digit that is written, or what six digits leave open.
    let written = statement.contains(".") ? 0.5 / Double(Self.tenToThe(min(digits, 15))) : 0
    let cost = cost(of: plan)
    return [1, rounding == .none ? 1 : scale.factor].contains { factor in
      let exact = factor * cost
      let open = rounding == .none ? max(written * 1.02, 6e-6 * exact) : written * 1.02
      return abs(exact - stated) <= open + 1e-6
    }
  }

  private func length(_ from: Int, _ to: Int) -> Double {
    guard rounding != .none else { return distances.distance(from, to) }
    let meters = problem.profiles[0].journey(from: from, to: to)?.meters ?? 0
    return Double(meters) / scale.factor
  }

  /// A number with so many decimals at most, zeros at the end left out.
  private static func decimal(_ value: Double, _ decimals: Int) -> String {
    let power = tenToThe(decimals)
    guard let scaled = Int(exactly: (value * Double(power)).rounded()) else { return "\(value)" }
    let (whole, rest) = scaled.quotientAndRemainder(dividingBy: power)
    guard rest != 0 else { return String(whole) }
    var digits = String(rest)
    digits = String(repeating: "0", count: decimals - digits.count) + digits
    while digits.last == "0" { digits.removeLast() }
    return "\(whole).\(digits)"
  }

  /// - Precondition: `power` is from 0 to 18.
  private static func tenToThe(_ power: Int) -> Int {
    (0..<power).reduce(1) { value, _ in 10 * value }
  }
}

extension Double {
  /// The number of zeros of a power of ten.
  fileprivate var zeros: Int {
    var zeros = 0
    var rest = self
    while rest > 1.5 {
      rest /= 10
      zeros += 1
    }
    return zeros
  }
}
