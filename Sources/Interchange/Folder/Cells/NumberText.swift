import Cabotage
import Foundation

/// Numbers as people write them: `1234.5`, `1 234,5`, `1,80 €`.
///
/// A single point is always decimal. A single comma is decimal too, except before exactly three
/// digits that could be thousands: `1,234` is 1.234 to some and 1234 to others, so it is refused.
enum NumberText {
  /// What a text may mean.
  enum Reading: Equatable {
    /// One number.
    case number(Double)
    /// One of two numbers, by who wrote it.
    case ambiguous(decimal: Double, thousands: Double)
    /// Too large for any purpose here.
    case tooLarge
    /// The formula of a spreadsheet, or what it shows where one fails.
    case formula
    /// No number.
    case nothing
  }

  /// The largest number accepted, which keeps all sums far from the limits of `Int`.
  static let largest = 1e9

  /// Reads a number, followed or preceded by its unit or not.
  static func read(_ text: String, unit: AmountUnit? = nil) -> Reading {
    if let small = smallCount(text) { return .number(Double(small)) }
    guard text.utf8.count <= 100 else { return .nothing }
    if text.hasPrefix("=") || text.hasPrefix("#") { return .formula }
    var body = text.foldedLetters.trimmed
    for word in (unit?.words ?? []).sorted(by: { $0.utf8.count > $1.utf8.count }) {
      if body.hasSuffix(word) {
        body = String(body.dropLast(word.count)).trimmed
        break
      }
    }
    if unit == .euro, body.hasPrefix("€") { body = String(body.dropFirst()).trimmed }
    var isNegative = false
    if let sign = body.first, "+-−".contains(sign) {
      isNegative = sign != "+"
      body.removeFirst()
    }
    let reading = magnitude(of: body)
    return isNegative ? reading.negated : reading
  }

  /// The most frequent case by far: up to nine digits.
  private static func smallCount(_ text: String) -> Int? {
    guard (1...9).contains(text.utf8.count) else { return nil }
    var value = 0
    for byte in text.utf8 {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  private static func magnitude(of body: String) -> Reading {
    var marks: [Character] = []
    var digits = [""]
    for character in body {
      if ("0"..."9").contains(character), character.isASCII {
        digits[digits.count - 1].append(character)
      } else if " '.,".contains(character) {
        marks.append(character)
        digits.append("")
      } else {
        return .nothing
      }
    }
    guard body.contains(where: \.isASCII), digits.dropFirst().allSatisfy({ !$0.isEmpty }) else {
      return .nothing
    }
    // The decimal mark is the last one, unless it is a mark of thousands.
    let decimals = marks.last.map { last in
      ".,".contains(last) && marks.count { $0 == last } == 1
    }
    let groups = decimals == true ? digits.dropLast() : digits[...]
    let separators = decimals == true ? marks.dropLast() : marks[...]
    guard Set(separators).count <= 1, isGrouped(groups, digits.count > 1 && decimals == true)
    else { return .nothing }
    let whole = groups.joined()
    guard decimals == true, let fraction = digits.last else { return number(whole) }
    let value = number(whole + "." + fraction)
    let mayBeThousands =
      marks == [","] && fraction.utf8.count == 3 && (1...3).contains(whole.utf8.count)
      && !whole.hasPrefix("0")
    guard mayBeThousands, case .number(let decimal) = value,
      case .number(let thousands) = number(whole + fraction)
    else { return value }
    return .ambiguous(decimal: decimal, thousands: thousands)
  }

  /// Whether the digits before the decimal mark stand in threes, the first group excepted.
  private static func isGrouped(_ groups: ArraySlice<String>, _ hasDecimals: Bool) -> Bool {
    guard let first = groups.first else { return false }
    if groups.count == 1 { return !first.isEmpty || hasDecimals }
    return (1...3).contains(first.utf8.count)
      && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
  }

  private static func number(_ digits: String) -> Reading {
    guard let value = Double(digits.hasPrefix(".") ? "0" + digits : digits) else { return .nothing }
    return value <= largest ? .number(value) : .tooLarge
  }
}

extension NumberText.Reading {
  fileprivate var isAmbiguous: Bool {
    if case .ambiguous = self { true } else { false }
  }

  fileprivate var negated: Self {
    switch self {
    case .number(let value): .number(-value)
    case .ambiguous(let decimal, let thousands):
      .ambiguous(decimal: -decimal, thousands: -thousands)
    case .tooLarge, .formula, .nothing: self
    }
  }
}

extension NumberText {
  /// A number in the way of a language, such that ``read(_:unit:)`` gives it back.
  static func written(_ value: Double, in language: Language) -> String {
    // `Decimal` never writes an exponent.
    var text = Decimal(string: "\(value)")?.description ?? "\(value)"
    guard language == .french, let point = text.firstIndex(of: ".") else { return text }
    text.replaceSubrange(point...point, with: ",")
    // Three decimals after a comma would be ambiguous, four are not.
    return read(text).isAmbiguous ? text + "0" : text
  }

  /// The amount of `value` units of which `scale` make one of the column's.
  static func written(_ value: Int, per scale: Int, in language: Language) -> String {
    // Thousandths are exact as they are; sixtieths are exact once rounded back.
    let ratio = Double(value) / Double(scale)
    let isDecimal = [1, 10, 100, 1_000].contains(scale)
    return written(isDecimal ? ratio : (ratio * 10_000).rounded() / 10_000, in: language)
  }
}
