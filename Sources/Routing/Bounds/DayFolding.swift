import Quantities

/// All days laid over one, where every place keeps the same hours on each of them.
///
/// So vehicles that are the same but for the day are alike.
struct DayFolding {
  private let problem: RoutingProblem
  private let isOneDay: Bool

  private static let day = 86_400

  /// - Parameter visits: Places, each with the sets of vehicles of which one goes there.
  init(_ problem: RoutingProblem, _ visits: [(place: RoutingProblem.Place, vehicles: [Set<Int>])]) {
    self.problem = problem
    isOneDay = visits.allSatisfy { place, sets in
      sets.allSatisfy { vehicles in
        Set(vehicles.map { Self.hours(of: place, on: problem.vehicles[$0].shift) }).count <= 1
      }
    }
  }

  /// A shift on the one day.
  func folded(_ shift: TimeWindow) -> TimeWindow {
    isOneDay ? shift.shifted(by: -Self.midnight(before: shift)) : shift
  }

  /// When a place is open to some vehicles; at any time where lateness has a price.
  func hours(of place: RoutingProblem.Place, _ vehicles: Set<Int>) -> [TimeWindow] {
    guard place.costPerSecondLate == nil else { return [] }
    let shifts = vehicles.sorted().map { problem.vehicles[$0].shift }
    let hours = shifts.flatMap { shift in
      let moved = isOneDay ? 0 : Self.midnight(before: shift)
      return Self.hours(of: place, on: shift).map { $0.shifted(by: moved) }
    }
    return Set(hours).sorted { ($0.opens, $0.closes) < ($1.opens, $1.closes) }
  }

  private static func hours(of place: RoutingProblem.Place, on shift: TimeWindow) -> [TimeWindow] {
    place.windows.compactMap { $0.intersection(shift)?.shifted(by: -midnight(before: shift)) }
  }

  /// How long after the first moment the day begins on which a shift opens.
  private static func midnight(before shift: TimeWindow) -> Int {
    (shift.opens >= 0 ? shift.opens : shift.opens - day + 1) / day * day
  }
}
