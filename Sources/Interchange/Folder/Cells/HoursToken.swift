import Cabotage

/// A word of a cell of hours.
enum HoursToken: Equatable {
  /// A moment of the day, in seconds.
  case time(Int)
  /// A number that is an hour if its neighbor is a time: the 9 of `9-12h`.
  case number(Int)
  /// A day of the week.
  case weekday(Weekday)
  /// A date.
  case date(CalendarDate)
  /// `tous les jours`.
  case everyDay
  /// What stands between the ends of a range: `-`, `à`, `to`.
  case to
  /// What stands between the things of a list.
  case and
  /// `entre`, after which `et` means ``to``.
  case between

  /// The words of a text, or the one that means nothing here.
  static func tokens(of text: String) -> Result<[HoursToken], Unknown> {
    var tokens: [HoursToken] = []
    var rest = text.foldedLetters[...]
    for phrase in ["tous les jours", "chaque jour", "every day", "daily"] {
      rest = rest.replacing(phrase, with: " * ")[...]
    }
    while let first = rest.first {
      if first.isWhitespace {
        rest = rest.dropFirst()
      } else if first.isASCIIDigit {
        let run = rest.prefix { $0.isASCIIDigit || "/-:".contains($0) }
        if let (date, length) = date(run) {
          tokens.append(.date(date))
          rest = rest.dropFirst(length)
        } else if let time = time(&rest) {
          tokens.append(time)
        } else {
          return .failure(Unknown(text: String(run)))
        }
      } else if first.isLetter {
        let word = rest.prefix { $0.isLetter || $0 == "'" }
        guard let meaning = meaning(of: word) else {
          return .failure(Unknown(text: String(word)))
        }
        tokens += meaning
        rest = rest.dropFirst(word.count)
      } else {
        guard let token = symbols[first] else { return .failure(Unknown(text: String(first))) }
        tokens.append(token)
        rest = rest.dropFirst()
      }
    }
    return .success(tokens)
  }

  /// A word that means nothing here.
  struct Unknown: Error, Equatable {
    let text: String
  }

  private static let symbols: [Character: HoursToken] = [
    "-": .to, "–": .to, "—": .to, "−": .to, "→": .to, "*": .everyDay, ";": .and, ",": .and,
    "/": .and, "|": .and, "&": .and, "+": .and, ".": .and, ":": .and,
  ]

  private static func meaning(of word: Substring) -> [HoursToken]? {
    switch word {
    case "a", "au", "to", "until", "till", "jusqu'a", "jusqu'au": [.to]
    case "et", "and", "puis", "then", "ou", "or": [.and]
    case "entre", "between": [.between]
    case "midi", "noon": [.time(12 * 3_600)]
    case "minuit", "midnight": [.time(24 * 3_600)]
    case "de", "du", "des", "le", "la", "les", "from", "on", "the": []
    default: Vocabulary.weekdays.value(of: String(word)).map { [.weekday($0)] }
    }
  }

  /// The date at the start of a run of digits and marks, and its length.
  private static func date(_ run: Substring) -> (CalendarDate, Int)? {
    for length in [10, 9, 8] where run.count >= length {
      if let date = DateText.read(String(run.prefix(length))) { return (date, length) }
    }
    return nil
  }

  /// Takes `9`, `9h`, `9 h 30`, `9:30` or `9:30:15` from the start of a text.
  private static func time(_ rest: inout Substring) -> HoursToken? {
    guard let hours = number(&rest) else { return nil }
    var ahead = rest.drop { $0 == " " }
    if ahead.first == "h" {
      ahead = ahead.dropFirst()
      for ending in ["eures", "eure"] where ahead.hasPrefix(ending) {
        ahead = ahead.dropFirst(ending.count)
      }
      rest = ahead
      ahead = ahead.drop { $0 == " " }
      // In `9h 12h` the 12 is another hour, not minutes.
      guard let minutes = number(&ahead), !ahead.drop(while: { $0 == " " }).hasPrefix("h") else {
        return moment(hours)
      }
      rest = ahead
      return moment(hours, minutes)
    }
    guard rest.first == ":" else { return .number(hours) }
    rest = rest.dropFirst()
    guard let minutes = number(&rest) else { return nil }
    guard rest.first == ":" else { return moment(hours, minutes) }
    rest = rest.dropFirst()
    return number(&rest).flatMap { moment(hours, minutes, $0) }
  }

  private static func number(_ rest: inout Substring) -> Int? {
    let digits = rest.prefix(while: \.isASCIIDigit)
    guard digits.count <= 2, let number = Int(digits) else { return nil }
    rest = rest.dropFirst(digits.count)
    return number
  }

  private static func moment(_ hours: Int, _ minutes: Int = 0, _ seconds: Int = 0) -> HoursToken? {
    let moment = hours * 3_600 + minutes * 60 + seconds
    guard minutes < 60, seconds < 60, moment <= secondsPerDay else { return nil }
    return .time(moment)
  }
}
