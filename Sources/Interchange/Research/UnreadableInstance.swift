public import Cabotage

/// A research file, or a solution of one, that cannot be used.
public struct UnreadableInstance: Error, Hashable, Sendable {
  /// The line, from 1, or `nil` where no line is to blame.
  public let line: Int?
  /// What is wrong.
  public let reason: Text

  init(line: Int? = nil, _ french: String, _ english: String) {
    self.line = line
    reason = Text(french, english)
  }

  /// The reason after the line, such as “line 12: DEMAND_SECTION: expected 2 numbers, read `3 x`”.
  public func text(in language: Language) -> String {
    guard let line else { return reason[language] }
    return Text("ligne \(line) : ", "line \(line): ")[language] + reason[language]
  }
}
