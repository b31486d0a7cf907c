import Quantities

/// A visit, or the start or end of a route, in the plan that a local search works on.
struct TourNode: BitwiseCopyable {
  var pred: Int32
  var succ: Int32
  var route: Int32
  /// How many visits come up to here, this one counted.
  var position: Int32 = 0
  /// The load of those visits.
  var load: Int32 = 0
  /// How far it is up to here; known where vehicles differ.
  var meters = 0
  /// The moves that had been made when the moves of this visit, and its exchanges, were last tried.
  var tested: Int32 = -1
}

/// A route of the plan that a local search works on.
struct Course: BitwiseCopyable {
  /// What its vehicle costs and carries.
  let fixedCost: Int
  let costPerMeter: Int
  let capacity: Int
  var count: Int32 = 0
  var load: Int32 = 0
  var warp = 0
  /// What its excess load and its time warp cost.
  var penalty = 0
  /// The moves that had been made when it last changed, and when its exchanges were last tried.
  var modified: Int32 = 0
  var tested: Int32 = -1
  /// The same of exchanges of vehicles.
  var retried: Int32 = -1
}

/// Improves a plan by small moves until none is left that makes it cost less; loads above the capacity
/// and time warp are allowed at a price.
///
/// The neighborhoods of Vidal, "Hybrid genetic search for the CVRP: open-source implementation and
/// SWAP* neighborhood", 2022: relocations and exchanges of one or two visits, 2-opt, 2-opt*, and SWAP*
/// between routes near each other.
struct LocalSearch<T: TimeModel>: ~Copyable {
  /// The visits near a visit beside which its moves are tried.
  private static var nearest: Int { T.isActive ? 30 : 20 }

  let problem: PlainProblem
  let watch: StopRule.Watch
  var random: RandomSource
  /// Visits, then the start and the end of each route.
  let stops: Table<TourNode>
  /// Where each stop is.
  let sites: Table<Int32>
  /// The segment from the start up to each stop, and from there to the end.
  let ahead: Table<Segment>
  let behind: Table<Segment>
  let courses: Table<Course>
  /// The moves made, and plans loaded, by all searches so far.
  var moves = Int32(0)
  /// The price of a unit of excess load, and of a second of time warp.
  var excessPrice = 0
  var warpPrice = 0
  /// What the plan costs by the predictions of the moves made; looked at in debug builds only.
  var predicted = 0
  /// Visits and routes in the order in which they are tried.
  private var visitOrder: [Int32]
  var courseOrder: [Int32]
  /// The jobs in the order in which their patterns are, and what was taken out of one for a moment.
  var jobOrder: [Int32]
  var lifted: [LiftedVisit] = []
  /// What the cheapest place of each visit costs, and the stop before it, while patterns are compared.
  let placeCosts: Table<Int>
  let places: Table<Int32>
  /// A place to write routes down.
  let scratch: Table<Int32>
  /// The cheapest places of each visit (column) in each route (row).
  let bestPlaces: Table<ThreePlaces>
  /// What it saves to take each visit out of its route.
  let savings: Table<Int>
  /// The routes that have been listed as near another, by the number of the listing.
  let listed: Table<Int32>
  var listing = Int32(0)

  init(_ problem: PlainProblem, _ watch: StopRule.Watch, _ random: RandomSource) {
    self.problem = problem
    self.watch = watch
    self.random = random
    let (visits, routes) = (problem.visitCount, problem.routeCount)
    stops = Table(
      (0..<(visits + 2 * routes)).map { index in
        TourNode(pred: -1, succ: -1, route: index < visits ? -1 : Int32((index - visits) / 2))
      })
    let clocked = T.isActive ? stops.count : 0
    ahead = Table(repeating: Segment(early: 0, late: 0), count: clocked)
    behind = Table(repeating: Segment(early: 0, late: 0), count: clocked)
    courses = Table(
      (0..<routes).map { route in
        let kind = problem.kinds[problem.kindOfRoute[route]]
        return Course(
          fixedCost: kind.fixedCost, costPerMeter: kind.costPerMeter, capacity: kind.capacity)
      })
    sites = Table(
      (0..<Int32(visits)).map { $0 }
        + (0..<2 * routes).map { problem.kinds[problem.kindOfRoute[$0 / 2]].site })
    visitOrder = (0..<visits).map { Int32($0) }
    courseOrder = (0..<routes).map { Int32($0) }
    jobOrder = (0..<Int32(problem.patterns?.jobCount ?? 0)).map { $0 }
    let compared = problem.patterns == nil ? 0 : visits
    placeCosts = Table(repeating: 0, count: compared)
    places = Table(repeating: 0, count: compared)
    scratch = Table(repeating: 0, count: 2 * visits)
    bestPlaces = Table(repeating: ThreePlaces(), count: visits * routes)
    savings = Table(repeating: 0, count: visits)
    listed = Table(repeating: 0, count: routes)
    for route in 0..<routes where T.isActive {
      ahead[start(Int32(route))] = problem.home
      behind[end(Int32(route))] = problem.home
    }
  }

