import Quantities
import Routing

/// The least cost of a tiny problem, by trying everything; shares nothing with the search.
struct BruteForce {
  let problem: RoutingProblem
  /// The least cost of carrying a set of shipments (a bit each) by each vehicle, or `nil`.
  private var routeCosts: [[Int?]] = []

  init(_ problem: RoutingProblem) {
    self.problem = problem
    for vehicle in problem.vehicles.indices {
      routeCosts.append(
        (0..<(1 << problem.shipments.count)).map { set in
          var route = RouteEnumeration(problem: problem, vehicle: vehicle, shipments: set)
          return route.leastCost()
        })
    }
  }

  /// The cost of the best plan.
  func leastCost() -> Int {
    var best = Int.max
    var assignment = [Int?](repeating: nil, count: problem.shipments.count)
    assign(0, &assignment, &best)
    return best
  }

  private func assign(_ shipment: Int, _ assignment: inout [Int?], _ best: inout Int) {
    guard shipment < assignment.count else {
      if let cost = cost(of: assignment) { best = min(best, cost) }
      return
    }
    for vehicle in problem.vehicles.indices.map(Optional.some) + [nil] {
      assignment[shipment] = vehicle
      assign(shipment + 1, &assignment, &best)
    }
  }

  private func cost(of assignment: [Int?]) -> Int? {
    guard keepsStores(assignment) else { return nil }
    var cost = 0
    for vehicle in problem.vehicles.indices {
      let set = assignment.indices.reduce(0) { assignment[$1] == vehicle ? $0 | 1 << $1 : $0 }
      guard let routeCost = routeCosts[vehicle][set] else { return nil }
      cost += routeCost
    }
    for shipment in assignment.indices where assignment[shipment] == nil {
      cost += problem.shipments[shipment].prize!
    }
    return cost
  }

  private func keepsStores(_ assignment: [Int?]) -> Bool {
    for (store, info) in problem.stores.enumerated() {
      for day in 0..<info.days {
        var held = [Int](repeating: 0, count: 8)
        for (shipment, vehicle) in assignment.enumerated() {
          guard let vehicle else { continue }
          let carried = problem.vehicles[vehicle].day
          let goods = problem.shipments[shipment]
          if let stay = goods.pickupStore, stay.store == store {
            guard carried < info.days, stay.day <= carried else { return false }
            if stay.day <= day, day <= carried { for i in 0..<8 { held[i] += stay.load[i] } }
          }
          if let stay = goods.deliveryStore, stay.store == store {
            guard carried < info.days, carried <= stay.day else { return false }
            if carried <= day, day <= stay.day { for i in 0..<8 { held[i] += stay.load[i] } }
          }
        }
        for i in 0..<8 where held[i] > info.limit[i] { return false }
      }
    }
    return true
  }
}

/// Tries all sequences of stops of one vehicle that carries a set of shipments.
private struct RouteEnumeration {
  private struct Stop {
    var place: Int
    var service: Int
    var hasPickups: Bool
  }

  let problem: RoutingProblem
  let vehicle: Int
  let shipments: Int
  private var stops: [Stop] = []
  private var best: Int?

  init(problem: RoutingProblem, vehicle: Int, shipments: Int) {
    self.problem = problem
    self.vehicle = vehicle
    self.shipments = shipments
  }

  mutating func leastCost() -> Int? {
    guard shipments > 0 else { return 0 }
    let isAllowed = problem.shipments.indices.allSatisfy {
      shipments & 1 << $0 == 0
        || problem.shipments[$0].allowedVehicles?.contains(vehicle) ?? true
    }
    guard isAllowed else { return nil }
    extend(waiting: shipments, aboard: 0, aboardBefore: 0)
    return best
  }

