import Cabotage

extension PaperSource {
  /// What changes since the plan that people have.
  func changeSheet(_ difference: PlanDifference) -> PaperSheet {
    let report = ChangeReport(
      difference, to: plan, of: round, language: wording.language)
    let view: TemplateView = [
      "lines": report.summary,
      "sections": report.sections.map { section -> TemplateView in
        ["title": section.title, "lines": section.lines]
      },
    ]
    return PaperSheet(kind: .changes, title: round.contents.name, subtitle: dates, view: view)
  }
}
