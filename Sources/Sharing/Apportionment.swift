/// Divides a whole amount in proportion to weights, exact to the unit.
///
/// Each share is the exact proportion rounded down, and the units that are left go one by one to
/// the largest remainders, ties to the first (Hamilton's method, 1792). The shares add up to the
/// amount; a negative amount is divided as its opposite is. Any weights that are not negative
/// will do, however large, as long as one is above zero.
///
/// ```swift
/// try apportion(10_000, by: [1, 1, 1])  // [3334, 3333, 3333]
/// ```
public func apportion(
  _ amount: Int, by weights: [Int]
) throws(ApportionmentError) -> [Int] {
  var total: UInt128 = 0
  for (index, weight) in weights.enumerated() {
    guard weight >= 0 else { throw .negativeWeight(index: index, weight: weight) }
    total += UInt128(weight)
  }
  guard total > 0 else { throw .noWeight }
  let magnitude = UInt128(amount.magnitude)
  let shares = roundedByLargestRemainder(
    weights.map { (magnitude * UInt128($0)).quotientAndRemainder(dividingBy: total) },
    total: magnitude)
  // The shares of a negative amount add up to it, so each of them fits as well.
  return shares.map { amount < 0 ? Int(-Int128($0)) : Int($0) }
}

/// Why an amount cannot be divided in proportion.
public enum ApportionmentError: Error, Hashable, Sendable {
  /// A weight is below zero.
  case negativeWeight(index: Int, weight: Int)
  /// There are no weights, or all of them are zero.
  case noWeight
}

/// Rounds fractions whose remainders compare to whole numbers that add up to `total`.
///
/// The quotients are the fractions rounded down, so fewer units are left than there are
/// fractions; they go to the largest remainders, ties to the first.
func roundedByLargestRemainder<Number: BinaryInteger, Remainder: Comparable>(
  _ fractions: [(quotient: Number, remainder: Remainder)], total: Number
) -> [Number] {
  var rounded = fractions.map(\.quotient)
  let left = Int(total - rounded.reduce(0, +))
  precondition(0...fractions.count ~= left, "fractions must add up to their total")
  let order = fractions.indices.sorted {
    (fractions[$1].remainder, $0) < (fractions[$0].remainder, $1)
  }
  for index in order.prefix(left) { rounded[index] += 1 }
  return rounded
}
