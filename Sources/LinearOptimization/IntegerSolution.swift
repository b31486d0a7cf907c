/// What branch and bound found: whole values, and what is proved about them.
///
/// A plain value: it outlives the model.
public struct IntegerSolution: Sendable {
  /// How the search ended.
  public enum Status: Hashable, Sendable {
    /// Proved best, within the relative gap asked for.
    case optimal
    /// A limit was met first; the best solution so far is given.
    case feasible
    /// No whole values satisfy all bounds, or none is better than the cut-off.
    case infeasible
    /// The objective of the relaxation has no limit.
    case unbounded
    /// A limit was met before any solution was found.
    case stopped
  }

  /// How the search ended.
  public let status: Status
  /// The objective of the solution, or an infinity.
  ///
  /// Where there is no solution, the worst there is (+∞ when minimizing); where the relaxation is
  /// unbounded, the best.
  public let objective: Double
  /// The proved bound: no solution is better (and better than the cut-off where there is one).
  ///
  /// Proved in floating-point arithmetic: up to 10⁻⁷ of the objective, not exactly.
  public let bound: Double
  /// The relaxations solved in the search tree.
  public let nodes: Int

  let values: HandleNumbers

  /// The value of a variable, exactly whole for an integer one.
  ///
  /// Zero for a variable that was not in the model then, and for all where there is no solution.
  ///
  /// - Precondition: The variable belongs to the model solved.
  public func value(of variable: LinearProgram.Variable) -> Double {
    values.number(model: variable.model, serial: variable.serial)
  }
}
