/// A vehicle and the visits of its route, as the schedule counts them.
typealias VehicleRoute = (vehicle: Int, ends: [Int32])

extension Annealer {
  /// Takes over the routes of a plan, each by the vehicle that drives it there.
  ///
  /// - Parameter routes: The visits of each route, as the schedule counts them; each route is one that
  ///   its vehicle may drive.
  mutating func load(_ routes: [VehicleRoute]) {
    let visitOfEnd = terrain.visitOfEnd
    var routeOfVehicle: [Int: Int] = [:]
    for route in 0..<terrain.routeCount {
      routeOfVehicle[Int(terrain.vehicleOfRoute[route])] = route
    }
    for (vehicle, ends) in routes {
      guard let route = routeOfVehicle[vehicle], chain.paths[route].count == 0 else { continue }
      let kind = terrain.kinds[chain.paths[route].kind]
      var tail = chain.start(of: route)
      for end in ends {
        let visit = end >= 0 ? visitOfEnd[Int(end)] : chain.freeReload(kind, -1 - end)
        guard visit >= 0, chain.nodes[visit].route < 0 else { continue }
        put(visit, after: tail)
        tail = visit
        let job = terrain.visits[visit].job
        if job >= 0, bankSlot[job] >= 0 { withdraw(job) }
      }
      refresh(route)
    }
  }

  /// Begins anew from a plan, as if it were the best.
  mutating func restart(from routes: [VehicleRoute]) {
    move(to: routes)
    bestCost = cost
    bestAbsent = bankCount
    bestUsed = chain.usedCount
    isBestHere = true
  }

  /// Goes on from a plan, which becomes the best if it is.
  mutating func move(to routes: [VehicleRoute]) {
    while chain.usedCount > 0 { empty(Int(chain.used[0])) }
    load(routes)
    settle(below: .infinity)
  }

  /// Takes all visits out of a route.
  mutating func empty(_ route: Int) {
    while chain.paths[route].count > 0 {
      let first = chain.nodes[chain.start(of: route)].succ
      if terrain.visits[first].job < 0 { take(first) } else { remove(first) }
    }
  }
}
