import Quantities
@testable import Sharing
import Testing

@Suite struct `Exact numbers` {
  /// A number of up to `digits` digits to the base 2³², with many zeros and ones among its bits.
  private func number(_ digits: Int, _ random: inout RandomSource) -> ExactInteger {
    let base = ExactInteger(1 << 32)
    let size = (0..<digits).reduce(ExactInteger(0)) { number, _ in
      let choice = random.below(4)
      let digit = choice == 0 ? 0 : choice == 1 ? (1 << 32) - 1 : Int(random.next() >> 32)
      return number * base + ExactInteger(digit)
    }
    return random.below(2) == 0 ? size : -size
  }

  @Test func `divide so that quotient times divisor and remainder give the number back`() {
    var random = RandomSource(seed: 11)
    for round in 0..<4_000 {
      let number = number(1 + round % 7, &random)
      let divisor = self.number(1 + round % 5, &random)
      guard divisor.signum != 0 else { continue }
      let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
      #expect(quotient * divisor + remainder == number)
      #expect(remainder.signum == 0 || remainder.signum == number.signum)
      let size = divisor.signum < 0 ? -divisor : divisor
      #expect((remainder.signum < 0 ? -remainder : remainder) < size)
    }
  }

  @Test func `agree with 128 bits where those are enough`() {
    var random = RandomSource(seed: 12)
    func exact(_ value: Int128) -> ExactInteger {
      let (high, low) = value.quotientAndRemainder(dividingBy: 1 << 62)
      return ExactInteger(Int(high)) * ExactInteger(1 << 62) + ExactInteger(Int(low))
    }
    for _ in 0..<2_000 {
      let a = Int(truncatingIfNeeded: random.next())
      let b = Int(truncatingIfNeeded: random.next()) >> random.below(60)
      #expect(ExactInteger(a) + ExactInteger(b) == exact(Int128(a) + Int128(b)))
      #expect(ExactInteger(a) - ExactInteger(b) == exact(Int128(a) - Int128(b)))
      #expect((ExactInteger(a) * ExactInteger(b)).description == "\(Int128(a) * Int128(b))")
      #expect((ExactInteger(a) < ExactInteger(b)) == (a < b))
    }
  }

  @Test func `keep one form for a number, however it came about`() {
    let least = ExactInteger(.min)
    #expect(-(-least) == least)
    #expect((-least).wordValue == nil)
    #expect(least - ExactInteger(1) + ExactInteger(1) == least)
    #expect((least * least).quotientAndRemainder(dividingBy: least).quotient == least)
    #expect(least.quotientAndRemainder(dividingBy: ExactInteger(-1)).quotient == -least)
    #expect(ExactInteger.greatestCommonDivisor(least, ExactInteger(6)) == ExactInteger(2))
  }

  @Test func `are fractions in lowest terms, compared and rounded exactly`() {
    #expect(Fraction(6, over: -4) == Fraction(-3, over: 2))
    #expect("\(Fraction(6, over: -4))" == "-3/2" && "\(Fraction(4, over: 2))" == "2")
    #expect(Fraction(-3, over: 2).roundedDown == -2 && Fraction(-3, over: 2).roundedUp == -1)
    #expect(Fraction(1, over: 3) + Fraction(1, over: 6) == Fraction(1, over: 2))
    let small = Fraction(1, over: .max) / Fraction(.max)
    #expect(Fraction(0) < small && small < small + small)
    let power = (0..<40).reduce(Fraction(3)) { power, _ in power * Fraction(.max) }
    #expect(abs((power / (power * Fraction(7))).value - 1.0 / 7) < 1e-15)
    #expect(abs(((power + Fraction(1)) / (power * Fraction(7))).value - 1.0 / 7) < 1e-15)
  }

  @Test func `round shares to the same total, each by less than a unit`() {
    let thirds = [Fraction(100, over: 3), Fraction(100, over: 3), Fraction(100, over: 3)]
    #expect(thirds.roundedShares() == [34, 33, 33])
    #expect([Fraction(-1, over: 2), Fraction(1, over: 2)].roundedShares() == [0, 0])
  }

  @Test func `are read as they were written, and nothing else is`() {
    var random = RandomSource(seed: 13)
    for digits in 1..<9 {
      let fraction = Fraction(
        number(digits, &random), over: number(digits, &random) + ExactInteger(.max))
      #expect(Fraction(fraction.description) == fraction)
    }
    for text in ["", "-", "1/0", "1/-2", "1.5", "2/", "/2", "1/2/3", "+1", " 1", "٣"] {
      #expect(Fraction(text) == nil)
    }
  }
}
