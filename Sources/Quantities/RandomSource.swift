/// A small seeded generator: the same seed gives the same numbers on every machine.
///
/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA
/// 2014). Not for cryptography.
public struct RandomSource: RandomNumberGenerator, Sendable {
  @usableFromInline var state: UInt64

  /// Starts the sequence of `seed`.
  @inlinable
  public init(seed: UInt64) {
    state = seed
  }

  /// Starts the sequence of one of several independent streams of a seed.
  @inlinable
  public init(seed: UInt64, stream: Int) {
    var source = RandomSource(seed: seed)
    state = source.next() ^ (UInt64(truncatingIfNeeded: stream) &* 0xD1B5_4A32_D192_ED03)
  }

  /// The next 64 random bits.
  @inlinable
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z &>> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z &>> 31)
  }

  /// A whole number from 0 up to, not including, `bound`.
  ///
  /// The standard library does not promise that its own bounded draws stay the same from version
  /// to version; plans must, so the draw is ours.
  ///
  /// - Precondition: `bound` is positive and below 2³².
  @inlinable
  public mutating func below(_ bound: Int) -> Int {
    assert(bound > 0 && bound < 1 << 32)
    return Int(truncatingIfNeeded: ((next() &>> 32) &* UInt64(truncatingIfNeeded: bound)) &>> 32)
  }

  /// A number from 0 up to, not including, 1.
  @inlinable
  public mutating func unit() -> Double {
    Double(next() &>> 11) * 0x1p-53
  }

  /// Puts the elements in random order.
  @inlinable
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, below(last + 1))
    }
  }
}
