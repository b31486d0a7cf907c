internal import BigInt

/// An exact fraction of whole numbers of any size, in lowest terms.
///
/// Shares of a rule are often not whole: they are held as fractions, so that what is said about
/// them is proved and not a matter of rounding.
public struct Fraction: Hashable, Sendable {
  let numerator: BigInt
  /// Above zero.
  let denominator: BigInt

  /// Makes a whole number.
  public init(_ value: Int) {
    numerator = BigInt(value)
    denominator = BigInt(1)
  }

  /// Makes the fraction of two numbers.
  ///
  /// - Precondition: the denominator is not zero.
  public init(_ numerator: Int, over denominator: Int) {
    self.init(BigInt(numerator), over: BigInt(denominator))
  }

  init(_ numerator: BigInt, over denominator: BigInt) {
    precondition(denominator.signum() != 0, "a denominator is zero")
    var divisor = numerator.greatestCommonDivisor(with: denominator)
    if denominator.signum() < 0 { divisor = -divisor }
    self.numerator = numerator.quotientAndRemainder(dividingBy: divisor).quotient
    self.denominator = denominator.quotientAndRemainder(dividingBy: divisor).quotient
  }

  /// The nearest double, or one of its neighbors.
  public var value: Double {
    // Bits that both have beyond the range of doubles are left out.
    let dropped = max(0, max(numerator.bitWidth, denominator.bitWidth) - 1_000)
    return Double(numerator >> dropped) / Double(denominator >> dropped)
  }

  /// Whether it is a whole number.
  public var isWhole: Bool { denominator == BigInt(1) }

  /// −1, 0 or 1.
  public var signum: Int { Int(numerator.signum()) }

  /// The largest whole number that is not above it.
  ///
  /// - Precondition: it fits an `Int`.
  public var roundedDown: Int {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    let down = remainder.signum() < 0 ? quotient - 1 : quotient
    guard let value = Int(exactly: down) else { preconditionFailure("the fraction is too large") }
    return value
  }

  /// The smallest whole number that is not below it.
  ///
  /// - Precondition: it fits an `Int`.
  public var roundedUp: Int { -(-self).roundedDown }

  /// The opposite.
  public static prefix func - (fraction: Self) -> Self {
    Self(-fraction.numerator, over: fraction.denominator)
  }

  /// The sum.
  public static func + (left: Self, right: Self) -> Self {
    if left.denominator == right.denominator {
      return Self(left.numerator + right.numerator, over: left.denominator)
    }
    return Self(
      left.numerator * right.denominator + right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }

  /// The difference.
  public static func - (left: Self, right: Self) -> Self { left + -right }

  /// The product.
  public static func * (left: Self, right: Self) -> Self {
    Self(left.numerator * right.numerator, over: left.denominator * right.denominator)
  }

  /// The quotient.
  ///
  /// - Precondition: the divisor is not zero.
  public static func / (left: Self, right: Self) -> Self {
    Self(left.numerator * right.denominator, over: left.denominator * right.numerator)
  }
}

extension Fraction: Comparable {
  /// Whether the first is smaller.
  public static func < (left: Self, right: Self) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }
}

extension Fraction: LosslessStringConvertible, Codable {
  /// Written as `37/3`, or as a whole number where it is one.
  public var description: String { isWhole ? "\(numerator)" : "\(numerator)/\(denominator)" }

  /// Reads what ``description`` writes; `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    func number(_ digits: Substring) -> BigInt? {
      digits.wholeMatch(of: /-?[0-9]+/) == nil ? nil : BigInt(digits)
    }
    guard let numerator = number(parts[0]),
      let denominator = parts.count == 1 ? 1 : number(parts[1]), denominator > 0
    else { return nil }
    self.init(numerator, over: denominator)
  }

  /// Reads a fraction from its text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let fraction = Fraction(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "A fraction looks like 37/3.")
    }
    self = fraction
  }

  /// Writes the fraction as its text: numbers in files are often read as doubles.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension [Fraction] {
  /// Rounds exact shares to whole ones that add up to the same total.
  ///
  /// By largest remainder, ties to the first. Each share moves by less than one unit, and what a
  /// coalition pays together by less than its players or those outside it, whichever are fewer:
  /// fewer than half of all players, in units.
  ///
  /// - Precondition: the total is whole and each share fits an `Int`.
  public func roundedShares() -> [Int] {
    let parts = map { (quotient: $0.roundedDown, remainder: $0 - Fraction($0.roundedDown)) }
    return roundedByLargestRemainder(parts, total: reduce(Fraction(0), +).roundedDown)
  }
}
