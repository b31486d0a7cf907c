/// The days of several visits to a customer, where each can be chosen on its own.
///
/// The combinations of days that a periodic problem allows are often all ways to choose one day out
/// of each of several sets: every day but one set, any one day of one set. Then visits need not know
/// of each other. Combinations that keep days apart (Monday and Wednesday, or Tuesday and Thursday)
/// are not so, and need a ``VisitCoupling``.
struct VisitChoices {
  /// The days of each visit; no day is in two of them.
  private(set) var days: [Set<Int>]

  init?(combinations: [Set<Int>], count: Int) {
    let all = Set(combinations)
    guard count > 0, all.allSatisfy({ $0.count == count }), let first = all.first else {
      return nil
    }
    // Two days are of one set where one takes the place of the other.
    days = first.sorted().map { [$0] }
    for day in all.reduce(into: Set<Int>(), { $0.formUnion($1) }).subtracting(first).sorted() {
      let place = days.firstIndex { set in
        guard let other = set.intersection(first).first else { return false }
        return all.contains(first.subtracting([other]).union([day]))
      }
      guard let place else { return nil }
      days[place].insert(day)
    }
    // As many combinations as choices, and each is a choice: then they are the same.
    let choices = days.reduce(1) { $0.multipliedReportingOverflow(by: $1.count).partialValue }
    guard
      choices == all.count,
      all.allSatisfy({ combination in
        days.allSatisfy { $0.intersection(combination).count == 1 }
      })
    else { return nil }
  }
}
