extension Annealer {
  /// Takes over the routes of a plan, each by the vehicle that drives it there.
  ///
  /// - Parameter routes: The visits of each route, as the schedule counts them; each route is one that
  ///   its vehicle may drive.
  mutating func load(_ routes: [(vehicle: Int, ends: [Int32])]) {
    var visitOfEnd = [Int32](repeating: -1, count: 2 * terrain.choices.count)
    for visit in 0..<terrain.realCount { visitOfEnd[Int(terrain.visits[visit].end)] = Int32(visit) }
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

  /// Begins anew from a plan, all vehicles being alike; what it leaves out is in the bank.
  mutating func restart(from routes: [[Int32]]) {
    queueCount = 0
    while chain.usedCount > 0 {
      remove(chain.nodes[chain.start(of: Int(chain.used[0]))].succ)
    }
    for (route, visits) in routes.enumerated() {
      var tail = chain.start(of: route)
      for visit in visits {
        put(visit, after: tail)
        withdraw(terrain.visits[visit].job)
        tail = visit
      }
    }
    settle(below: .infinity)
    bestCost = cost
    bestAbsent = bankCount
    bestUsed = chain.usedCount
    isBestHere = true
  }
}
