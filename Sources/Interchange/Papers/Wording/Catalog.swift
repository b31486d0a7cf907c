package import Cabotage

/// The words that the templates print, each once in every language.
///
/// A template writes `{{t.sum}}` for the text of the key `sum`.
package enum Catalog {
  /// All texts by their keys.
  package static let texts: [String: Text] = shared.merging(office) { first, _ in first }
    .merging(road) { first, _ in first }.merging(room) { first, _ in first }
    .merging(cold) { first, _ in first }.merging(preparation) { first, _ in first }
    .merging(comparison) { first, _ in first }
    .merging(pool) { first, _ in first }
    .merging(calendar) { first, _ in first }
    .merging(rota) { first, _ in first }

  /// All texts of a language by their keys.
  static func labels(in language: Language) -> [String: String] {
    texts.mapValues { $0[language] }
  }

  /// The text of a key.
  ///
  /// - Precondition: The catalogue has it.
  static func label(_ key: String, in language: Language) -> String {
    guard let text = texts[key] else { preconditionFailure("no text \(key)") }
    return text[language]
  }
}
