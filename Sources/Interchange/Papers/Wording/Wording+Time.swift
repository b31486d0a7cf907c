package import Cabotage
package import Quantities

extension Wording {
  /// A moment of the day to the minute, such as `9 h 05`; past midnight it says so.
  package func clock(_ moment: Seconds) -> String {
    let minutes = (moment.value + 30) / 60
    let hour = minutes / 60 % 24
    let minute = twoDigits(minutes % 60)
    let time =
      language == .french ? "\(hour)\u{202F}h\u{202F}\(minute)" : "\(twoDigits(hour)):\(minute)"
    let days = minutes / 1_440
    return days == 0
      ? time : time + (language == .french ? " (j\u{202F}+\(days))" : " (+\(days) d)")
  }

  /// Hours of a day, such as `9 h 00 – 12 h 00`.
  package func hours(_ window: TimeWindow) -> String {
    clock(Seconds(window.opens)) + "\u{A0}–\u{A0}" + clock(Seconds(window.closes))
  }

  /// A length of time to the minute, such as `3 h 25 min`.
  package func duration(_ time: Seconds) -> String {
    let minutes = (time.value + 30) / 60
    guard minutes >= 60 else { return with(unit: "min", integer(minutes)) }
    return with(unit: "h", integer(minutes / 60)) + "\u{A0}"
      + with(unit: "min", twoDigits(minutes % 60))
  }

  /// A date in full, such as `jeudi 12 novembre 2026`.
  package func date(_ date: CalendarDate) -> String {
    dayAndMonth(date) + " \(date.year)"
  }

  /// A date without its year, where room is short.
  package func dayAndMonth(_ date: CalendarDate) -> String {
    let day = language == .french && date.day == 1 ? "1ᵉʳ" : String(date.day)
    let month = self(Self.months[date.month - 1])
    return "\(weekday(date.weekday)) \(day) \(month)"
  }

  /// Two dates, or one where they are the same.
  package func dates(_ first: CalendarDate, _ last: CalendarDate) -> String {
    guard first != last else { return date(first) }
    return language == .french
      ? "du \(date(first)) au \(date(last))" : "\(date(first)) to \(date(last))"
  }

  private func weekday(_ weekday: Weekday) -> String {
    switch weekday {
    case .monday: self(Text("lundi", "Monday"))
    case .tuesday: self(Text("mardi", "Tuesday"))
    case .wednesday: self(Text("mercredi", "Wednesday"))
    case .thursday: self(Text("jeudi", "Thursday"))
    case .friday: self(Text("vendredi", "Friday"))
    case .saturday: self(Text("samedi", "Saturday"))
    case .sunday: self(Text("dimanche", "Sunday"))
    }
  }

  private func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  private static let months = [
    Text("janvier", "January"), Text("février", "February"), Text("mars", "March"),
    Text("avril", "April"), Text("mai", "May"), Text("juin", "June"), Text("juillet", "July"),
    Text("août", "August"), Text("septembre", "September"), Text("octobre", "October"),
    Text("novembre", "November"), Text("décembre", "December"),
  ]
}
