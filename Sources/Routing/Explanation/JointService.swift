import Quantities

/// Decides by trying everything whether all shipments of a small problem can be served together.
///
/// Every assignment to vehicles and every sequence of visits, reloads included; alike vehicles are
/// tried once. Where leaving goods out never makes a route worse, beginnings that break a rule are
/// not gone on with.
struct JointService {
  enum Verdict: Equatable {
    /// A plan that the verifier accepts serves all.
    case served
    /// No plan does; certain unless another timetable of the same visits might.
    case impossible(isCertain: Bool)
    /// Too many to try.
    case undecided
  }

  /// No more shipments are tried together, which also bounds the memory.
  static let mostShipments = 10

  private let problem: RoutingProblem
  private let judge: RouteJudge
  private let kindOf: [Int]
  private let isHereditary: Bool
  private let visits: Table<Int32>
  private var routes: [Key: [Int32]?] = [:]
  private var stepsLeft: Int
  private var isCertain = true

  private struct Key: Hashable {
    let kind: Int
    let set: Int
  }

  private init(_ problem: RoutingProblem, steps: Int) {
    self.problem = problem
    judge = RouteJudge(problem)
    kindOf = problem.vehicleKinds
    isHereditary = problem.isHereditary
    visits = Table(repeating: 0, count: 4 * problem.shipments.count + 1)
    stepsLeft = steps
  }

  /// Decides.
  ///
  /// - Parameters:
  ///   - problem: The problem, without groups or goods that may be split.
  ///   - steps: The most routes and assignments to try.
  static func verdict(on problem: RoutingProblem, steps: Int) -> Verdict {
    guard problem.shipments.count <= mostShipments else { return .undecided }
    var service = JointService(problem, steps: steps)
    defer { service.visits.deallocate() }
    let isServed = service.assign(
      0, [Int](repeating: 0, count: problem.vehicles.count))
    if isServed { return .served }
    return service.stepsLeft > 0 ? .impossible(isCertain: service.isCertain) : .undecided
  }

  /// Goes on with an assignment of the first shipments.
  private mutating func assign(_ shipment: Int, _ sets: [Int]) -> Bool {
    guard shipment < problem.shipments.count else { return isPlan(sets) }
    var triedIdle = Set<Int>()
    for vehicle in sets.indices {
      if sets[vehicle] == 0, !triedIdle.insert(kindOf[vehicle]).inserted { continue }
      stepsLeft -= 1
      guard stepsLeft > 0 else { return false }
      var longer = sets
      longer[vehicle] |= 1 << shipment
      if isHereditary, route(of: vehicle, longer[vehicle]) == nil { continue }
      if assign(shipment + 1, longer) { return true }
    }
    return false
  }

  private mutating func isPlan(_ sets: [Int]) -> Bool {
    var found: [(vehicle: Int, ends: [Int32])] = []
    for vehicle in sets.indices where sets[vehicle] != 0 {
      guard let ends = route(of: vehicle, sets[vehicle]) else { return false }
      found.append((vehicle, ends))
    }
    return problem.violations(in: problem.timetable(found)).isEmpty
  }

  /// The visits of a route that carries a set of shipments, a bit each.
  private mutating func route(of vehicle: Int, _ set: Int) -> [Int32]? {
    let key = Key(kind: kindOf[vehicle], set: set)
    if let known = routes[key] { return known }
    let shipments = problem.shipments.indices.filter { set & 1 << $0 != 0 }
    let found = sequence([], shipments[...], vehicle)
    if found == nil, !problem.isTimetableExact(of: shipments, by: vehicle) { isCertain = false }
    routes[key] = .some(found)
    return found
  }

  /// A sequence that goes on from some visits and takes in the rest.
  private mutating func sequence(
    _ begun: [Int32], _ rest: ArraySlice<Int>, _ vehicle: Int
  ) -> [Int32]? {
    let isDone = rest.isEmpty
    if isDone || (isHereditary && !begun.isEmpty) {
      stepsLeft -= 1
      if mayDrive(begun, vehicle) { if isDone { return begun } } else if isHereditary { return nil }
      if isDone { return reloading(begun, from: 0, again: begun.count, vehicle) }
    }
    guard let shipment = rest.first, stepsLeft > 0 else { return nil }
    let goods = problem.shipments[shipment]
    let ends = [
      goods.pickup.map { _ in Int32(2 * shipment) },
      goods.delivery.map { _ in Int32(2 * shipment + 1) },
    ].compactMap(\.self)
    for first in 0...begun.count {
      for second in ends.count > 1 ? first...begun.count : first...first {
        var longer = begun
        if ends.count > 1 { longer.insert(ends[1], at: second) }
        longer.insert(ends[0], at: first)
        if let found = sequence(longer, rest.dropFirst(), vehicle) { return found }
        guard stepsLeft > 0 else { return nil }
      }
    }
    return nil
  }

  /// The same visits with reloads at some positions and later.
  private mutating func reloading(
    _ begun: [Int32], from first: Int, again: Int, _ vehicle: Int
  ) -> [Int32]? {
    let most = min(problem.vehicles[vehicle].mostReloads ?? again, again)
    guard most > 0, first <= begun.count else { return nil }
    for reload in problem.vehicles[vehicle].reloads.indices {
      for position in first...begun.count {
        stepsLeft -= 1
        guard stepsLeft > 0 else { return nil }
        var longer = begun
        longer.insert(Int32(-1 - reload), at: position)
        if mayDrive(longer, vehicle) { return longer }
        if let found = reloading(longer, from: position + 1, again: most - 1, vehicle) {
          return found
        }
      }
    }
    return nil
  }

  private func mayDrive(_ ends: [Int32], _ vehicle: Int) -> Bool {
    for (position, end) in ends.enumerated() { visits[position] = end }
    return judge.cost(of: visits, count: ends.count, vehicle: vehicle) != nil
  }
}
