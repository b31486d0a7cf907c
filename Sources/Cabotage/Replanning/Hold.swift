import Quantities

/// What a search has to keep of the plan in force, where it can.
///
/// The price of another hour is no part of the routing problem: its places know the hours at which
/// they are open or not, and nothing in between. So several searches are made, each freer than the
/// one before, and the best of their plans counts, all prices included.
struct Hold {
  /// Whether lots stay on their vehicles.
  var vehicles: Bool
  /// How much the hours may move at which lots are awaited, or `nil` for any hour.
  var tolerance: Seconds?

  /// Nothing has to stay as it was.
  static let nothing = Hold(vehicles: false, tolerance: nil)

  /// From all to nothing.
  static func steps(_ prices: ChangePrices) -> [Hold] {
    [
      Hold(vehicles: true, tolerance: .zero), Hold(vehicles: true, tolerance: prices.tolerance),
      Hold(vehicles: true, tolerance: nil), .nothing,
    ]
  }
}

/// The hours at which lots come that people expect.
struct KeptHours {
  private let history: LotHistory
  private let timetable: Timetable
  private let tolerance: Seconds?
  private let firstVisits: [LotHistory.Stop: LotHistory.Visit]

  init(_ round: Round, _ history: LotHistory, _ hold: Hold) {
    self.history = history
    timetable = Timetable(days: round.contents.days)
    tolerance = hold.tolerance
    firstVisits = Dictionary(
      history.visits.map { ($0.stop, $0) },
      uniquingKeysWith: { ($0.day, $0.hour) < ($1.day, $1.hour) ? $0 : $1 })
  }

  /// The hours, on the round's clock, that a lot keeps to; none where it may come at any.
  ///
  /// A new lot comes with those that the place expects first, so that one stop serves all.
  func hours(of lot: Lot, in plan: some LotSource) -> [TimeWindow] {
    guard let tolerance else { return [] }
    var visits = history.visits(of: lot, in: plan)
    if visits.isEmpty, let first = firstVisits[LotHistory.Stop(lot)] { visits = [first] }
    return visits.compactMap { visit in
      let moment = timetable.moment(visit.day, visit.hour.value)
      return TimeWindow(opens: moment - tolerance.value, closes: moment + tolerance.value)
    }
  }
}

extension Lot {
  /// The end where people wait for the vehicle, and not the other way round: the producer where
  /// goods are collected, the group where they are brought.
  var awaited: Handling { purpose == .collect ? .loading : .unloading }
}
