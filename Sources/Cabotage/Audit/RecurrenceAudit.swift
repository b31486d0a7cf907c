/// Whether places that are visited every so often are visited on days that go together.
struct RecurrenceAudit {
  let round: Round
  let plan: Plan

  func faults() -> [String] {
    let visits = round.contents.places.filter { $0.visit != nil }
    return Dictionary(grouping: visits) { $0.visit?.place }.values.flatMap(faults).sorted()
  }

  /// The faults of one place, whose visits are places of their own.
  private func faults(of visits: [Place]) -> [String] {
    var days: [Int] = []
    for place in visits {
      let found = Set(plan.tours.filter { serves($0, place.id) }.map(\.day))
      if found.count > 1 { return ["\(place.id) is visited on several days"] }
      days += found
    }
    guard let every = visits.first?.recurrence?.every, !days.isEmpty else { return [] }
    // What is left behind is another matter, and said elsewhere.
    guard days.count == visits.count else {
      return isLeft(visits) ? [] : ["\(visits[0].id) is visited too rarely"]
    }
    let dates = days.map { round.contents.days[$0].date }
    if zip(dates, dates.dropFirst()).contains(where: { $0 >= $1 }) {
      return ["\(visits[0].id) is visited in another order"]
    }
    return keepsDistance(dates, visits[0], every) ? [] : ["\(visits[0].id) keeps no distance"]
  }

  private func serves(_ tour: Tour, _ place: Identifier<Place>) -> Bool {
    tour.stops.contains { stop in
      (stop.loads + stop.unloads).contains {
        plan.lots[$0].to == place || plan.lots[$0].producer == place
      }
    }
  }

  private func isLeft(_ visits: [Place]) -> Bool {
    let ids = Set(visits.map(\.id))
    return plan.unserved.map { plan.lots[$0.lot] }
      .contains { ids.contains($0.to) || $0.producer.map(ids.contains) ?? false }
  }

  /// Whether some number of days after the beginning of each period is met in one of them, and wherever it
  /// can be: no other open day of a period is nearer to it than the day of the visit.
  private func keepsDistance(
    _ dates: [CalendarDate], _ place: Place, _ every: Recurrence.Period
  ) -> Bool {
    guard let first = round.contents.days.first?.date else { return false }
    let monday = Weekday.allCases.firstIndex(of: first.weekday) ?? 0
    func offset(_ date: CalendarDate) -> Int { first.days(to: date) + monday }
    let open = round.contents.days.filter { day in
      !place.openings.hours(on: day.date)
        .intersections(place.kind == .producer ? day.collect : day.deliver).isEmpty
    }
    .map { offset($0.date) }
    return Set(dates.map { offset($0) % every.days }).contains { distance in
      dates.map(offset).allSatisfy { visited in
        let wanted = visited / every.days * every.days + distance
        return open.filter { $0 / every.days == visited / every.days }
          .allSatisfy { abs($0 - wanted) >= abs(visited - wanted) }
      }
    }
  }
}
