public import Foundation
public import Routing

/// A solution of a problem of two echelons, as a text.
///
/// A line a truck with what it leaves at each satellite, a line a freighter with its satellite and
/// customers, and the cost:
///
/// ```
/// Truck #1: 1 (9000) 2 (6000)
/// Route #1 (satellite 1): 3 7 2
/// Cost 417.07
/// ```
public struct TwoEchelonSolution: Sendable, Hashable {
  /// The routes.
  public var plan: TwoEchelonPlan
  /// The cost that is stated, as it is written.
  public var cost: String?

  /// Makes a solution.
  public init(plan: TwoEchelonPlan, cost: String?) {
    self.plan = plan
    self.cost = cost
  }

  /// Reads a file from disk.
  ///
  /// - Throws: What is wrong, with its line.
  public init(contentsOf url: URL) throws(UnreadableInstance) {
    try self.init(reading: try InstanceText.bytes(of: url))
  }

  /// Reads a text; other lines than those of trucks, routes and cost are passed over.
  ///
  /// - Throws: What is wrong, with its line.
  public init(reading bytes: [UInt8]) throws(UnreadableInstance) {
    plan = TwoEchelonPlan(truckRoutes: [], freighterRoutes: [])
    let text = try InstanceText(bytes)
    for line in text.lines {
      let content = text.string(line.range)
      switch content.prefix(while: \.isLetter).lowercased() {
      case "truck": plan.truckRoutes.append(try Self.truck(content, line))
      case "route": plan.freighterRoutes.append(try Self.freighter(content, line))
      case "cost": cost = try ResearchSolution.cost(content, line)
      default: break
      }
    }
    guard !plan.freighterRoutes.isEmpty else {
      throw UnreadableInstance("la solution n'a aucune tournée", "the solution has no route")
    }
  }

  private static func truck(
    _ content: String, _ line: InstanceText.Line
  ) throws(UnreadableInstance) -> TwoEchelonPlan.TruckRoute {
    let route = try ResearchSolution.route(content, line)
    var drops: [TwoEchelonPlan.Drop] = []
    for (satellite, amount) in zip(route.visits, route.allAmounts) {
      guard let amount else {
        throw UnreadableInstance(
          line: line.number, "le satellite \(satellite) est sans quantité, comme dans `1 (9000)`",
          "satellite \(satellite) is without an amount, as in `1 (9000)`")
      }
      drops.append(.init(satellite: satellite - 1, amount: amount))
    }
    return .init(drops: drops)
  }

  private static func freighter(
    _ content: String, _ line: InstanceText.Line
  ) throws(UnreadableInstance) -> TwoEchelonPlan.FreighterRoute {
    let route = try ResearchSolution.route(content, line)
    guard let word = route.name?.split(separator: " ").last, let satellite = Int(word),
      0...TwoEchelonProblem.largestAmount ~= satellite
    else {
      throw UnreadableInstance(
        line: line.number, "`Route #1 (satellite 1): …` attendu, lu `\(content.shown)`",
        "expected `Route #1 (satellite 1): …`, read `\(content.shown)`")
    }
    return .init(satellite: satellite - 1, customers: route.visits.map { $0 - 1 })
  }

  /// The solution as it is written.
  public var text: String {
    var lines = zip(1..., plan.truckRoutes).map { number, route in
      "Truck #\(number):" + route.drops.map { " \($0.satellite + 1) (\($0.amount))" }.joined()
    }
    lines += zip(1..., plan.freighterRoutes).map { number, route in
      "Route #\(number) (satellite \(route.satellite + 1)):"
        + route.customers.map { " \($0 + 1)" }.joined()
    }
    if let cost { lines.append("Cost \(cost)") }
    return lines.joined(separator: "\n") + "\n"
  }
}
