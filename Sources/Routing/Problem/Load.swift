/// An amount of goods in up to eight dimensions, such as grams, millilitres and crates.
///
/// What each dimension means, and in which unit, is the caller's choice; dimensions not given are
/// zero.
///
/// ```swift
/// let van: Load = [1_100_000, 6_000_000]   // grams, millilitres
/// ```
public struct Load: Hashable, Sendable {
  /// The most dimensions a load has.
  public static let dimensions = 8
  /// The most units of one dimension.
  public static let largest = Int(Int32.max)
  /// Nothing at all.
  public static let zero = Load(lanes: .zero)

  let lanes: SIMD8<Int32>

  init(lanes: SIMD8<Int32>) {
    self.lanes = lanes
  }

  /// Makes a load, or nothing where an amount is out of range.
  ///
  /// - Parameter amounts: At most ``dimensions`` numbers from 0 to ``largest``.
  public init?(_ amounts: some Collection<Int>) {
    guard amounts.count <= Self.dimensions else { return nil }
    var lanes = SIMD8<Int32>.zero
    for (index, amount) in amounts.enumerated() {
      guard (0...Self.largest).contains(amount) else { return nil }
      lanes[index] = Int32(amount)
    }
    self.lanes = lanes
  }

  /// The amount in one dimension.
  ///
  /// - Precondition: `dimension` is from 0 up to ``dimensions``.
  public subscript(dimension: Int) -> Int {
    Int(lanes[dimension])
  }

  /// Whether no dimension is above that of `limit`.
  public func fits(within limit: Load) -> Bool {
    (limit.lanes &- lanes).isNonnegative
  }
}

extension Load: ExpressibleByArrayLiteral {
  /// Makes a load.
  ///
  /// - Precondition: At most ``dimensions`` amounts, each from 0 to ``largest``.
  public init(arrayLiteral amounts: Int...) {
    guard let load = Load(amounts) else {
      preconditionFailure("A load has at most 8 amounts, from 0 to 2147483647.")
    }
    self = load
  }
}

extension SIMD8<Int32> {
  /// Whether no lane is below zero.
  ///
  /// Joins the sign bits: lane-wise comparison compiles badly on plain x86-64.
  @inline(always)
  var isNonnegative: Bool {
    let half = lowHalf | highHalf
    let quarter = half.lowHalf | half.highHalf
    return quarter.x | quarter.y >= 0
  }
}
