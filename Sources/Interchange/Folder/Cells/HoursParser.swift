import Cabotage
import Quantities

/// Makes openings of the words of a cell.
struct HoursParser {
  private let tokens: [HoursToken]
  private var position = 0
  private var days: [Opening.Days] = []
  /// Days that no hours have followed yet.
  private var daysWaitForHours = false
  private var found: [Opening] = []

  init(tokens: [HoursToken]) {
    self.tokens = tokens
  }

  /// The openings, in the order of the text.
  mutating func openings() -> Result<[Opening], HoursText.Problem> {
    while position < tokens.count {
      let problem: HoursText.Problem? =
        switch tokens[position] {
        case .and, .between: skip()
        case .weekday(let day): readWeekdays(from: day)
        case .date(let date): readDay(.date(date))
        case .everyDay: readDay(.all)
        case .time, .number: readHours()
        case .to: HoursText.Problem(hint: nil)
        }
      if let problem { return .failure(problem) }
    }
    guard daysWaitForHours else { return .success(found) }
    guard found.isEmpty, let day = TimeWindow(opens: 0, closes: secondsPerDay) else {
      return .failure(
        HoursText.Problem(
          hint: Text("il manque des heures après le dernier jour", "the last day has no hours")))
    }
    return .success(days.map { Opening(day, on: $0) })
  }

  private mutating func skip() -> HoursText.Problem? {
    position += 1
    return nil
  }

  private mutating func readWeekdays(from first: Weekday) -> HoursText.Problem? {
    position += 1
    var range: Set = [first]
    if token(0) == .to, case .weekday(let last) = token(1) {
      position += 2
      let week = Weekday.allCases
      var day = first
      while day != last {
        day = week[((week.firstIndex(of: day) ?? 0) + 1) % week.count]
        range.insert(day)
      }
    }
    startDays()
    if case .weekdays(let others) = days.last {
      days[days.count - 1] = .weekdays(others.union(range))
    } else {
      days.append(.weekdays(range))
    }
    return nil
  }

  private mutating func readDay(_ day: Opening.Days) -> HoursText.Problem? {
    position += 1
    startDays()
    days.append(day)
    return nil
  }

  /// Forgets the days of the hours before.
  private mutating func startDays() {
    if !daysWaitForHours { days = [] }
    daysWaitForHours = true
  }

  private mutating func readHours() -> HoursText.Problem? {
    let isBetween = position > 0 && tokens[position - 1] == .between
    guard let first = token(0), let last = token(2),
      token(1) == .to || isBetween && token(1) == .and,
      let opens = moment(first, beside: last), let closes = moment(last, beside: first)
    else {
      return HoursText.Problem(
        hint: Text("il faut un début et une fin", "a beginning and an end are needed"))
    }
    let start = opens == secondsPerDay ? 0 : opens
    guard let hours = TimeWindow(opens: start, closes: closes) else {
      return HoursText.Problem(
        hint: Text("la fin vient avant le début", "the end comes before the beginning"))
    }
    position += 3
    daysWaitForHours = false
    for day in days.isEmpty ? [.all] : days { found.append(Opening(hours, on: day)) }
    return nil
  }

  private func token(_ offset: Int) -> HoursToken? {
    tokens.indices.contains(position + offset) ? tokens[position + offset] : nil
  }

  /// The moment that a word means beside another; two bare numbers are no hours.
  private func moment(_ token: HoursToken, beside other: HoursToken) -> Int? {
    switch (token, other) {
    case (.time(let moment), _): moment
    case (.number(let hours), .time) where hours <= 24: hours * 3_600
    default: nil
    }
  }
}
