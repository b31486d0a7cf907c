/// The ways to choose the days of all visits to a place.
struct RecurrencePatterns {
  /// The position in the round's days of each visit (column), one row a pattern.
  private(set) var rows: [[Int]] = []

  /// Makes the patterns of a place.
  ///
  /// - Parameters:
  ///   - days: The days of the round.
  ///   - isOpen: Whether the place can be visited on a day.
  init(_ recurrence: Recurrence, over days: [RoundDay], isOpen: (RoundDay) -> Bool) {
    guard let first = days.first?.date else { return }
    let length = recurrence.every.days
    // Periods begin on the Monday of the first week.
    let lead = Weekday.allCases.firstIndex(of: first.weekday) ?? 0
    let offsets = days.map { lead + first.days(to: $0.date) }
    let open = days.indices.filter { isOpen(days[$0]) }
    let periods = Dictionary(grouping: open) { offsets[$0] / length }.sorted { $0.key < $1.key }
    for distance in 0..<length {
      let row = periods.compactMap { period, days in
        days.min { left, right in
          let wanted = period * length + distance
          return (abs(offsets[left] - wanted), left) < (abs(offsets[right] - wanted), right)
        }
      }
      let isMet = row.contains { offsets[$0] % length == distance }
      if isMet, !rows.contains(row) { rows.append(row) }
    }
  }
}

extension Round.Contents {
  /// The patterns of a place that is visited every so often; none where it never is open.
  func patterns(of place: Place, _ recurrence: Recurrence) -> [[Int]] {
    RecurrencePatterns(recurrence, over: days) { day in
      let work = place.kind == .producer ? day.collect : day.deliver
      return !place.openings.hours(on: day.date).intersections(work).isEmpty
    }
    .rows
  }
}
