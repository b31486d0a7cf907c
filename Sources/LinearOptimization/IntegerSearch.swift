internal import CGLPK

/// One run of GLPK's branch and bound, on its own copy of a model whose relaxation is solved.
///
/// All limits are kept here, in one place, rather than by GLPK. On pools of routes of 40 to 60 rows
/// and 600 to 6 000 columns, clique cuts with branching on the most fractional variable were two to
/// ten times faster than GLPK's defaults, and taking out hopeless columns two to four times more.
final class IntegerSearch {
  private let problem: OpaquePointer
  private let limits: IntegerLimits
  private let deadline: ContinuousClock.Instant?
  private let progress: ((IntegerProgress) -> Bool)?
  /// The column of the model that each column of the copy stands for.
  private var columns: [Int32]
  /// The column that stands for the cut-off, or 0.
  private var cutOffColumn: Int32 = 0
  private(set) var nodes = 0
  /// No solution is better: that of the relaxation first, then that of the open nodes.
  private(set) var bound: Double
  private(set) var hasReachedGap = false
  private var isBroken = false

  init(
    copying original: OpaquePointer, limits: IntegerLimits, deadline: ContinuousClock.Instant?,
    progress: ((IntegerProgress) -> Bool)?
  ) {
    self.limits = limits
    self.deadline = deadline
    self.progress = progress
    bound = glp_get_obj_val(original)
    columns = Array(1..<1 + max(0, glp_get_num_cols(original)))
    problem = glp_create_prob()
    glp_copy_prob(problem, original, GLP_OFF)
    if let cutOff = limits.cutOff {
      removeHopeless(original, cutOff)
      addCutOff(cutOff)
    }
  }

  deinit {
    if !isBroken { glp_delete_prob(problem) }
  }

  /// Runs the search; returns GLPK's code.
  func run() -> Int32 {
    var relaxation = glp_smcp()
    glp_init_smcp(&relaxation)
    relaxation.msg_lev = GLP_MSG_OFF
    var parameters = glp_iocp()
    glp_init_iocp(&parameters)
    parameters.msg_lev = GLP_MSG_OFF
    parameters.clq_cuts = GLP_ON
    parameters.br_tech = GLP_BR_MFV
    // The copy has the optimal basis, not yet its values.
    var code = cglpk_simplex(problem, &relaxation)
    if code == 0 {
      code = withExtendedLifetime(self) {
        cglpk_intopt(
          problem, &parameters,
          { tree, context in
            guard let tree, let context else { return }
            Unmanaged<IntegerSearch>.fromOpaque(context).takeUnretainedValue().visit(tree)
          }, Unmanaged.passUnretained(self).toOpaque())
      }
    }
    isBroken = code == CGLPK_FAULT
    return code
  }

  /// The objective of the best solution found, if one was.
  var incumbent: Double? {
    guard !isBroken else { return nil }
    let status = glp_mip_status(problem)
    guard status == GLP_FEAS || status == GLP_OPT else { return nil }
    // The cut-off stands in as a solution that uses its column; a real one cannot.
    guard cutOffColumn == 0 || glp_mip_col_val(problem, cutOffColumn) == 0 else { return nil }
    return glp_mip_obj_val(problem)
  }

  /// The values of the best solution found, by column of the model of `count` columns.
  func values(count: Int) -> [Double] {
    var values = [Double](repeating: 0, count: count)
    for (index, column) in columns.enumerated() {
      let place = Int32(index + 1)
      let value = glp_mip_col_val(problem, place)
      let isWhole = glp_get_col_kind(problem, place) != GLP_CV
      values[Int(column) - 1] = isWhole ? value.rounded() : value
    }
    return values
  }

  /// Takes out the columns that no solution better than the cut-off uses, by their reduced costs.
  private func removeHopeless(_ original: OpaquePointer, _ cutOff: Double) {
    let direction: Double = glp_get_obj_dir(original) == GLP_MIN ? 1 : -1
    let slack = direction * (cutOff - bound) + 1e-7 * (1 + abs(cutOff))
    let hopeless = columns.filter { column in
      glp_get_col_kind(original, column) != GLP_CV && glp_get_col_stat(original, column) == GLP_NL
        && glp_get_col_lb(original, column) == 0
        && direction * glp_get_col_dual(original, column) >= slack
    }
    guard !hopeless.isEmpty else { return }
    glp_del_cols(problem, Int32(hopeless.count), [0] + hopeless)
    let removed = Set(hopeless)
    columns.removeAll { removed.contains($0) }
  }

  /// Adds a column that no solution can use; using it alone has the objective of the cut-off.
  ///
  /// GLPK cannot be told an objective, only a solution, and does not check that its bounds hold.
  private func addCutOff(_ cutOff: Double) {
    cutOffColumn = glp_add_cols(problem, 1)
    glp_set_col_bnds(problem, cutOffColumn, GLP_FX, 0, 0)
    glp_set_obj_coef(problem, cutOffColumn, cutOff)
  }

  /// Called by GLPK before each relaxation; its other events need no answer.
  private func visit(_ tree: OpaquePointer) {
    guard glp_ios_reason(tree) == GLP_IPREPRO else { return }
    if nodes == 0, cutOffColumn > 0 {
      var solution = [Double](repeating: 0, count: Int(glp_get_num_cols(problem)) + 1)
      solution[Int(cutOffColumn)] = 1
      glp_ios_heur_sol(tree, solution)
    }
    let best = glp_ios_best_node(tree)
    if nodes > 0, best > 0 { bound = glp_ios_node_bound(tree, best) }
    let incumbent = incumbent
    if let incumbent, limits.relativeGap > 0 {
      hasReachedGap = abs(incumbent - bound) <= limits.relativeGap * abs(incumbent)
    }
    let isStopped =
      nodes >= limits.nodes ?? .max
      || deadline.map { ContinuousClock.now >= $0 } ?? false
      || progress?(IntegerProgress(nodes: nodes, incumbent: incumbent, bound: bound)) == false
    if hasReachedGap || isStopped { glp_ios_terminate(tree) } else { nodes += 1 }
  }
}
