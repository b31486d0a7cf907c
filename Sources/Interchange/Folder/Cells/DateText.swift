import Cabotage

/// Dates as `21/11/2026` or `2026-11-21`.
enum DateText {
  /// Reads a date.
  static func read(_ text: String) -> CalendarDate? {
    guard text.utf8.count <= 10 else { return nil }
    let isISO = text.contains("-")
    let parts = text.split(separator: isISO ? "-" : "/", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.allSatisfy(\.isASCIIDigit) ? Int($0) : nil }
    guard parts.count == 3, numbers.count == 3 else { return nil }
    guard parts[isISO ? 0 : 2].count == 4 else { return nil }
    return isISO
      ? CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
      : CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
  }

  /// A date in the way of a language.
  static func written(_ date: CalendarDate, in language: Language) -> String {
    guard language == .french else { return date.iso }
    return date.iso.split(separator: "-").reversed().joined(separator: "/")
  }
}

extension Character {
  /// Whether it is 0 to 9.
  var isASCIIDigit: Bool { isASCII && isNumber }
}
