import Cabotage

/// Rows as the CSV text that the spreadsheets of a language open.
enum CSVWriting {
  static func text(_ rows: [[String]], in language: Language) -> String {
    let separator: Character = language == .french ? ";" : ","
    var text = "\u{FEFF}"
    for row in rows {
      text += row.map { quoted($0, separator) }.joined(separator: String(separator)) + "\n"
    }
    return text
  }

  private static func quoted(_ cell: String, _ separator: Character) -> String {
    let needsQuotes = cell.contains { $0 == separator || $0 == "\"" || $0.isNewline }
    return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }
}
