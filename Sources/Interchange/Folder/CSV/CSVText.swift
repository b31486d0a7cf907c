import SwiftCSV

/// A CSV text cut into rows by SwiftCSV, each with its line in the file.
///
/// What SwiftCSV cannot do is done around it: it knows no lines, takes a form feed for the end of
/// a row, swallows the rest of the file after a quote that is never closed, and stops at a quote
/// that is not doubled, as Cagette writes them.
struct CSVText {
  /// A row of cells.
  struct Row {
    /// The line of the file on which the row begins.
    let line: Int
    /// The cells, as written.
    let cells: [String]
  }

  /// The rows, blank ones included.
  let rows: [Row]
  /// The lines with a quote that is never closed.
  let unclosed: [Int]

  /// Cuts a text into rows.
  init(_ text: String, separator: Character) {
    let text = text.withoutOddLineBreaks
    if text.hasPairedQuotes, let rows = Self.rows(text, separator) {
      self.rows = rows
      unclosed = []
    } else {
      let repair = QuoteRepair(text, separator: separator)
      rows = Self.rows(repair.text, separator) ?? []
      unclosed = repair.unclosed
    }
  }

  /// The rows of a text, or nothing where SwiftCSV takes offence at a quote.
  private static func rows(_ text: String, _ separator: Character) -> [Row]? {
    var rows: [Row] = []
    var line = 1
    do {
      // No row is asked of the initializer, which would read them all a first time.
      let csv = try EnumeratedCSV(
        string: text, delimiter: CSVDelimiter(unicodeScalarLiteral: separator), loadColumns: false,
        rowLimit: 0)
      try csv.enumerateAsArray(startAt: 0, rowLimit: nil) { cells in
        rows.append(Row(line: line, cells: cells))
        line += 1
        for cell in cells where cell.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) {
          line += cell.count { $0.isNewline }
        }
      }
    } catch {
      return nil
    }
    return rows
  }
}

extension String {
  /// The text with spaces for the characters that only Unicode takes for line breaks.
  fileprivate var withoutOddLineBreaks: String {
    let odd: Set<Unicode.Scalar> = ["\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}"]
    let mayHaveOne = utf8.contains { $0 == 0x0B || $0 == 0x0C || $0 == 0xC2 || $0 == 0xE2 }
    guard mayHaveOne, unicodeScalars.contains(where: odd.contains) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars { result.append(odd.contains(scalar) ? " " : scalar) }
    return String(result)
  }

  /// Whether each quote can have its partner.
  fileprivate var hasPairedQuotes: Bool {
    utf8.count { $0 == UInt8(ascii: "\"") }.isMultiple(of: 2)
  }
}
