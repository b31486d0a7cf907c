/// A whole number that is not negative, as digits to the base 2³², least first.
extension [UInt32] {
  /// How many digits there are without leading zeros.
  var significantCount: Int { (lastIndex { $0 != 0 } ?? -1) + 1 }

  func isLess(than other: [UInt32]) -> Bool {
    let (count, otherCount) = (significantCount, other.significantCount)
    guard count == otherCount else { return count < otherCount }
    for place in (0..<count).reversed() where self[place] != other[place] {
      return self[place] < other[place]
    }
    return false
  }

  func adding(_ other: [UInt32]) -> [UInt32] {
    var sum: [UInt32] = []
    sum.reserveCapacity(Swift.max(count, other.count) + 1)
    var carry: UInt64 = 0
    for place in 0..<Swift.max(count, other.count) {
      carry += UInt64(digit(place)) + UInt64(other.digit(place))
      sum.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    return sum + [UInt32(carry)]
  }

  /// The difference from a number that is not larger.
  func subtracting(_ other: [UInt32]) -> [UInt32] {
    var difference = self
    var borrow: Int64 = 0
    for place in indices {
      borrow += Int64(self[place]) - Int64(other.digit(place))
      difference[place] = UInt32(truncatingIfNeeded: borrow)
      borrow >>= 32
    }
    return difference
  }

  func multiplied(by other: [UInt32]) -> [UInt32] {
    var product = [UInt32](repeating: 0, count: count + other.count)
    for (place, digit) in enumerated() where digit != 0 {
      var carry: UInt64 = 0
      for (otherPlace, otherDigit) in other.enumerated() {
        carry += UInt64(product[place + otherPlace]) + UInt64(digit) * UInt64(otherDigit)
        product[place + otherPlace] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      product[place + other.count] = UInt32(carry)
    }
    return product
  }

  /// Quotient and remainder by long division (Knuth, The Art of Computer Programming, 4.3.1 D).
  func divided(by other: [UInt32]) -> (quotient: [UInt32], remainder: [UInt32]) {
    let divisorCount = other.significantCount
    if isLess(than: other) { return ([], self) }
    if divisorCount == 1 { return dividedByDigit(other[0]) }
    // A divisor whose first bit is set lets the first digits guess the quotient to within two.
    let shift = other[divisorCount - 1].leadingZeroBitCount
    let divisor = other.shiftedLeft(by: shift)
    var rest = shiftedLeft(by: shift)
    let first = UInt64(divisor[divisorCount - 1])
    let second = UInt64(divisor[divisorCount - 2])
    let quotientCount = significantCount - divisorCount + 1
    var quotient = [UInt32](repeating: 0, count: quotientCount)
    for place in (0..<quotientCount).reversed() {
      let head = UInt64(rest[place + divisorCount]) << 32 | UInt64(rest[place + divisorCount - 1])
      var (guess, left) = head.quotientAndRemainder(dividingBy: first)
      while guess >> 32 != 0 || guess * second > left << 32 | UInt64(rest[place + divisorCount - 2])
      {
        guess -= 1
        left += first
        if left >> 32 != 0 { break }
      }
      if rest.subtract(guess, times: divisor, count: divisorCount, at: place) {
        guess -= 1
        rest.addBack(divisor, count: divisorCount, at: place)
      }
      quotient[place] = UInt32(truncatingIfNeeded: guess)
    }
    return (quotient, rest.shiftedRight(by: shift))
  }

  private func digit(_ place: Int) -> UInt32 { place < count ? self[place] : 0 }

  private func dividedByDigit(_ divisor: UInt32) -> (quotient: [UInt32], remainder: [UInt32]) {
    var quotient = self
    var rest: UInt64 = 0
    for place in indices.reversed() {
      rest = rest << 32 | UInt64(self[place])
      quotient[place] = UInt32(rest / UInt64(divisor))
      rest %= UInt64(divisor)
    }
    return (quotient, [UInt32(rest)])
  }

  /// Has one digit more than before.
  private func shiftedLeft(by bits: Int) -> [UInt32] {
    var carry: UInt64 = 0
    var shifted: [UInt32] = []
    shifted.reserveCapacity(count + 1)
    for digit in self[..<significantCount] {
      carry |= UInt64(digit) << UInt64(bits)
      shifted.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    return shifted + [UInt32(carry)]
  }

  private func shiftedRight(by bits: Int) -> [UInt32] {
    indices.map { place in
      let pair = UInt64(digit(place + 1)) << 32 | UInt64(self[place])
      return UInt32(truncatingIfNeeded: pair >> UInt64(bits))
    }
  }

  /// Subtracts a multiple of a divisor; tells whether more was taken than there was.
  private mutating func subtract(
    _ factor: UInt64, times divisor: [UInt32], count: Int, at place: Int
  ) -> Bool {
    var borrow: Int64 = 0
    var carry: UInt64 = 0
    for offset in 0...count {
      if offset < count { carry += factor * UInt64(divisor[offset]) }
      borrow += Int64(self[place + offset]) - Int64(carry & 0xFFFF_FFFF)
      self[place + offset] = UInt32(truncatingIfNeeded: borrow)
      borrow >>= 32
      carry >>= 32
    }
    return borrow < 0
  }

  private mutating func addBack(_ divisor: [UInt32], count: Int, at place: Int) {
    var carry: UInt64 = 0
    for offset in 0...count {
      carry += UInt64(self[place + offset]) + (offset < count ? UInt64(divisor[offset]) : 0)
      self[place + offset] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
  }
}
