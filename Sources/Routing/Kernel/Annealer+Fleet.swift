extension Annealer {
  private static var misjudgedVehicle: String { "another vehicle costs other than foretold" }

  /// Gives the routes changed in this iteration other vehicles where that costs less: idle ones, or
  /// those of other routes.
  mutating func exchangeVehicles() {
    if T.isRuled {
      exchangeVehiclesExactly()
      return
    }
    let count = touchedCount
    for index in 0..<count {
      let route = Int(touched[index])
      guard chain.paths[route].count > 0 else { continue }
      if chain.paths[route].isStale { refresh(route) }
      moveToIdleVehicle(route)
    }
    for index in 0..<count {
      let route = Int(touched[index])
      if chain.paths[route].count > 0 { swapVehicles(route) }
    }
  }

  /// The same where only a simulation tells what a route costs.
  private mutating func exchangeVehiclesExactly() {
    let count = touchedCount
    for index in 0..<count {
      let route = Int(touched[index])
      let path = chain.paths[route]
      guard path.count > 0, terrain.kinds[path.kind].reloadCount == 0 else { continue }
      var (cheapest, target) = (path.price, Int32(-1))
      for kind in 0..<terrain.kinds.count where kind != Int(path.kind) {
        let idle = chain.idleRoute(of: kind)
        guard idle >= 0, terrain.kinds[kind].reloadCount == 0,
          terrain.holdings.claims.count == 0
            || terrain.kinds[kind].day == terrain.kinds[path.kind].day
        else { continue }
        guard chain.price(route, onKind: kind) < cheapest else { continue }
        let price = exactPrice(route, vehicle: terrain.vehicleOfRoute[idle])
        if price < cheapest, isAdmitted(route, vehicle: terrain.vehicleOfRoute[idle]) {
          (cheapest, target) = (price, idle)
        }
      }
      guard target >= 0, moveVisits(of: route, to: Int(target)) else { continue }
      assert(isForetold(cheapest, of: route, and: Int(target)), Self.misjudgedVehicle)
    }
    for index in 0..<count where chain.paths[touched[index]].count > 0 {
      swapVehiclesExactly(Int(touched[index]))
    }
  }

  private mutating func swapVehiclesExactly(_ route: Int) {
    let path = chain.paths[route]
    let kind = Int(path.kind)
    guard terrain.kinds[kind].reloadCount == 0 else { return }
    for index in 0..<chain.usedCount {
      let other = Int(chain.used[index])
      let otherPath = chain.paths[other]
      let otherKind = Int(otherPath.kind)
      guard otherKind != kind, terrain.kinds[otherKind].reloadCount == 0,
        chain.price(route, onKind: otherKind) &+ chain.price(other, onKind: kind)
          < path.price &+ otherPath.price,
        terrain.holdings.claims.count == 0
          || terrain.kinds[kind].day == terrain.kinds[otherKind].day,
        chain.mayDrive(route, otherKind), chain.mayDrive(other, kind)
      else { continue }
      let there = exactPrice(route, vehicle: terrain.vehicleOfRoute[other])
      guard there != Schedule.infeasible else { continue }
      let here = exactPrice(other, vehicle: terrain.vehicleOfRoute[route])
      guard here != Schedule.infeasible, there &+ here < path.price &+ otherPath.price,
        isAdmitted(route, vehicle: terrain.vehicleOfRoute[other]),
        isAdmitted(other, vehicle: terrain.vehicleOfRoute[route])
      else { continue }
      if swapVisits(of: route, and: other) { return }
    }
  }

  private mutating func moveToIdleVehicle(_ route: Int) {
    var (cheapest, target) = (chain.price(route), Int32(-1))
    for kind in 0..<terrain.kinds.count where kind != Int(chain.paths[route].kind) {
      let idle = chain.idleRoute(of: kind)
      guard idle >= 0, chain.mayDrive(route, kind) else { continue }
      let price = chain.price(route, onKind: kind)
      if price < cheapest { (cheapest, target) = (price, idle) }
    }
    guard target >= 0, moveVisits(of: route, to: Int(target)) else { return }
    assert(isForetold(cheapest, of: route, and: Int(target)), Self.misjudgedVehicle)
  }

  private mutating func swapVehicles(_ route: Int) {
    let kind = Int(chain.paths[route].kind)
    let price = chain.price(route)
    var (best, partner) = (0, -1)
    for index in 0..<chain.usedCount {
      let other = Int(chain.used[index])
      let otherKind = Int(chain.paths[other].kind)
      guard otherKind != kind else { continue }
      let gain =
        price &+ chain.price(other) &- chain.price(route, onKind: otherKind)
        &- chain.price(other, onKind: kind)
      guard gain > best, chain.mayDrive(route, otherKind), chain.mayDrive(other, kind) else {
        continue
      }
      (best, partner) = (gain, other)
    }
    guard partner >= 0 else { return }
    let rest = price &+ chain.price(partner) &- best
    guard swapVisits(of: route, and: partner) else { return }
    assert(isForetold(rest, of: route, and: partner), Self.misjudgedVehicle)
  }

  /// Whether the journal has room for so many changes, and for an iteration that goes on after them.
  private func hasRoom(for changes: Int) -> Bool {
    journalCount &+ changes &+ 4 &* terrain.visitCount < journal.count
  }

  /// Moves all visits of a route to one without any; false where the journal is too short for it.
  mutating func moveVisits(of route: Int, to idle: Int) -> Bool {
    guard hasRoom(for: 2 &* Int(chain.paths[route].count)) else { return false }
    let last = chain.end(of: route)
    var tail = chain.start(of: idle)
    while true {
      let visit = chain.nodes[chain.start(of: route)].succ
      if visit == last { break }
      take(visit)
      put(visit, after: tail)
      tail = visit
    }
    refresh(route)
    refresh(idle)
    return true
  }

  /// Swaps all visits of two routes; false where the journal is too short for it.
  private mutating func swapVisits(of one: Int, and other: Int) -> Bool {
    let moved = 4 &* Int(chain.paths[one].count &+ chain.paths[other].count)
    guard hasRoom(for: moved) else { return false }
    // The visits of one go behind those of the other, which then go back to the first.
    let boundary = chain.nodes[chain.end(of: other)].pred
    var tail = boundary
    let last = chain.end(of: one)
    while chain.nodes[chain.start(of: one)].succ != last {
      let visit = chain.nodes[chain.start(of: one)].succ
      take(visit)
      put(visit, after: tail)
      tail = visit
    }
    tail = chain.start(of: one)
    var isDone = false
    while !isDone {
      let visit = chain.nodes[chain.start(of: other)].succ
      isDone = visit == boundary
      take(visit)
      put(visit, after: tail)
      tail = visit
    }
    refresh(one)
    refresh(other)
    return true
  }
}

