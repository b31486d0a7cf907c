/// Whole parts of a whole, in proportion to weights, that add up exactly.
///
/// The method of the largest remainder (Hamilton, 1792): each part is rounded down, and what is
/// left goes one by one to the largest remainders, the first of equals first.
///
/// - Precondition: No weight is negative.
package func wholeParts(of whole: Int, weights: [Int]) -> [Int] {
  let sum = weights.reduce(0, +)
  guard sum > 0 else { return weights.map { _ in 0 } }
  let exact = weights.map { whole.multipliedFullWidth(by: $0) }.map(sum.dividingFullWidth)
  var parts = exact.map(\.quotient)
  let missing = whole - parts.reduce(0, +)
  let neediest = exact.indices.sorted {
    (-exact[$0].remainder, $0) < (-exact[$1].remainder, $1)
  }
  for index in neediest.prefix(missing) { parts[index] += 1 }
  return parts
}
