import Cabotage
import Quantities

extension String {
  /// A value of a property: the characters that separate values are marked.
  var calendarEscaped: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      case "\u{0}"..."\u{1F}", "\u{7F}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The line and its end, folded so that no part is longer than 75 octets and none cuts a
  /// character.
  var calendarFolded: String {
    var result = ""
    var length = 0
    for scalar in unicodeScalars {
      let width = UTF8.width(scalar)
      if length + width > 75 {
        result += "\r\n "
        length = 1
      }
      result.unicodeScalars.append(scalar)
      length += width
    }
    return result + "\r\n"
  }
}

extension CalendarDate {
  /// The date as `20261112`.
  var compact: String { iso.replacing("-", with: "") }

  /// A local moment as `20261112T093000`, on a later date where it lies past midnight.
  func moment(_ time: Seconds) -> String {
    let date = (0..<(time.value / secondsPerDay)).reduce(self) { date, _ in date.next }
    let seconds = time.value % secondsPerDay
    let parts = [seconds / 3_600, seconds / 60 % 60, seconds % 60]
    return date.compact + "T" + parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
  }

  private var next: CalendarDate {
    CalendarDate(year: year, month: month, day: day + 1)
      ?? CalendarDate(year: year, month: month + 1, day: 1)
      ?? CalendarDate(year: year + 1, month: 1, day: 1) ?? self
  }
}
