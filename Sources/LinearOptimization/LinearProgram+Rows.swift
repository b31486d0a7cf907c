internal import CGLPK

extension LinearProgram {
  /// Adds a row: bounds on a sum of multiples of variables.
  ///
  /// The basis of the last solve is kept; where the row cuts off the last solution, the dual
  /// simplex goes on from there.
  ///
  /// - Parameters:
  ///   - bounds: The least and greatest value of the sum.
  ///   - terms: The sum; terms of one variable are added up, and a coefficient below 10⁻¹² is zero.
  /// - Throws: A number that cannot be used, an unknown variable, or a model grown too large.
  @discardableResult
  public mutating func addRow(
    _ bounds: Bounds, _ terms: [Term] = []
  ) throws(LinearProgramError) -> Row {
    try checkUsable()
    try bounds.check(.continuous)
    let vector = try vector(of: terms)
    try checkRoom(rows: 1, coefficients: terms.count)

    let index = glp_add_rows(problem, 1)
    glp_set_row_bnds(problem, index, bounds.type, bounds.lower ?? 0, bounds.upper ?? 0)
    glp_set_mat_row(problem, index, vector.count, vector.places, vector.coefficients)
    return Row(model: identity, serial: rows.append())
  }

  /// Removes rows; one named twice is removed once.
  ///
  /// The basis is kept where the rows were not at a bound; otherwise the next solve starts from a
  /// new one.
  ///
  /// - Throws: An unknown row; then none is removed.
  public mutating func remove(_ removed: [Row]) throws(LinearProgramError) {
    var indices: [Int32] = []
    for row in removed { indices.append(try index(of: row)) }
    indices = Set(indices).sorted()
    guard !indices.isEmpty else { return }
    glp_del_rows(problem, Int32(indices.count), [0] + indices)
    rows.remove(indices)
  }

  /// Replaces the bounds of a row.
  ///
  /// - Throws: An unknown row, or bounds that cannot be used.
  public mutating func setBounds(of row: Row, to bounds: Bounds) throws(LinearProgramError) {
    let index = try index(of: row)
    try bounds.check(.continuous)
    glp_set_row_bnds(problem, index, bounds.type, bounds.lower ?? 0, bounds.upper ?? 0)
  }

  /// Replaces the whole sum of a row.
  ///
  /// - Throws: As ``addRow(_:_:)``, and an unknown row.
  public mutating func setCoefficients(
    of row: Row, to terms: [Term]
  ) throws(LinearProgramError) {
    let index = try index(of: row)
    let vector = try vector(of: terms)
    try checkRoom(coefficients: terms.count)
    glp_set_mat_row(problem, index, vector.count, vector.places, vector.coefficients)
  }

  private func vector(of terms: [Term]) throws(LinearProgramError) -> SparseVector {
    var parts: [(place: Int32, coefficient: Double)] = []
    parts.reserveCapacity(terms.count)
    for term in terms { parts.append((try column(of: term.variable), term.coefficient)) }
    return try SparseVector(parts)
  }
}
