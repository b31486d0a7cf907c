public import Cabotage
public import Foundation

extension RoundFolder {
  /// Reads what is offered beside a plan in force, from the `surplus.csv` of a folder.
  ///
  /// Without that file nothing is.
  ///
  /// - Throws: ``UnreadableFolder`` with everything that is wrong in the file.
  public static func surplus(
    at folder: URL, in round: Round
  ) throws(UnreadableFolder) -> [SurplusOffer] {
    let log = DiagnosticLog()
    let sheet = Sheet<SurplusOffer>(in: folder, log)
    if !log.hasErrors {
      var contents = round.contents
      contents.surplus = sheet.records
      do throws(InvalidRound) {
        _ = try Round(contents)
      } catch {
        for issue in error.issues where issue.severity == .error { note(issue, sheet.origin, log) }
      }
    }
    try finish(log, round)
    return sheet.records
  }

  /// Reads what was delivered of a round, from the `delivered.csv` of a folder.
  ///
  /// - Returns: What is given back and paid, and what is doubtful.
  /// - Throws: ``UnreadableFolder`` with everything that is wrong in the file.
  public static func reconciliation(
    at folder: URL, in round: Round
  ) throws(UnreadableFolder) -> (reconciliation: Reconciliation, warnings: [Diagnostic]) {
    let log = DiagnosticLog()
    let sheet = Sheet<DeliveredLine>(in: folder, log)
    var found: Reconciliation?
    // Rows that cannot be read say nothing about the others, which are looked at all the same.
    do throws(InvalidRound) {
      let reconciliation = try Reconciliation(sheet.records, in: round)
      found = reconciliation
      if !log.hasErrors {
        for issue in reconciliation.warnings { note(issue, sheet.origin, log) }
      }
    } catch {
      for issue in error.issues where issue.severity == .error {
        let broken = issue.row.flatMap { sheet.origin.broken[$0] } ?? []
        if issue.field.map(broken.contains) != true { note(issue, sheet.origin, log) }
      }
    }
    try finish(log, round)
    guard let found else {
      throw UnreadableFolder(
        diagnostics: log.sorted(by: RoundTable.allCases.map(\.file)),
        language: round.contents.language)
    }
    return (found, log.sorted(by: RoundTable.allCases.map(\.file)))
  }

  private static func finish(_ log: DiagnosticLog, _ round: Round) throws(UnreadableFolder) {
    guard log.hasErrors else { return }
    throw UnreadableFolder(
      diagnostics: log.sorted(by: RoundTable.allCases.map(\.file)),
      language: round.contents.language)
  }
}
