import Quantities

/// Gathers the issues of a round, table by table.
struct IssueLog {
  private(set) var issues: [RoundIssue] = []
  private var nearest: [String: Text?] = [:]

  /// Looking for the nearest name is slow, and nobody reads a thousand hints.
  private static let mostHints = 100

  /// Notes an issue.
  mutating func note(
    _ table: RoundTable, _ row: Int?, _ field: String?, found: String, expected: Text,
    hint: Text? = nil, severity: RoundIssue.Severity = .error
  ) {
    issues.append(
      RoundIssue(
        severity, table: table, row: row, field: field, found: found, expected: expected,
        hint: hint))
  }

  /// Notes each identifier that an earlier row already has.
  mutating func requireUnique<Subject>(_ ids: [Identifier<Subject>], _ table: RoundTable) {
    var seen: Set<Identifier<Subject>> = []
    for (row, id) in ids.enumerated() {
      if id.name.isEmpty {
        note(table, row, "id", found: "", expected: Text("un identifiant", "an identifier"))
      } else if !seen.insert(id).inserted {
        note(
          table, row, "id", found: id.name,
          expected: Text("un identifiant par ligne", "an identifier of its own"),
          hint: Text(
            "une ligne plus haut porte déjà cet identifiant",
            "a row above already has this identifier"))
      }
    }
  }

  /// Notes an identifier that `known` lacks, with the nearest one as a hint.
  mutating func require<Subject>(
    _ id: Identifier<Subject>, in known: Set<Identifier<Subject>>, _ table: RoundTable, _ row: Int?,
    _ field: String, expected: Text
  ) {
    guard !known.contains(id) else { return }
    let key = "\(Subject.self)/\(id)"
    if nearest[key] == nil, nearest.count < Self.mostHints {
      nearest[key] = Text.didYouMean(id.name, among: known.map(\.name))
    }
    let hint = nearest[key] ?? nil
    note(table, row, field, found: id.name, expected: expected, hint: hint)
  }

  /// Notes an amount outside its range; `unit` is that of the column in the file.
  mutating func require<Unit>(
    _ amount: Quantity<Unit>?, in range: ClosedRange<Int>, _ table: RoundTable, _ row: Int?,
    _ field: String, per scale: Int, _ unit: String
  ) {
    guard let amount, !range.contains(amount.value) else { return }
    func written(_ value: Int) -> String {
      let number = Double(value) / Double(scale)
      return number == number.rounded() ? "\(value / scale)" : "\(number)"
    }
    note(
      table, row, field, found: "\(written(amount.value)) \(unit)",
      expected: Text(
        "entre \(written(range.lowerBound)) et \(written(range.upperBound)) \(unit)",
        "between \(written(range.lowerBound)) and \(written(range.upperBound)) \(unit)"))
  }

  /// Notes a number outside its range.
  mutating func require(
    _ number: Int?, in range: ClosedRange<Int>, _ table: RoundTable, _ row: Int, _ field: String
  ) {
    guard let number, !range.contains(number) else { return }
    note(
      table, row, field, found: "\(number)",
      expected: Text(
        "un nombre entier de \(range.lowerBound) à \(range.upperBound)",
        "a whole number from \(range.lowerBound) to \(range.upperBound)"))
  }
}

extension Text {
  /// The candidate that a misspelt name most likely stands for, as a hint.
  ///
  /// - Returns: `nil` when no candidate is near.
  package static func didYouMean(_ name: String, among candidates: [String]) -> Text? {
    let folded = Array(name.lowercased())
    guard folded.count <= 60 else { return nil }
    let near = candidates.sorted().map { candidate in
      (candidate, Array(candidate.lowercased()).difference(from: folded).count)
    }.min { $0.1 < $1.1 }
    guard let (candidate, edits) = near, edits <= max(2, folded.count / 2) else { return nil }
    return Text("peut-être « \(candidate) »", "perhaps “\(candidate)”")
  }
}
