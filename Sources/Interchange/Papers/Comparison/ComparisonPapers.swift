public import Cabotage

/// A comparison of scenarios as people and programs read it.
public struct ComparisonPapers: Sendable {
  package let comparison: Comparison
  let say: Wording
  let round: Round
  private let source: PaperSource?

  /// Takes a comparison of scenarios of a round, to be written in a language.
  public init(_ comparison: Comparison, of round: Round, language: Language) {
    self.comparison = comparison
    self.round = round
    say = Wording(language)
    source = comparison.heaviest.map {
      PaperSource(round: $0.round, plan: $0.plan, language: language)
    }
  }

  /// The numbers and names of the scenarios, by which the table calls them.
  package var legend: [String] {
    comparison.outcomes.enumerated().map { "\($0 + 1). \($1.scenario.name)" }
  }

  /// Whether any scenario leaves something behind.
  public var leavesSomething: Bool { comparison.outcomes.contains { $0.left > .zero } }

  /// The text for a terminal: the table, then what it means.
  public var text: String {
    guard !comparison.outcomes.isEmpty else { return findings.joined(separator: "\n") }
    let heads = comparison.outcomes.indices.map { "\($0 + 1)" }
    let table = [Row(label: "", cells: heads)] + rows
    let width = table.map(\.label.count).max() ?? 0
    let columns = heads.indices.map { column in
      table.map { $0.cells[column].count }.max() ?? 0
    }
    func padding(_ text: String, to width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count))
    }
    let lines = table.map { row in
      let cells = zip(row.cells, columns).map { "  " + padding($0, to: $1) + $0 }
      return row.label + padding(row.label, to: width) + cells.joined()
    }
    return ([round.contents.name, ""] + legend + [""] + lines + [""] + findings)
      .joined(separator: "\n")
  }

  /// The text of `compare.html`; nothing where no scenario was planned to the end.
  public var html: String? {
    guard let source, !comparison.outcomes.isEmpty else { return nil }
    let view: TemplateView = [
      "names": legend, "heads": comparison.outcomes.indices.map { "\($0 + 1)" },
      "rows": rows.map { ["label": $0.label, "cells": $0.cells] },
      "findings": findings, "chart": chart.map { [$0] } ?? [],
    ]
    let sheet = PaperSheet(kind: .comparison, title: round.contents.name, view: view)
    return PlanPage(source: source).html(of: [sheet])
  }
}
