import Quantities
@testable import Sharing
import Testing

@Suite struct `Exact numbers` {
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
      let power = (0..<digits).reduce(Fraction(1)) { power, _ in
        power * Fraction(Int(truncatingIfNeeded: random.next()), over: 1 + random.below(1 << 30))
      }
      let fraction = random.below(2) == 0 ? power : Fraction(1) - power
      #expect(Fraction(fraction.description) == fraction)
    }
    for text in ["", "-", "1/0", "1/-2", "1.5", "2/", "/2", "1/2/3", "+1", " 1", "٣"] {
      #expect(Fraction(text) == nil)
    }
  }
}
