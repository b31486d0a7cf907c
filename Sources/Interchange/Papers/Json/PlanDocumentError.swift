public import Cabotage

/// Bytes that are no plan of this version.
public enum PlanDocumentError: Error, Hashable, Sendable {
  /// The file says that it holds something else.
  case foreign(String)
  /// The file was written by another version of the format.
  case version(Int)
  /// The file is damaged: what is missing, or of the wrong kind.
  case malformed(String)

  /// What happened, for the user.
  public var text: Text {
    switch self {
    case .foreign(let format):
      Text(
        "le fichier se dit « \(format) » et non « \(PlanDocument.format) »",
        "the file says that it is “\(format)”, not “\(PlanDocument.format)”")
    case .version(let version):
      Text(
        "version \(version) ; cette commande lit la version \(PlanDocument.version)",
        "version \(version); this command reads version \(PlanDocument.version)")
    case .malformed(let detail):
      Text("fichier abîmé : \(detail)", "damaged file: \(detail)")
    }
  }
}
