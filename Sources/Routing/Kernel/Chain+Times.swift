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

  private func refreshWindows(_ first: Int32, _ last: Int32, _ kind: Kind) -> Bool {
    let times = unsafeBitCast(times, to: Table<Windowed.Mark>.self)
    let (visits, windows, metric) = (terrain.visits, terrain.windows, terrain.metric)
    var isInTime = true
    var moment = kind.opens
    times[first].early = Int32(truncatingIfNeeded: moment)
    var site = kind.start
    var node = nodes[first].succ
    while node != last {
      moment = visits[node].start(
        atOrAfter: moment &+ metric.seconds(site, terrain.site(node)), windows)
      isInTime = isInTime && moment <= Int(visits[node].closes)
      times[node].early = Int32(truncatingIfNeeded: min(moment, Int(Int32.max)))
      moment &+= Int(visits[node].service)
      site = terrain.site(node)
      node = nodes[node].succ
    }
    moment &+= metric.seconds(site, kind.end)
    isInTime = isInTime && moment <= kind.closes
    times[last].early = Int32(truncatingIfNeeded: min(moment, Int(Int32.max)))

    moment = kind.closes
    times[last].late = Int32(truncatingIfNeeded: moment)
    site = kind.end
    node = nodes[last].pred
    while node != first {
      let visit = visits[node]
      let latest = moment &- metric.seconds(terrain.site(node), site) &- Int(visit.service)
      moment = visit.start(atOrBefore: latest, windows)
      times[node].late = Int32(truncatingIfNeeded: max(moment, -Int(Int32.max)))
      site = terrain.site(node)
      node = nodes[node].pred
    }
    moment &-= metric.seconds(kind.start, site)
    times[first].late = Int32(truncatingIfNeeded: max(moment, -Int(Int32.max)))
    return isInTime
  }

  private func refreshSpans(_ first: Int32, _ last: Int32, _ kind: Kind) -> (Int, Bool) {
    let times = unsafeBitCast(times, to: Table<Timed.Mark>.self)
    let (visits, metric) = (terrain.visits, terrain.metric)
    let shift = Timed.Span(
      duration: 0, earliest: Int32(truncatingIfNeeded: kind.opens),
      latest: Int32(truncatingIfNeeded: kind.closes))
    var span = shift
    var isInTime = true
    times[first].before = span
    var site = kind.start
    var service = 0
    var node = nodes[first].succ
    while node != last {
      let visit = visits[node]
      isInTime =
        Timed.join(
          &span, metric.seconds(site, terrain.site(node)) &+ service,
          Timed.Span(duration: 0, earliest: visit.opens, latest: visit.closes)) && isInTime
      times[node].before = span
      service = Int(visit.service)
      site = terrain.site(node)
      node = nodes[node].succ
    }
    isInTime = Timed.join(&span, metric.seconds(site, kind.end) &+ service, shift) && isInTime
    times[last].before = span
    let duration = Int(span.duration)

    span = shift
    times[last].after = span
    site = kind.end
    node = nodes[last].pred
    while node != first {
      let visit = visits[node]
      var head = Timed.Span(duration: 0, earliest: visit.opens, latest: visit.closes)
      _ = Timed.join(&head, metric.seconds(terrain.site(node), site) &+ Int(visit.service), span)
      span = head
      times[node].after = span
      site = terrain.site(node)
      node = nodes[node].pred
    }
    times[first].after = span
    return (duration, isInTime)
  }
}
