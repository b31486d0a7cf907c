import Cabotage

extension PaperSource {
  /// Who gets what of each product that is short, by household code; nobody's priority shows.
  var shortageSheet: PaperSheet? {
    guard let rule = plan.shortages.first?.rule else { return nil }
    let records = Dictionary(uniqueKeysWithValues: ledger.map { ($0.member, $0) })
    let view: TemplateView = [
      "rule": wording.sentence(of: rule),
      "products": plan.shortages.map { shortage -> TemplateView in
        [
          "title": wording.sentence(of: shortage, in: round),
          "rows": shortage.portions.map { row($0, shortage, records[$0.member]) },
          "orderedSum": wording.integer(shortage.ordered),
          "receivedSum": wording.integer(shortage.portions.reduce(0) { $0 + $1.received }),
          "substitutedSum": wording.integer(shortage.substituted),
          "missingSum": wording.integer(shortage.portions.reduce(0) { $0 + $1.missing }),
        ]
      },
    ]
    return PaperSheet(kind: .shortage, title: round.contents.name, subtitle: dates, view: view)
  }

  private func row(
    _ portion: Shortage.Portion, _ shortage: Shortage, _ record: FillRecord?
  ) -> TemplateView {
    [
      "member": portion.member.name, "group": round[portion.group].name,
      "ordered": wording.integer(portion.ordered), "received": wording.integer(portion.received),
      "substituted": wording.integer(portion.substituted),
      "missing": wording.integer(portion.missing),
      "why": wording.explanation(of: portion, by: shortage.rule, record),
    ]
  }

  /// What households have ordered and received of what was short, this round included.
  var ledger: [FillRecord] { round.contents.history.adding(plan.shortages) }

  /// What the households of a group do not get as ordered, by code.
  func notices(for group: Place) -> [Identifier<Member>: [String]] {
    var notices: [Identifier<Member>: [String]] = [:]
    for shortage in plan.shortages {
      for portion in shortage.portions
      where portion.group == group.id && portion.received < portion.ordered {
        notices[portion.member, default: []].append(
          wording.notice(of: portion, shortage, in: round))
      }
    }
    return notices
  }
}
