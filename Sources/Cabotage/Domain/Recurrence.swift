/// How often a place is visited in a round of several weeks, each time with the same order.
///
/// All visits keep one distance from the beginning of their period, so that a weekly place has one
/// weekday and a fortnightly one also its weeks. Where that day is not worked in a period, as on a
/// holiday, the visit is on the nearest day of the period that is.
public struct Recurrence: Hashable, Sendable {
  /// The time from one visit to the next.
  public enum Period: String, Hashable, Sendable, CaseIterable {
    /// Seven days, from Monday.
    case week
    /// Two weeks, the first of which is that of the first day of the round.
    case fortnight
    /// The whole round, which has a month at most.
    case month

    /// Its length in days.
    package var days: Int {
      switch self {
      case .week: 7
      case .fortnight: 14
      // A round has 32 days at most, and may begin on a Sunday.
      case .month: 42
      }
    }
  }

  /// How often.
  public let every: Period
  /// The weekday on which it is best visited.
  public let usualDay: Weekday?

  /// Makes a recurrence.
  public init(every: Period, usualDay: Weekday? = nil) {
    self.every = every
    self.usualDay = usualDay
  }
}

/// One visit of several to a place, which is a place of its own once a round is checked.
public struct RecurringVisit: Hashable, Sendable {
  /// The place as the data has it.
  public let place: Identifier<Place>
  /// The name of that place.
  public let name: String
  /// The number of the visit, from 0.
  public let number: Int
  /// The days on which it may be, as positions in the round's days: one for each pattern, in an order
  /// that is the same for all visits to the place.
  public let days: [Int]
}
