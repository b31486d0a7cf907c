extension LocalSearch {
  @inline(__always)
  func meters(_ from: Int32, _ to: Int32) -> Int { problem.meters(sites[from], sites[to]) }

  /// What a load above the capacity of the vehicle of a route costs.
  @inline(__always)
  func excess(_ load: Int, on route: Int32) -> Int {
    max(0, load &- courses[route].capacity) &* excessPrice
  }

  /// A visit as the clock sees it.
  @inline(__always)
  func segment(_ visit: Int32) -> Segment { problem.segments[visit] }

  @inline(__always)
  func demand(_ stop: Int32) -> Int { Int(problem.demands[stop]) }

  /// Makes a route of visits written down in order.
  func rebuild(_ route: Int32, _ visits: Table<Int32>, _ count: Int) {
    var pred = start(route)
    for index in 0..<count {
      stops[pred].succ = visits[index]
      stops[visits[index]].pred = pred
      pred = visits[index]
    }
    stops[pred].succ = end(route)
    stops[end(route)].pred = pred
    refresh(route)
  }

  /// Brings what is kept for a route and its stops up to date.
  func refresh(_ route: Int32) {
    let (first, last) = (start(route), end(route))
    var stop = first
    var (position, load) = (Int32(0), Int32(0))
    var meters = 0
    while true {
      let next = stops[stop].succ
      if next == last { break }
      position &+= 1
      load &+= problem.demands[next]
      stops[next].route = route
      stops[next].position = position
      stops[next].load = load
      if problem.isMixed {
        meters &+= self.meters(stop, next)
        stops[next].meters = meters
      }
      if T.isActive {
        ahead[next] = ahead[stop].joined(seconds(stop, next), segment(next))
      }
      stop = next
    }
    stops[last].position = position &+ 1
    stops[last].load = load
    if problem.isMixed { stops[last].meters = meters &+ self.meters(stop, last) }
    courses[route].count = position
    courses[route].load = load
    if T.isActive {
      courses[route].warp = ahead[stop].warp(seconds(stop, last), behind[last])
      while stop != first {
        behind[stop] = segment(stop).joined(
          seconds(stop, stops[stop].succ), behind[stops[stop].succ])
        stop = stops[stop].pred
      }
      behind[first] = ahead[first].joined(
        seconds(first, stops[first].succ), behind[stops[first].succ])
    }
    courses[route].penalty = excess(Int(load), on: route) &+ courses[route].warp &* warpPrice
    courses[route].modified = moves
  }

  @inline(__always)
  func seconds(_ from: Int32, _ to: Int32) -> Int {
    problem.metric.seconds(sites[from], sites[to])
  }

  /// Begins a route with what it has up to a stop.
  @inline(__always)
  func trail(upTo stop: Int32) -> Trail { Trail(segment: ahead[stop], last: stop) }

  /// Goes on to a stop.
  @inline(__always)
  func extend(_ trail: inout Trail, to stop: Int32) {
    trail.segment = trail.segment.joined(seconds(trail.last, stop), segment(stop))
    trail.last = stop
  }

  /// Goes on to one stop, and from there along its route to another.
  @inline(__always)
  func extend(_ trail: inout Trail, from first: Int32, to last: Int32) {
    var stop = first
    while true {
      extend(&trail, to: stop)
      if stop == last { return }
      stop = stops[stop].succ
    }
  }

  /// Goes on to one stop, and from there back along its route to another.
  @inline(__always)
  func extend(_ trail: inout Trail, from last: Int32, backTo first: Int32) {
    var stop = last
    while true {
      extend(&trail, to: stop)
      if stop == first { return }
      stop = stops[stop].pred
    }
  }

  /// The price of the time warp of a route that ends as another does from a stop on.
  @inline(__always)
  func warp(_ trail: Trail, closing stop: Int32) -> Int {
    trail.segment.warp(seconds(trail.last, stop), behind[stop]) &* warpPrice
  }
}

/// The beginning of a route that a move would make.
struct Trail: BitwiseCopyable {
  var segment: Segment
  var last: Int32
}
