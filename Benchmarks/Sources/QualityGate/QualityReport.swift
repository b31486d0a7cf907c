package import Foundation

/// What the gate found, to be kept or read.
package struct QualityReport: Sendable, Codable {
  package let assessments: [Assessment]
  package let runs: [Entry]
  package let skipped: [String]

  /// One run and its gap, in percent.
  package struct Entry: Sendable, Codable {
    package let run: Run
    package let gap: Double?
  }

  /// Sums up the runs of a gate.
  package init(_ gate: Gate) {
    assessments = gate.assessments
    runs = gate.runs.map { Entry(run: $0, gap: gate.gap(of: $0)?.rounded(to: 4)) }
    skipped = gate.skipped
  }

  /// Whether a family got worse, a plan was rejected, or nothing was measured at all.
  package var isFailure: Bool { runs.isEmpty || assessments.contains { $0.isFailure } }

  /// The report as JSON.
  ///
  /// - Throws: Nothing for numbers that are finite.
  package func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return try encoder.encode(self) + Data("\n".utf8)
  }

  /// The report as a Markdown table, and below it what went wrong.
  package var markdown: String {
    var lines = [
      "| family | s | took s | instances | runs | mean gap % | median % | worst % | baseline % | verdict |",
      "|---|--:|--:|--:|--:|--:|--:|--:|--:|---|",
    ]
    for row in assessments {
      let margin = row.margin.map { " ± \(Self.percent($0))" } ?? ""
      lines.append(
        "| \(row.family) | \(Self.short(row.seconds)) | \(Self.percent(row.took))"
          + " | \(row.instances) | \(row.runs)"
          + " | \(Self.percent(row.mean)) | \(Self.percent(row.median))"
          + " | \(Self.percent(row.worst)) | \(Self.percent(row.baseline))\(margin) | \(row.verdict.rawValue) |"
      )
    }
    let rejected = runs.map(\.run).filter { !$0.faults.isEmpty }.map { run in
      "- rejected: \(run.family) \(run.instance), \(Self.short(run.seconds)) s, seed \(run.seed): "
        + run.faults.prefix(3).joined(separator: "; ")
    }
    let notes = rejected + skipped.map { "- skipped: \($0)" }
    if !notes.isEmpty { lines += [""] + notes }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func percent(_ value: Double?) -> String {
    value.map { String(format: "%.2f", $0) } ?? "–"
  }

  /// Seconds without the zeros that say nothing.
  private static func short(_ value: Double) -> String {
    String(format: "%g", value)
  }
}
