/// Reads decimal numbers out of bytes.
enum DecimalNumber {
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// The number that begins at `position` and reaches to the next blank, or `nil`; moves on past it.
  ///
  /// Up to fifteen digits are exact in a double, and so are the powers of ten up to the
  /// twenty-second: one division is then as right as any parser (Clinger 1990).
  static func read(_ bytes: [UInt8], _ position: inout Int, _ end: Int) -> Double? {
    let first = position
    var isNegative = false
    if bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+") {
      isNegative = bytes[position] == UInt8(ascii: "-")
      position += 1
    }
    var mantissa = 0
    var digits = 0
    var decimals = 0
    var hasPoint = false
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        digits += 1
        if digits <= 15 { mantissa = 10 * mantissa + Int(byte - UInt8(ascii: "0")) }
        if hasPoint { decimals += 1 }
      } else {
        break
      }
      position += 1
    }
    if digits > 0, digits <= 15, position == end || bytes[position].isBlank {
      let value = Double(mantissa) / powers[decimals]
      return isNegative ? -value : value
    }
    return digits > 0 ? slow(bytes, first, &position, end) : nil
  }

  /// The same for many digits or an exponent.
  private static func slow(
    _ bytes: [UInt8], _ first: Int, _ position: inout Int, _ end: Int
  ) -> Double? {
    let letters = Set("0123456789+-.eE".utf8)
    while position < end, !bytes[position].isBlank {
      guard letters.contains(bytes[position]) else { return nil }
      position += 1
    }
    guard let value = Double(String(decoding: bytes[first..<position], as: UTF8.self)) else {
      return nil
    }
    return value.isFinite ? value : nil
  }
}