  /// - Parameter aboardBefore: What was aboard on arrival at the last stop.
  private mutating func extend(waiting: Int, aboard: Int, aboardBefore: Int) {
    if waiting == 0, aboard == 0 {
      if let cost = cost() { best = min(best ?? .max, cost) }
      return
    }
    for shipment in problem.shipments.indices {
      let bit = 1 << shipment
      if waiting & bit != 0, fits(aboard | bit) {
        let task = problem.shipments[shipment].pickup!
        attempt(task, isPickup: true, canJoin: true) { enumeration, isNew in
          enumeration.extend(
            waiting: waiting ^ bit, aboard: aboard | bit,
            aboardBefore: isNew ? aboard : aboardBefore)
        }
      }
      if aboard & bit != 0 {
        let task = problem.shipments[shipment].delivery!
        attempt(task, isPickup: false, canJoin: aboardBefore & bit != 0) { enumeration, isNew in
          enumeration.extend(
            waiting: waiting, aboard: aboard ^ bit, aboardBefore: isNew ? aboard : aboardBefore)
        }
      }
    }
  }

  /// Adds the work to the last stop, where that may be, and to a new one, and goes on from each.
  private mutating func attempt(
    _ task: RoutingProblem.Task, isPickup: Bool, canJoin: Bool,
    _ goOn: (inout Self, _ isNew: Bool) -> Void
  ) {
    if let last = stops.last, last.place == task.place, canJoin, isPickup || !last.hasPickups {
      stops[stops.count - 1].service += task.service
      stops[stops.count - 1].hasPickups = isPickup
      goOn(&self, false)
      stops[stops.count - 1] = last
    }
    let setup = problem.places[task.place].setup
    stops.append(Stop(place: task.place, service: setup + task.service, hasPickups: isPickup))
    if earliest() != nil { goOn(&self, true) }
    stops.removeLast()
  }

  private func fits(_ aboard: Int) -> Bool {
    (0..<8).allSatisfy { lane in
      let load = problem.shipments.indices.reduce(0) {
        aboard & 1 << $1 != 0 ? $0 + problem.shipments[$1].load[lane] : $0
      }
      return load <= problem.vehicles[vehicle].capacity[lane]
    }
  }

  /// The earliest moment at which the last stop is left.
  private func earliest() -> Int? {
    var moment = problem.vehicles[vehicle].shift.opens
    var location = problem.vehicles[vehicle].start!
    for stop in stops {
      let place = problem.places[stop.place]
      guard let leg = problem.profiles[0].journey(from: location, to: place.location) else {
        return nil
      }
      moment += leg.seconds
      if !place.windows.isEmpty {
        let starts = place.windows.filter { $0.closes >= moment }.map { max($0.opens, moment) }
        guard let start = starts.min() else { return nil }
        moment = start
      }
      moment += stop.service
      location = place.location
    }
    return moment
  }

  /// The cost of the stops under the timetable that finishes early, then leaves late.
  private func cost() -> Int? {
    let vehicle = problem.vehicles[vehicle]
    guard let last = stops.last, var moment = earliest() else { return nil }
    var meters = 0
    if let end = vehicle.end {
      guard
        let leg = problem.profiles[0].journey(from: problem.places[last.place].location, to: end)
      else { return nil }
      meters += leg.meters
      moment += leg.seconds
    }
    guard moment <= vehicle.shift.closes else { return nil }
    let finish = moment
    var next = vehicle.end
    for stop in stops.reversed() {
      let place = problem.places[stop.place]
      if let next, let leg = problem.profiles[0].journey(from: place.location, to: next) {
        moment -= leg.seconds
      }
      moment -= stop.service
      if !place.windows.isEmpty {
        moment = place.windows.filter { $0.opens <= moment }.map { min($0.closes, moment) }.max()!
      }
      next = place.location
    }
    var location = vehicle.start!
    for stop in stops {
      let there = problem.places[stop.place].location
      meters += problem.profiles[0].journey(from: location, to: there)!.meters
      location = there
    }
    let first = problem.places[stops[0].place].location
    let departure = moment - problem.profiles[0].journey(from: vehicle.start!, to: first)!.seconds
    return vehicle.fixedCost + meters * vehicle.costPerMeter
      + (finish - departure) * vehicle.costPerSecond
  }
}
