import Cabotage

extension PaperSource {
  /// On which days each place is visited that is so every so often, and who is visited on each day.
  var calendarSheet: PaperSheet? {
    let visits = round.contents.places.filter { $0.visit != nil }
    guard !visits.isEmpty else { return nil }
    let view: TemplateView = [
      "places": visits.filter { $0.visit?.number == 0 }.map { first -> TemplateView in
        let dates = visits.filter { $0.visit?.place == first.id }.map(date)
        return [
          "name": first.visit?.name ?? first.name,
          "every": first.recurrence.map {
            Vocabulary.periods.word(for: $0.every, in: wording.language)
          } ?? "",
          "visits": dates.map { $0.map(wording.dayAndMonth) ?? "—" }.joined(separator: ", "),
        ]
      },
      "days": Dictionary(grouping: plan.tours, by: \.day).sorted { $0.key < $1.key }
        .map { day, tours -> TemplateView in
          [
            "date": wording.date(round.contents.days[day].date),
            "tours": tours.map { "\($0.id) – \(names(along: $0))" },
          ]
        },
    ]
    return PaperSheet(kind: .calendar, title: round.contents.name, subtitle: dates, view: view)
  }

  /// The date of a visit; `nil` where its goods stay behind.
  private func date(of visit: Place) -> CalendarDate? {
    plan.tours.first { $0.stops.contains { $0.place == visit.id } }.map(date)
  }

  /// The places of a tour, each once.
  private func names(along tour: Tour) -> String {
    var seen: Set<Identifier<Place>> = []
    return tour.stops.map { round[$0.place] }
      .filter { seen.insert($0.visit?.place ?? $0.id).inserted }
      .map { $0.visit?.name ?? $0.name }.joined(separator: ", ")
  }
}
