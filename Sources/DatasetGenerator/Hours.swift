import Cabotage
import Quantities

/// The window between two times of day, in hours: 7.5 is half past seven.
func window(_ opens: Double, _ closes: Double) -> TimeWindow {
  guard let window = TimeWindow(opens: Int(opens * 3_600), closes: Int(closes * 3_600)) else {
    preconditionFailure("\(opens) is after \(closes)")
  }
  return window
}

/// Hours on some days of the week, or on all.
func hours(_ opens: Double, _ closes: Double, _ days: Weekday...) -> Opening {
  Opening(window(opens, closes), on: days.isEmpty ? .all : .weekdays(Set(days)))
}

/// A date that the calendar has.
func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
  guard let date = CalendarDate(year: year, month: month, day: day) else {
    preconditionFailure("no such date: \(year)-\(month)-\(day)")
  }
  return date
}
