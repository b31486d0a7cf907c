public import Cabotage

/// A folder that no round can be made of.
public struct UnreadableFolder: Error, Hashable, Sendable {
  /// Everything found, errors and warnings, in the order of the files and their lines.
  public let diagnostics: [Diagnostic]
  /// The language of the round, French where that could not be read.
  public let language: Language

  /// The diagnostics, one a line.
  public func text(in language: Language) -> String {
    diagnostics.map { $0.text(in: language) }.joined(separator: "\n")
  }
}
