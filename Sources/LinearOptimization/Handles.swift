extension LinearProgram {
  /// A variable of one model.
  ///
  /// It stays valid when other variables are removed. After its own removal, or in another model,
  /// using it throws ``LinearProgramError/unknownVariable(_:)``.
  public struct Variable: Hashable, Sendable {
    let model: Int
    let serial: Int
  }

  /// A row (a linear constraint) of one model.
  ///
  /// It stays valid when other rows are removed. After its own removal, or in another model, using
  /// it throws ``LinearProgramError/unknownRow(_:)``.
  public struct Row: Hashable, Sendable {
    let model: Int
    let serial: Int
  }

  /// A multiple of a variable: one part of a row.
  public struct Term: Hashable, Sendable {
    /// The variable.
    public var variable: Variable
    /// What the variable is multiplied by.
    public var coefficient: Double

    /// Makes a term.
    public init(_ variable: Variable, _ coefficient: Double) {
      self.variable = variable
      self.coefficient = coefficient
    }
  }

  /// A coefficient in a row: one part of a variable's column.
  public struct Entry: Hashable, Sendable {
    /// The row.
    public var row: Row
    /// What the variable is multiplied by in that row.
    public var coefficient: Double

    /// Makes an entry.
    public init(_ row: Row, _ coefficient: Double) {
      self.row = row
      self.coefficient = coefficient
    }
  }
}
