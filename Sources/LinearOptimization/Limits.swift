extension LinearProgram {
  /// When the simplex method gives up.
  public struct Limits: Hashable, Sendable {
    /// The longest time, or no limit; whether it is met depends on the machine.
    public var time: Duration?
    /// The most steps, or no limit.
    public var iterations: Int?

    /// Makes limits; what is not given is not limited.
    public init(time: Duration? = nil, iterations: Int? = nil) {
      self.time = time
      self.iterations = iterations
    }

    /// No limits.
    public static let none = Limits()
  }
}

extension Duration {
  /// Whole milliseconds, rounded up and kept to what GLPK takes.
  var milliseconds: Int32 {
    let (seconds, attoseconds) = components
    guard seconds < Int64(Int32.max / 1000) else { return .max }
    return Int32(
      max(0, seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000))
  }
}
