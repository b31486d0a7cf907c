public import Cabotage

/// The papers could not be written; nothing was changed.
public enum PapersError: Error, Hashable, Sendable {
  /// The folder holds a plan already.
  case planExists(String)
  /// The folder holds a file that is no part of a plan, and would be lost.
  case foreignFile(String)
  /// A line of the ledger of earlier rounds cannot be read.
  case unreadableLedger(String, line: Int)
  /// The system refused to write.
  case notWritable(String, reason: String)

  /// What happened and what to do, for the user.
  public var text: Text {
    switch self {
    case .planExists(let folder):
      Text(
        "\(folder) contient déjà un plan ; ajoutez --force pour le remplacer",
        "\(folder) holds a plan already; add --force to replace it")
    case .foreignFile(let path):
      Text(
        "\(path) ne fait pas partie d'un plan ; choisissez un autre dossier",
        "\(path) is no part of a plan; choose another folder")
    case .unreadableLedger(let path, let line):
      Text(
        "\(path), ligne \(line) : il faut date, tournée, partenaire, part et avance",
        "\(path), line \(line): date, round, partner, share and advance are needed")
    case .notWritable(let folder, let reason):
      Text("impossible d'écrire \(folder) : \(reason)", "cannot write \(folder): \(reason)")
    }
  }
}
