internal import CGLPK

// Everything that GLPK would answer by ending the process is refused here, before the call.
extension LinearProgram {
  /// The largest number a model takes: beyond, sums and products run out of the range of doubles.
  static let largestNumber = 1e15
  /// A coefficient below this is what rounding left of nothing; dividing by it overflows.
  static let smallestCoefficient = 1e-12

  static func check(_ number: Double) throws(LinearProgramError) {
    guard number.magnitude <= largestNumber else { throw .unusableNumber(number) }
  }

  func checkUsable() throws(LinearProgramError) {
    if isBroken { throw .brokenModel }
  }

  func column(of variable: Variable) throws(LinearProgramError) -> Int32 {
    try checkUsable()
    guard variable.model == identity, let column = variables.place(of: variable.serial) else {
      throw .unknownVariable(variable)
    }
    return column
  }

  func index(of row: Row) throws(LinearProgramError) -> Int32 {
    try checkUsable()
    guard row.model == identity, let index = rows.place(of: row.serial) else {
      throw .unknownRow(row)
    }
    return index
  }

  /// Throws when the model would outgrow its limits.
  func checkRoom(
    rows newRows: Int = 0, variables newVariables: Int = 0, coefficients: Int
  ) throws(LinearProgramError) {
    let rows = rowCount + newRows
    let variables = variableCount + newVariables
    let coefficients = Int(glp_get_num_nz(problem)) + coefficients
    guard
      rows <= Self.mostRows, variables <= Self.mostVariables,
      coefficients <= Self.mostCoefficients
    else { throw .tooLarge(rows: rows, variables: variables, coefficients: coefficients) }
  }
}
