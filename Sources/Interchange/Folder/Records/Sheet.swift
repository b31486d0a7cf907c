import Cabotage
import Foundation

/// A spreadsheet of a folder, read.
struct Sheet<Record: SheetRecord> {
  /// The rows.
  var records: [Record] = []
  /// Where they come from.
  var origin: Origin

  /// Reads a file of a folder, noting what is wrong with it.
  init(in folder: URL, _ log: DiagnosticLog) {
    let layout = Record.layout
    origin = Origin(layout: layout)
    do throws(FileProblem) {
      let data = try InputFile.bytes(
        at: folder.appending(path: layout.file), limit: FolderLimits.sheetBytes)
      let text = try TextDecoding.text(of: data)
      read(text, log)
    } catch {
      if !layout.isRequired, error.isMissing { return }
      origin.isIncomplete = true
      log.note(
        Diagnostic(
          file: layout.file, line: error.line, found: error.found, expected: error.expected,
          hint: error.isMissing ? FolderContents.hint(missing: layout.file, in: folder) : error.hint
        ))
    }
  }

  private mutating func read(_ text: String, _ log: DiagnosticLog) {
    let layout = Record.layout
    DamagedText.note(in: text, of: layout.file, log)
    guard let dialect = CSVDialect(text, knows: { layout.column(headed: $0) != nil }) else {
      origin.isIncomplete = true
      log.note(Diagnostic(file: layout.file, expected: FileProblem.empty.expected))
      return
    }
    let headers = HeaderRow(dialect, layout, log)
    origin.headers = headers.places.mapValues(\.header)
    guard headers.isComplete else {
      origin.isIncomplete = true
      return
    }
    let csv = CSVText(text, separator: dialect.separator)
    let unclosed = Set(csv.unclosed)
    let row = Row(layout: layout, places: headers.places, log: log)
    for cells in csv.rows where cells.line > dialect.line && !cells.isBlank {
      if headers.isTotal(cells) {
        log.note(.totalSkipped(layout.file, cells))
        continue
      }
      let isUnclosed = unclosed.contains(cells.line)
      if let refusal = isUnclosed ? .unclosedQuote(layout.file, cells) : headers.refusal(of: cells)
      {
        log.note(refusal)
        origin.isIncomplete = true
        continue
      }
      row.load(cells)
      let record = Record(row)
      if origin.add(row) { records.append(record) }
    }
  }
}
