@testable import Routing

/// The least cost of a plan of a tiny problem, by trying everything, or `nil` where no plan is
/// valid.
///
/// Every sequence of visits, with every reload anywhere, of every set of shipments by every vehicle
/// is asked of `Schedule`; whether the cheapest routes go together, and what they cost, is asked of
/// the verifier. The whole model, up to five shipments.
func exhaustiveOptimum(_ problem: RoutingProblem) -> Int? {
  var routes: [[RoutingPlan.Route?]] = []
  for vehicle in problem.vehicles.indices {
    var search = RouteSearch(problem, vehicle: vehicle)
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
  let schedule: Schedule
  var scratch: Schedule.Scratch
  let visits: Table<Int32>
  private var best = (cost: Schedule.infeasible, route: RoutingPlan.Route?.none)
  private var reloadsLeft = 0

  init(_ problem: RoutingProblem, vehicle: Int) {
    self.problem = problem
    self.vehicle = vehicle
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
    extend(0, pickups, deliveries)
    return best.route
  }

  /// Adds every visit that may come next: pickups to be made, deliveries to be made, reloads.
  private mutating func extend(_ count: Int, _ pickups: Int, _ deliveries: Int) {
    if count > 0, pickups == 0, deliveries == 0 {
      let cost = schedule.cost(of: visits, count: count, vehicle: vehicle, &scratch)
      if cost < best.cost {
        best = (cost, schedule.route(of: visits, count: count, vehicle: vehicle, &scratch))
      }
    }
    for (shipment, goods) in problem.shipments.enumerated() {
      let bit = 1 << shipment
      if pickups & bit != 0 {
        visits[count] = Int32(2 * shipment)
        extend(count + 1, pickups ^ bit, goods.delivery == nil ? deliveries : deliveries | bit)
      }
      if deliveries & bit != 0 {
        visits[count] = Int32(2 * shipment + 1)
        extend(count + 1, pickups, deliveries ^ bit)
      }
    }
    guard reloadsLeft > 0 else { return }
    reloadsLeft -= 1
    for reload in problem.vehicles[vehicle].reloads.indices {
      visits[count] = Int32(-1 - reload)
      extend(count + 1, pickups, deliveries)
    }
    reloadsLeft += 1
  }
}
