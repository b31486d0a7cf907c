package import Cabotage

/// A table as a file that a spreadsheet opens: in French with semicolons, decimal commas and a
/// byte order mark, in English with commas and points.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe in front; amounts are written by ``Cell/amount(_:per:decimals:)`` and stay numbers.
package struct CsvTable: Sendable {
  /// What a field holds.
  package enum Cell: Sendable, ExpressibleByStringLiteral {
    /// Words.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// `amount / scale` with a fixed number of decimals.
    case amount(Int, per: Int, decimals: Int)

    package init(stringLiteral text: String) {
      self = .text(text)
    }
  }

  private let language: Language
  private var lines: [String] = []

  /// Begins a table with the names of its columns.
  package init(language: Language, columns: [Text]) {
    self.language = language
    append(columns.map { .text($0[language]) })
  }

  /// Adds a row.
  package mutating func append(_ row: [Cell]) {
    lines.append(row.map(field).joined(separator: language == .french ? ";" : ","))
  }

  /// The bytes of the file.
  package var bytes: [UInt8] {
    Array(((language == .french ? "\u{FEFF}" : "") + lines.joined(separator: "\r\n") + "\r\n").utf8)
  }

  private func field(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): quoted(FormulaGuard.added(to: text))
    case .integer(let value): String(value)
    case .amount(let amount, let scale, let decimals):
      Wording(language).plainDecimal(amount, per: scale, decimals: decimals)
    }
  }

  private func quoted(_ text: String) -> String {
    let special = text.unicodeScalars.contains { ";,\"\r\n\t".unicodeScalars.contains($0) }
    guard special else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
