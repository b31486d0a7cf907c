// Moves that write whole routes anew.
extension LocalSearch {
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

  /// Exchanges what follows two stops of different routes, if that costs less (2-opt*); or, mirrored,
  /// joins the beginnings of the two, one of them the other way round, and so their ends.
  @inline(__always)
  mutating func cross(_ u: Int32, _ v: Int32, isMirrored: Bool) -> Bool {
    let (x, y) = (stops[u].succ, stops[v].succ)
    let joined = isMirrored ? meters(u, v) &+ meters(x, y) : meters(u, y) &+ meters(v, x)
    var change = (joined &- meters(u, x) &- meters(v, y)) &* problem.costPerMeter
    let (one, two) = (stops[u].route, stops[v].route)
    let (first, second) = (courses[one], courses[two])
    if problem.fixedCost > 0 {
      let visits =
        stops[u].position
        &+ (isMirrored ? stops[v].position : second.count &- stops[v].position)
      change &+= fixedChange(Int(visits), Int(first.count &+ second.count &- visits), first, second)
    }
    let penalties = first.penalty &+ second.penalty
    guard change < penalties else { return false }
    let before = Int(stops[u].load &+ (isMirrored ? stops[v].load : second.load &- stops[v].load))
    let after = Int(first.load) &+ Int(second.load) &- before
    change &+= excess(before) &+ excess(after) &- penalties
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

  /// What routes of so many visits cost more by themselves.
  private func fixedChange(_ one: Int, _ two: Int, _ first: Course, _ second: Course) -> Int {
    func use(_ count: Int) -> Int { count > 0 ? problem.fixedCost : 0 }
    return use(one) &+ use(two) &- use(Int(first.count)) &- use(Int(second.count))
  }

  /// Writes down the visits that follow a stop, up to another or to the end of the route.
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
