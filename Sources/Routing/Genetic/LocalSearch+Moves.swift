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
    let (one, two) = (stops[first].route, stops[v].route)
    let (priceOne, priceTwo) = (courses[one].costPerMeter, courses[two].costPerMeter)
    var change =
      (meters(p, x) &- meters(p, first) &- meters(last, x)) &* priceOne
      &+ (meters(v, head) &+ meters(tail, y) &- meters(v, y)) &* priceTwo
    if first != last, priceOne != priceTwo {
      change &+= meters(first, last) &* (priceTwo &- priceOne)
    }
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
        change &+= excess(Int(courses[one].load), on: one) &- courses[one].penalty
      }
    } else {
      let moved = first == last ? 1 : 2
      if courses[two].count == 0 { change &+= courses[two].fixedCost }
      if Int(courses[one].count) == moved { change &-= courses[one].fixedCost }
      let penalties = courses[one].penalty &+ courses[two].penalty
      guard change < penalties else { return false }
      let load = first == last ? demand(first) : demand(first) &+ demand(last)
      change &+=
        excess(Int(courses[one].load) &- load, on: one)
        &+ excess(Int(courses[two].load) &+ load, on: two) &- penalties
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
    let (one, two) = (stops[a].route, stops[c].route)
    let (priceOne, priceTwo) = (courses[one].costPerMeter, courses[two].costPerMeter)
    var change =
      (meters(pa, c) &+ meters(d, xb) &- meters(pa, a) &- meters(b, xb)) &* priceOne
      &+ (meters(pc, a) &+ meters(b, xd) &- meters(pc, c) &- meters(d, xd)) &* priceTwo
    if priceOne != priceTwo {
      let given = a == b ? 0 : meters(a, b)
      let taken = c == d ? 0 : meters(c, d)
      change &+= (given &- taken) &* (priceTwo &- priceOne)
    }
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
        change &+= excess(Int(courses[one].load), on: one) &- courses[one].penalty
      }
    } else {
      let penalties = courses[one].penalty &+ courses[two].penalty
      guard change < penalties else { return false }
      let given = a == b ? demand(a) : demand(a) &+ demand(b)
      let taken = c == d ? demand(c) : demand(c) &+ demand(d)
      change &+=
        excess(Int(courses[one].load) &- given &+ taken, on: one)
        &+ excess(Int(courses[two].load) &+ given &- taken, on: two) &- penalties
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
  mutating func check(_ change: Int) {
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
}
