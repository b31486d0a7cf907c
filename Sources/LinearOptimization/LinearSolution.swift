/// What the simplex method found: values, duals, and whether they are optimal.
///
/// A plain value: it outlives the model.
///
/// Signs are those of the Lagrangian, whatever the sense: a dual is the rate at which the optimal
/// objective rises with the row's active bound, and a reduced cost is a variable's cost less its
/// coefficients times the duals. So when minimizing, an active lower bound has a dual of zero or
/// more and an active upper bound one of zero or less; when maximizing the other way round. What is
/// not at a bound has zero. The objective equals the duals times the active bounds of the rows plus
/// the reduced costs times the active bounds of the variables.
public struct LinearSolution: Sendable {
  /// How the solver ended.
  public enum Status: Hashable, Sendable {
    /// Solved.
    case optimal
    /// No values satisfy all bounds.
    case infeasible
    /// The objective has no limit.
    case unbounded
    /// A limit was met first.
    case stopped
  }

  /// How the solver ended.
  public let status: Status
  /// The optimal objective, or an infinity.
  ///
  /// Where the model is infeasible or the solver was stopped, the worst there is (+∞ when
  /// minimizing); where it is unbounded, the best.
  public let objective: Double
  /// The steps the simplex method took.
  public let iterations: Int

  let values: HandleNumbers
  let reducedCosts: HandleNumbers
  let activities: HandleNumbers
  let duals: HandleNumbers

  /// The value of a variable, in units of the variable.
  ///
  /// Zero for a variable that was not in the model then, and for all where no optimum was found.
  ///
  /// - Precondition: The variable belongs to the model solved.
  public func value(of variable: LinearProgram.Variable) -> Double {
    values.number(model: variable.model, serial: variable.serial)
  }

  /// What one more unit of a variable would add to the objective; zero as for ``value(of:)``.
  ///
  /// - Precondition: The variable belongs to the model solved.
  public func reducedCost(of variable: LinearProgram.Variable) -> Double {
    reducedCosts.number(model: variable.model, serial: variable.serial)
  }

  /// The sum of a row; zero as for ``value(of:)``.
  ///
  /// - Precondition: The row belongs to the model solved.
  public func activity(of row: LinearProgram.Row) -> Double {
    activities.number(model: row.model, serial: row.serial)
  }

  /// What one more unit on the active bound of a row would add to the objective; zero as above.
  ///
  /// - Precondition: The row belongs to the model solved.
  public func dual(of row: LinearProgram.Row) -> Double {
    duals.number(model: row.model, serial: row.serial)
  }
}
