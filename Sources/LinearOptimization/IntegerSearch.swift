internal import CGLPK

/// Watches one run of GLPK's branch and bound: counts, reports, and ends it at a limit.
///
/// All limits are kept here, in one place, rather than by GLPK.
final class IntegerSearch {
  private let limits: IntegerLimits
  private let progress: ((IntegerProgress) -> Bool)?
  private let deadline: ContinuousClock.Instant?
  /// The column that stands for the cut-off, or 0.
  private let cutOffColumn: Int32
  private(set) var nodes = 0
  /// No solution is better: that of the relaxation first, then that of the open nodes.
  private(set) var bound: Double
  private(set) var hasReachedGap = false
  private(set) var isStopped = false

  init(
    limits: IntegerLimits, deadline: ContinuousClock.Instant?, bound: Double,
    cutOffColumn: Int32, progress: ((IntegerProgress) -> Bool)?
  ) {
    self.limits = limits
    self.deadline = deadline
    self.bound = bound
    self.cutOffColumn = cutOffColumn
    self.progress = progress
  }

  /// Runs the search on a problem whose relaxation is solved; returns GLPK's code.
  func run(on problem: OpaquePointer) -> Int32 {
    var parameters = glp_iocp()
    glp_init_iocp(&parameters)
    parameters.msg_lev = GLP_MSG_OFF
    return withExtendedLifetime(self) {
      cglpk_intopt(
        problem, &parameters,
        { tree, context in
          guard let tree, let context else { return }
          Unmanaged<IntegerSearch>.fromOpaque(context).takeUnretainedValue().visit(tree)
        }, Unmanaged.passUnretained(self).toOpaque())
    }
  }

  /// The objective of the best solution found, if one was.
  func incumbent(in problem: OpaquePointer) -> Double? {
    let status = glp_mip_status(problem)
    guard status == GLP_FEAS || status == GLP_OPT else { return nil }
    // The cut-off stands in as a solution that uses its column; a real one cannot.
    guard cutOffColumn == 0 || glp_mip_col_val(problem, cutOffColumn) == 0 else { return nil }
    return glp_mip_obj_val(problem)
  }

  /// Called by GLPK before each relaxation; its other events need no answer.
  private func visit(_ tree: OpaquePointer) {
    guard glp_ios_reason(tree) == GLP_IPREPRO, let problem = glp_ios_get_prob(tree) else { return }
    if nodes == 0, cutOffColumn > 0 {
      var solution = [Double](repeating: 0, count: Int(glp_get_num_cols(problem)) + 1)
      solution[Int(cutOffColumn)] = 1
      glp_ios_heur_sol(tree, solution)
    }
    let incumbent = incumbent(in: problem)
    let best = glp_ios_best_node(tree)
    if best > 0, nodes > 0 { bound = glp_ios_node_bound(tree, best) }
    if let incumbent, limits.relativeGap > 0 {
      hasReachedGap = abs(incumbent - bound) <= limits.relativeGap * abs(incumbent)
    }
    let progress = IntegerProgress(nodes: nodes, incumbent: incumbent, bound: bound)
    isStopped =
      nodes >= limits.nodes ?? .max
      || deadline.map { ContinuousClock.now >= $0 } ?? false
      || self.progress?(progress) == false
    if hasReachedGap || isStopped { glp_ios_terminate(tree) } else { nodes += 1 }
  }
}
