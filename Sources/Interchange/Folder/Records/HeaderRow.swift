import Cabotage

/// Which column of a file is which.
struct HeaderRow {
  /// The known columns, by their names.
  let places: [String: Row.Place]
  /// Whether every required column is there, once.
  let isComplete: Bool
  private let file: String
  private let headers: [String]
  private let required: [Int]

  /// Looks the headers up, noting what is unknown, missing or there twice.
  init(_ dialect: CSVDialect, _ layout: Layout, _ log: DiagnosticLog) {
    var places: [String: Row.Place] = [:]
    var unknown: [String] = []
    var isComplete = true
    for (index, header) in dialect.headers.enumerated() where !header.isEmpty {
      guard let column = layout.column(headed: header) else {
        unknown.append(header)
        continue
      }
      if let other = places[column.name] {
        log.note(.repeatedColumn(layout.file, dialect.line, other.header, header))
        isComplete = false
      } else {
        places[column.name] = Row.Place(column: column, index: index, header: header)
      }
    }
    let absent = layout.columns.filter { places[$0.name] == nil }
    let absentNames = absent.flatMap { [$0.name, $0.french] }
    for header in unknown {
      let nearest = log.didYouMean(header, among: absentNames)
      log.note(.unknownColumn(layout.file, dialect.line, header, nearest: nearest))
    }
    for column in absent where column.isRequired {
      log.note(.missingColumn(layout.file, dialect, column))
      isComplete = false
    }
    for row in dialect.preamble { log.note(.rowAboveHeader(layout.file, row)) }
    self.places = places
    self.isComplete = isComplete
    file = layout.file
    headers = dialect.headers
    required = places.values.filter(\.column.isRequired).map(\.index).sorted()
  }

  /// What makes a row impossible to read, if anything does.
  func refusal(of row: CSVText.Row) -> Diagnostic? {
    if let index = row.cells.firstIndex(where: { $0.utf8.count > FolderLimits.cellBytes }) {
      return .hugeCell(file, row, self[index])
    }
    guard row.cells.count > headers.count else { return nil }
    return row.cells.indices.dropFirst(headers.count)
      .first { !row.cells[$0].trimmed.isEmpty }
      .map { .cellBeyondHeaders(file, row, self[$0], row.cells[$0]) }
  }

  /// The header of a column, or its letter in a spreadsheet.
  subscript(index: Int) -> String {
    if headers.indices.contains(index), !headers[index].isEmpty { return headers[index] }
    var letters = ""
    var rest = index + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  /// Whether a row begins with a word for a sum and lacks something that every row has.
  func isTotal(_ row: CSVText.Row) -> Bool {
    let lacks = required.contains { $0 >= row.cells.count || row.cells[$0].trimmed.isEmpty }
    guard lacks, let first = row.cells.first(where: { !$0.trimmed.isEmpty }) else { return false }
    let words = ["total", "totaux", "sous total", "somme", "sum", "grand total", "moyenne"]
    return words.contains { first.prefix(40).description.foldedWords.hasPrefix($0) }
  }
}
