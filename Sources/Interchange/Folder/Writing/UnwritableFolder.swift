public import Cabotage

/// A folder that a round cannot be written to.
public struct UnwritableFolder: Error, Hashable, Sendable {
  /// The path of the file or folder in the way.
  public let path: String
  /// What is wrong with it.
  public let reason: Text

  /// The reason and the path as one line.
  public func text(in language: Language) -> String {
    path + (language == .french ? " : " : ": ") + reason[language] + "."
  }
}
