import Cabotage
import Quantities

extension PaperSource {
  /// Who drives when, and what that makes of everybody's turns; nothing where nobody drives.
  var rotaSheet: PaperSheet? {
    guard let account = round.turnAccount(of: plan), !plan.tours.isEmpty else { return nil }
    let tours = plan.tours.sorted { ($0.day, $0.departure, $0.id) < ($1.day, $1.departure, $1.id) }
    let hasEarly = account.after.contains { $0.early > 0 }
    let view: TemplateView = [
      "hasEarly": hasEarly,
      "tours": tours.map { tour -> TemplateView in
        [
          "date": wording.dayAndMonth(date(of: tour)), "leaves": wording.clock(tour.departure),
          "back": wording.clock(tour.arrival), "id": tour.id, "vehicle": tour.vehicle.name,
          "driver": section(tour.driver?.name),
        ]
      },
      "drivers": zip(account.before, account.after).map { before, after -> TemplateView in
        [
          "name": after.volunteer.name, "before": wording.integer(before.turns),
          "now": wording.integer(after.turns - before.turns),
          "after": wording.integer(after.turns), "due": turns(after.due),
          "balance": turns(after.balance),
          "early": section(hasEarly ? wording.integer(after.early) : nil),
        ]
      },
      "fairness": section(fairness(of: account)),
    ]
    return PaperSheet(kind: .rota, title: round.contents.name, subtitle: dates, view: view)
  }

  /// Thousandths of a turn, to a tenth.
  private func turns(_ thousandths: Int) -> String {
    wording.decimal(thousandths, per: 1_000, decimals: 1)
  }

  /// Whether anybody is off by a whole turn; nothing where there is no history to say so.
  private func fairness(of account: TurnAccount) -> String? {
    guard !round.contents.turnHistory.isEmpty else { return nil }
    let names = account.offByATurn.map(\.name).joined(separator: ", ")
    guard !names.isEmpty else {
      return wording(
        Text(
          "Personne n'est à un tour entier de ce qui lui revient.",
          "Nobody is off by a whole turn from what is due to them."))
    }
    return account.isUnavoidable
      ? wording(
        Text(
          "À un tour entier ou plus de ce qui leur revient : \(names). Avec ces disponibilités, aucun "
            + "choix de conducteurs ne l'évite.",
          "Off by a whole turn or more from what is due to them: \(names). With these hours no choice "
            + "of drivers avoids it."))
      : wording(
        Text(
          "À un tour entier ou plus de ce qui leur revient : \(names).",
          "Off by a whole turn or more from what is due to them: \(names)."))
  }
}
