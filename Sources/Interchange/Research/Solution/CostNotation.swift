/// How costs are written down, and when a written one is right.
struct CostNotation {
  let scale: Scale
  /// What a cost of a problem is divided by beside the scale.
  let divisor: Double

  /// A cost as it is written down.
  func text(_ cost: Double) -> String {
    let decimals =
      scale.rounding == .none && scale.factor > 1 ? 4 : min(9, (scale.factor * divisor).zeros)
    return Self.decimal(cost, decimals)
  }

  /// Whether a stated cost is the right one, in the unit of the file or in that of the rounding.
  ///
  /// - Returns: `nil` where the statement is no number.
  func isStated(_ cost: Double, by statement: String) -> Bool? {
    guard let stated = Double(statement) else { return nil }
    let digits = statement.split(separator: ".").last.map(\.count) ?? 0
    // Half a unit of the last digit that is written, or what six digits leave open.
    let written = statement.contains(".") ? 0.5 / Double(Self.tenToThe(min(digits, 15))) : 0
    return [1, scale.rounding == .none ? 1 : scale.factor].contains { factor in
      let exact = factor * cost
      let open = scale.rounding == .none ? max(written * 1.02, 6e-6 * exact) : written * 1.02
      return abs(exact - stated) <= open + 1e-6
    }
  }

  /// A number with so many decimals at most, zeros at the end left out.
  private static func decimal(_ value: Double, _ decimals: Int) -> String {
    let power = tenToThe(decimals)
    guard let scaled = Int(exactly: (value * Double(power)).rounded()) else { return "\(value)" }
    let (whole, rest) = scaled.quotientAndRemainder(dividingBy: power)
    guard rest != 0 else { return String(whole) }
    var digits = String(rest)
    digits = String(repeating: "0", count: decimals - digits.count) + digits
    while digits.last == "0" { digits.removeLast() }
    return "\(whole).\(digits)"
  }

  /// - Precondition: `power` is from 0 to 18.
  private static func tenToThe(_ power: Int) -> Int {
    (0..<power).reduce(1) { value, _ in 10 * value }
  }
}

extension Double {
  /// The number of zeros of a power of ten.
  fileprivate var zeros: Int {
    var zeros = 0
    var rest = self
    while rest > 1.5 {
      rest /= 10
      zeros += 1
    }
    return zeros
  }
}
