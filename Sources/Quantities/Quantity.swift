/// An amount in one fixed unit, held as a whole number so that sums are exact.
///
/// The unit is part of the type: grams cannot be added to metres.
///
/// ```swift
/// let sack: Mass = 25_000          // grams
/// let load = sack * 4 + Mass(350)  // 100 350 g
/// ```
public struct Quantity<Unit>: Hashable, Comparable, Sendable, AdditiveArithmetic, Codable {
  /// The number of units.
  public var value: Int

  /// Makes the amount of `value` units.
  @inlinable
  public init(_ value: Int) {
    self.value = value
  }

  /// Reads a bare whole number.
  public init(from decoder: any Decoder) throws {
    value = try decoder.singleValueContainer().decode(Int.self)
  }

  /// Writes a bare whole number.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }

  /// No units at all.
  @inlinable public static var zero: Self { Self(0) }

  /// The exact sum.
  @inlinable
  public static func + (left: Self, right: Self) -> Self {
    Self(left.value + right.value)
  }

  /// The exact difference.
  @inlinable
  public static func - (left: Self, right: Self) -> Self {
    Self(left.value - right.value)
  }

  /// The amount, repeated `count` times.
  @inlinable
  public static func * (left: Self, count: Int) -> Self {
    Self(left.value * count)
  }

  /// Whether the left amount is the smaller.
  @inlinable
  public static func < (left: Self, right: Self) -> Bool {
    left.value < right.value
  }
}

extension Quantity: ExpressibleByIntegerLiteral {
  /// Makes the amount of as many units as the literal says.
  @inlinable
  public init(integerLiteral value: Int) {
    self.init(value)
  }
}

/// The unit of ``Mass``.
public enum Gram {}
/// The unit of ``Volume``.
public enum Milliliter {}
/// The unit of ``Distance``.
public enum Meter {}
/// The unit of ``Length``.
public enum Millimeter {}
/// The unit of ``Seconds``.
public enum Second {}
/// The unit of ``Money``.
public enum MilliEuro {}

/// A mass in grams.
public typealias Mass = Quantity<Gram>
/// A volume in millilitres.
public typealias Volume = Quantity<Milliliter>
/// A distance in metres.
public typealias Distance = Quantity<Meter>
/// A side of a thing in millimetres.
public typealias Length = Quantity<Millimeter>
/// A length of time in seconds, or a moment in seconds since the midnight that starts a plan.
public typealias Seconds = Quantity<Second>
/// An amount of money in thousandths of a euro.
public typealias Money = Quantity<MilliEuro>

extension Quantity {
  /// The nearest whole number of units, halves away from zero.
  ///
  /// - Precondition: `value` is finite and within the range of `Int`.
  public init(rounding value: Double) {
    self.init(Int(value.rounded(.toNearestOrAwayFromZero)))
  }
}
