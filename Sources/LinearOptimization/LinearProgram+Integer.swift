internal import CGLPK

extension LinearProgram {
  /// Solves the model with its integer variables whole, by branch and bound.
  ///
  /// Solves the relaxation first, from the basis of the last solve, then searches. The same model
  /// gives the same answer on every machine unless `limits.time` or `progress` ends the search.
  ///
  /// - Parameters:
  ///   - limits: When to end before the proof, and what need not be looked for.
  ///   - progress: Called before each relaxation; `false` ends the search with the best solution so far.
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

    let search = IntegerSearch(
      copying: problem, limits: limits, deadline: deadline, progress: progress)
    let code = search.run()
    switch (code, search.incumbent) {
    case (0, _?):
      return solution(.optimal, bound: nil, search)
    case (0, nil):
      return solution(.infeasible, bound: limits.cutOff ?? sense.worst, search)
    case (_, _?):
      // Also where a relaxation failed: that is no reason to lose what was found before.
      return solution(search.hasReachedGap ? .optimal : .feasible, bound: search.bound, search)
    case (_, nil) where search.isStopped:
      return solution(.stopped, bound: search.bound, search)
    case (_, nil):
      throw .numericalFailure
    }
  }

  private func solution(
    _ status: IntegerSolution.Status, bound: Double?, _ search: IntegerSearch? = nil
  ) -> IntegerSolution {
    let values: [Double]
    let objective: Double
    switch status {
    case .optimal, .feasible:
      values = search?.incumbent?.values ?? []
      // From the whole values, which GLPK's own objective is not quite.
      objective = values.indices.reduce(0) {
        $0 + values[$1] * glp_get_obj_coef(problem, Int32($1 + 1))
      }
    case .infeasible, .stopped: (values, objective) = ([], sense.worst)
    case .unbounded: (values, objective) = ([], -sense.worst)
    }
    return IntegerSolution(
      status: status, objective: objective, bound: bound ?? objective, nodes: search?.nodes ?? 0,
      values: HandleNumbers(model: identity, places: variables.places, numbers: values))
  }
}
