/// Keeps texts from being taken for formulas by a spreadsheet, by an apostrophe before them.
///
/// The apostrophe is also put where its removal would otherwise take away one that belongs to the
/// text, so that what is written reads back the same.
enum FormulaGuard {
  /// A text as it may safely stand in a spreadsheet.
  static func added(to text: String) -> String {
    needsGuard(text.unicodeScalars[...]) || isGuarded(text) ? "'" + text : text
  }

  /// A text that was read, without the apostrophe.
  static func removed(from text: String) -> String {
    isGuarded(text) ? String(text.unicodeScalars.dropFirst()) : text
  }

  private static func isGuarded(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "'") else { return false }
    let rest = text.unicodeScalars.dropFirst()
    return needsGuard(rest) || rest.first == "'"
  }

  private static func needsGuard(_ text: Substring.UnicodeScalarView) -> Bool {
    text.first.map { ["=", "+", "-", "@", "\t", "\r"].contains($0) } ?? false
  }
}
