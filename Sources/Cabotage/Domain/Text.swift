/// A language that everything a user reads exists in.
public enum Language: String, Sendable, Codable, CaseIterable {
  /// French, the default.
  case french = "fr"
  /// English.
  case english = "en"
}

/// A text in every ``Language``.
public struct Text: Hashable, Sendable {
  /// The text in French.
  public let french: String
  /// The text in English.
  public let english: String

  /// Makes a text from its versions.
  public init(_ french: String, _ english: String) {
    self.french = french
    self.english = english
  }

  /// The version in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .french: french
    case .english: english
    }
  }
}
