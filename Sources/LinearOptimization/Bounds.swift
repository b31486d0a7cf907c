internal import CGLPK

extension LinearProgram {
  /// The least and greatest value that a variable, or the sum of a row, may take.
  ///
  /// An open side is said by the case, never by an infinite number.
  public enum Bounds: Hashable, Sendable {
    /// Any value.
    case free
    /// This value or more.
    case atLeast(Double)
    /// This value or less.
    case atMost(Double)
    /// From the first value to the second, both included.
    case between(Double, Double)
    /// This value only.
    case exactly(Double)
  }
}

extension LinearProgram.Bounds {
  /// The least value, or `nil` where there is none.
  var lower: Double? {
    switch self {
    case .free, .atMost: nil
    case .atLeast(let lower), .between(let lower, _), .exactly(let lower): lower
    }
  }

  /// The greatest value, or `nil` where there is none.
  var upper: Double? {
    switch self {
    case .free, .atLeast: nil
    case .atMost(let upper), .between(_, let upper), .exactly(let upper): upper
    }
  }

  /// GLPK's name of this kind of bounds; two equal bounds are an error to it unless fixed.
  var type: Int32 {
    switch (lower, upper) {
    case (nil, nil): GLP_FR
    case (_?, nil): GLP_LO
    case (nil, _?): GLP_UP
    case (let lower?, let upper?): lower == upper ? GLP_FX : GLP_DB
    }
  }

  /// Throws unless the bounds are numbers that can be used, in order, and whole where `kind` is.
  func check(_ kind: LinearProgram.Kind) throws(LinearProgramError) {
    for bound in [lower, upper] {
      guard let bound else { continue }
      try LinearProgram.check(bound)
      if kind == .integer, bound != bound.rounded() { throw .fractionalBound(bound) }
    }
    if let lower, let upper, lower > upper { throw .crossedBounds(lower: lower, upper: upper) }
  }
}
