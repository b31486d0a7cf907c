extension Annealer {
  /// Tries the places beside a visit on a larger vehicle than the one that drives there now.
  @inline(never)
  mutating func offerUpgrade(
    _ probe: Probe<M, L>, _ other: Int32, _ best: inout Slot
  ) {
    let node = chain.nodes[other]
    let path = chain.paths[node.route]
    let own = terrain.kinds[path.kind]
    let load = L.add(L.subtract(path.capacity, chain.rooms[node.route]), probe.sum)
    for index in 0..<terrain.kinds.count where chain.idleCount[index] > 0 {
      let kind = terrain.kinds[index]
      guard
        L.fits(load, terrain.capacities[index]), kind.start == own.start, kind.end == own.end,
        kind.opens == own.opens, kind.closes == own.closes, terrain.isUnrestricted
      else { continue }
      guard openKind < 0 || Int(openKind) == index else { continue }
      let rise =
        kind.fixedCost &- own.fixedCost &+ path.meters &* (kind.costPerMeter &- own.costPerMeter)
        &+ path.duration &* (kind.costPerSecond &- own.costPerSecond)
      var path = path
      path.kind = Int32(truncatingIfNeeded: index)
      path.costPerMeter = kind.costPerMeter
      let row = probe.row
      let behind =
        terrain.metric.metersIn(row, from: other)
        &+ terrain.metric.metersOut(row, to: node.succSite) &- Int(node.legOut)
      let before = best.cost
      offer(probe, behind, other, node.succ, path, &best, fixedCost: (rise &* fixedShare) &>> 8)
      let ahead =
        terrain.metric.metersIn(row, from: node.predSite)
        &+ terrain.metric.metersOut(row, to: other) &- Int(node.legIn)
      offer(probe, ahead, node.pred, other, path, &best, fixedCost: (rise &* fixedShare) &>> 8)
      if best.cost < before { best.upgrade = Int32(truncatingIfNeeded: index) }
    }
  }

  /// Whether a vehicle of a kind may be taken into use for a shipment in this iteration.
  @inline(__always)
  func mayOpen(_ kind: Int, for freight: Choice) -> Bool {
    (openKind < 0 || Int(openKind) == kind) && terrain.allows(freight, on: Int32(kind))
  }

  /// Tries an idle vehicle of each kind.
  @inline(__always)
  mutating func offerIdle(_ probe: Probe<M, L>, _ best: inout Slot) {
    for kind in 0..<terrain.kinds.count where mayOpen(kind, for: probe.freight) {
      let route = chain.idleRoute(of: kind)
      guard route >= 0 else { continue }
      let path = chain.paths[route]
      if !L.flows {
        guard L.fits(probe.sum, chain.rooms[route]) else { continue }
      }
      let vehicle = terrain.kinds[kind]
      let meters =
        terrain.metric.metersIn(probe.row, from: vehicle.start)
        &+ terrain.metric.metersOut(probe.row, to: vehicle.end)
      let fixedCost = (vehicle.fixedCost &* fixedShare) &>> 8
      guard fixedCost &+ meters &* vehicle.costPerMeter < best.cost else { continue }
      offer(
        probe, meters, chain.start(of: Int(route)), chain.end(of: Int(route)), path, &best,
        fixedCost: fixedCost)
    }
  }
}
