/// A plan in the making: routes as linked lists.
struct Chain<M: Metric, T: TimeModel, L: LoadModel>: ~Copyable {
  let terrain: Terrain<M, L>
  /// Visits, then the start and the end of each route.
  let nodes: Table<Node>
  let times: Table<T.Mark>
  let loads: Table<L.Mark>
  let paths: Table<Path<L.Amount>>
  /// What each route has room for yet, as far as one sum tells: all of them in a few lines of memory.
  let rooms: Table<L.Amount>
  /// The stop that begins at each node that one begins at.
  let stops: Table<Stop>
  /// The routes without a visit, kind by kind: a stack each.
  let idle: Table<Int32>
  let idleFirst: Table<Int32>
  let idleCount: Table<Int32>
  /// The routes with a visit, in no order.
  let used: Table<Int32>
  /// The visits that stand for reloads, those not in use first among those of one kind and place.
  let spares: Table<Int32>
  let spareSlot: Table<Int32>
  let spareCount: Table<Int32>
  let holdings: Holdings
  var usedCount = 0

  init(_ terrain: Terrain<M, L>) {
    self.terrain = terrain
    let visits = terrain.visitCount
    let routes = terrain.routeCount
    nodes = Table(
      repeating: Node(
        pred: -1, succ: -1, predSite: -1, succSite: -1, legIn: 0, legOut: 0, route: -1, service: 0),
      count: visits + 2 * routes)
    for visit in 0..<visits { nodes[visit].service = terrain.visits[visit].service }
    times = Table(repeating: T.blank, count: visits + 2 * routes)
    loads = Table(repeating: L.blank, count: visits + 2 * routes)
    stops = Table(repeating: .none, count: T.isRuled ? visits + 2 * routes : 0)
    paths = Table(
      repeating: Path(
        kind: 0, count: 0, slot: 0, isStale: true, isTouched: false, isLate: false,
        capacity: L.zero, costPerMeter: 0, price: 0, priceBefore: 0, meters: 0, duration: 0),
      count: routes)
    rooms = Table(repeating: L.zero, count: routes)
    idle = Table(repeating: 0, count: routes)
    idleFirst = Table(repeating: 0, count: terrain.kinds.count)
    idleCount = Table(repeating: 0, count: terrain.kinds.count)
    used = Table(repeating: 0, count: routes)
    holdings = terrain.holdings
    let reloads = visits - terrain.realCount
    spares = Table((0..<reloads).map { Int32(terrain.realCount + $0) })
    spareSlot = Table((0..<reloads).map { Int32($0) })
    spareCount = Table(
      (0..<terrain.reloadVisits.count).map { index in
        let next =
          index + 1 < terrain.reloadVisits.count
          ? terrain.reloadVisits[index + 1] : Int32(terrain.visitCount)
        return next - terrain.reloadVisits[index]
      })
    for vehicle in 0..<routes { idleCount[terrain.kindOfRoute[vehicle]] += 1 }
    for kind in 1..<max(1, terrain.kinds.count) {
      idleFirst[kind] = idleFirst[kind - 1] + idleCount[kind - 1]
    }
    for kind in 0..<terrain.kinds.count { idleCount[kind] = 0 }
    // The first vehicle of a kind lies on top of its stack.
    for vehicle in (0..<routes).reversed() {
      open(vehicle, kind: terrain.kindOfRoute[vehicle])
      putIdle(vehicle)
    }
  }

  func deallocate() {
    nodes.deallocate()
    times.deallocate()
    loads.deallocate()
    stops.deallocate()
    paths.deallocate()
    rooms.deallocate()
    idle.deallocate()
    idleFirst.deallocate()
    idleCount.deallocate()
    used.deallocate()
    spares.deallocate()
    spareSlot.deallocate()
    spareCount.deallocate()
  }

  @inline(__always) func start(of route: Int) -> Int32 {
    Int32(truncatingIfNeeded: terrain.visitCount &+ 2 &* route)
  }

  @inline(__always) func end(of route: Int) -> Int32 { start(of: route) &+ 1 }

  /// Makes an empty route.
  private func open(_ route: Int, kind: Int32) {
    let vehicle = terrain.kinds[kind]
    let (start, end) = (start(of: route), end(of: route))
    paths[route].kind = kind
    paths[route].capacity = terrain.capacities[kind]
    rooms[route] = terrain.capacities[kind]
    paths[route].costPerMeter = vehicle.costPerMeter
    let leg = Int32(terrain.metric.meters(vehicle.start, vehicle.end))
    paths[route].meters = Int(leg)
    nodes[start] = Node(
      pred: -1, succ: end, predSite: -1, succSite: vehicle.end, legIn: 0, legOut: leg,
      route: Int32(route), service: 0)
    nodes[end] = Node(
      pred: start, succ: -1, predSite: vehicle.start, succSite: -1, legIn: leg, legOut: 0,
      route: Int32(route), service: 0)
    refresh(route)
  }

  /// The time of all routes from departure to return, where that matters, in seconds.
  var duration: Int {
    (0..<usedCount).reduce(0) { $0 + paths[used[$1]].duration }
  }

  /// What the route costs, given its metres and duration.
  @inline(__always)
  func price(_ route: Int) -> Int {
    let path = paths[route]
    guard path.count > 0 else { return 0 }
    if T.isRuled { return path.price }
    let kind = terrain.kinds[path.kind]
    return kind.fixedCost &+ path.meters &* kind.costPerMeter &+ path.duration &* kind.costPerSecond
  }

  /// Brings the marks of a route up to date.
  @inline(never)
  func refresh(_ route: Int) {
    paths[route].isStale = false
    guard T.isActive || L.flows else { return }
    let (first, last) = (start(of: route), end(of: route))
    if L.flows { refreshLoads(route, first, last) }
    if T.isActive {
      // An empty route is not driven, though its vehicle may not get from its start to its end.
      paths[route].isLate = !refreshTimes(route, first, last) && paths[route].count > 0
    }
  }
}
