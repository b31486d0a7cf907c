extension [Int] {
  /// The largest number that divides all, or 1 where all are zero.
  var commonDivisor: Int {
    let divisor = reduce(0) { left, right in
      var (left, right) = (left, right)
      while right != 0 { (left, right) = (right, left % right) }
      return left
    }
    return Swift.max(1, divisor)
  }
}

extension Int {
  /// The product of two numbers that are not negative, at most the largest.
  func saturatingProduct(_ other: Int) -> Int {
    let (product, overflows) = multipliedReportingOverflow(by: other)
    return overflows ? .max : product
  }
}
