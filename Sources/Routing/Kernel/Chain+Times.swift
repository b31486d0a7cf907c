extension Chain {
  /// Brings the times of a route up to date, forward and then backward.
  ///
  /// - Returns: Whether the route is in time. Taking a visit out may make a route late where journeys
  ///   are longer than detours, as rounded ones are at times.
  func refreshTimes(_ route: Int, _ first: Int32, _ last: Int32) -> Bool {
    if T.isRuled { return refreshStops(route, first, last) }
    let kind = terrain.kinds[paths[route].kind]
    if T.self == Windowed.self { return refreshWindows(first, last, kind) }
    let (duration, isInTime) = refreshSpans(first, last, kind)
    paths[route].duration = duration
    return isInTime && duration <= kind.longestDuration
  }

  /// The same for windows alone; beside one visit that was put in, as far as anything changes by it.
  private func refreshWindows(
    _ first: Int32, _ last: Int32, _ kind: Kind, around visit: Int32? = nil
  ) -> Bool {
    let times = unsafeBitCast(times, to: Table<Windowed.Mark>.self)
    let (visits, windows) = (terrain.visits, terrain.windows)
    if visit == nil {
      times[first].early = Int32(truncatingIfNeeded: kind.opens)
      times[last].late = Int32(truncatingIfNeeded: kind.closes)
    }
    let added = visit ?? -1
    var isInTime = true
    var node = visit ?? nodes[first].succ
    let pred = nodes[node].pred
    var moment = Int(times[pred].early) &+ Int(nodes[pred].service)
    while node != last {
      moment = visits[node].start(atOrAfter: moment &+ journey(to: node), windows)
      isInTime = isInTime && moment <= Int(visits[node].closes)
      let early = Int32(truncatingIfNeeded: min(moment, Int(Int32.max)))
      if added >= 0, node != added, times[node].early == early { break }
      times[node].early = early
      moment &+= Int(nodes[node].service)
      node = nodes[node].succ
    }
    if node == last {
      moment &+= journey(to: last)
      isInTime = isInTime && moment <= kind.closes
      times[last].early = Int32(truncatingIfNeeded: min(moment, Int(Int32.max)))
    }

    node = visit ?? nodes[last].pred
    moment = Int(times[nodes[node].succ].late)
    var way = journey(to: nodes[node].succ)
    while node != first {
      let latest = moment &- way &- Int(nodes[node].service)
      moment = visits[node].start(atOrBefore: latest, windows)
      let late = Int32(truncatingIfNeeded: max(moment, -Int(Int32.max)))
      if added >= 0, node != added, times[node].late == late { return isInTime }
      times[node].late = late
      way = journey(to: node)
      node = nodes[node].pred
    }
    moment &-= way
    times[first].late = Int32(truncatingIfNeeded: max(moment, -Int(Int32.max)))
    return isInTime
  }

  /// Brings the marks of a route up to date after one visit was put in; all others are so already.
  ///
  /// On a long route with wide windows, this takes a fifth of the search less than to go through it as
  /// a whole.
  @inline(__always)
  func refresh(_ route: Int, around visit: Int32) {
    guard T.self == Windowed.self, !L.flows, !paths[route].isLate else { return refresh(route) }
    let (first, last) = (start(of: route), end(of: route))
    let kind = terrain.kinds[paths[route].kind]
    paths[route].isStale = false
    paths[route].isLate = !refreshWindows(first, last, kind, around: visit)
  }

  /// The seconds to a node from the one before it.
  @inline(__always)
  private func journey(to node: Int32) -> Int {
    let here = nodes[node]
    return terrain.metric.seconds(
      here.predSite, nodes[here.pred].succSite, along: here.legIn)
  }

  private func refreshSpans(_ first: Int32, _ last: Int32, _ kind: Kind) -> (Int, Bool) {
    let times = unsafeBitCast(times, to: Table<Timed.Mark>.self)
    let visits = terrain.visits
    let shift = Timed.Span(
      duration: 0, earliest: Int32(truncatingIfNeeded: kind.opens),
      latest: Int32(truncatingIfNeeded: kind.closes))
    var span = shift
    var isInTime = true
    times[first].before = span
    var service = 0
    var node = nodes[first].succ
    while node != last {
      let visit = visits[node]
      isInTime =
        Timed.join(
          &span, journey(to: node) &+ service,
          Timed.Span(duration: 0, earliest: visit.opens, latest: visit.closes)) && isInTime
      times[node].before = span
      service = Int(visit.service)
      node = nodes[node].succ
    }
    isInTime = Timed.join(&span, journey(to: last) &+ service, shift) && isInTime
    times[last].before = span
    let duration = Int(span.duration)

    span = shift
    times[last].after = span
    var way = journey(to: last)
    node = nodes[last].pred
    while node != first {
      let visit = visits[node]
      var head = Timed.Span(duration: 0, earliest: visit.opens, latest: visit.closes)
      _ = Timed.join(&head, way &+ Int(visit.service), span)
      span = head
      times[node].after = span
      way = journey(to: node)
      node = nodes[node].pred
    }
    times[first].after = span
    return (duration, isInTime)
  }
}
