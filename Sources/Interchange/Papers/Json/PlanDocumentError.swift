public import Cabotage

/// Bytes that are no plan, or no certificate of a pooling, of this version.
public enum PlanDocumentError: Error, Hashable, Sendable {
  /// The file says that it holds something else.
  case foreign(String, expected: String)
  /// The file was written by another version of the format.
  case version(Int, expected: Int)
  /// The file is damaged: what is missing, or of the wrong kind.
  case malformed(String)
  /// A tour is on a day that the round has not.
  case otherDay(String)
  /// There is no such file, or it cannot be read.
  case unreadable(Text)

  /// What happened, for the user.
  public var text: Text {
    switch self {
    case .foreign(let format, let expected):
      Text(
        "le fichier se dit « \(format) » et non « \(expected) »",
        "the file says that it is “\(format)”, not “\(expected)”")
    case .version(let version, let expected):
      Text(
        "version \(version) ; cette commande lit la version \(expected)",
        "version \(version); this command reads version \(expected)")
    case .malformed(let detail):
      Text("fichier abîmé : \(detail)", "damaged file: \(detail)")
    case .otherDay(let date):
      Text(
        "une tournée a lieu le \(date), que round.yaml ne connaît pas",
        "a tour takes place on \(date), which round.yaml does not know")
    case .unreadable(let expected):
      Text("attendu \(expected.french)", "expected \(expected.english)")
    }
  }
}
