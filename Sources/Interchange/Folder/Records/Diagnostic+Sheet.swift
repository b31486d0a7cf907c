import Cabotage

/// What can be wrong with a spreadsheet as a whole or with the shape of its rows.
extension Diagnostic {
  static func missingColumn(_ file: String, _ dialect: CSVDialect, _ column: Column) -> Self {
    let others = ([column.name] + column.aliases).joined(separator: ", ")
    let inEnglish = ([column.french] + column.aliases).joined(separator: ", ")
    return Diagnostic(
      file: file, line: dialect.line, found: dialect.headers.joined(separator: ", "),
      expected: Text(
        "une colonne « \(column.french) » (ou \(others))",
        "a column “\(column.name)” (or \(inEnglish))"))
  }

  static func unknownColumn(
    _ file: String, _ line: Int, _ header: String, nearest: Text?
  ) -> Self {
    Diagnostic(
      .warning, file: file, line: line, column: header, found: header,
      expected: Text("une colonne connue", "a known column"),
      hint: nearest ?? Text("cette colonne n'est pas lue", "this column is not read"))
  }

  static func repeatedColumn(
    _ file: String, _ line: Int, _ first: String, _ second: String
  ) -> Self {
    Diagnostic(
      file: file, line: line, column: second, found: second,
      expected: Text("chaque colonne une seule fois", "each column only once"),
      hint: Text(
        "« \(first.shown) » dit la même chose : renommez l'une des deux",
        "“\(first.shown)” says the same: rename one of the two"))
  }

  static func rowAboveHeader(_ file: String, _ row: CSVText.Row) -> Self {
    Diagnostic(
      .warning, file: file, line: row.line, found: row.summary,
      expected: Text("les en-têtes des colonnes", "the headers of the columns"),
      hint: Text(
        "ligne passée : commencez-la par # si c'est un commentaire",
        "line skipped: begin it with # if it is a comment"))
  }

  static func unclosedQuote(_ file: String, _ row: CSVText.Row) -> Self {
    Diagnostic(
      file: file, line: row.line, found: row.summary,
      expected: Text(
        "un guillemet à la fin de la case aussi", "a quote at the end of the cell too"))
  }

  static func hugeCell(_ file: String, _ row: CSVText.Row, _ column: String) -> Self {
    Diagnostic(
      file: file, line: row.line, column: column, found: "…",
      expected: Text(
        "une case d'un million de caractères au plus", "a cell of a million characters at most"))
  }

  static func cellBeyondHeaders(
    _ file: String, _ row: CSVText.Row, _ column: String, _ found: String
  ) -> Self {
    Diagnostic(
      file: file, line: row.line, column: column, found: found,
      expected: Text("rien après la dernière colonne", "nothing after the last column"),
      hint: Text(
        "une case qui contient le séparateur doit être entre guillemets",
        "a cell that contains the separator must be quoted"))
  }

  static func totalSkipped(_ file: String, _ row: CSVText.Row) -> Self {
    Diagnostic(
      .warning, file: file, line: row.line, found: row.summary,
      expected: Text("une ligne du tableau", "a row of the table"),
      hint: Text("cette ligne de total n'est pas lue", "this row of totals is not read"))
  }

  static func damagedText(_ file: String, _ line: Int, _ found: String) -> Self {
    Diagnostic(
      .warning, file: file, line: line, found: found,
      expected: Text("des accents", "accents"),
      hint: Text(
        "l'encodage s'est perdu : enregistrez à nouveau l'original en UTF-8",
        "the encoding was lost: save the original again as UTF-8"))
  }
}

extension CSVText.Row {
  /// The cells that say something.
  fileprivate var summary: String {
    cells.lazy.map { String($0.prefix(60)).trimmed }.filter { !$0.isEmpty }.prefix(8)
      .joined(separator: " ")
  }
}
