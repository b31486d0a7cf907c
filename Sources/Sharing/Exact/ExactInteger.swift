/// A whole number of any size.
///
/// Exact shares are fractions whose parts may outgrow a machine word: each level of a
/// lexicographic rule may multiply the denominator by a cost. Almost all of them do fit, so a
/// number is one word until it has to be more.
struct ExactInteger: Hashable, Sendable {
  /// The number where it fits one word, else zero.
  private let word: Int
  /// The digits to the base 2³² where it does not, least first; else none.
  private let digits: [UInt32]
  private let isLargeNegative: Bool

  /// Makes the whole number of one word.
  init(_ value: Int) {
    word = value
    digits = []
    isLargeNegative = false
  }

  /// Makes a number of a sign and a magnitude; leading zeros do no harm.
  private init(isNegative: Bool, magnitude: [UInt32]) {
    let digits = Array(magnitude[..<magnitude.significantCount])
    let size = digits.prefix(2).reversed().reduce(0) { $0 << 32 | UInt($1) }
    let fits = digits.count <= 2 && size <= UInt(Int.max) + (isNegative ? 1 : 0)
    word = fits ? Int(truncatingIfNeeded: isNegative ? 0 &- size : size) : 0
    self.digits = fits ? [] : digits
    isLargeNegative = !fits && isNegative
  }

  /// The number where it fits one word.
  var wordValue: Int? { digits.isEmpty ? word : nil }

  /// −1, 0 or 1.
  var signum: Int { digits.isEmpty ? word.signum() : isLargeNegative ? -1 : 1 }

  private var magnitude: [UInt32] {
    guard digits.isEmpty else { return digits }
    let size = word.magnitude
    return [UInt32(truncatingIfNeeded: size), UInt32(truncatingIfNeeded: size >> 32)]
  }

  /// How many digits to the base 2³² it has.
  var digitCount: Int { magnitude.significantCount }

  /// The nearest double, after the last `dropped` digits to the base 2³² are left out.
  func approximate(dropping dropped: Int = 0) -> Double {
    if digits.isEmpty, dropped == 0 { return Double(word) }
    let size = magnitude.dropFirst(dropped).reversed().reduce(0.0) { $0 * 0x1p32 + Double($1) }
    return signum < 0 ? -size : size
  }

  static func + (left: Self, right: Self) -> Self {
    if left.digits.isEmpty, right.digits.isEmpty {
      let (sum, overflow) = left.word.addingReportingOverflow(right.word)
      if !overflow { return Self(sum) }
    }
    let (a, b) = (left.magnitude, right.magnitude)
    let isNegative = left.signum < 0
    if isNegative == (right.signum < 0) {
      return Self(isNegative: isNegative, magnitude: a.adding(b))
    }
    return a.isLess(than: b)
      ? Self(isNegative: !isNegative, magnitude: b.subtracting(a))
      : Self(isNegative: isNegative, magnitude: a.subtracting(b))
  }

  static prefix func - (number: Self) -> Self {
    if let word = number.wordValue, word != .min { return Self(-word) }
    return Self(isNegative: number.signum > 0, magnitude: number.magnitude)
  }

  static func - (left: Self, right: Self) -> Self {
    if left.digits.isEmpty, right.digits.isEmpty {
      let (difference, overflow) = left.word.subtractingReportingOverflow(right.word)
      if !overflow { return Self(difference) }
    }
    return left + -right
  }

  static func * (left: Self, right: Self) -> Self {
    if left.digits.isEmpty, right.digits.isEmpty {
      let (product, overflow) = left.word.multipliedReportingOverflow(by: right.word)
      if !overflow { return Self(product) }
    }
    return Self(
      isNegative: left.signum * right.signum < 0,
      magnitude: left.magnitude.multiplied(by: right.magnitude))
  }

  /// The quotient rounded towards zero, and what remains, of the sign of the dividend.
  ///
  /// - Precondition: the divisor is not zero.
  func quotientAndRemainder(dividingBy divisor: Self) -> (quotient: Self, remainder: Self) {
    precondition(divisor.signum != 0, "division by zero")
    if digits.isEmpty, divisor.digits.isEmpty, word != .min {
      let (quotient, remainder) = word.quotientAndRemainder(dividingBy: divisor.word)
      return (Self(quotient), Self(remainder))
    }
    let (quotient, remainder) = magnitude.divided(by: divisor.magnitude)
    return (
      Self(isNegative: signum * divisor.signum < 0, magnitude: quotient),
      Self(isNegative: signum < 0, magnitude: remainder)
    )
  }

  /// The greatest common divisor of two numbers, not negative.
  static func greatestCommonDivisor(_ left: Self, _ right: Self) -> Self {
    if var a = left.wordValue?.magnitude, var b = right.wordValue?.magnitude,
      max(a, b) <= UInt(Int.max)
    {
      while b != 0 { (a, b) = (b, a % b) }
      return Self(Int(a))
    }
    var (a, b) = (left, right)
    while b.signum != 0 { (a, b) = (b, a.quotientAndRemainder(dividingBy: b).remainder) }
    return a.signum < 0 ? -a : a
  }
}

extension ExactInteger: Comparable {
  static func < (left: Self, right: Self) -> Bool {
    if let a = left.wordValue, let b = right.wordValue { return a < b }
    return (left - right).signum < 0
  }
}

extension ExactInteger: LosslessStringConvertible {
  /// Reads decimal digits, after a minus sign if need be.
  init?(_ text: String) {
    let isNegative = text.hasPrefix("-")
    let digits = isNegative ? text.dropFirst() : text[...]
    guard !digits.isEmpty else { return nil }
    var size = ExactInteger(0)
    for digit in digits.utf8 {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= digit else { return nil }
      size = size * ExactInteger(10) + ExactInteger(Int(digit - UInt8(ascii: "0")))
    }
    self = isNegative ? -size : size
  }

  /// The number in decimal digits.
  var description: String {
    if let wordValue { return String(wordValue) }
    var groups: [String] = []
    var rest = signum < 0 ? -self : self
    while rest.signum != 0 {
      let (quotient, group) = rest.quotientAndRemainder(dividingBy: Self(1_000_000_000))
      let digits = group.description
      let isFirst = quotient.signum == 0
      groups.append(isFirst ? digits : String(repeating: "0", count: 9 - digits.count) + digits)
      rest = quotient
    }
    return (signum < 0 ? "-" : "") + groups.reversed().joined()
  }
}
