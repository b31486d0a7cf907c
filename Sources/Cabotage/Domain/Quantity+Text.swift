import Quantities

extension Mass {
  /// The mass in kilograms, rounded to one, as a person of the language writes it.
  package func kilosText(_ language: Language) -> String {
    ((value + 500) / 1_000).grouped(language)
  }

  /// The mass with its unit, in every language.
  var kilosLabel: Text {
    Text("\(kilosText(.french)) kg", "\(kilosText(.english)) kg")
  }
}

extension Volume {
  /// The volume in litres, rounded to one, as a person of the language writes it.
  package func litersText(_ language: Language) -> String {
    ((value + 500) / 1_000).grouped(language)
  }

  /// The volume with its unit, in every language.
  var litersLabel: Text {
    Text("\(litersText(.french)) l", "\(litersText(.english)) l")
  }
}

extension Int {
  /// The number with its thousands set apart: `12 345` in French, `12,345` in English.
  package func grouped(_ language: Language) -> String {
    let separator = language == .french ? "\u{202F}" : ","
    let digits = Array(String(magnitude))
    let groups = stride(from: digits.count, to: 0, by: -3).map { end in
      String(digits[Swift.max(0, end - 3)..<end])
    }
    return (self < 0 ? "-" : "") + groups.reversed().joined(separator: separator)
  }
}

extension Money {
  /// The amount in euros with two decimals, as a person of the language writes it, without unit.
  package func eurosText(_ language: Language) -> String {
    let cents = (abs(value) + 5) / 10
    let decimals = cents % 100
    return (value < 0 ? "-" : "") + (cents / 100).grouped(language)
      + (language == .french ? "," : ".") + (decimals < 10 ? "0" : "") + "\(decimals)"
  }
}
