import Quantities

extension RoutingProblem {
  /// Whether a route has to be simulated to know what it costs, or whether it breaks a rule: the
  /// other time models of the kernel know loads, windows, lengths and kinds of vehicles.
  var isRuled: Bool {
    var usesOf = [Int](repeating: 0, count: places.count)
    for shipment in shipments {
      for case let task? in [shipment.pickup, shipment.delivery] { usesOf[task.place] += 1 }
    }
    // What goes one way only may be kept in order by journeys that cannot be made.
    let isLinehaulFirst = vehicles.first?.isLinehaulFirst ?? false
    let keepsAll = vehicles.allSatisfy { $0.longestPerishable == nil }
    let countsTime = vehicles.contains { $0.longestDuration != nil || $0.costPerSecond > 0 }
    return !stores.isEmpty || !conflicts.isEmpty || profiles.count > 1
      || !profiles[0].speeds.isEmpty
      || zip(places, usesOf).contains { place, uses in
        place.costPerSecondLate != nil || place.stock != nil || (place.setup > 0 && uses > 1)
          || (countsTime && place.windows.count > 1)
      }
      || shipments.contains { shipment in
        shipment.usualVehicles != nil || shipment.release != nil || shipment.longestOnBoard != nil
          || (shipment.isPerishable && !keepsAll)
          || (isLinehaulFirst && !shipment.isOneWay)
      }
      || vehicles.contains { vehicle in
        !vehicle.overtime.isEmpty || vehicle.longestDriving != nil
          || vehicle.longestDistance != nil || vehicle.mostStops != nil || !vehicle.reloads.isEmpty
          || !vehicle.breaks.isEmpty || vehicle.isLastInFirstOut
          || vehicle.isLinehaulFirst != vehicles[0].isLinehaulFirst
      }
  }

  /// The timetables of routes.
  func timetable(_ routes: [VehicleRoute]) -> RoutingPlan {
    let schedule = Schedule(self, isForFew: true)
    var scratch = Schedule.Scratch(schedule)
    defer {
      schedule.deallocate()
      scratch.deallocate()
    }
    var isServed = [Bool](repeating: false, count: shipments.count)
    var plan = RoutingPlan(routes: [], unserved: [])
    for (vehicle, ends) in routes {
      let visits = Table(ends)
      defer { visits.deallocate() }
      guard
        var route = schedule.route(of: visits, count: ends.count, vehicle: vehicle, &scratch)
      else { continue }
      // The order within a stop says nothing here; one that is always the same reads better.
      if !vehicles[vehicle].isLastInFirstOut { route.sortStops() }
      plan.routes.append(route)
      for end in ends where end >= 0 { isServed[Int(end) / 2] = true }
    }
    plan.unserved = shipments.indices.filter { !isServed[$0] }
    return plan
  }
}

extension RoutingProblem.Shipment {
  /// Whether its goods come from the start, or go to the end, and none come back.
  fileprivate var isOneWay: Bool { (pickup == nil || delivery == nil) && returnLoad == nil }
}
