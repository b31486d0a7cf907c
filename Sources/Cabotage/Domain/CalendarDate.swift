import Foundation

/// A day of the calendar, without a time zone.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// The year, such as 2026.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// Makes the date, or nothing where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
    guard (1900...2200).contains(year), let moment, Self(moment) == self else { return nil }
  }

  /// The day of the week.
  public var weekday: Weekday {
    let number = moment.map { Self.calendar.component(.weekday, from: $0) } ?? 1
    return Weekday.allCases[(number + 5) % 7]
  }

  /// The number of days from this date to another, negative if it lies before.
  public func days(to other: CalendarDate) -> Int {
    guard let moment, let end = other.moment else { return 0 }
    return Self.calendar.dateComponents([.day], from: moment, to: end).day ?? 0
  }

  /// The date as `2026-11-21`.
  public var iso: String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  /// Whether the left date is earlier.
  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private init(_ moment: Date) {
    let parts = Self.calendar.dateComponents([.year, .month, .day], from: moment)
    year = parts.year ?? 0
    month = parts.month ?? 0
    day = parts.day ?? 0
  }

  private var moment: Date? {
    Self.calendar.date(from: DateComponents(year: year, month: month, day: day))
  }

  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()
}

/// A day of the week.
public enum Weekday: String, Hashable, Sendable, CaseIterable {
  /// The seven days, from Monday as in France.
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}
