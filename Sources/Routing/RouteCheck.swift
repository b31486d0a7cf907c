/// A rule of routes that the problem has no words for, such as that goods can be unloaded in the order
/// of the stops.
///
/// A search never takes up a plan with a route that is refused. It asks of routes that keep all other
/// rules, and of each once; its routes are simulated, as those of problems with rules of their own.
public struct RouteCheck: Sendable {
  /// By vehicle: what it is checked as; `nil` for one that may drive any route.
  let kinds: [Int?]
  private let isAdmitted: @Sendable (RoutingPlan.Route) -> Bool

  /// Makes a check.
  ///
  /// - Parameters:
  ///   - kinds: A number for each vehicle, the same for those that are admitted on the same routes;
  ///     `nil` for a vehicle that is not checked.
  ///   - isAdmitted: Whether a vehicle may drive a route. What is handled at which stop may matter, and
  ///     the order of the stops, but neither times nor the order within a stop. Routes that carry less
  ///     are best admitted as well, as plans grow shipment by shipment.
  public init(kinds: [Int?], isAdmitted: @escaping @Sendable (RoutingPlan.Route) -> Bool) {
    self.kinds = kinds
    self.isAdmitted = isAdmitted
  }

  /// Whether a route may be driven by its vehicle.
  public func admits(_ route: RoutingPlan.Route) -> Bool {
    kinds[route.vehicle] == nil || isAdmitted(route)
  }
}

/// The answers of a route check, each asked for once.
struct Admission {
  /// The answers that are kept at a time.
  private static let mostAnswers = 100_000

  private struct Question: Hashable {
    let kind: Int
    let ends: [Int32]
  }

  private let check: RouteCheck
  private var answers: [Question: Bool] = [:]

  init(_ check: RouteCheck) { self.check = check }

  /// Whether a vehicle may drive a route that breaks no other rule.
  mutating func admits(
    _ visits: Table<Int32>, count: Int, vehicle: Int, _ schedule: Schedule,
    _ scratch: inout Schedule.Scratch
  ) -> Bool {
    guard count > 0, let kind = check.kinds[vehicle] else { return true }
    let ends = schedule.sortedStops(of: visits, count: count, vehicle: vehicle)
    let question = Question(kind: kind, ends: ends)
    if let answer = answers[question] { return answer }
    guard var route = schedule.route(of: visits, count: count, vehicle: vehicle, &scratch) else {
      return false
    }
    route.sortStops()
    let answer = check.admits(route)
    if answers.count == Self.mostAnswers { answers.removeAll(keepingCapacity: true) }
    answers[question] = answer
    return answer
  }
}

extension RoutingPlan.Route {
  /// Brings what each stop handles into an order that is always the same.
  mutating func sortStops() {
    for stop in stops.indices {
      stops[stop].deliveries.sort()
      stops[stop].pickups.sort()
    }
  }
}

extension Schedule {
  /// The visits of a route, those of each stop in an order that is always the same.
  fileprivate func sortedStops(of visits: Table<Int32>, count: Int, vehicle: Int) -> [Int32] {
    var ends: [Int32] = []
    ends.reserveCapacity(count)
    var first = 0
    var key = Visit.noKey
    for position in 0..<count {
      let visit = visit(visits[position], of: vehicle)
      if !visit.continues(key) {
        ends[first...].sort { Self.isHandledBefore($0, $1) }
        first = position
      }
      ends.append(visits[position])
      key = visit.stopKey
    }
    ends[first...].sort { Self.isHandledBefore($0, $1) }
    return ends
  }

  /// Deliveries come before pickups.
  private static func isHandledBefore(_ end: Int32, _ other: Int32) -> Bool {
    (1 - end & 1, end) < (1 - other & 1, other)
  }
}
