extension LocalSearch {
  /// The routes that are driven.
  var plan: [PlainRoute] {
    (0..<Int32(problem.routeCount)).compactMap { route in
      let visits = visits(of: route)
      return visits.isEmpty ? nil : PlainRoute(kind: problem.kindOfRoute[route], visits: visits)
    }
  }

  /// Takes over routes, each by a vehicle of its kind.
  mutating func load(_ routes: [PlainRoute]) {
    if moves > 1 << 30 { forget() }
    moves &+= 1
    if problem.patterns != nil {
      for visit in 0..<problem.visitCount { stops[visit].route = -1 }
    }
    for kind in 0..<problem.kinds.count {
      var rest = routes.lazy.filter { $0.kind == kind }.makeIterator()
      for route in problem.firstRoutes[kind]..<problem.firstRoutes[kind + 1] {
        let visits = rest.next()?.visits ?? []
        for (index, visit) in visits.enumerated() { scratch[index] = visit }
        rebuild(route, scratch, visits.count)
      }
    }
  }

  /// Counts moves from the beginning again.
  private mutating func forget() {
    moves = 0
    for route in 0..<problem.routeCount {
      (courses[route].tested, courses[route].retried) = (-1, -1)
    }
    for visit in 0..<problem.visitCount { stops[visit].tested = -1 }
    for index in 0..<bestPlaces.count { bestPlaces[index].calculated = -1 }
  }

  private func visits(of route: Int32) -> [Int32] {
    var visits: [Int32] = []
    var stop = stops[start(route)].succ
    while isVisit(stop) {
      visits.append(stop)
      stop = stops[stop].succ
    }
    return visits
  }
}
