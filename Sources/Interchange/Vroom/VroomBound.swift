public import Routing

/// What no answer to a request can better, beside `summary`.
///
/// Compared are answers as VROOM does: by what they serve first, then by their cost.
public struct VroomBound: Sendable, Hashable, Codable {
  /// Whether it is proved that no answer serves more.
  public let served: Bool
  /// No answer that serves as much costs less, before the costs of routes are rounded down.
  public let cost: Int
  /// How far the cost is above that at most, as a share of it; 0 where the answer is proved best.
  public let gap: Double
  /// How it was proved.
  public let method: RoutingBound.Method
  /// The rules that it leaves aside.
  public let relaxed: [BoundRelaxation]
  /// The nodes of branch and bound.
  public let nodes: Int

  /// - Parameter plan: A plan that keeps all rules.
  init(_ bound: RoutingBound, of plan: RoutingPlan, in model: VroomModel) {
    let problem = model.problem
    let left = Set(plan.unserved)
    let singles = left.reduce(0) { $0 + (problem.shipments[$1].prize ?? 0) }
    let groups = problem.groups.filter { left.isSuperset(of: $0.shipments) }
      .reduce(0) { $0 + ($1.prize ?? 0) }
    let prizes = singles + groups
    let (all, least) = (problem.cost(of: plan), min(problem.cost(of: plan), bound.cost))
    // To serve more would save more than all routes cost.
    served = least >= prizes
    method = bound.method
    relaxed = BoundRelaxation.allCases.filter(bound.relaxed.contains)
    nodes = bound.nodes
    let exact = Int128(max(0, least - prizes)) * Int128(model.divisor) - Int128(model.slack)
    cost = Int(max(0, exact) / Int128(VroomTariff.unit))
    gap = least >= all ? 0 : min(1, Double(all - least) / Double(max(1, all - prizes)))
  }
}
