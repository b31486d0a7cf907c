internal import CGLPK

extension LinearProgram {
  /// Which form of the simplex method to use.
  ///
  /// Only the time it takes depends on it.
  public enum Simplex: Hashable, Sendable {
    /// For a model without a basis, or after variables were added or costs changed.
    case primal
    /// After rows were added or bounds changed.
    case dual
  }

  /// Solves the model by the simplex method, every variable taken as continuous.
  ///
  /// Goes on from the basis of the last solve. Where that basis is singular or of the wrong size,
  /// or the method fails numerically, it begins again from another.
  ///
  /// - Throws: ``LinearProgramError/numericalFailure`` where no basis leads to an end.
  public mutating func solve(
    _ method: Simplex = .primal, limits: Limits = .none
  ) throws(LinearProgramError) -> LinearSolution {
    try checkUsable()
    let began = ContinuousClock.now
    let firstIteration = Int(glp_get_it_cnt(problem))
    var parameters = glp_smcp()
    glp_init_smcp(&parameters)
    parameters.msg_lev = GLP_MSG_OFF

    let patience = Self.patience(problem)
    // The primal simplex also settles what the dual cannot: a model that is not dual feasible.
    let attempts: [(Basis, Simplex)] = [
      (.kept, method), (.kept, .primal), (.advanced, .primal), (.standard, .primal),
    ]
    for (basis, method) in attempts {
      scale(again: basis != .kept)
      switch basis {
      case .kept: break
      case .advanced: glp_adv_basis(problem, 0)
      case .standard: glp_std_basis(problem)
      }
      let iterations = Int(glp_get_it_cnt(problem)) - firstIteration
      parameters.meth = method == .primal ? GLP_PRIMAL : GLP_DUAL
      if let time = limits.time {
        parameters.tm_lim = (time - (ContinuousClock.now - began)).milliseconds
      }
      let allowed = limits.iterations.map { max(0, $0 - iterations) } ?? .max
      parameters.it_lim = Int32(clamping: min(allowed, patience))
      let code = cglpk_simplex(problem, &parameters)
      if code == CGLPK_LEFT {
        isBroken = true
        throw .brokenModel
      }
      if code == GLP_EITLIM, allowed > patience { continue }
      if let status = status(after: code) { return solution(status, since: firstIteration) }
    }
    throw .numericalFailure
  }

  /// The steps after which GLPK is taken to go round in circles, as it can on ill-conditioned data.
  static func patience(_ problem: OpaquePointer) -> Int {
    10_000 + 50 * Int(glp_get_num_rows(problem) + glp_get_num_cols(problem))
  }

  /// Where the simplex method starts.
  private enum Basis {
    case kept, advanced, standard
  }

  /// Brings the coefficients near to 1, without which some models cannot be solved at all.
  ///
  /// Done again only when the matrix has doubled, so that a growing model pays little for it; where
  /// the coefficients are near to 1 already GLPK leaves them, and the basis, as they are.
  private mutating func scale(again: Bool) {
    let coefficients = Int(glp_get_num_nz(problem))
    guard again || coefficients >= 2 * scaledCoefficients else { return }
    scaledCoefficients = coefficients
    glp_scale_prob(problem, GLP_SF_AUTO)
  }

  /// What the simplex method established, or `nil` where it has to begin again.
  private func status(after code: Int32) -> LinearSolution.Status? {
    switch code {
    case 0:
      switch glp_get_status(problem) {
      case GLP_OPT: glp_get_obj_val(problem).isFinite ? .optimal : nil
      case GLP_NOFEAS: .infeasible
      case GLP_UNBND: .unbounded
      default: nil
      }
    case GLP_EITLIM, GLP_ETMLIM: .stopped
    default: nil
    }
  }

  private func solution(
    _ status: LinearSolution.Status, since firstIteration: Int
  ) -> LinearSolution {
    let objective: Double =
      switch status {
      case .optimal: glp_get_obj_val(problem)
      case .infeasible, .stopped: sense.worst
      case .unbounded: -sense.worst
      }
    let columns = status == .optimal ? variables.count : 0
    let indices = status == .optimal ? rows.count : 0
    return LinearSolution(
      status: status, objective: objective,
      iterations: Int(glp_get_it_cnt(problem)) - firstIteration,
      values: numbers(of: variables, columns, glp_get_col_prim),
      reducedCosts: numbers(of: variables, columns, glp_get_col_dual),
      activities: numbers(of: rows, indices, glp_get_row_prim),
      duals: numbers(of: rows, indices, glp_get_row_dual))
  }

  private func numbers(
    of table: HandleTable, _ count: Int, _ read: (OpaquePointer?, Int32) -> Double
  ) -> HandleNumbers {
    var numbers: [Double] = []
    numbers.reserveCapacity(count)
    for place in 0..<count { numbers.append(read(problem, Int32(place + 1))) }
    return HandleNumbers(model: identity, places: table.places, numbers: numbers)
  }
}

extension LinearProgram.Sense {
  /// The objective of having no solution at all.
  var worst: Double { self == .minimize ? .infinity : -.infinity }
}
