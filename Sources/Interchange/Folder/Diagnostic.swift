public import Cabotage

/// Something wrong or doubtful in a file, with its place, in words a volunteer can act on.
public struct Diagnostic: Hashable, Sendable {
  /// Whether the round can be used all the same.
  public let severity: RoundIssue.Severity
  /// The name of the file, or the path of the folder.
  public let file: String
  /// The line of the file, from 1; `nil` for the whole file.
  public let line: Int?
  /// The header of the column as the file writes it, or its letter; `nil` for the whole line.
  public let column: String?
  /// What was read, shortened, control characters made visible; empty for nothing.
  public let found: String
  /// What was expected.
  public let expected: Text
  /// What to do about it.
  public let hint: Text?
  /// How many more of the same kind in the same file were counted and not listed.
  public internal(set) var repeats = 0

  init(
    _ severity: RoundIssue.Severity = .error, file: String, line: Int? = nil,
    column: String? = nil, found: String = "", expected: Text, hint: Text? = nil
  ) {
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column.map(\.shown)
    self.found = found.shown
    self.expected = expected
    self.hint = hint
  }

  /// The diagnostic as one line, such as
  /// `orders.csv:14 · quantité : lu « douze », attendu un nombre entier. Conseil : …`.
  public func text(in language: Language) -> String {
    let french = language == .french
    var place = file
    if let line { place += ":\(line)" }
    if let column { place += " · \(column)" }
    let read =
      switch (found.isEmpty, column == nil) {
      case (true, true): ""
      case (true, false): french ? "case vide, " : "empty cell, "
      case (false, _): french ? "lu « \(found) », " : "read “\(found)”, "
      }
    var text = place + (french ? " : " : ": ") + read
    text += (french ? "attendu " : "expected ") + expected[language] + "."
    if let hint { text += (french ? " Conseil : " : " Hint: ") + hint[language] + "." }
    if repeats > 0 {
      text += french ? " (et \(repeats) autres du même genre)" : " (and \(repeats) more like it)"
    }
    switch severity {
    case .error: return text
    case .warning: return (french ? "avertissement : " : "warning: ") + text
    }
  }
}

extension [Diagnostic] {
  /// How many there are, those counted and not listed included.
  public var total: Int {
    reduce(0) { $0 + 1 + $1.repeats }
  }
}

extension String {
  /// The text in at most sixty scalars, with pictures for control characters.
  var shown: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars.prefix(60) {
      switch scalar.properties.generalCategory {
      case .control where scalar.value < 0x20:
        // U+2400 and after are pictures of the 32 control characters.
        result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "?")
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
        result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      default: result.append(scalar)
      }
    }
    if unicodeScalars.dropFirst(60).first != nil { result.append("…") }
    return String(result)
  }
}
