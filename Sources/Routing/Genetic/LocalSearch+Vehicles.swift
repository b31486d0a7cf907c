// Where vehicles differ, and so without windows.
extension LocalSearch {
  /// Gives routes that changed since the last time other vehicles where that costs less: idle ones, or
  /// those of other routes.
  mutating func exchangeVehicles() {
    for one in courseOrder where courses[one].count > 0 {
      let tested = courses[one].retried
      courses[one].retried = moves
      let idle = (0..<problem.kinds.count).compactMap { idleRoute(of: $0) }
      let used = (0..<Int32(problem.routeCount)).filter { courses[$0].count > 0 }
      for two in idle + used {
        guard max(courses[one].modified, courses[two].modified) > tested else { continue }
        if exchangeVehicles(one, two) { break }
      }
    }
  }

  /// Exchanges all visits of two routes, if that costs less.
  private mutating func exchangeVehicles(_ one: Int32, _ two: Int32) -> Bool {
    guard problem.kindOfRoute[one] != problem.kindOfRoute[two] else { return false }
    let change =
      cost(of: one, on: two) &+ cost(of: two, on: one) &- cost(of: one, on: one)
      &- cost(of: two, on: two)
    guard change < 0 else { return false }
    let front = write(start(two), end(two), 0)
    let back = write(start(one), end(one), front)
    moves &+= 1
    rebuild(one, scratch, front)
    rebuild(two, scratch.part(from: front, count: back &- front), back &- front)
    check(change)
    return true
  }

  /// What the visits of a route cost on the vehicle of another, with penalties.
  private func cost(of route: Int32, on other: Int32) -> Int {
    let course = courses[route]
    guard course.count > 0 else { return 0 }
    let (first, last) = (stops[start(route)].succ, stops[end(route)].pred)
    let meters =
      stops[last].meters &- stops[first].meters &+ meters(start(other), first)
      &+ meters(last, end(other))
    return courses[other].fixedCost &+ meters &* courses[other].costPerMeter
      &+ excess(Int(course.load), on: other)
  }
}
