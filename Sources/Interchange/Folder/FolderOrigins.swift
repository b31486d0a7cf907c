import Cabotage

/// Where everything in a round comes from, to say where its issues are.
struct FolderOrigins {
  private let file: RoundFile
  private let sheets: [RoundTable: Origin]

  init(_ file: RoundFile, _ sheets: [Origin]) {
    self.file = file
    self.sheets = Dictionary(uniqueKeysWithValues: sheets.map { ($0.layout.table, $0) })
  }

  /// Notes the issues of a round, but for those that only follow from what could not be read.
  func note(_ issues: [RoundIssue], _ log: DiagnosticLog) {
    for issue in issues where !isConsequence(issue) {
      let place = place(of: issue)
      log.note(
        Diagnostic(
          issue.severity, file: issue.table.file, line: place.line, column: place.column,
          found: issue.found, expected: issue.expected, hint: issue.hint))
    }
  }

  private func place(of issue: RoundIssue) -> (line: Int?, column: String?) {
    guard let sheet = sheets[issue.table] else {
      return (issue.field.flatMap { file.lines[$0] }, issue.field.map { file.keys[$0] ?? $0 })
    }
    let line = issue.row.flatMap { sheet.lines.indices.contains($0) ? sheet.lines[$0] : nil }
    return (line, issue.field.map { sheet.headers[$0] ?? $0 })
  }

  private func isConsequence(_ issue: RoundIssue) -> Bool {
    guard let sheet = sheets[issue.table] else { return isConsequenceInRoundFile(issue) }
    if sheet.isIncomplete, issue.row == nil { return true }
    let broken = issue.row.flatMap { sheet.broken[$0] } ?? []
    guard let field = issue.field else { return !broken.isEmpty }
    // A latitude that is refused takes its longitude along.
    if broken.contains(field) || field == "lat" && broken.contains("lon") { return true }
    if let key = Self.keysBehind[field], file.isDoubtful(key) { return true }
    guard case .identifier(let table?) = sheet.layout.column(named: field)?.content else {
      return false
    }
    return isDoubtful(issue.found, in: table)
  }

  /// The keys of `round.yaml` that columns refer to.
  private static let keysBehind = ["network": "networks", "drops_on": "days", "hub": "hubs"]

  private func isConsequenceInRoundFile(_ issue: RoundIssue) -> Bool {
    guard let field = issue.field else { return file.isUnreadable }
    if file.isDoubtful(field) || field != "detour" && file.isDoubtful("days") { return true }
    return field == "hubs" && isDoubtful(issue.found, in: .places)
  }

  /// Whether a row of this name may exist without having been read.
  private func isDoubtful(_ name: String, in table: RoundTable) -> Bool {
    guard let sheet = sheets[table] else { return false }
    return sheet.isIncomplete || sheet.doubtful.contains(name)
  }
}

extension RoundFile {
  /// Whether a key was not, or not wholly, read.
  fileprivate func isDoubtful(_ key: String) -> Bool {
    isUnreadable || broken.contains(key)
  }
}
