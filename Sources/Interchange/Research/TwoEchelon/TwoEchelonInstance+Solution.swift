public import Cabotage
public import Routing

extension TwoEchelonInstance {
  /// A plan with its cost, as it is written down.
  public func solution(of plan: TwoEchelonPlan) -> TwoEchelonSolution {
    TwoEchelonSolution(plan: plan, cost: notation.text(cost(of: plan)))
  }

  /// Every rule that a plan breaks, in words.
  public func faults(in plan: TwoEchelonPlan) -> [Text] {
    problem.violations(in: plan).map(\.text)
  }

  /// The cost of a plan in the unit of the file.
  ///
  /// Recomputed from the routes: where nothing is rounded, from the distances as they are.
  public func cost(of plan: TwoEchelonPlan) -> Double {
    var cost = Double(problem.handling(in: plan)) / scale.factor
    for path in problem.paths(of: plan) {
      let fleet = path.isTruck ? problem.trucks : problem.freighters
      cost += Double(fleet.fixedCost) / scale.factor
      for (from, to) in zip(path.locations, path.locations.dropFirst()) {
        cost += Double(fleet.costPerMeter) * length(from, to)
      }
    }
    return cost / costFactor
  }

  /// A cost that a search tells of, in the unit of the file; where nothing is rounded, as near as whole
  /// numbers come.
  public func cost(ofSearch cost: Int) -> String {
    notation.text(Double(cost) / scale.factor / costFactor)
  }

  /// Whether a stated cost is that of a plan.
  ///
  /// - Returns: `nil` where the statement is no number.
  public func states(_ statement: String, costOf plan: TwoEchelonPlan) -> Bool? {
    notation.isStated(cost(of: plan), by: statement)
  }

  private var notation: CostNotation { CostNotation(scale: scale, divisor: costFactor) }

  private func length(_ from: Int, _ to: Int) -> Double {
    guard rounding != .none else { return distances.distance(from, to) }
    let meters = problem.travel.journey(from: from, to: to)?.meters ?? 0
    return Double(meters) / scale.factor
  }
}
