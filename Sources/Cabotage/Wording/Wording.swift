import Quantities

/// Numbers, dates and names as the reader of a language writes them, always with their unit.
///
/// The digits are laid out here and not by a formatter of Foundation: that one takes its rules
/// from the machine, and is slow where a round prints ten thousand amounts.
package struct Wording: Sendable {
  /// The reader's language.
  package let language: Language

  package init(_ language: Language) {
    self.language = language
  }

  /// A text in the reader's language.
  package func callAsFunction(_ text: Text) -> String {
    text[language]
  }

  /// `amount / scale` with a fixed number of decimals, halves rounded away from zero.
  package func decimal(_ amount: Int, per scale: Int, decimals: Int) -> String {
    let (isNegative, whole, fraction) = parts(of: amount, per: scale, decimals: decimals)
    return (isNegative ? "−" : "") + grouped(whole) + fraction
  }

  /// The same for a spreadsheet, which wants no thousands set apart and its own minus.
  package func plainDecimal(_ amount: Int, per scale: Int, decimals: Int) -> String {
    let (isNegative, whole, fraction) = parts(of: amount, per: scale, decimals: decimals)
    return (isNegative ? "-" : "") + String(whole) + fraction
  }

  /// A whole number, its thousands set apart.
  package func integer(_ value: Int) -> String {
    (value < 0 ? "−" : "") + grouped(abs(value))
  }

  /// A measured value and its unit, which never part at the end of a line.
  package func with(unit: String, _ value: String) -> String {
    value + "\u{A0}" + unit
  }

  /// A whole number of hundredths.
  package func percent(_ value: Int) -> String {
    language == .french ? with(unit: "%", integer(value)) : integer(value) + "%"
  }

  /// A whole number of thousandths, as hundredths with one decimal.
  package func percentage(thousandths value: Int) -> String {
    let number = decimal(value, per: 10, decimals: 1)
    return language == .french ? with(unit: "%", number) : number + "%"
  }

  private func parts(
    of amount: Int, per scale: Int, decimals: Int
  ) -> (isNegative: Bool, whole: Int, fraction: String) {
    let power = (0..<decimals).reduce(1) { power, _ in power * 10 }
    let rounded = (abs(amount) * power * 2 + scale) / (2 * scale)
    let isNegative = amount < 0 && rounded > 0
    guard decimals > 0 else { return (isNegative, rounded, "") }
    let digits = String(rounded % power)
    let padding = String(repeating: "0", count: decimals - digits.count)
    return (isNegative, rounded / power, (language == .french ? "," : ".") + padding + digits)
  }

  private func grouped(_ value: Int) -> String {
    let separator = language == .french ? "\u{202F}" : ","
    let digits = String(value)
    guard digits.count > 3 else { return digits }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += separator }
      result.append(digit)
    }
    return result
  }
}
