public import Cabotage
public import Foundation

extension RoundFolder {
  /// Reads which stops of a plan are done, from the `progress.csv` of a folder.
  ///
  /// Without that file nothing is done.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - plan: The plan in force; its days are those of the round.
  ///   - round: The round that the folder describes now.
  /// - Returns: The plan, how far it has come, and what is doubtful in the file.
  /// - Throws: ``UnreadableFolder`` with everything that is wrong in the file, or that the folder
  ///   lacks though a tour that has begun needs it.
  public static func progress(
    at folder: URL, of plan: Plan, in round: Round
  ) throws(UnreadableFolder) -> (inForce: PlanInForce, warnings: [Diagnostic]) {
    let log = DiagnosticLog()
    let sheet = Sheet<DoneStop>(in: folder, log)
    var inForce: PlanInForce?
    if !log.hasErrors {
      do throws(InvalidRound) {
        inForce = try PlanInForce(plan, done: sheet.records, in: round)
      } catch {
        for issue in error.issues { note(issue, sheet.origin, log) }
      }
    }
    let diagnostics = log.sorted(by: RoundTable.allCases.map(\.file))
    guard let inForce, !log.hasErrors else {
      throw UnreadableFolder(diagnostics: diagnostics, language: round.contents.language)
    }
    return (inForce, diagnostics)
  }

  /// Notes an issue, with its line where it is one of the sheet's.
  static func note(_ issue: RoundIssue, _ origin: Origin, _ log: DiagnosticLog) {
    let row = issue.table == origin.layout.table ? issue.row : nil
    log.note(
      Diagnostic(
        issue.severity, file: issue.table.file, line: row.map { origin.lines[$0] },
        column: issue.field.map { origin.headers[$0] ?? $0 }, found: issue.found,
        expected: issue.expected, hint: issue.hint))
  }
}
