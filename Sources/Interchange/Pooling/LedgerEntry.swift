import Cabotage
package import Foundation

/// A line of `ledger.csv`: what a partner bears of one round, and what it has advanced.
package struct LedgerEntry: Sendable, Hashable {
  /// The last day of the round, such as `2026-12-10`.
  package let date: String
  /// The name of the round.
  package let round: String
  /// The network.
  package let partner: String
  /// Its share, in cents.
  package let shareCents: Int
  /// What it paid for its own and hired vehicles, in cents.
  package let advanceCents: Int

  /// What it still owes, or below zero is owed.
  package var balanceCents: Int { shareCents - advanceCents }

  /// Makes a line.
  package init(date: String, round: String, partner: String, shareCents: Int, advanceCents: Int) {
    self.date = date
    self.round = round
    self.partner = partner
    self.shareCents = shareCents
    self.advanceCents = advanceCents
  }

  static let columns = [
    Text("date", "date"), Text("tournée", "round"), Text("partenaire", "partner"),
    Text("part (€)", "share (€)"), Text("avancé (€)", "advanced (€)"),
    Text("reste dû (€)", "still due (€)"),
  ]

  var cells: [CsvTable.Cell] {
    [
      .text(date), .text(round), .text(partner), .amount(shareCents, per: 100, decimals: 2),
      .amount(advanceCents, per: 100, decimals: 2), .amount(balanceCents, per: 100, decimals: 2),
    ]
  }

  /// The lines of a `ledger.csv` of earlier rounds; none where there is no such file.
  ///
  /// - Throws: ``PapersError/unreadableLedger(_:line:)`` at the first line that is none.
  package static func read(at file: URL) throws(PapersError) -> [LedgerEntry] {
    guard FileManager.default.fileExists(atPath: file.path) else { return [] }
    guard let data = try? Data(contentsOf: file), let text = String(data: data, encoding: .utf8)
    else { throw .unreadableLedger(file.path, line: 1) }
    let body = text.replacing("\u{FEFF}", with: "")
    let separator: Character = body.prefix { !$0.isNewline }.contains(";") ? ";" : ","
    var entries: [LedgerEntry] = []
    for row in CSVText(body, separator: separator).rows.dropFirst()
    where row.cells.contains(where: { !$0.isEmpty }) {
      guard row.cells.count >= 5, let share = cents(row.cells[3]), let advance = cents(row.cells[4])
      else { throw .unreadableLedger(file.path, line: row.line) }
      entries.append(
        LedgerEntry(
          date: FormulaGuard.removed(from: row.cells[0]),
          round: FormulaGuard.removed(from: row.cells[1]),
          partner: FormulaGuard.removed(from: row.cells[2]), shareCents: share,
          advanceCents: advance))
    }
    return entries
  }

  private static func cents(_ text: String) -> Int? {
    guard case .number(let value) = NumberText.read(text, unit: .euro) else { return nil }
    return Int((value * 100).rounded())
  }
}
