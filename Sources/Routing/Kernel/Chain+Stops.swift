extension Chain {
  /// Brings the stops of a route and their times up to date, forward and then backward.
  ///
  /// - Returns: Whether the route is in time, as far as windows and services go.
  func refreshStops(_ route: Int, _ first: Int32, _ last: Int32) -> Bool {
    let kind = terrain.kinds[paths[route].kind]
    let times = unsafeBitCast(times, to: Table<Timed.Mark>.self)
    let shift = Timed.Span(
      duration: 0, earliest: Int32(truncatingIfNeeded: kind.opens),
      latest: Int32(truncatingIfNeeded: kind.closes))
    let isInTime = refreshForward(first, last, kind, shift, times)
    let duration = Int(times[last].before.duration)
    paths[route].duration = duration
    refreshBackward(first, last, kind, shift, times)
    return isInTime && duration <= kind.longestDuration
  }

  private func refreshForward(
    _ first: Int32, _ last: Int32, _ kind: Kind, _ shift: Timed.Span, _ times: Table<Timed.Mark>
  ) -> Bool {
    var span = shift
    var isInTime = true
    times[first].before = span
    var head = first
    var stop = Stop.none
    stop.site = kind.start
    stop.last = first
    var service = 0
    var node = nodes[first].succ
    while node != last {
      let visit = terrain.visits[node]
      if terrain.stops.joins(node, stop.last) {
        span.duration &+= Int32(truncatingIfNeeded: service)
        stop.service &+= visit.service
        if terrain.stops.isDelivery(node) { stop.lastDelivery = node }
      } else {
        stop.next = node
        stop.legOut = nodes[stop.last].legOut
        stops[head] = stop
        let site = terrain.site(node)
        isInTime =
          Timed.join(
            &span, terrain.metric.seconds(stop.site, site) &+ service,
            window(of: node, kind)) && isInTime
        head = node
        stop.place = terrain.stops.place(node)
        stop.site = site
        stop.service = visit.service
        stop.lastDelivery = terrain.stops.isDelivery(node) ? node : -1
      }
      times[node].before = span
      stop.last = node
      service = Int(visit.service)
      node = nodes[node].succ
    }
    stop.next = last
    stop.legOut = nodes[stop.last].legOut
    stops[head] = stop
    isInTime =
      Timed.join(&span, terrain.metric.seconds(stop.site, kind.end) &+ service, shift) && isInTime
    times[last].before = span
    stop = .none
    stop.site = kind.end
    stops[last] = stop
    return isInTime
  }

  private func refreshBackward(
    _ first: Int32, _ last: Int32, _ kind: Kind, _ shift: Timed.Span, _ times: Table<Timed.Mark>
  ) {
    var span = shift
    times[last].after = span
    var (next, site) = (last, kind.end)
    var node = nodes[last].pred
    while node != first {
      let here = terrain.site(node)
      var way = Int(terrain.visits[node].service)
      if !terrain.stops.joins(next, node) { way &+= terrain.metric.seconds(here, site) }
      var head =
        terrain.stops.joins(node, nodes[node].pred)
        ? Timed.Span(duration: 0, earliest: -Int32.max, latest: Int32.max) : window(of: node, kind)
      _ = Timed.join(&head, way, span)
      span = head
      times[node].after = span
      (next, site) = (node, here)
      node = nodes[node].pred
    }
    times[first].after = span
  }

  private func window(of node: Int32, _ kind: Kind) -> Timed.Span {
    let hull = terrain.stops.hulls[Int(kind.shift) &* terrain.visitCount &+ Int(node)]
    return Timed.Span(duration: 0, earliest: hull.opens, latest: hull.closes)
  }
}