  deinit {
    stops.deallocate()
    sites.deallocate()
    ahead.deallocate()
    behind.deallocate()
    courses.deallocate()
    placeCosts.deallocate()
    places.deallocate()
    scratch.deallocate()
    bestPlaces.deallocate()
    savings.deallocate()
    listed.deallocate()
  }

  @inline(__always) func start(_ route: Int32) -> Int32 {
    Int32(truncatingIfNeeded: problem.visitCount) &+ 2 &* route
  }

  @inline(__always) func end(_ route: Int32) -> Int32 { start(route) &+ 1 }

  @inline(__always) func isVisit(_ stop: Int32) -> Bool { Int(stop) < problem.visitCount }

  /// Improves a plan, given what breaking its limits costs; stops early when the search is over.
  mutating func improve(
    _ routes: [PlainRoute], excessPrice: Int, warpPrice: Int
  ) -> [PlainRoute] {
    self.excessPrice = excessPrice
    self.warpPrice = warpPrice
    load(routes)
    assert(
      {
        predicted = recomputedCost
        return true
      }())
    if problem.patterns != nil { completePatterns() }
    random.shuffle(&visitOrder)
    random.shuffle(&courseOrder)
    var round = 0
    while true {
      let before = moves
      for (index, visit) in visitOrder.enumerated() {
        if index % 64 == 0, watch.isOver { return plan }
        improve(visit, usesIdle: round > 0)
      }
      // Idle routes are not tried in the first round, nor exchanges before the moves are used up.
      if round > 0, moves == before { exchangeInRoutes() }
      if round > 0, moves == before, problem.isMixed { exchangeVehicles() }
      if round > 0, moves == before, problem.patterns != nil { changePatterns() }
      if round > 0, moves == before { return plan }
      round += 1
    }
  }

  /// Tries all moves of a visit beside its nearest.
  private mutating func improve(_ visit: Int32, usesIdle: Bool) {
    guard stops[visit].route >= 0 else { return }
    let tested = stops[visit].tested
    stops[visit].tested = moves
    var slot = Int(visit) &* problem.nearCount
    let end = slot &+ problem.nearCount
    var left = Self.nearest
    while slot < end, left > 0 {
      let other = problem.near[slot]
      slot &+= 1
      let (one, two) = (stops[visit].route, stops[other].route)
      guard two >= 0 else { continue }
      left &-= 1
      guard max(courses[one].modified, courses[two].modified) > tested else { continue }
      if moveBeside(visit, other) { continue }
      let pred = stops[other].pred
      if !isVisit(pred) { _ = moveToStart(visit, pred) }
    }
    let route = stops[visit].route
    guard usesIdle, courses[route].modified > tested else { return }
    let own = Int(problem.kindOfRoute[route])
    for kind in problem.isMixed ? 0..<problem.kinds.count : own..<(own + 1) {
      if let idle = idleRoute(of: kind), moveToStart(visit, start(idle)) { return }
    }
  }

  func idleRoute(of kind: Int) -> Int32? {
    (problem.firstRoutes[kind]..<problem.firstRoutes[kind + 1]).first { courses[$0].count == 0 }
  }

  /// Tries the moves that put a visit and another side by side.
  @inline(__always)
  private mutating func moveBeside(_ u: Int32, _ v: Int32) -> Bool {
    let (x, y) = (stops[u].succ, stops[v].succ)
    if relocate(u, u, isReversed: false, after: v) { return true }
    if isVisit(x) {
      if relocate(u, x, isReversed: false, after: v) { return true }
      if relocate(u, x, isReversed: true, after: v) { return true }
    }
    if u < v, exchange(u, u, v, v) { return true }
    if isVisit(x) {
      if exchange(u, x, v, v) { return true }
      if isVisit(y), u < v, exchange(u, x, v, y) { return true }
    }
    if stops[u].route == stops[v].route { return reverse(u, v) }
    if !T.isActive, cross(u, v, isMirrored: true) { return true }
    return cross(u, v, isMirrored: false)
  }

  /// Tries the moves that put a visit at the start of a route.
  @inline(__always)
  private mutating func moveToStart(_ u: Int32, _ start: Int32) -> Bool {
    let x = stops[u].succ
    if relocate(u, u, isReversed: false, after: start) { return true }
    if isVisit(x) {
      if relocate(u, x, isReversed: false, after: start) { return true }
      if relocate(u, x, isReversed: true, after: start) { return true }
    }
    guard stops[u].route != stops[start].route else { return false }
    if !T.isActive, courses[stops[start].route].count > 0, cross(u, start, isMirrored: true) {
      return true
    }
    return cross(u, start, isMirrored: false)
  }
}
