/// All that the model knows: what the other time models leave aside is simulated.
///
/// The times kept for each node are those of a vehicle that has windows, setups, shared stops and
/// services to mind and nothing else, which is never slower than the truth, and often is it. They
/// tell what is hopeless and what each insertion costs at least; the cheapest are then simulated
/// until none of the others can be cheaper.
enum Ruled: TimeModel {
  typealias Mark = Timed.Mark
  typealias Head = Timed.Head

  static var isActive: Bool { true }
  static var countsDuration: Bool { true }
  static var isRuled: Bool { true }
  static var blank: Mark { Timed.blank }

  @inline(__always) static func head(_ mark: Mark) -> Head { Timed.head(mark) }

  @inline(__always) static func advance(
    _ head: inout Head, _ seconds: Int, _ visit: Visit, _ windows: Table<Window>
  ) -> Bool { Timed.advance(&head, seconds, visit, windows) }

  @inline(__always) static func isLate(_ head: Head, _ visit: Visit) -> Bool {
    Int(head.earliest) &+ Int(head.duration) > Int(visit.closes)
  }

  @inline(__always) static func joins(_ head: Head, _ seconds: Int, _ mark: Mark) -> Bool {
    Timed.joins(head, seconds, mark)
  }

  @inline(__always) static func duration(_ head: Head, _ seconds: Int, _ mark: Mark) -> Int {
    Timed.duration(head, seconds, mark)
  }
}

extension TimeModel {
  static var isRuled: Bool { false }
  @inline(__always) static func isLate(_ head: Head, _ visit: Visit) -> Bool { false }
}

/// A reload that comes with an insertion.
enum ReloadSide: Int8, BitwiseCopyable {
  case none
  /// The vehicle reloads, then visits.
  case before
  /// The vehicle visits, then reloads.
  case after
}

extension Chain {
  /// The cost of a route that breaks a rule, in the accounts of a search on its way to one that does
  /// not.
  var brokenPrice: Int { terrain.brokenPrice }

  /// Writes the visits of a route down for the schedule.
  func write(_ route: Int, into sequence: Table<Int32>) -> Int {
    var count = 0
    var node = nodes[start(of: route)].succ
    while Int(node) < terrain.visitCount {
      sequence[count] = terrain.visits[node].end
      count &+= 1
      node = nodes[node].succ
    }
    return count
  }
}

extension Terrain {
  /// What a route costs more when it takes longer.
  @inline(__always)
  func timeCost(_ kind: Kind, from before: Int, to duration: Int) -> Int {
    let cost = (duration &- before) &* kind.costPerSecond
    guard kind.overtimeVehicle >= 0, let schedule else { return cost }
    let vehicle = schedule.vehicles[kind.overtimeVehicle]
    return cost &+ schedule.overtime(of: duration, by: vehicle)
      &- schedule.overtime(of: before, by: vehicle)
  }
}

extension Annealer {
  /// What a route costs on a vehicle, all rules minded; `Schedule.infeasible` where one is broken.
  mutating func exactPrice(_ route: Int, vehicle: Int32) -> Int {
    let count = chain.write(route, into: sequence)
    return exactPrice(count, vehicle)
  }

  /// What the visits written down cost on a vehicle.
  mutating func exactPrice(_ count: Int, _ vehicle: Int32) -> Int {
    guard let schedule = terrain.schedule, var memory = scratch else { return 0 }
    defer { scratch = memory }
    return schedule.cost(of: sequence, count: count, vehicle: Int(vehicle), &memory)
  }

  /// Writes a route down with a shipment more.
  @inline(never)
  func write(
    inserting choice: Choice, after pred: Int32, _ secondPred: Int32, _ side: ReloadSide,
    reload: Int32, into route: Int
  ) -> Int {
    var count = 0
    func append(_ end: Int32) {
      sequence[count] = end
      count &+= 1
    }
    let last = chain.end(of: route)
    var node = chain.start(of: route)
    while node != last {
      if Int(node) < terrain.visitCount { append(terrain.visits[node].end) }
      if node == pred {
        if side == .before { append(reload) }
        append(terrain.visits[choice.first].end)
        if side == .after { append(reload) }
        if choice.second >= 0, secondPred == choice.first {
          append(terrain.visits[choice.second].end)
        }
      }
      if choice.second >= 0, node == secondPred { append(terrain.visits[choice.second].end) }
      node = chain.nodes[node].succ
    }
    return count
  }

