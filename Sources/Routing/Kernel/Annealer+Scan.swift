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
      var (pred, site) = (chain.start(of: route), terrain.kinds[path.kind].start)
      let last = chain.end(of: route)
      while pred != last {
        let node = chain.nodes[pred]
        let detour =
          terrain.metric.metersIn(probe.row, from: site)
          &+ terrain.metric.metersOut(probe.row, to: node.succSite) &- Int(node.legOut)
        offer(probe, detour, pred, node.succ, path, &best)
        (pred, site) = (node.succ, node.succSite)
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
      let path = chain.paths[route]
      if !terrain.isUnrestricted {
        guard terrain.allows(probe.freight, on: path.kind) else { continue }
      }
      let (start, end) = (chain.start(of: Int(route)), chain.end(of: Int(route)))
      let (first, last) = (chain.nodes[start], chain.nodes[end])
      let kind = terrain.kinds[path.kind]
      let before =
        terrain.metric.metersIn(probe.row, from: kind.start)
        &+ terrain.metric.metersOut(probe.row, to: first.succSite) &- Int(first.legOut)
      offer(probe, before, start, first.succ, path, &best)
      let behind =
        terrain.metric.metersIn(probe.row, from: last.predSite)
        &+ terrain.metric.metersOut(probe.row, to: kind.end) &- Int(last.legIn)
      offer(probe, behind, last.pred, end, path, &best)
    }
  }
}
