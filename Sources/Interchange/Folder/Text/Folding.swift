import Foundation

extension String {
  /// The text reduced to what a header or a word of a list means.
  ///
  /// Lower case, without accents, Latin letters for their Cyrillic look-alikes, and one space for
  /// whatever stands between words; a minus sign stays before a digit.
  var foldedWords: String {
    var result = String.UnicodeScalarView()
    var gap = false
    var minus = false
    for scalar in foldedLetters.unicodeScalars {
      let isDigit = ("0"..."9").contains(scalar)
      guard scalar.properties.isAlphabetic && scalar != "º" && scalar != "ª" || isDigit else {
        gap = true
        minus = scalar == "-" || scalar == "−"
        continue
      }
      if gap, !result.isEmpty { result.append(" ") }
      if minus, isDigit { result.append("-") }
      (gap, minus) = (false, false)
      result.append(scalar)
    }
    return String(result)
  }

  /// The text in lower case without accents, ligatures, look-alikes or unusual spaces.
  var foldedLetters: String {
    let folded = folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    var result = ""
    for scalar in folded.lowercased().unicodeScalars {
      if let plain = lookAlikes[scalar] {
        result += plain
      } else if scalar.properties.generalCategory == .spaceSeparator {
        result += " "
      } else if scalar.properties.generalCategory != .format {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// An identifier without spaces around it, doubled or unbreakable, nor invisible characters.
  var cleanIdentifier: String {
    let isPlain = utf8.allSatisfy { $0 > 0x20 && $0 != 0xC2 && $0 != 0xE2 && $0 != 0xEF }
    guard !isPlain else { return self }
    var visible = String.UnicodeScalarView()
    for scalar in unicodeScalars where scalar.properties.generalCategory != .format {
      visible.append(scalar.properties.isWhitespace ? " " : scalar)
    }
    return String(visible).split(separator: " ").joined(separator: " ")
  }

  /// The text without spaces around it.
  var trimmed: String {
    func isPlain(_ byte: UInt8?) -> Bool { byte.map { (0x21...0x7E).contains($0) } ?? true }
    guard !isPlain(utf8.first) || !isPlain(utf8.last) else { return self }
    return trimmingCharacters(in: Self.blanks)
  }

  private static let blanks = CharacterSet.whitespacesAndNewlines
    .union(CharacterSet(charactersIn: "\u{FEFF}\u{200B}"))
}

private let lookAlikes: [Unicode.Scalar: String] = [
  "œ": "oe", "æ": "ae", "’": "'", "ʼ": "'",
  "а": "a", "в": "b", "е": "e", "ѕ": "s", "і": "i", "ј": "j", "к": "k", "м": "m", "н": "h",
  "о": "o", "р": "p", "с": "c", "т": "t", "у": "y", "х": "x", "ԁ": "d", "ԛ": "q", "ԝ": "w",
]