extension Chain {
  /// What a route would cost on a vehicle of another kind, if it takes as long.
  @inline(__always)
  func price(_ route: Int, onKind index: Int) -> Int {
    let path = paths[route]
    let own = terrain.kinds[path.kind]
    let kind = terrain.kinds[index]
    var meters = path.meters
    if kind.start != own.start {
      let first = nodes[start(of: route)]
      meters &+= terrain.metric.meters(kind.start, first.succSite) &- Int(first.legOut)
    }
    if kind.end != own.end {
      let last = nodes[end(of: route)]
      meters &+= terrain.metric.meters(last.predSite, kind.end) &- Int(last.legIn)
    }
    return kind.fixedCost &+ meters &* kind.costPerMeter &+ path.duration &* kind.costPerSecond
  }

  /// Whether a vehicle of a kind may carry all that is on a route, its times left aside.
  func mayDrive(_ route: Int, _ kind: Int) -> Bool {
    let path = paths[route]
    let peak = L.flows ? L.peak(loads[start(of: route)]) : L.subtract(path.capacity, rooms[route])
    guard L.fits(peak, terrain.capacities[kind]) else { return false }
    if terrain.isUnrestricted { return true }
    var node = nodes[start(of: route)].succ
    while Int(node) < terrain.visitCount {
      let choice = terrain.choiceOfVisit[node]
      guard terrain.allows(terrain.choices[choice], on: Int32(kind)) else { return false }
      node = nodes[node].succ
    }
    return true
  }
}
