public import Cabotage
public import Foundation

extension RoundFolder {
  /// Reads what is to be compared over a year.
  ///
  /// - Parameters:
  ///   - file: The file; `nil` for the `scenarios.yaml` of the folder.
  ///   - folder: The folder of the round.
  ///   - round: The round that the folder describes.
  /// - Throws: ``UnreadableFolder`` with everything that is wrong in the file.
  public static func year(
    from file: URL? = nil, in folder: URL, of round: Round
  ) throws(UnreadableFolder) -> Year {
    let log = DiagnosticLog()
    let url = file ?? folder.appending(path: RoundTable.scenarios.file)
    let read = ScenarioFile(at: url, log)
    if !log.hasErrors {
      do throws(InvalidRound) {
        return try round.year(read.draft)
      } catch {
        for issue in error.issues { note(issue, read, log) }
      }
    }
    throw UnreadableFolder(
      diagnostics: log.sorted(by: [read.file]), language: round.contents.language)
  }

  private static func note(_ issue: RoundIssue, _ read: ScenarioFile, _ log: DiagnosticLog) {
    let field = issue.field ?? ""
    let rows = read.rows[field] ?? []
    let row = issue.row.flatMap { rows.indices.contains($0) ? rows[$0] : nil }
    log.note(
      Diagnostic(
        issue.severity, file: read.file, line: row ?? read.lines[field],
        column: read.keys[field] ?? issue.field, found: issue.found, expected: issue.expected,
        hint: issue.hint))
  }
}
