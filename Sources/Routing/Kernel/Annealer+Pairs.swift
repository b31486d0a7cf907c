import Quantities

extension Annealer {
  /// No more routes than this are all looked at where stops are shared: near visits may all be at
  /// one place.
  private static var fewRoutes: Int { 10 }

  /// Tries a shipment of two visits on the routes near either of them, and on idle vehicles.
  mutating func offerPair(_ choice: Int32, isRequired: Bool, _ best: inout Slot) {
    let pickup = Probe<M, L>(terrain, choice)
    let delivery = terrain.choices[choice].second
    repeat {
      stamp &+= 1
      if T.isRuled, chain.usedCount <= Self.fewRoutes {
        for index in 0..<chain.usedCount { scanOnce(chain.used[index], pickup, delivery, &best) }
      } else {
        scanNear(pickup.visit, pickup, delivery, &best)
        scanNear(delivery, pickup, delivery, &best)
      }
      if opensFreely { scanIdle(pickup, delivery, &best) }
    } while !settleOffers(&best)
    if !best.isFound, isRequired {
      repeat {
        for index in 0..<chain.usedCount { scanOnce(chain.used[index], pickup, delivery, &best) }
      } while !settleOffers(&best)
    }
    if !opensFreely, !best.isFound {
      repeat { scanIdle(pickup, delivery, &best) } while !settleOffers(&best)
    }
    if !best.isFound, openKind >= 0 {
      openKind = -1
      repeat { scanIdle(pickup, delivery, &best) } while !settleOffers(&best)
    }
  }

  mutating func scanIdle(
    _ pickup: Probe<M, L>, _ delivery: Int32, _ best: inout Slot
  ) {
    for kind in 0..<terrain.kinds.count where mayOpen(kind, for: pickup.freight) {
      let route = chain.idleRoute(of: kind)
      guard route >= 0 else { continue }
      let path = chain.paths[route]
      // Detours are from the way from start to end, which an idle vehicle does not drive.
      let fixedCost =
        (terrain.kinds[kind].fixedCost &* fixedShare) &>> 8 &+ path.meters &* path.costPerMeter
      scan(route, pickup, delivery, &best, fixedCost: fixedCost)
    }
  }

  private mutating func scanNear(
    _ visit: Int32, _ pickup: Probe<M, L>, _ delivery: Int32, _ best: inout Slot
  ) {
    let first = Int(visit) &* terrain.nearCount
    for slot in first..<(first &+ min(Self.nearest, terrain.nearCount)) {
      let route = chain.nodes[terrain.near[slot]].route
      if route >= 0 { scanOnce(route, pickup, delivery, &best) }
    }
  }

  @inline(__always)
  private mutating func scanOnce(
    _ route: Int32, _ pickup: Probe<M, L>, _ delivery: Int32, _ best: inout Slot
  ) {
    guard stamps[route] != stamp else { return }
    stamps[route] = stamp
    guard terrain.allows(pickup.freight, on: chain.paths[route].kind) else { return }
    scan(route, pickup, delivery, &best)
  }

  /// Tries all places for the two visits in one route.
  @inline(never)
  private mutating func scan(
    _ route: Int32, _ pickup: Probe<M, L>, _ delivery: Int32, _ best: inout Slot,
    fixedCost: Int = 0
  ) {
    if T.isRuled {
      let way =
        chain.paths[route].count > 0 ? 0 : Int(chain.nodes[chain.start(of: Int(route))].legOut)
      scanStops(
        route, pickup, delivery, best,
        fixedCost: fixedCost &+ way &* chain.paths[route].costPerMeter)
      return
    }
    let path = chain.paths[route]
    let last = chain.end(of: Int(route))
    let dropRow = terrain.metric.row(delivery)
    let (picking, dropping) = (terrain.visits[pickup.visit], terrain.visits[delivery])
    var (pred, site) = (chain.start(of: Int(route)), terrain.kinds[path.kind].start)
    while pred != last {
      let node = chain.nodes[pred]
      let (place, predSite) = (pred, site)
      (pred, site) = (node.succ, node.succSite)
      let into = terrain.metric.metersIn(pickup.row, from: predSite)
      let detour =
        into &+ terrain.metric.metersOut(pickup.row, to: node.succSite) &- Int(node.legOut)
      blink &-= 1
      if blink < 0 {
        blink = 1 &+ random.below(2 * Self.blinkRate)
        continue
      }
      let lowest = detour &* path.costPerMeter &+ fixedCost
      if lowest >= best.cost { continue }
      if L.flows {
        guard L.carries(chain.loads[place], pickup.goods, path.capacity) else { continue }
      }
      var head = T.head(chain.times[place])
      guard
        T.advance(
          &head,
          terrain.metric.secondsIn(pickup.row, from: predSite) &+ Int(node.service), picking,
          terrain.windows)
      else {
        // Whatever comes later in the route is reached later still.
        if !T.countsDuration { return }
        continue
      }
      let trip = PickupTrial(
        pickup: pickup, dropRow: dropRow, place: place, path: path, fixedCost: fixedCost)
      scanDeliveries(trip, picking, dropping, head, into, last, &best)
    }
  }

