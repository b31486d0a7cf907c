import Quantities

extension Annealer {
  /// The visits that are removed in one iteration, on average; fewer by strings where shipments meet at
  /// stops, as each of them takes long to insert there.
  static var meanRemoved: Int { 10 }
  private static var meanRemovedMeeting: Int { 6 }
  private static var longestString: Int { 10 }
  /// Of so many iterations, one removes a whole route, of so many visits at most.
  private static var routeRate: Int { 100 }
  private static var mixedRouteRate: Int { 20 }
  private static var meetingRouteRate: Int { 25 }
  private static var largestRemoved: Int { 100 }
  private static var mostRoutes: Int { 4 }
  /// Of so many iterations, one lets visits that are coupled change their days.
  private static var daysRate: Int { 5 }
  /// The routes whose ends are tried, on average.
  private static var endsScanned: Int { 30 }

  /// Whether routes are to be given to other vehicles, several at a time; those where many visits
  /// meet are too long for it.
  private var isMixed: Bool { terrain.isMixed && !terrain.meets }

  private var routeRate: Int {
    isMixed ? Self.mixedRouteRate : terrain.meets ? Self.meetingRouteRate : Self.routeRate
  }

  /// Removes strings of visits near each other from a few routes.
  mutating func ruin() {
    queueCount = 0
    operation = .strings
    drawMood()
    guard chain.usedCount > 0 else { return }
    if random.below(routeRate) == 0 {
      removeRoutes()
      return
    }
    if T.isRuled, terrain.meets, ruinStops() { return }
    let served = terrain.width &- bankCount
    let cardinality = max(1, served / chain.usedCount)
    let longest = min(Self.longestString, cardinality)
    // Numbers of strings in 1/256: 4 c / (1 + l) - 1, and a uniform draw from 1 to one more.
    let mean = terrain.meets ? Self.meanRemovedMeeting : Self.meanRemoved
    let strings = 1024 * mean / (1 + longest) - 256
    var left = (256 + random.below(max(1, strings))) / 256
    stamp &+= 1
    let seed = ruinSeed()
    removeString(around: seed, longest, &left)
    var slot = Int(seed) &* terrain.nearCount
    let end = slot &+ terrain.nearCount
    while left > 0, slot < end {
      removeString(around: terrain.near[slot], longest, &left)
      slot &+= 1
    }
    refreshTouched()
  }

  /// Decides how ready this iteration is to use another vehicle, and of which kind.
  ///
  /// What one shipment pays for a large vehicle is no measure of what it saves for many: so it is
  /// counted in part at times, and at times there is no choice.
  private mutating func drawMood() {
    opensFreely = random.below(2) == 0
    scansEnds = random.below(max(1, chain.usedCount)) < Self.endsScanned
    if terrain.hasCouplings { keepsDays = random.below(Self.daysRate) > 0 }
    guard terrain.isMixed else { return }
    fixedShare = random.below(2) == 0 ? random.below(256) : 256
    openKind =
      random.below(2) == 0
      ? Int32(truncatingIfNeeded: random.below(terrain.kinds.count)) : -1
  }

  /// Removes all visits of a route, or of a few near each other where vehicles differ.
  private mutating func removeRoutes() {
    operation = .wholeRoute
    if !terrain.isMixed {
      // Where all vehicles are alike, the visits go to other routes if there is any way.
      opensFreely = false
    } else if terrain.meets {
      // What was a whole route pays for a vehicle: any may have it, at its full price.
      opensFreely = true
      openKind = -1
      fixedShare = 256
    }
    var left = isMixed ? 1 &+ random.below(Self.mostRoutes) : 1
    let seed = Int32(random.below(terrain.realCount))
    removeRoute(of: seed)
    left &-= 1
    var slot = Int(seed) &* terrain.nearCount
    let end = slot &+ terrain.nearCount
    while left > 0, slot < end, queueCount < Self.largestRemoved {
      if removeRoute(of: terrain.near[slot]) { left &-= 1 }
      slot &+= 1
    }
    refreshTouched()
  }

  /// Removes all visits of the route of a visit, unless there are too many.
  @discardableResult
  private mutating func removeRoute(of visit: Int32) -> Bool {
    let route = Int(chain.nodes[visit].route)
    guard route >= 0, Int(chain.paths[route].count) <= Self.largestRemoved else { return false }
    while chain.paths[route].count > 0 {
      let first = chain.nodes[chain.start(of: route)].succ
      if terrain.visits[first].job < 0 {
        take(first)
      } else {
        removeToQueue(first)
      }
    }
    return true
  }

  /// Removes a string that contains a visit, unless its route has lost one already.
  @inline(__always)
  private mutating func removeString(around visit: Int32, _ longest: Int, _ left: inout Int) {
    let route = chain.nodes[visit].route
    guard route >= 0, stamps[route] != stamp else { return }
    stamps[route] = stamp
    left &-= 1
    let count = Int(chain.paths[route].count)
    let length = 1 &+ random.below(min(longest, count))
    var kept = 0
    if length > 1, length < count, random.below(2) == 0 {
      // A split string keeps some visits in its middle.
      kept = 1
      while length &+ kept < count, random.below(100) == 0 { kept &+= 1 }
    }
    removeString(around: visit, spanning: length &+ kept, keeping: kept)
  }

  private mutating func removeString(around visit: Int32, spanning span: Int, keeping kept: Int) {
    let visits = Int32(truncatingIfNeeded: terrain.visitCount)
    var (first, before) = (visit, 0)
    while before < span &- 1, chain.nodes[first].pred < visits {
      first = chain.nodes[first].pred
      before &+= 1
    }
    var (last, after) = (visit, 0)
    while after < span &- 1, chain.nodes[last].succ < visits {
      last = chain.nodes[last].succ
      after &+= 1
    }
    // The string begins at most `before` visits ahead, and no later than leaves room for its end.
    let fewest = max(0, span &- 1 &- after)
    var skip = before &- (fewest &+ random.below(before &- fewest &+ 1))
    while skip > 0 {
      first = chain.nodes[first].succ
      skip &-= 1
    }
    let gap = kept > 0 ? 1 &+ random.below(max(1, span &- kept &- 1)) : span
    if terrain.hasCouplings {
      removeCoupled(from: first, span, gap: gap, keeping: kept)
      return
    }
    var node = first
    for index in 0..<span {
      guard node < visits else { return }
      var next = chain.nodes[node].succ
      if index < gap || index >= gap &+ kept {
        let partner = terrain.visits[node].partner
        if partner >= 0, partner == next { next = chain.nodes[next].succ }
        if terrain.visits[node].job >= 0 { removeToQueue(node) }
      }
      node = next
    }
  }
}
