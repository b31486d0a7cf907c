/// A visit, or the start or end of a route, and its neighbors.
///
/// The sites and legs of the neighbors are kept here too, so that evaluating an insertion beside a
/// node reads one line of memory.
struct Node: BitwiseCopyable {
  var pred: Int32
  var succ: Int32
  var predSite: Int32
  var succSite: Int32
  /// Metres from the predecessor and to the successor.
  var legIn: Int32
  var legOut: Int32
  /// The route, or -1 for a visit that is not in the plan.
  var route: Int32
  /// Nothing: a node of 32 bytes never lies across two lines of memory.
  var padding: Int32 = 0
}

/// One route, whether its vehicle drives it or not.
struct Path<Amount: BitwiseCopyable>: BitwiseCopyable {
  var kind: Int32
  /// The visits.
  var count: Int32
  /// Its place in the list of routes in use, or in the stack of idle ones of its kind.
  var slot: Int32
  /// Whether what its nodes keep is out of date.
  var isStale: Bool
  /// Whether it is in the list of routes changed in this iteration.
  var isTouched: Bool
  /// Whether it breaks a window or limit of time.
  var isLate: Bool
  var load: Amount
  var capacity: Amount
  var costPerMeter: Int
  /// What it costs, where only a simulation tells.
  var price: Int
  /// What it cost before it was touched.
  var priceBefore: Int
  var meters: Int
  /// From departure to return, where that matters.
  var duration: Int
}

