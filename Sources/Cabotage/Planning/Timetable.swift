import Quantities

/// The hours of a round on one clock: seconds since the midnight that starts its first day.
struct Timetable {
  /// When goods are fetched.
  let collect: [TimeWindow]
  /// When orders are prepared.
  let prepare: [TimeWindow]
  /// When goods are brought to the groups.
  let deliver: [TimeWindow]

  /// The midnights that begin the days, on the same clock.
  let midnights: [Int]

  init(days: [RoundDay]) {
    let first = days.first?.date
    let offsets = days.map { day in (first?.days(to: day.date) ?? 0) * secondsPerDay }
    func windows(_ hours: (RoundDay) -> [TimeWindow]) -> [TimeWindow] {
      zip(days, offsets).flatMap { day, offset in hours(day).map { $0.shifted(by: offset) } }
        .merged()
    }
    midnights = offsets
    collect = windows(\.collect)
    prepare = windows(\.prepare)
    deliver = windows(\.deliver)
  }

  /// The moment of a time of day, on the clock of the round.
  func moment(_ day: Int, _ timeOfDay: Int) -> Int {
    midnights[day] + timeOfDay
  }

  /// The time of day of a moment that lies in a day of the round.
  func timeOfDay(_ day: Int, _ moment: Int) -> Seconds {
    Seconds(moment - midnights[day])
  }
}

extension TimeWindow {
  /// The window as `9h30-12h`, for a message.
  package var clockText: String {
    "\(Seconds(opens).clockText)-\(Seconds(closes).clockText)"
  }
}

extension Seconds {
  /// A time of day as `9h30`, for a message.
  var clockText: String {
    let minutes = value % 3_600 / 60
    return "\(value / 3_600)h" + (minutes == 0 ? "" : minutes < 10 ? "0\(minutes)" : "\(minutes)")
  }
}