  /// Tries all places for the delivery once the pickup is in.
  @inline(__always)
  private mutating func scanDeliveries(
    _ trip: PickupTrial<M, L>, _ picking: Visit, _ dropping: Visit, _ head: T.Head, _ into: Int,
    _ last: Int32, _ best: inout Slot
  ) {
    let place = chain.nodes[trip.place]
    var head = head
    var (site, pred, service) = (trip.pickup.visit, trip.pickup.visit, Int(picking.service))
    var (nextSite, succ) = (place.succSite, place.succ)
    offer(
      trip, dropping, head, service, into &- Int(place.legOut), site, nextSite, pred, succ, &best)
    // From here on, the metres driven more are those of the pickup.
    let detour =
      into &+ terrain.metric.metersOut(trip.pickup.row, to: nextSite) &- Int(place.legOut)
    var journey = terrain.metric.secondsOut(trip.pickup.row, to: nextSite)
    while succ != last {
      let seconds = journey &+ service
      if L.flows {
        guard L.carries(chain.loads[succ], trip.pickup.goods, trip.path.capacity) else { return }
      }
      if T.isActive {
        guard T.joins(head, seconds, chain.times[succ]) else { return }
        guard T.advance(&head, seconds, terrain.visits[succ], terrain.windows) else { return }
      }
      let node = chain.nodes[succ]
      journey = terrain.metric.seconds(nextSite, node.succSite, along: node.legOut)
      (site, pred, service) = (nextSite, succ, Int(node.service))
      (nextSite, succ) = (node.succSite, node.succ)
      offer(
        trip, dropping, head, service, detour &- Int(node.legOut), site, nextSite, pred, succ,
        &best)
    }
  }

  @inline(__always)
  private mutating func offer(
    _ trip: PickupTrial<M, L>, _ dropping: Visit, _ head: T.Head, _ service: Int, _ extra: Int,
    _ site: Int32, _ nextSite: Int32, _ pred: Int32, _ succ: Int32, _ best: inout Slot
  ) {
    tally.evaluations &+= 1
    let detour =
      extra &+ terrain.metric.metersIn(trip.dropRow, from: site)
      &+ terrain.metric.metersOut(trip.dropRow, to: nextSite)
    var cost = detour &* trip.path.costPerMeter &+ trip.fixedCost
    guard cost < best.cost else { return }
    if T.isActive {
      var head = head
      let there = terrain.metric.secondsIn(trip.dropRow, from: site) &+ service
      guard T.advance(&head, there, dropping, terrain.windows) else { return }
      let back =
        terrain.metric.secondsOut(trip.dropRow, to: nextSite) &+ Int(dropping.service)
      guard T.joins(head, back, chain.times[succ]) else { return }
      if T.countsDuration {
        let kind = terrain.kinds[trip.path.kind]
        let duration = T.duration(head, back, chain.times[succ])
        guard duration <= kind.longestDuration else { return }
        let before = trip.path.count > 0 ? trip.path.duration : 0
        cost &+= (duration &- before) &* kind.costPerSecond
        guard cost < best.cost else { return }
      }
    }
    best.cost = cost
    best.side = .none
    best.choice = trip.pickup.choice
    best.pred = trip.place
    best.secondPred = pred
    best.upgrade = -1
  }
}

/// A pickup whose place is chosen, while its delivery looks for one.
struct PickupTrial<M: Metric, L: LoadModel>: BitwiseCopyable {
  let pickup: Probe<M, L>
  let dropRow: M.Row
  let place: Int32
  let path: Path<L.Amount>
  let fixedCost: Int
}
