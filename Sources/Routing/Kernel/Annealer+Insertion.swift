import Quantities

extension Annealer {
  /// The visits beside which an insertion is tried.
  ///
  /// Fewer are faster, and lose more by it than they gain.
  static var nearest: Int { 50 }
  /// Those beside which it is tried on a larger vehicle too.
  private static var nearestUpgraded: Int { 10 }

  /// The cheapest way to insert a job that costs less than to leave it out.
  mutating func bestSlot(of job: Int32) -> Slot {
    var best = Slot()
    let freight = terrain.jobs[job]
    best.cost = freight.prize
    for choice in freight.firstChoice..<(freight.firstChoice &+ freight.choiceCount) {
      if terrain.choices[choice].second < 0 {
        offerSingle(choice, isRequired: freight.isRequired, &best)
      } else {
        offerPair(choice, isRequired: freight.isRequired, &best)
      }
    }
    return best
  }

  /// Tries a shipment of one visit beside its nearest visits, and on idle vehicles.
  @inline(__always)
  private mutating func offerSingle(_ choice: Int32, isRequired: Bool, _ best: inout Slot) {
    let probe = Probe(terrain, choice)
    repeat {
      offerNear(probe, &best)
      if scansEnds { offerEnds(probe, &best) }
      if T.isRuled, terrain.realCount < terrain.visitCount { offerTrips(probe, &best) }
      if opensFreely { offerIdle(probe, &best) }
    } while !settleOffers(&best)
    if !best.isFound, isRequired {
      repeat { offerEverywhere(probe, &best) } while !settleOffers(&best)
    }
    if !opensFreely, !best.isFound {
      repeat { offerIdle(probe, &best) } while !settleOffers(&best)
    }
    if !best.isFound, openKind >= 0 {
      openKind = -1
      repeat { offerIdle(probe, &best) } while !settleOffers(&best)
    }
  }

  /// Tries the places beside the nearest visits.
  @inline(__always)
  private mutating func offerNear(_ probe: Probe<M, L>, _ best: inout Slot) {
    let first = Int(probe.visit) &* terrain.nearCount
    for slot in first..<(first &+ min(Self.nearest, terrain.nearCount)) {
      let other = terrain.near[slot]
      guard chain.nodes[other].route >= 0 else { continue }
      let path = chain.paths[chain.nodes[other].route]
      if !L.flows, !L.fits(L.add(path.load, probe.sum), path.capacity) {
        if terrain.isMixed, slot < first &+ Self.nearestUpgraded {
          offerUpgrade(probe, other, &best)
        }
        continue
      }
      if !terrain.isUnrestricted {
        guard terrain.allows(probe.freight, on: path.kind) else { continue }
      }
      blink &-= 2
      if blink < 0 {
        blink = 1 &+ random.below(2 * Self.blinkRate)
        continue
      }
      let row = probe.row
      let into = terrain.metric.metersIn(row, from: other)
      let out = terrain.metric.metersOut(row, to: other)
      let behind =
        into &+ terrain.metric.metersOut(row, to: chain.nodes[other].succSite)
        &- Int(chain.nodes[other].legOut)
      offer(probe, behind, other, chain.nodes[other].succ, path, &best)
      let ahead =
        terrain.metric.metersIn(row, from: chain.nodes[other].predSite) &+ out
        &- Int(chain.nodes[other].legIn)
      offer(probe, ahead, chain.nodes[other].pred, other, path, &best)
    }
  }

  /// Tries all routes from end to end, where nothing near has room.
  @inline(never)
  private mutating func offerEverywhere(_ probe: Probe<M, L>, _ best: inout Slot) {
    for index in 0..<chain.usedCount {
      let route = Int(chain.used[index])
      let path = chain.paths[route]
      if !L.flows {
        guard L.fits(L.add(path.load, probe.sum), path.capacity) else { continue }
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
  private mutating func offerEnds(_ probe: Probe<M, L>, _ best: inout Slot) {
    for index in 0..<chain.usedCount {
      let route = chain.used[index]
      if !L.flows {
        let path = chain.paths[route]
        guard L.fits(L.add(path.load, probe.sum), path.capacity) else { continue }
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

  /// Tries the places beside a visit on a larger vehicle than the one that drives there now.
  @inline(never)
  private mutating func offerUpgrade(
    _ probe: Probe<M, L>, _ other: Int32, _ best: inout Slot
  ) {
    let node = chain.nodes[other]
    let path = chain.paths[node.route]
    let own = terrain.kinds[path.kind]
    let load = L.add(path.load, probe.sum)
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
        guard L.fits(probe.sum, path.capacity) else { continue }
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

  /// Keeps a way to insert a visit between two nodes, if it is cheaper than the best and allowed.
  @inline(__always)
  private mutating func offer(
    _ probe: Probe<M, L>, _ detour: Int, _ pred: Int32, _ succ: Int32, _ path: Path<L.Amount>,
    _ best: inout Slot, fixedCost: Int = 0
  ) {
    tally.evaluations &+= 1
    var cost = detour &* path.costPerMeter &+ fixedCost
    guard cost < best.cost else { return }
    if L.flows {
      guard L.admits(chain.loads[pred], probe.goods, path.capacity) else { return }
    }
    if T.isRuled {
      var slot = Slot()
      slot.cost = estimate(probe, cost, pred, succ, path)
      guard slot.cost < offerLimit(best) else { return }
      slot.choice = probe.choice
      slot.pred = pred
      offer(slot)
      return
    }
    if T.isActive {
      let predSite = chain.nodes[succ].predSite
      let succSite = chain.nodes[pred].succSite
      var head = T.head(chain.times[pred])
      guard
        T.advance(
          &head, terrain.metric.secondsIn(probe.row, from: predSite) &+ chain.service(of: pred),
          probe.stop,
          terrain.windows)
      else { return }
      let seconds =
        terrain.metric.secondsOut(probe.row, to: succSite)
        &+ Int(probe.stop.service)
      guard T.joins(head, seconds, chain.times[succ]) else { return }
      if T.countsDuration {
        let kind = terrain.kinds[path.kind]
        let duration = T.duration(head, seconds, chain.times[succ])
        guard duration <= kind.longestDuration else { return }
        let before = path.count > 0 ? path.duration : 0
        cost &+= (duration &- before) &* kind.costPerSecond
        guard cost < best.cost else { return }
      }
    }
    best.cost = cost
    best.choice = probe.choice
    best.pred = pred
    best.upgrade = -1
    best.side = .none
  }
}

/// A visit to be inserted, and what is read again and again while it is.
struct Probe<M: Metric, L: LoadModel>: BitwiseCopyable {
  let choice: Int32
  let visit: Int32
  let stop: Visit
  let freight: Choice
  let row: M.Row
  let goods: L.Goods
  let sum: L.Amount

  @inline(__always)
  init(_ terrain: Terrain<M, L>, _ choice: Int32) {
    self.choice = choice
    freight = terrain.choices[choice]
    visit = freight.first
    stop = terrain.visits[freight.first]
    row = terrain.metric.row(visit)
    goods = terrain.goods[visit]
    sum = L.sum(goods)
  }
}