/// A plan in the making: routes as linked lists.
struct Chain<M: Metric, T: TimeModel, L: LoadModel>: ~Copyable {
  let terrain: Terrain<M, L>
  /// Visits, then the start and the end of each route.
  let nodes: Table<Node>
  let times: Table<T.Mark>
  let loads: Table<L.Mark>
  let paths: Table<Path<L.Amount>>
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
        pred: -1, succ: -1, predSite: -1, succSite: -1, legIn: 0, legOut: 0, route: -1),
      count: visits + 2 * routes)
    times = Table(repeating: T.blank, count: visits + 2 * routes)
    loads = Table(repeating: L.blank, count: visits + 2 * routes)
    stops = Table(repeating: .none, count: T.isRuled ? visits + 2 * routes : 0)
    paths = Table(
      repeating: Path(
        kind: 0, count: 0, slot: 0, isStale: true, isTouched: false, isLate: false, load: L.zero,
        capacity: L.zero, costPerMeter: 0, price: 0, priceBefore: 0, meters: 0, duration: 0),
      count: routes)
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
    paths[route].costPerMeter = vehicle.costPerMeter
    let leg = Int32(terrain.metric.meters(vehicle.start, vehicle.end))
    paths[route].meters = Int(leg)
    nodes[start] = Node(
      pred: -1, succ: end, predSite: -1, succSite: vehicle.end, legIn: 0, legOut: leg,
      route: Int32(route))
    nodes[end] = Node(
      pred: start, succ: -1, predSite: vehicle.start, succSite: -1, legIn: leg, legOut: 0,
      route: Int32(route))
    refresh(route)
  }

  /// Puts a visit between two nodes that follow each other.
  ///
  /// Neither cost nor marks are touched.
  @inline(__always)
  mutating func link(_ visit: Int32, after pred: Int32) {
    let succ = nodes[pred].succ
    let predSite = nodes[succ].predSite
    let succSite = nodes[pred].succSite
    let route = nodes[pred].route
    let site = terrain.site(visit)
    let row = terrain.metric.row(site)
    let legIn = Int32(truncatingIfNeeded: terrain.metric.metersIn(row, from: predSite))
    let legOut = Int32(truncatingIfNeeded: terrain.metric.metersOut(row, to: succSite))
    let detour = Int(legIn) &+ Int(legOut) &- Int(nodes[pred].legOut)
    paths[route].meters &+= detour
    paths[route].count &+= 1
    paths[route].load = L.add(paths[route].load, L.sum(terrain.goods[visit]))
    paths[route].isStale = true
    if paths[route].count == 1 { putToUse(Int(route)) }
    if T.isRuled { enter(visit, route, isBack: false) }
    nodes[visit] = Node(
      pred: pred, succ: succ, predSite: predSite, succSite: succSite, legIn: legIn, legOut: legOut,
      route: route)
    nodes[pred].succ = visit
    nodes[pred].succSite = site
    nodes[pred].legOut = legIn
    nodes[succ].pred = visit
    nodes[succ].predSite = site
    nodes[succ].legIn = legOut
  }

  /// Takes a visit out of its route.
  @inline(__always)
  mutating func unlink(_ visit: Int32) {
    let node = nodes[visit]
    let leg = Int32(truncatingIfNeeded: terrain.metric.meters(node.predSite, node.succSite))
    let route = node.route
    paths[route].meters &+= Int(leg) &- Int(node.legIn) &- Int(node.legOut)
    paths[route].count &-= 1
    paths[route].load = L.subtract(paths[route].load, L.sum(terrain.goods[visit]))
    paths[route].isStale = true
    if paths[route].count == 0 {
      dropFromUse(Int(route))
      putIdle(Int(route))
    }
    nodes[node.pred].succ = node.succ
    nodes[node.pred].succSite = node.succSite
    nodes[node.pred].legOut = leg
    nodes[node.succ].pred = node.pred
    nodes[node.succ].predSite = node.predSite
    nodes[node.succ].legIn = leg
    nodes[visit].route = -1
    if T.isRuled { enter(visit, route, isBack: true) }
  }

  /// Keeps the accounts of stores and of spare reloads when a visit comes into or out of a route.
  private func enter(_ visit: Int32, _ route: Int32, isBack: Bool) {
    if Int(visit) >= terrain.realCount {
      moveSpare(visit, isBack: isBack)
    } else if holdings.claims.count > 0 {
      let choice = terrain.choices[terrain.choiceOfVisit[visit]]
      guard choice.first == visit else { return }
      let day = terrain.kinds[paths[route].kind].day
      holdings.enter(choice.shipment, on: day, isBack: isBack)
    }
  }

  private func moveSpare(_ visit: Int32, isBack: Bool) {
    let group = Int(terrain.groupOfReload[Int(visit) &- terrain.realCount])
    let first = terrain.reloadVisits[group] &- Int32(truncatingIfNeeded: terrain.realCount)
    if !isBack { spareCount[group] &-= 1 }
    // The first that is in use changes places with it.
    let target = first &+ spareCount[group]
    let slot = spareSlot[Int(visit) &- terrain.realCount]
    let other = spares[target]
    spares[target] = visit
    spares[slot] = other
    spareSlot[Int(visit) &- terrain.realCount] = target
    spareSlot[Int(other) &- terrain.realCount] = slot
    if isBack { spareCount[group] &+= 1 }
  }

  /// A visit that stands for the reload of a kind and is not in use, or -1.
  func freeReload(_ kind: Kind, _ index: Int32) -> Int32 {
    let group = kind.firstReload &+ index
    guard spareCount[group] > 0 else { return -1 }
    let first = terrain.reloadVisits[group] &- Int32(truncatingIfNeeded: terrain.realCount)
    return spares[first &+ spareCount[group] &- 1]
  }

  private func putIdle(_ route: Int) {
    let kind = paths[route].kind
    let top = idleFirst[kind] &+ idleCount[kind]
    idle[top] = Int32(truncatingIfNeeded: route)
    paths[route].slot = top
    idleCount[kind] &+= 1
  }

  /// Takes a route off the idle ones, wherever it lies, and puts it to those in use.
  private mutating func putToUse(_ route: Int) {
    let kind = paths[route].kind
    idleCount[kind] &-= 1
    let top = idle[idleFirst[kind] &+ idleCount[kind]]
    idle[paths[route].slot] = top
    paths[top].slot = paths[route].slot
    used[usedCount] = Int32(truncatingIfNeeded: route)
    paths[route].slot = Int32(truncatingIfNeeded: usedCount)
    usedCount &+= 1
  }

  private mutating func dropFromUse(_ route: Int) {
    usedCount &-= 1
    let last = used[usedCount]
    used[paths[route].slot] = last
    paths[last].slot = paths[route].slot
  }

  /// The route on top of the idle ones of a kind, or -1.
  @inline(__always)
  func idleRoute(of kind: Int) -> Int32 {
    idleCount[kind] > 0 ? idle[idleFirst[kind] &+ idleCount[kind] &- 1] : -1
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

  /// The seconds from one node's start of service to the arrival at the next.
  @inline(__always)
  func seconds(_ node: Int32, _ site: Int32, to next: Int32) -> Int {
    guard T.isActive else { return 0 }
    return terrain.metric.seconds(site, next) &+ service(of: node)
  }

  /// The seconds of service at a node; none at an end of a route.
  @inline(__always)
  func service(of node: Int32) -> Int {
    Int(node) < terrain.visitCount ? Int(terrain.visits[node].service) : 0
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

  /// The loads of a route that reloads, each trip by itself.
  ///
  /// Pairs that stay aboard over a reload are left to the simulation.
  private func refreshTripLoads(_ route: Int, _ first: Int32, _ last: Int32) {
    var head = first
    while head != last {
      var sum = L.zero
      var node = nodes[head].succ
      while node != last, terrain.visits[node].job >= 0 {
        sum = L.add(sum, L.sum(terrain.goods[node]))
        node = nodes[node].succ
      }
      let tail = node
      loads[head] = L.begin(sum)
      node = nodes[head].succ
      while node != tail {
        loads[node] = L.advance(loads[nodes[node].pred], terrain.goods[node])
        node = nodes[node].succ
      }
      node = nodes[tail].pred
      while node != head {
        let next = nodes[node].succ
        if next != tail { L.lookAhead(&loads[node], loads[next]) }
        node = nodes[node].pred
      }
      if nodes[head].succ != tail { L.lookAhead(&loads[head], loads[nodes[head].succ]) }
      head = tail
    }
    loads[last] = L.begin(L.zero)
  }

  private func refreshLoads(_ route: Int, _ first: Int32, _ last: Int32) {
    if terrain.realCount < terrain.visitCount {
      refreshTripLoads(route, first, last)
      return
    }
    loads[first] = L.begin(paths[route].load)
    var node = first
    while node != last {
      let next = nodes[node].succ
      if next == last {
        loads[last] = loads[node]
      } else {
        loads[next] = L.advance(loads[node], terrain.goods[next])
      }
      node = next
    }
    node = nodes[last].pred
    while node >= 0 {
      L.lookAhead(&loads[node], loads[nodes[node].succ])
      node = nodes[node].pred
    }
  }
}
