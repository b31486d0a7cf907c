// Moves that write whole routes anew.
extension LocalSearch {
  /// Drives the part of a route between two visits the other way round, if that costs less (2-opt).
  @inline(__always)
  mutating func reverse(_ u: Int32, _ v: Int32) -> Bool {
    let (x, y) = (stops[u].succ, stops[v].succ)
    guard stops[u].position < stops[v].position, x != v else { return false }
    let shift = meters(u, v) &+ meters(x, y) &- meters(u, x) &- meters(v, y)
    let route = stops[u].route
    var change = shift &* courses[route].costPerMeter
    guard change < courses[route].penalty else { return false }
    if T.isActive {
      var way = trail(upTo: u)
      extend(&way, from: v, backTo: x)
      change &+= warp(way, closing: y)
      change &+= excess(Int(courses[route].load), on: route) &- courses[route].penalty
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

  /// Exchanges what follows two stops of different routes, if that costs less (2-opt*); or, mirrored,
  /// joins the beginnings of the two, one of them the other way round, and so their ends.
  @inline(__always)
  mutating func cross(_ u: Int32, _ v: Int32, isMirrored: Bool) -> Bool {
    let (x, y) = (stops[u].succ, stops[v].succ)
    let (one, two) = (stops[u].route, stops[v].route)
    let (first, second) = (courses[one], courses[two])
    var change: Int
    if problem.isMixed {
      change = crossedCost(u, v, isMirrored: isMirrored) &- cost(of: one) &- cost(of: two)
    } else {
      let joined = isMirrored ? meters(u, v) &+ meters(x, y) : meters(u, y) &+ meters(v, x)
      change = (joined &- meters(u, x) &- meters(v, y)) &* first.costPerMeter
    }
    if first.fixedCost > 0 || second.fixedCost > 0 {
      let visits =
        stops[u].position
        &+ (isMirrored ? stops[v].position : second.count &- stops[v].position)
      change &+= fixedChange(Int(visits), Int(first.count &+ second.count &- visits), first, second)
    }
    let penalties = first.penalty &+ second.penalty
    guard change < penalties else { return false }
    let before = Int(stops[u].load &+ (isMirrored ? stops[v].load : second.load &- stops[v].load))
    let after = Int(first.load) &+ Int(second.load) &- before
    change &+= excess(before, on: one) &+ excess(after, on: two) &- penalties
    guard change < 0 else { return false }
    // What drives half a route the other way round is not tried where there are windows.
    if T.isActive {
      change &+= warp(trail(upTo: u), closing: y)
      guard change < 0 else { return false }
      change &+= warp(trail(upTo: v), closing: x)
      guard change < 0 else { return false }
    }
    let (front, back): (Int, Int)
    if isMirrored {
      front = writeBack(v, start(two), write(start(one), u, 0))
      back = write(v, end(two), writeBack(end(one), x, front))
    } else {
      front = write(v, end(two), write(start(one), u, 0))
      back = write(u, end(one), write(start(two), v, front))
    }
    moves &+= 1
    rebuild(one, scratch, front)
    rebuild(two, scratch.part(from: front, count: back &- front), back &- front)
    check(change)
    return true
  }

  /// What the metres of a route cost.
  @inline(__always)
  private func cost(of route: Int32) -> Int {
    stops[end(route)].meters &* courses[route].costPerMeter
  }

  /// What the metres of two routes would cost once their tails, or halves, were exchanged.
  @inline(__always)
  private func crossedCost(_ u: Int32, _ v: Int32, isMirrored: Bool) -> Int {
    let (x, y) = (stops[u].succ, stops[v].succ)
    let (one, two) = (stops[u].route, stops[v].route)
    let (endOne, endTwo) = (stops[end(one)].pred, stops[end(two)].pred)
    var (front, back) = (stops[u].meters, 0)
    if isMirrored {
      front &+= half(v, to: stops[start(two)].succ, from: u, home: end(one))
      back = half(x, to: endOne, from: y, home: start(two))
      back &+= stops[end(two)].meters &- stops[y].meters
    } else {
      front &+= half(y, to: endTwo, from: u, home: end(one))
      back = stops[v].meters &+ half(x, to: endOne, from: v, home: end(two))
    }
    return front &* courses[one].costPerMeter &+ back &* courses[two].costPerMeter
  }

  /// How far it is from a stop to a visit, from there along its route, in either direction, to the first
  /// or last visit, and home.
  @inline(__always)
  private func half(_ first: Int32, to last: Int32, from stop: Int32, home: Int32) -> Int {
    guard isVisit(first) else { return meters(stop, home) }
    return meters(stop, first) &+ abs(stops[last].meters &- stops[first].meters)
      &+ meters(last, home)
  }

  /// What routes of so many visits cost more by themselves.
  private func fixedChange(_ one: Int, _ two: Int, _ first: Course, _ second: Course) -> Int {
    (one > 0 ? first.fixedCost : 0) &- (first.count > 0 ? first.fixedCost : 0)
      &+ (two > 0 ? second.fixedCost : 0) &- (second.count > 0 ? second.fixedCost : 0)
  }

  /// Writes down the visits that follow a stop, up to another or to the end of the route.
  func write(_ before: Int32, _ last: Int32, _ count: Int) -> Int {
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

  /// Writes down the visits from one stop back to another, ends of routes left out.
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
