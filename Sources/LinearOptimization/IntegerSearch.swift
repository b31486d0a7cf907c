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
  private let columnCount: Int
  /// The column of the model that each column of the copy stands for.
  private var columns: [Int32]
  /// The column that stands for the cut-off, or 0.
  private var cutOffColumn: Int32 = 0
  private(set) var nodes = 0
  /// No solution is better: that of the relaxation first, then that of the open nodes.
  private(set) var bound: Double
  /// The best solution so far; kept here because GLPK may have to be left in the middle.
  private(set) var incumbent: (objective: Double, values: [Double])?
  private(set) var hasReachedGap = false
  private(set) var isStopped = false
  /// The step of the simplex method at which the present relaxation is given up.
  private var lastIteration = 0
  private var isBroken = false

  init(
    copying original: OpaquePointer, limits: IntegerLimits, deadline: ContinuousClock.Instant?,
    progress: ((IntegerProgress) -> Bool)?
  ) {
    self.limits = limits
    self.deadline = deadline
    self.progress = progress
    bound = glp_get_obj_val(original)
    columnCount = Int(glp_get_num_cols(original))
    columns = (0..<columnCount).map { Int32($0 + 1) }
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
    relaxation.it_lim = Int32(clamping: LinearProgram.patience(problem))
    var parameters = glp_iocp()
    glp_init_iocp(&parameters)
    parameters.clq_cuts = GLP_ON
    parameters.br_tech = GLP_BR_MFV
    // The copy has the optimal basis, not yet its values.
    var code = cglpk_simplex(problem, &relaxation)
    if code == 0 {
      code = withExtendedLifetime(self) {
        cglpk_intopt(
          problem, &parameters, Unmanaged.passUnretained(self).toOpaque(),
          { tree, context in
            guard let tree, let context else { return }
            Unmanaged<IntegerSearch>.fromOpaque(context).takeUnretainedValue().visit(tree)
          },
          { iterations, context in
            guard let context else { return 0 }
            let search = Unmanaged<IntegerSearch>.fromOpaque(context).takeUnretainedValue()
            return search.givesUp(after: Int(iterations)) ? 1 : 0
          })
      }
    }
    isBroken = code == CGLPK_LEFT
    if !isBroken { keepIncumbent() }
    return code
  }

  /// Keeps the best solution so far, by column of the model.
  private func keepIncumbent() {
    let status = glp_mip_status(problem)
    guard status == GLP_FEAS || status == GLP_OPT else { return }
    // The cut-off stands in as a solution that uses its column; a real one cannot.
    guard cutOffColumn == 0 || glp_mip_col_val(problem, cutOffColumn) == 0 else { return }
    let objective = glp_mip_obj_val(problem)
    guard incumbent?.objective != objective else { return }
    var values = [Double](repeating: 0, count: columnCount)
    for (index, column) in columns.enumerated() {
      let place = Int32(index + 1)
      let value = glp_mip_col_val(problem, place)
      let isWhole = glp_get_col_kind(problem, place) != GLP_CV
      values[Int(column) - 1] = isWhole ? value.rounded() : value
    }
    incumbent = (objective, values)
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
    keepIncumbent()
    if let incumbent, limits.relativeGap > 0 {
      let gap = abs(incumbent.objective - bound)
      hasReachedGap = gap <= limits.relativeGap * abs(incumbent.objective)
    }
    isStopped = nodes >= limits.nodes ?? .max || isInterrupted
    if hasReachedGap || isStopped { glp_ios_terminate(tree) } else { nodes += 1 }
    lastIteration = Int(glp_get_it_cnt(problem)) + LinearProgram.patience(problem)
  }

  /// Called by GLPK now and then inside a long relaxation; leaving it costs the copy.
  private func givesUp(after iterations: Int) -> Bool {
    // Asked already: GLPK is about to end by itself.
    guard !isStopped, !hasReachedGap else { return false }
    isStopped = isInterrupted
    return isStopped || iterations > lastIteration
  }

  /// Whether the time is over or the caller wants no more.
  private var isInterrupted: Bool {
    if let deadline, ContinuousClock.now >= deadline { return true }
    guard let progress else { return false }
    return !progress(
      IntegerProgress(nodes: nodes, incumbent: incumbent?.objective, bound: bound))
  }
}
