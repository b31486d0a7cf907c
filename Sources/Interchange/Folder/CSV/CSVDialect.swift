/// How a spreadsheet was saved: what separates its cells and where its headers are.
struct CSVDialect {
  /// What separates cells.
  let separator: Character
  /// The headers as written.
  let headers: [String]
  /// The line of the headers.
  let line: Int
  /// The rows above the headers that say something, comments left out.
  let preamble: [CSVText.Row]

  /// The row among the first fifteen, and the separator, that give the most known headers.
  ///
  /// Where they give equally many, more cells win, then the higher row.
  init?(_ text: String, knows isKnown: (String) -> Bool) {
    let head = text.firstLines(60)
    var best: (score: (Int, Int), separator: Character, rows: [CSVText.Row], row: Int)?
    for separator in [";", ",", "\t"] as [Character] {
      let rows = CSVText(head, separator: separator).rows.filter { !$0.isBlank }.prefix(15)
      for (row, cells) in rows.map(\.cells).enumerated() where !rows[row].isComment {
        let score = (cells.count { isKnown($0) }, cells.count)
        if best.map({ score > $0.score }) ?? true { best = (score, separator, Array(rows), row) }
      }
    }
    guard let best else { return nil }
    separator = best.separator
    headers = best.rows[best.row].cells.map(\.trimmed)
    line = best.rows[best.row].line
    preamble = best.rows.prefix(best.row).filter { !$0.isComment }
  }
}

extension CSVText.Row {
  /// Whether no cell says anything.
  var isBlank: Bool {
    cells.allSatisfy { $0.isEmpty || $0.trimmed.isEmpty }
  }

  /// Whether the row is `# …` or the `sep=;` that Excel understands.
  fileprivate var isComment: Bool {
    guard let first = cells.first?.trimmed else { return false }
    return first.hasPrefix("#") || first.hasPrefix("sep=")
  }
}

extension String {
  /// The beginning of a text, up to so many lines and a million bytes.
  fileprivate func firstLines(_ count: Int) -> String {
    var lines = 0
    var bytes = 0
    let end = utf8.firstIndex { byte in
      if byte == 0x0A || byte == 0x0D { lines += 1 }
      bytes += 1
      return lines > count * 2 || bytes > 1_000_000
    }
    return end.map { String(decoding: utf8[..<$0], as: UTF8.self) } ?? self
  }
}
