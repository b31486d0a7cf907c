/// Rewrites a CSV text with careless quotes so that a strict parser understands it.
///
/// A quote opens a cell only at its beginning and closes it only before a separator or the end of
/// the line; all others are characters like any other. A quote that the line does not close is
/// one too, and its line is kept.
struct QuoteRepair {
  /// The text with the quotes that are characters doubled.
  let text: String
  /// The lines with a quote that is never closed.
  let unclosed: [Int]

  init(_ text: String, separator: Character) {
    var result = ""
    var unclosed: [Int] = []
    var line = 1
    for row in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line > 1 { result += "\n" }
      if row.utf8.contains(UInt8(ascii: "\"")) {
        var cells = Self.cells(of: row, separator)
        if cells == nil {
          unclosed.append(line)
          cells = row.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
        }
        let quoted = (cells ?? []).map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
        result += quoted.joined(separator: String(separator))
      } else {
        result += row
      }
      line += 1
    }
    self.text = result
    self.unclosed = unclosed
  }

  /// The cells of a line, or nothing where a quote stays open.
  private static func cells(of row: Substring, _ separator: Character) -> [String]? {
    var cells: [String] = []
    var rest = row[...]
    while true {
      let start = rest.drop { $0 == " " }
      if start.first == "\"" {
        let body = start.dropFirst()
        guard let close = closingQuote(in: body, separator) else { return nil }
        // The doubled quotes of a correct line among incorrect ones.
        cells.append(String(body[..<close]).replacing("\"\"", with: "\""))
        rest = body[close...].dropFirst().drop { $0 == " " }
      } else {
        let end = start.firstIndex(of: separator) ?? start.endIndex
        cells.append(String(start[..<end]))
        rest = start[end...]
      }
      guard rest.first == separator else { return cells }
      rest = rest.dropFirst()
    }
  }

  private static func closingQuote(
    in body: Substring, _ separator: Character
  ) -> Substring.Index? {
    var index = body.startIndex
    while let quote = body[index...].firstIndex(of: "\"") {
      let next = body[quote...].dropFirst()
      let after = next.drop { $0 == " " }.first
      if after == nil || after == separator { return quote }
      index = next.startIndex
    }
    return nil
  }
}
