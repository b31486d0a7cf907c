import Cabotage
package import Foundation

/// A line of `ledger.csv`: what a partner bears of one round, and what it has advanced.
package struct LedgerEntry: Sendable, Hashable {
  /// The name of the file.
  package static let file = "ledger.csv"

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
  package static func read(in folder: URL) throws(PapersError) -> [LedgerEntry] {
    let path = folder.appending(path: file)
    let text: String
    do throws(FileProblem) {
      text = try TextDecoding.text(of: InputFile.bytes(at: path, limit: FolderLimits.sheetBytes))
    } catch {
      if error.isMissing { return [] }
      throw .unreadableLedger(path.path, line: error.line ?? 1)
    }
    let names = columns.prefix(5).map { Set([$0.french, $0.english]) }
    guard
      let dialect = CSVDialect(
        text, knows: { cell in names.contains { $0.contains(cell.trimmed) } })
    else { throw .unreadableLedger(path.path, line: 1) }
    let places = names.compactMap { dialect.headers.firstIndex(where: $0.contains) }
    guard places.count == names.count else {
      throw .unreadableLedger(path.path, line: dialect.line)
    }
    var entries: [LedgerEntry] = []
    for row in CSVText(text, separator: dialect.separator).rows
    where row.line > dialect.line && !row.isBlank {
      let cells = places.map { row.cells.indices.contains($0) ? row.cells[$0] : "" }
      guard let share = cents(cells[3]), let advance = cents(cells[4]) else {
        throw .unreadableLedger(path.path, line: row.line)
      }
      entries.append(
        LedgerEntry(
          date: FormulaGuard.removed(from: cells[0]), round: FormulaGuard.removed(from: cells[1]),
          partner: FormulaGuard.removed(from: cells[2]), shareCents: share, advanceCents: advance))
    }
    return entries
  }

  private static func cents(_ text: String) -> Int? {
    guard case .number(let value) = NumberText.read(text, unit: .euro), abs(value) < 1e12 else {
      return nil
    }
    return Int((value * 100).rounded())
  }
}
