internal import Quantities

/// Shapley values of more players than a table can hold, estimated from random coalitions.
public struct SampledShapley: Hashable, Sendable {
  /// Why values cannot be estimated.
  public enum Inconsistency: Error, Hashable, Sendable {
    /// There are fewer than two players, or more than a ``Coalition`` holds.
    case playersOutOfRange(count: Int)
    /// No samples are to be drawn.
    case noSamples
    /// The risk is not between 0 and 1.
    case riskOutOfRange(Double)
    /// A marginal cost lies outside of the range that was promised.
    case marginalOutOfRange(player: Int, cost: Int)
  }

  /// By player: what it pays; all add up to the cost of all players together.
  public let shares: [Int]
  /// How far a share may be from the value, in units of money, but for the risk.
  public let error: Int

  /// Estimates the values of players whose marginal costs are known to lie within a range.
  ///
  /// The marginal costs of a player are averaged by the number of players before it (strata, as in
  /// Maleki, Tran-Thanh, Hines, Rahwan and Rogers, "Bounding the estimation error of
  /// sampling-based Shapley value approximation", 2013), those of joining first and last taken
  /// exactly. All shares together are within ``error`` of the values with probability
  /// 1 − `risk` (Hoeffding, 1963).
  ///
  /// - Parameters:
  ///   - playerCount: From 2 to 62.
  ///   - marginalRange: What a player adds to a coalition, at least and at most. Where more
  ///     players never cost less and a group may always travel apart, from zero to the largest
  ///     cost of a player alone.
  ///   - samples: Random coalitions a player and stratum; `cost` is asked twice for each.
  ///   - risk: The probability that some share is further away than ``error``.
  ///   - seed: The same seed draws the same coalitions on every machine.
  ///   - cost: The cost of a coalition, in units of money.
  public init(
    playerCount: Int, marginalRange: ClosedRange<Int>, samples: Int, risk: Double = 0.01,
    seed: UInt64 = 0, cost: (Coalition) -> Int
  ) throws(Inconsistency) {
    guard 2...62 ~= playerCount else { throw .playersOutOfRange(count: playerCount) }
    guard samples > 0 else { throw .noSamples }
    guard 0 < risk, risk < 1 else { throw .riskOutOfRange(risk) }
    let grand = Coalition(0..<playerCount)
    let total = cost(grand)
    let strata = playerCount - 2
    var values: [Fraction] = []
    for player in 0..<playerCount {
      var random = RandomSource(seed: seed, stream: player)
      var others = (0..<playerCount).filter { $0 != player }
      func marginal(_ coalition: Coalition) throws(Inconsistency) -> Int {
        let joined = Coalition(bits: coalition.bits | 1 << player)
        let added = cost(joined) - (coalition.bits == 0 ? 0 : cost(coalition))
        guard marginalRange.contains(added) else {
          throw .marginalOutOfRange(player: player, cost: added)
        }
        return added
      }
      var sampled = 0
      for size in 0..<strata {
        for _ in 0..<samples {
          random.shuffle(&others)
          sampled += try marginal(Coalition(others.prefix(size + 1)))
        }
      }
      let ends = try marginal(Coalition([])) + marginal(Coalition(others))
      values.append(
        Fraction(sampled, over: samples * playerCount) + Fraction(ends, over: playerCount))
    }
    // What all together miss or exceed the total by is shared equally, so that at worst each
    // error doubles.
    let missing = values.reduce(Fraction(total), -) / Fraction(playerCount)
    shares = values.map { $0 + missing }.roundedShares()
    let width = Double(marginalRange.upperBound) - Double(marginalRange.lowerBound)
    let draws = Double(2 * samples * playerCount * playerCount)
    let spread = (Double(strata) * logarithm(2 * Double(playerCount) / risk) / draws).squareRoot()
    error = Int((2 * width * spread).rounded(.up)) + 1
  }
}

/// An upper bound of the natural logarithm, close to it.
///
/// The cores do without Foundation: halvings are counted, and of the rest the area under 1/x is
/// taken by trapezoids, which lie above it.
private func logarithm(_ number: Double) -> Double {
  let steps = 64
  let width = (number.significand - 1) / Double(steps)
  let area = (0..<steps).reduce(0.0) { area, step in
    let left = 1 + Double(step) * width
    return area + width * (1 / left + 1 / (left + width)) / 2
  }
  return Double(number.exponent) * 0.693_147_180_559_945_4 + area
}
