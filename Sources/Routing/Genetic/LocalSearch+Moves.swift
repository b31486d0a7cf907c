// A move is reckoned in the order of what it takes to know: first metres and fixed costs, which have to
// save more than all penalties of the routes it changes; then loads; then times.
extension LocalSearch {
  /// Moves one or two visits that follow each other behind a stop, if that costs less.
  @inline(__always)
  mutating func relocate(
    _ first: Int32, _ last: Int32, isReversed: Bool, after v: Int32
  ) -> Bool {
    let (p, x, y) = (stops[first].pred, stops[last].succ, stops[v].succ)
    guard v != first, v != last, v != p else { return false }
    let (head, tail) = isReversed ? (last, first) : (first, last)
    let shift =
      meters(p, x) &- meters(p, first) &- meters(last, x)
      &+ meters(v, head) &+ meters(tail, y) &- meters(v, y)
    var change = shift &* problem.costPerMeter
    let (one, two) = (stops[first].route, stops[v].route)
    if one == two {
      guard change < courses[one].penalty else { return false }
      if T.isActive {
        var way: Trail
        if stops[first].position < stops[v].position {
          way = trail(upTo: p)
          extend(&way, from: x, to: v)
          extend(&way, to: head)
          if head != tail { extend(&way, to: tail) }
          change &+= warp(way, closing: y)
        } else {
          way = trail(upTo: v)
          extend(&way, to: head)
          if head != tail { extend(&way, to: tail) }
          extend(&way, from: y, to: p)
          change &+= warp(way, closing: x)
        }
        change &+= excess(Int(courses[one].load)) &- courses[one].penalty
      }
    } else {
      let moved = first == last ? 1 : 2
      if courses[two].count == 0 { change &+= problem.fixedCost }
      if Int(courses[one].count) == moved { change &-= problem.fixedCost }
      let penalties = courses[one].penalty &+ courses[two].penalty
      guard change < penalties else { return false }
      let load = first == last ? demand(first) : demand(first) &+ demand(last)
      change &+=
        excess(Int(courses[one].load) &- load) &+ excess(Int(courses[two].load) &+ load)
        &- penalties
      if T.isActive, change < 0 {
        change &+= warp(trail(upTo: p), closing: x)
        guard change < 0 else { return false }
        var way = trail(upTo: v)
        extend(&way, to: head)
        if head != tail { extend(&way, to: tail) }
        change &+= warp(way, closing: y)
      }
    }
    guard change < 0 else { return false }
    move(head, after: v)
    if head != tail { move(tail, after: head) }
    settle(one, two, change)
    return true
  }

  /// Exchanges a visit or two that follow each other with another one or two, if that costs less.
  @inline(__always)
  mutating func exchange(_ a: Int32, _ b: Int32, _ c: Int32, _ d: Int32) -> Bool {
    let (pa, xb, pc, xd) = (stops[a].pred, stops[b].succ, stops[c].pred, stops[d].succ)
    // Blocks side by side or over each other are left to relocations.
    guard b != c, d != a, xb != c, xd != a else { return false }
    let shift =
      meters(pa, c) &+ meters(d, xb) &- meters(pa, a) &- meters(b, xb)
      &+ meters(pc, a) &+ meters(b, xd) &- meters(pc, c) &- meters(d, xd)
    var change = shift &* problem.costPerMeter
    let (one, two) = (stops[a].route, stops[c].route)
    if one == two {
      guard change < courses[one].penalty else { return false }
      if T.isActive {
        var way: Trail
        if stops[a].position < stops[c].position {
          way = trail(upTo: pa)
          extend(&way, from: c, to: d)
          extend(&way, from: xb, to: pc)
          extend(&way, from: a, to: b)
          change &+= warp(way, closing: xd)
        } else {
          way = trail(upTo: pc)
          extend(&way, from: a, to: b)
          extend(&way, from: xd, to: pa)
          extend(&way, from: c, to: d)
          change &+= warp(way, closing: xb)
        }
        change &+= excess(Int(courses[one].load)) &- courses[one].penalty
      }
    } else {
      let penalties = courses[one].penalty &+ courses[two].penalty
      guard change < penalties else { return false }
      let given = a == b ? demand(a) : demand(a) &+ demand(b)
      let taken = c == d ? demand(c) : demand(c) &+ demand(d)
      change &+=
        excess(Int(courses[one].load) &- given &+ taken)
        &+ excess(Int(courses[two].load) &+ given &- taken) &- penalties
      if T.isActive, change < 0 {
        var way = trail(upTo: pa)
        extend(&way, from: c, to: d)
        change &+= warp(way, closing: xb)
        guard change < 0 else { return false }
        way = trail(upTo: pc)
        extend(&way, from: a, to: b)
        change &+= warp(way, closing: xd)
      }
    }
    guard change < 0 else { return false }
    move(a, after: d)
    if a != b { move(b, after: a) }
    move(c, after: pa)
    if c != d { move(d, after: c) }
    settle(one, two, change)
    return true
  }

  /// Drives the part of a route between two visits the other way round, if that costs less (2-opt).
  @inline(__always)
  mutating func reverse(_ u: Int32, _ v: Int32) -> Bool {
    let (x, y) = (stops[u].succ, stops[v].succ)
    guard stops[u].position < stops[v].position, x != v else { return false }
    let shift = meters(u, v) &+ meters(x, y) &- meters(u, x) &- meters(v, y)
    var change = shift &* problem.costPerMeter
    let route = stops[u].route
    guard change < courses[route].penalty else { return false }
    if T.isActive {
      var way = trail(upTo: u)
      extend(&way, from: v, backTo: x)
      change &+= warp(way, closing: y)
      change &+= excess(Int(courses[route].load)) &- courses[route].penalty
    }
    guard change < 0 else { return false }
    var count = write(start(route), u, 0)
    count = writeBack(v, x, count)
    count = write(v, end(route), count)
    moves &+= 1
    rebuild(route, scratch, count)
    check(change)
    return true
  }