  @inline(__always)
  func day(of route: Int) -> Int32 { terrain.kinds[chain.paths[route].kind].day }

  /// Brings what changed routes cost up to date.
  mutating func priceExactly(_ route: Int) {
    guard T.isRuled else { return }
    let price =
      chain.paths[route].count > 0
      ? exactPrice(route, vehicle: terrain.vehicleOfRoute[route]) : 0
    chain.paths[route].isLate = price == Schedule.infeasible
    chain.paths[route].price = chain.paths[route].isLate ? chain.brokenPrice : price
  }

  /// Tries a trip of its own for a visit, on the vehicles near by that may reload.
  mutating func offerTrips(_ probe: Probe<M, L>, _ best: inout Slot) {
    stamp &+= 1
    let first = Int(probe.visit) &* terrain.nearCount
    for slot in first..<(first &+ min(Self.nearest, terrain.nearCount)) {
      let route = chain.nodes[terrain.near[slot]].route
      guard route >= 0, stamps[route] != stamp else { continue }
      stamps[route] = stamp
      let path = chain.paths[route]
      guard terrain.kinds[path.kind].reloadCount > 0,
        terrain.isUnrestricted || terrain.allows(probe.freight, on: path.kind)
      else { continue }
      offerTrips(probe, Int(route), path, &best)
    }
  }

  private mutating func offerTrips(
    _ probe: Probe<M, L>, _ route: Int, _ path: Path<L.Amount>, _ best: inout Slot
  ) {
    let kind = terrain.kinds[path.kind]
    let last = chain.end(of: route)
    for index in 0..<kind.reloadCount {
      guard chain.freeReload(kind, index) >= 0 else { continue }
      let site = terrain.reloadSites[kind.firstReload &+ index]
      var node = chain.start(of: route)
      while node != last {
        let here = chain.nodes[node]
        let isBoundary =
          Int(node) >= terrain.visitCount || terrain.visits[node].job < 0
        if isBoundary {
          offerTrip(probe, path, node, here, site, index, .after, &best)
        } else if here.succ == last {
          offerTrip(probe, path, node, here, site, index, .before, &best)
        }
        node = here.succ
      }
    }
  }

  private mutating func offerTrip(
    _ probe: Probe<M, L>, _ path: Path<L.Amount>, _ pred: Int32, _ node: Node, _ site: Int32,
    _ index: Int32, _ side: ReloadSide, _ best: inout Slot
  ) {
    tally.evaluations &+= 1
    let predSite = chain.nodes[node.succ].predSite
    let visit = probe.visit
    let (one, two) = side == .before ? (site, visit) : (visit, site)
    let meters =
      terrain.metric.meters(predSite, one) &+ terrain.metric.meters(one, two)
      &+ terrain.metric.meters(two, node.succSite) &- Int(node.legOut)
    guard meters &* path.costPerMeter < offerLimit(best) else { return }
    var slot = Slot()
    slot.cost = meters &* path.costPerMeter
    slot.choice = probe.choice
    slot.pred = pred
    slot.side = side
    slot.reload = index
    offer(slot)
  }

  /// Takes out reloads that begin or end an empty trip.
  mutating func dropEmptyTrips(_ route: Int) {
    let first = chain.start(of: route)
    let last = chain.end(of: route)
    var node = chain.nodes[first].succ
    var isEmpty = true
    while node != last {
      let next = chain.nodes[node].succ
      if terrain.visits[node].job >= 0 {
        isEmpty = false
      } else if isEmpty || next == last {
        take(node)
      } else {
        isEmpty = true
      }
      node = next
    }
    // A last trip may have lost all its visits.
    let tail = chain.nodes[last].pred
    if Int(tail) < terrain.visitCount, terrain.visits[tail].job < 0 { take(tail) }
  }
}
