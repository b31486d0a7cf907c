public import Quantities

/// Hours on some days of the week or on one date, such as "mardi 9h-12h".
public struct Opening: Hashable, Sendable {
  /// The days on which the hours hold.
  public enum Days: Hashable, Sendable {
    /// Every day.
    case all
    /// These days of each week.
    case weekdays(Set<Weekday>)
    /// One date.
    case date(CalendarDate)
  }

  /// When the hours hold.
  public let days: Days
  /// The hours, in seconds since midnight.
  public let hours: TimeWindow

  /// Makes an opening; `hours` are seconds since midnight.
  public init(_ hours: TimeWindow, on days: Days = .all) {
    self.hours = hours
    self.days = days
  }

  /// Whether the hours hold on a date.
  public func holds(on date: CalendarDate) -> Bool {
    switch days {
    case .all: true
    case .weekdays(let weekdays): weekdays.contains(date.weekday)
    case .date(let only): only == date
    }
  }
}

extension [Opening] {
  /// The hours of a date in seconds since its midnight, sorted and without overlap.
  ///
  /// An empty list of openings means that there is no restriction.
  public func hours(on date: CalendarDate) -> [TimeWindow] {
    guard !isEmpty else { return TimeWindow(opens: 0, closes: secondsPerDay).map { [$0] } ?? [] }
    return filter { $0.holds(on: date) }.map(\.hours).merged()
  }
}

/// The length of a day in seconds.
public let secondsPerDay = 86_400

extension [TimeWindow] {
  /// The same moments as sorted windows that neither touch nor overlap.
  public func merged() -> [TimeWindow] {
    var result: [TimeWindow] = []
    for window in sorted(by: { ($0.opens, $0.closes) < ($1.opens, $1.closes) }) {
      guard let last = result.last, window.opens <= last.closes else {
        result.append(window)
        continue
      }
      if let joined = TimeWindow(opens: last.opens, closes: Swift.max(last.closes, window.closes)) {
        result[result.count - 1] = joined
      }
    }
    return result
  }

  /// The moments that lie in a window of both lists.
  public func intersections(_ others: [TimeWindow]) -> [TimeWindow] {
    flatMap { window in others.compactMap(window.intersection) }.merged()
  }
}
