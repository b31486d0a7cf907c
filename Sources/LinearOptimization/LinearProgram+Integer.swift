internal import CGLPK

extension LinearProgram {
  /// Solves the model with its integer variables whole, by branch and bound.
  ///
  /// Solves the relaxation first, from the basis of the last solve, then searches. The same model
  /// gives the same answer on every machine unless `limits.time` or `progress` ends the search.
  ///
  /// - Parameters:
  ///   - limits: When to end before the proof, and what need not be looked for.
  ///   - progress: Called before each node; `false` ends the search with the best solution so far.
  /// - Throws: A gap or a cut-off that cannot be used, or a failure of the solver.
  public mutating func solveInteger(
    _ limits: IntegerLimits = IntegerLimits(), progress: ((IntegerProgress) -> Bool)? = nil
  ) throws(LinearProgramError) -> IntegerSolution {
    guard limits.relativeGap >= 0 else { throw .invalidGap(limits.relativeGap) }
    if let cutOff = limits.cutOff { try Self.check(cutOff) }
    let deadline = limits.time.map { ContinuousClock.now + $0 }
    let relaxation = try solve(limits: Limits(time: limits.time))
    switch relaxation.status {
    case .optimal: break
    case .infeasible: return solution(.infeasible, bound: sense.worst)
    case .unbounded: return solution(.unbounded, bound: -sense.worst)
    case .stopped: return solution(.stopped, bound: -sense.worst)
    }

    let cutOffColumn = limits.cutOff.map { addCutOffColumn($0) } ?? 0
    defer { if cutOffColumn > 0, !isBroken { glp_del_cols(problem, 1, [0, cutOffColumn]) } }
    let search = IntegerSearch(
      limits: limits, deadline: deadline, bound: relaxation.objective, cutOffColumn: cutOffColumn,
      progress: progress)
    let code = search.run(on: problem)
    let hasIncumbent = code != CGLPK_FAULT && search.incumbent(in: problem) != nil
    switch code {
    case 0 where hasIncumbent:
      return solution(.optimal, bound: nil, search)
    case 0:
      return solution(.infeasible, bound: limits.cutOff ?? sense.worst, search)
    case GLP_ESTOP where search.hasReachedGap:
      return solution(.optimal, bound: search.bound, search)
    // A failure at one node of the tree is no reason to lose what was found before.
    case GLP_ESTOP where hasIncumbent, GLP_EFAIL where hasIncumbent:
      return solution(.feasible, bound: search.bound, search)
    case GLP_ESTOP:
      return solution(.stopped, bound: search.bound, search)
    case CGLPK_FAULT:
      isBroken = true
      throw .brokenModel
    default:
      throw .numericalFailure
    }
  }

  /// A column that no solution can use; using it alone has the objective of the cut-off.
  ///
  /// GLPK cannot be told an objective, only a solution, and believes that its bounds hold.
  private func addCutOffColumn(_ cutOff: Double) -> Int32 {
    let column = glp_add_cols(problem, 1)
    glp_set_col_bnds(problem, column, GLP_FX, 0, 0)
    glp_set_obj_coef(problem, column, cutOff)
    return column
  }

  /// The answer, with the values GLPK holds where the status says there are any.
  private func solution(
    _ status: IntegerSolution.Status, bound: Double?, _ search: IntegerSearch? = nil
  ) -> IntegerSolution {
    let problem = problem
    let hasValues = status == .optimal || status == .feasible
    let values = variables.numbers(
      model: identity,
      !hasValues
        ? nil
        : { column in
          let value = glp_mip_col_val(problem, column)
          return glp_get_col_kind(problem, column) == GLP_CV ? value : value.rounded()
        })
    let objective: Double =
      switch status {
      case .optimal, .feasible: values.total { glp_get_obj_coef(problem, $0) }
      case .infeasible, .stopped: sense.worst
      case .unbounded: -sense.worst
      }
    return IntegerSolution(
      status: status, objective: objective, bound: bound ?? objective, nodes: search?.nodes ?? 0,
      values: values)
  }
}
