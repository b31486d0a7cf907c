extension Annealer {
  /// Tries all routes from end to end, where nothing near has room.
  @inline(never)
  mutating func offerEverywhere(_ probe: Probe<M, L>, _ best: inout Slot) {
    for index in 0..<chain.usedCount {
      let route = Int(chain.used[index])
      let path = chain.paths[route]
      if !L.flows {
        guard L.fits(probe.sum, chain.rooms[route]) else { continue }
      }
      guard terrain.allows(probe.freight, on: path.kind) else { continue }
      var pred = chain.start(of: route)
      let last = chain.end(of: route)
      while pred != last {
        let succ = chain.nodes[pred].succ
        offer(probe, between: pred, succ, Int32(truncatingIfNeeded: route), &best)
        pred = succ
      }
    }
  }

  /// Tries the first and last place of each route, which a visit on the way may suit although it is
  /// far from all others there.
  @inline(never)
  mutating func offerEnds(_ probe: Probe<M, L>, _ best: inout Slot) {
    for index in 0..<chain.usedCount {
      let route = chain.used[index]
      if !L.flows {
        guard L.fits(probe.sum, chain.rooms[route]) else { continue }
      }
      if !terrain.isUnrestricted {
        guard terrain.allows(probe.freight, on: chain.paths[route].kind) else { continue }
      }
      let (start, end) = (chain.start(of: Int(route)), chain.end(of: Int(route)))
      offer(probe, between: start, chain.nodes[start].succ, route, &best)
      offer(probe, between: chain.nodes[end].pred, end, route, &best)
    }
  }

  /// Tries a place between two nodes.
  @inline(__always)
  private mutating func offer(
    _ probe: Probe<M, L>, between pred: Int32, _ succ: Int32, _ route: Int32, _ best: inout Slot
  ) {
    let detour =
      terrain.metric.metersIn(probe.row, from: chain.nodes[succ].predSite)
      &+ terrain.metric.metersOut(probe.row, to: chain.nodes[pred].succSite)
      &- Int(chain.nodes[pred].legOut)
    offer(probe, detour, pred, succ, chain.paths[route], &best)
  }
}
