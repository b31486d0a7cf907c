import Quantities

/// How much worse a plan may be to be accepted: less and less as the search goes on.
///
/// Simulated annealing (Kirkpatrick, Gelatt and Vecchi, 1983) that falls with the cube of what is
/// left of the search. Only arithmetic that is the same on every machine.
struct Annealing {
  /// The cost that the first plans may be worse by, on average.
  let scale: Double
  /// The shares of the search that are over when this round begins and when it ends.
  let progress: ClosedRange<Double>

  /// The cost that a new plan must be below.
  func limit(
    _ current: Int, at step: Int, of count: Int, _ random: inout RandomSource
  ) -> Int {
    let part = Double(step) / Double(count)
    let left = 1 - progress.lowerBound - part * (progress.upperBound - progress.lowerBound)
    return current + Int(scale * left * left * left * exponential(&random)) + 1
  }

  /// A number that is exponentially distributed, with mean 1 or nearly so.
  ///
  /// The logarithm of a uniform draw is taken as linear between powers of two.
  private func exponential(_ random: inout RandomSource) -> Double {
    let bits = random.next() | 1
    let exponent = Double(bits.leadingZeroBitCount)
    let mantissa = Double(bits << UInt64(bits.leadingZeroBitCount)) * 0x1p-63
    return (exponent + 2 - mantissa) * 0.693
  }
}