  /// Exchanges what follows two stops of different routes, if that costs less (2-opt*).
  @inline(__always)
  mutating func cross(_ u: Int32, _ v: Int32) -> Bool {
    let (x, y) = (stops[u].succ, stops[v].succ)
    let shift = meters(u, y) &+ meters(v, x) &- meters(u, x) &- meters(v, y)
    let (one, two) = (stops[u].route, stops[v].route)
    let (first, second) = (courses[one], courses[two])
    let before = Int(stops[u].load) &+ Int(second.load) &- Int(stops[v].load)
    let after = Int(stops[v].load) &+ Int(first.load) &- Int(stops[u].load)
    var change = shift &* problem.costPerMeter
    if problem.fixedCost > 0 {
      let visits = stops[u].position &+ second.count &- stops[v].position
      change &+= fixedChange(Int(visits), Int(first.count &+ second.count &- visits), first, second)
    }
    let penalties = first.penalty &+ second.penalty
    guard change < penalties else { return false }
    change &+= excess(before) &+ excess(after) &- penalties
    guard change < 0 else { return false }
    if T.isActive {
      change &+= warp(trail(upTo: u), closing: y)
      guard change < 0 else { return false }
      change &+= warp(trail(upTo: v), closing: x)
      guard change < 0 else { return false }
    }
    let front = write(u, end(one), write(start(two), v, 0))
    let back = write(v, end(two), write(start(one), u, front))
    moves &+= 1
    rebuild(two, scratch, front)
    rebuild(one, scratch.part(from: front, count: back &- front), back &- front)
    check(change)
    return true
  }

  /// Joins the beginnings of two routes, one of them the other way round, and so their ends, if that
  /// costs less.
  @inline(__always)
  mutating func crossMirrored(_ u: Int32, _ v: Int32) -> Bool {
    let (x, y) = (stops[u].succ, stops[v].succ)
    let shift = meters(u, v) &+ meters(x, y) &- meters(u, x) &- meters(v, y)
    let (one, two) = (stops[u].route, stops[v].route)
    let (first, second) = (courses[one], courses[two])
    let before = Int(stops[u].load) &+ Int(stops[v].load)
    let after = Int(first.load) &+ Int(second.load) &- before
    var change = shift &* problem.costPerMeter
    if problem.fixedCost > 0 {
      let visits = stops[u].position &+ stops[v].position
      change &+= fixedChange(Int(visits), Int(first.count &+ second.count &- visits), first, second)
    }
    let penalties = first.penalty &+ second.penalty
    guard change < penalties else { return false }
    change &+= excess(before) &+ excess(after) &- penalties
    guard change < 0 else { return false }
    let front = writeBack(v, start(two), write(start(one), u, 0))
    let back = write(v, end(two), writeBack(end(one), x, front))
    moves &+= 1
    rebuild(one, scratch, front)
    rebuild(two, scratch.part(from: front, count: back &- front), back &- front)
    check(change)
    return true
  }

  /// What routes of so many visits cost more by themselves.
  private func fixedChange(_ one: Int, _ two: Int, _ first: Course, _ second: Course) -> Int {
    func use(_ count: Int) -> Int { count > 0 ? problem.fixedCost : 0 }
    return use(one) &+ use(two) &- use(Int(first.count)) &- use(Int(second.count))
  }

  /// Takes a visit out and puts it behind a stop.
  func move(_ visit: Int32, after pred: Int32) {
    let stop = stops[visit]
    guard stop.pred != pred, pred != visit else { return }
    stops[stop.pred].succ = stop.succ
    stops[stop.succ].pred = stop.pred
    let succ = stops[pred].succ
    stops[visit].pred = pred
    stops[visit].succ = succ
    stops[pred].succ = visit
    stops[succ].pred = visit
  }

  /// Brings two routes up to date after a move that was to change the cost by so much.
  mutating func settle(_ one: Int32, _ two: Int32, _ change: Int) {
    moves &+= 1
    refresh(one)
    if two != one { refresh(two) }
    check(change)
  }

  /// In debug builds, compares what a move was to change with the whole plan reckoned anew.
  @inline(__always)
  private mutating func check(_ change: Int) {
    assert(
      {
        predicted += change
        return predicted == recomputedCost
      }(), "a move does not change the cost by what it was to")
  }

  /// What the plan costs with its penalties, reckoned from its routes alone.
  var recomputedCost: Int {
    let plan = Individual(plan, problem)
    return plan.cost + plan.excess * excessPrice + plan.warp * warpPrice
  }

  /// Writes the visits between two stops down, the first stop left out unless it is a visit that
  /// begins a piece: the caller names the stop before the piece and the last of it, or an end.
  private func write(_ before: Int32, _ last: Int32, _ count: Int) -> Int {
    var count = count
    var stop = before
    while stop != last {
      stop = stops[stop].succ
      guard isVisit(stop) else { break }
      scratch[count] = stop
      count &+= 1
    }
    return count
  }

  /// Writes visits down backwards, from one stop to another, ends of routes left out.
  private func writeBack(_ last: Int32, _ first: Int32, _ count: Int) -> Int {
    var count = count
    var stop = last
    while true {
      if isVisit(stop) {
        scratch[count] = stop
        count &+= 1
      }
      if stop == first { return count }
      stop = stops[stop].pred
    }
  }
}
