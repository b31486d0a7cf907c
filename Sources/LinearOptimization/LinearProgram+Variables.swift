internal import CGLPK

extension LinearProgram {
  /// Which values a variable takes between its bounds.
  public enum Kind: Hashable, Sendable {
    /// Any value.
    case continuous
    /// Whole values only, in ``LinearProgram/solveInteger(_:progress:)``.
    case integer
  }

  /// Adds a variable, and with it a column to the rows there are.
  ///
  /// The basis of the last solve is kept: the primal simplex goes on from there.
  ///
  /// - Parameters:
  ///   - bounds: Its least and greatest value; `.between(0, 1)` and `.integer` make a yes or no.
  ///   - cost: What one unit adds to the objective.
  ///   - kind: Whether it must be whole.
  ///   - entries: Its coefficients; those of one row are added up, and a sum below 10⁻¹² is zero.
  /// - Throws: A number that cannot be used, an unknown row, or a model grown too large.
  public mutating func addVariable(
    _ bounds: Bounds, cost: Double = 0, kind: Kind = .continuous, entries: [Entry] = []
  ) throws(LinearProgramError) -> Variable {
    try checkUsable()
    try bounds.check(kind)
    try Self.check(cost)
    var parts: [(place: Int32, coefficient: Double)] = []
    parts.reserveCapacity(entries.count)
    for entry in entries { parts.append((try index(of: entry.row), entry.coefficient)) }
    let vector = try SparseVector(parts)
    try checkRoom(variables: 1, coefficients: parts.count)

    let column = glp_add_cols(problem, 1)
    glp_set_col_bnds(problem, column, bounds.type, bounds.lower ?? 0, bounds.upper ?? 0)
    glp_set_col_kind(problem, column, kind.code)
    glp_set_obj_coef(problem, column, cost)
    glp_set_mat_col(problem, column, vector.count, vector.places, vector.coefficients)
    return Variable(model: identity, serial: variables.append())
  }

  /// Removes variables; one named twice is removed once.
  ///
  /// The basis is kept where the variables were not basic (a variable at zero with a reduced cost
  /// never is); otherwise the next solve starts from a new one.
  ///
  /// - Throws: An unknown variable; then none is removed.
  public mutating func remove(_ removed: [Variable]) throws(LinearProgramError) {
    var columns: [Int32] = []
    for variable in removed { columns.append(try column(of: variable)) }
    columns = Set(columns).sorted()
    guard !columns.isEmpty else { return }
    glp_del_cols(problem, Int32(columns.count), [0] + columns)
    variables.remove(columns)
  }

  /// Replaces the bounds of a variable.
  ///
  /// - Throws: An unknown variable, or bounds that cannot be used.
  public mutating func setBounds(
    of variable: Variable, to bounds: Bounds
  ) throws(LinearProgramError) {
    let column = try column(of: variable)
    try bounds.check(glp_get_col_kind(problem, column) == GLP_CV ? .continuous : .integer)
    glp_set_col_bnds(problem, column, bounds.type, bounds.lower ?? 0, bounds.upper ?? 0)
  }

  /// Replaces what one unit of a variable adds to the objective.
  ///
  /// - Throws: An unknown variable, or a number that cannot be used.
  public mutating func setCost(of variable: Variable, to cost: Double) throws(LinearProgramError) {
    let column = try column(of: variable)
    try Self.check(cost)
    glp_set_obj_coef(problem, column, cost)
  }

  /// Makes a variable continuous or integer.
  ///
  /// - Throws: An unknown variable, or a fractional bound where it is to be integer.
  public mutating func setKind(of variable: Variable, to kind: Kind) throws(LinearProgramError) {
    let column = try column(of: variable)
    try bounds(ofColumn: column).check(kind)
    glp_set_col_kind(problem, column, kind.code)
  }

  private func bounds(ofColumn column: Int32) -> Bounds {
    let lower = glp_get_col_lb(problem, column)
    let upper = glp_get_col_ub(problem, column)
    return switch glp_get_col_type(problem, column) {
    case GLP_LO: .atLeast(lower)
    case GLP_UP: .atMost(upper)
    case GLP_FR: .free
    default: .between(lower, upper)
    }
  }
}

extension LinearProgram.Kind {
  var code: Int32 { self == .integer ? GLP_IV : GLP_CV }
}
