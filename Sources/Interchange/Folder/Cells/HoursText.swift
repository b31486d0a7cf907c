import Cabotage
import Quantities

/// Hours as `9h-12h`, `de 14h à 16h30`, `lun-ven 9h-12h, 14h-18h; 21/11/2026 8h-10h`.
///
/// Hours without days take the days named before them in the cell, or hold on all days. Days
/// without any hours hold from midnight to midnight.
enum HoursText {
  /// Why a text is not understood.
  struct Problem: Error, Equatable {
    let hint: Text?
  }

  /// Reads the hours of a cell.
  static func read(_ text: String) -> Result<[Opening], Problem> {
    guard text.utf8.count <= 2_000 else { return .failure(Problem(hint: nil)) }
    switch HoursToken.tokens(of: text) {
    case .success(let tokens):
      var parser = HoursParser(tokens: tokens)
      return parser.openings()
    case .failure(let unknown):
      return .failure(
        Problem(
          hint: Text(
            "« \(unknown.text.shown) » n'a pas été compris",
            "“\(unknown.text.shown)” was not understood")))
    }
  }

  /// Openings in the way of a language, such that ``read(_:)`` gives them back.
  static func written(_ openings: [Opening], in language: Language) -> String {
    var namesDays = false
    return openings.map { opening in
      let hours = written(opening.hours, in: language)
      switch opening.days {
      case .all where !namesDays: return hours
      case .all: return (language == .french ? "tous les jours " : "every day ") + hours
      case .weekdays(let days):
        namesDays = true
        let words = Weekday.allCases.filter(days.contains)
          .map { Vocabulary.weekdays.word(for: $0, in: language) }
        return words.joined(separator: ", ") + " " + hours
      case .date(let date):
        namesDays = true
        return DateText.written(date, in: language) + " " + hours
      }
    }.joined(separator: "; ")
  }

  /// Hours of one day in the way of a language.
  static func written(_ hours: TimeWindow, in language: Language) -> String {
    clock(hours.opens, language) + "-" + clock(hours.closes, language)
  }

  /// Reads a time of day, such as `10h15`, in seconds since midnight.
  static func time(_ text: String) -> Int? {
    guard text.utf8.count <= 100, case .success(let tokens) = HoursToken.tokens(of: text),
      tokens.count == 1, case .time(let moment) = tokens[0]
    else { return nil }
    return moment
  }

  /// A time of day in the way of a language.
  static func clock(_ moment: Int, _ language: Language) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes, seconds) = (moment / 3_600, moment / 60 % 60, moment % 60)
    if seconds != 0 { return "\(hours):\(two(minutes)):\(two(seconds))" }
    if language == .english { return "\(hours):\(two(minutes))" }
    return minutes == 0 ? "\(hours)h" : "\(hours)h\(two(minutes))"
  }
}
