/// What was wrong with a call on a model; the model is as it was before the call.
public enum LinearProgramError: Error, Hashable, Sendable {
  /// A number that is not finite or beyond ±10¹⁵.
  case unusableNumber(Double)
  /// A lower bound above the upper bound.
  case crossedBounds(lower: Double, upper: Double)
  /// A bound of an integer variable that is not whole.
  case fractionalBound(Double)
  /// A variable that was removed or belongs to another model.
  case unknownVariable(LinearProgram.Variable)
  /// A row that was removed or belongs to another model.
  case unknownRow(LinearProgram.Row)
  /// More rows, variables or coefficients than a model may have.
  case tooLarge(rows: Int, variables: Int, coefficients: Int)
  /// A relative gap that is negative or not a number.
  case invalidGap(Double)
  /// The solver could not finish for reasons of floating-point arithmetic, on any basis tried.
  case numericalFailure
  /// The solver failed inside, now or at an earlier call; this model can no longer be used.
  case brokenModel
}

extension LinearProgramError: CustomStringConvertible {
  /// The error as a sentence.
  public var description: String {
    switch self {
    case .unusableNumber(let number):
      "The number \(number) is not finite or too large for a linear program."
    case .crossedBounds(let lower, let upper):
      "The lower bound \(lower) is above the upper bound \(upper)."
    case .fractionalBound(let bound):
      "The bound \(bound) of an integer variable is not whole."
    case .unknownVariable:
      "The variable was removed or belongs to another model."
    case .unknownRow:
      "The row was removed or belongs to another model."
    case .tooLarge(let rows, let variables, let coefficients):
      "A model of \(rows) rows, \(variables) variables and \(coefficients) coefficients is too large."
    case .invalidGap(let gap):
      "The relative gap \(gap) is negative or not a number."
    case .numericalFailure:
      "The linear solver could not finish for numerical reasons."
    case .brokenModel:
      "The linear solver failed inside; this model can no longer be used."
    }
  }
}
