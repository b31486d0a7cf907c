import Quantities

@testable import Routing

/// The least cost of a plan of a tiny problem, by trying everything, or `nil` where no plan is
/// valid.
///
/// Every sequence of visits, with every reload anywhere, of every set of shipments by every vehicle
/// is asked of `Schedule`, but for those whose beginning is already too heavy, too late or too dear;
/// whether the cheapest routes go together, and what they cost, is asked of the verifier. The whole
/// model, up to five shipments.
///
/// - Parameter check: What routes have to pass beside the rules of the problem.
func exhaustiveOptimum(_ problem: RoutingProblem, _ check: RouteCheck? = nil) -> Int? {
  var routes: [[RoutingPlan.Route?]] = []
  for vehicle in problem.vehicles.indices {
    var search = RouteSearch(problem, vehicle: vehicle, check)
    routes.append((0..<(1 << problem.shipments.count)).map { search.cheapest(carrying: $0) })
    search.deallocate()
  }
  var best: Int?
  // The vehicle of each shipment, or the number of vehicles for none.
  func assign(_ assignment: [Int]) {
    guard assignment.count == problem.shipments.count else {
      for vehicle in 0...problem.vehicles.count { assign(assignment + [vehicle]) }
      return
    }
    var plan = RoutingPlan(routes: [], unserved: [])
    for vehicle in problem.vehicles.indices {
      let set = assignment.indices.reduce(0) { assignment[$1] == vehicle ? $0 | 1 << $1 : $0 }
      if set == 0 { continue }
      guard let route = routes[vehicle][set] else { return }
      plan.routes.append(route)
    }
    plan.unserved = assignment.indices.filter { assignment[$0] == problem.vehicles.count }
    let cost = problem.cost(of: plan)
    if cost < best ?? .max, problem.violations(in: plan).isEmpty { best = cost }
  }
  assign([])
  return best
}

/// Tries all sequences of visits of one vehicle.
private struct RouteSearch {
  let problem: RoutingProblem
  let vehicle: Int
  let check: RouteCheck?
  let schedule: Schedule
  var scratch: Schedule.Scratch
  let visits: Table<Int32>
  private var best = (cost: Schedule.infeasible, route: RoutingPlan.Route?.none)
  private var reloadsLeft = 0

  /// Where a route begins, and what is sure of every route that goes on from there.
  private struct Beginning {
    var place: Int?
    var location: Int?
    var meters = 0
    /// No visit that follows starts earlier.
    var moment: Int
    /// The goods aboard whose pickup and delivery are visits both.
    var load = SIMD8<Int32>.zero
  }

  init(_ problem: RoutingProblem, vehicle: Int, _ check: RouteCheck?) {
    self.problem = problem
    self.vehicle = vehicle
    self.check = check
    schedule = Schedule(problem)
    scratch = Schedule.Scratch(schedule)
    visits = Table(repeating: 0, count: 4 * problem.shipments.count)
  }

  func deallocate() {
    schedule.deallocate()
    scratch.deallocate()
    visits.deallocate()
  }

  /// The cheapest route with a set of shipments, a bit each.
  mutating func cheapest(carrying set: Int) -> RoutingPlan.Route? {
    best = (Schedule.infeasible, nil)
    var pickups = 0
    var deliveries = 0
    for (shipment, goods) in problem.shipments.enumerated() where set & 1 << shipment != 0 {
      if goods.pickup == nil { deliveries |= 1 << shipment } else { pickups |= 1 << shipment }
    }
    // More reloads than visits are of no use.
    let count = 2 * set.nonzeroBitCount
    reloadsLeft = min(problem.vehicles[vehicle].mostReloads ?? count, count)
    let start = problem.vehicles[vehicle]
    extend(0, Beginning(location: start.start, moment: start.shift.opens), pickups, deliveries)
    return best.route
  }

  /// Goes on to a place; `nil` where no valid route cheaper than the best begins like that.
  private func going(on start: Beginning, to place: Int, service: Int = 0) -> Beginning? {
    var next = start
    if place != start.place {
      let profile = problem.profiles[problem.vehicles[vehicle].profile]
      next.place = place
      next.location = problem.places[place].location
      if let from = start.location, let to = next.location {
        guard let leg = profile.journey(from: from, to: to) else { return nil }
        next.meters += leg.meters
        next.moment = Int(profile.arrival(of: leg.seconds, leaving: Int128(start.moment)))
      }
      let windows = problem.places[place].windows
      next.moment = max(next.moment, windows.map(\.opens).min() ?? .min)
      let isHard = problem.places[place].costPerSecondLate == nil
      if isHard, next.moment > windows.map(\.closes).max() ?? .max { return nil }
    }
    next.moment += service
    let (means, cost) = (problem.vehicles[vehicle], best.cost)
    guard next.moment <= means.shift.closes, next.meters <= means.longestDistance ?? .max,
      means.fixedCost + next.meters * means.costPerMeter < cost
    else { return nil }
    return next
  }

  /// Adds every visit that may come next: pickups to be made, deliveries to be made, reloads.
  private mutating func extend(
    _ count: Int, _ start: Beginning, _ pickups: Int, _ deliveries: Int
  ) {
    if count > 0, pickups == 0, deliveries == 0 {
      let cost = schedule.cost(of: visits, count: count, vehicle: vehicle, &scratch)
      if cost < best.cost,
        let route = schedule.route(of: visits, count: count, vehicle: vehicle, &scratch),
        check?.admits(route) ?? true
      {
        best = (cost, route)
      }
    }
    for (shipment, goods) in problem.shipments.enumerated() {
      let bit = 1 << shipment
      let load = goods.pickup != nil && goods.delivery != nil ? goods.load.lanes : .zero
      if pickups & bit != 0, let task = goods.pickup,
        var next = going(on: start, to: task.place, service: task.service)
      {
        next.load &+= load
        let room = problem.vehicles[vehicle].capacity.lanes &- next.load
        if room.min() >= 0 {
          visits[count] = Int32(2 * shipment)
          extend(
            count + 1, next, pickups ^ bit, goods.delivery == nil ? deliveries : deliveries | bit)
        }
      }
      if deliveries & bit != 0, let task = goods.delivery,
        var next = going(on: start, to: task.place, service: task.service)
      {
        next.load &-= load
        visits[count] = Int32(2 * shipment + 1)
        extend(count + 1, next, pickups, deliveries ^ bit)
      }
    }
    guard reloadsLeft > 0 else { return }
    reloadsLeft -= 1
    for (reload, place) in problem.vehicles[vehicle].reloads.enumerated() {
      guard let next = going(on: start, to: place) else { continue }
      visits[count] = Int32(-1 - reload)
      extend(count + 1, next, pickups, deliveries)
    }
    reloadsLeft += 1
  }
}
