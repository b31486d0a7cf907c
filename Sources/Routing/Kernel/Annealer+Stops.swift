import Quantities

extension Annealer {
  /// Offers the places for the two visits of a shipment in one route, by stops: each end joins a stop
  /// at its place or is a stop of its own, which is not beside one that it could as well join.
  @inline(never)
  mutating func scanStops(
    _ route: Int32, _ pickup: Probe<M, L>, _ delivery: Int32, _ best: Slot, fixedCost: Int = 0
  ) {
    let path = chain.paths[route]
    let kind = terrain.kinds[path.kind]
    guard chain.holdings.fits(pickup.freight.shipment, on: kind.day) else { return }
    let picking = terrain.visit(pickup.visit, by: kind)
    let dropping = terrain.visit(delivery, by: kind)
    guard picking.opens <= picking.closes, dropping.opens <= dropping.closes else { return }
    let pickPlace = terrain.stops.place(pickup.visit)
    let dropPlace = terrain.stops.place(delivery)
    let scan = StopScan<M, L>(
      pickup: pickup, dropRow: terrain.metric.row(delivery), dropping: dropping,
      pickPlace: pickPlace, dropPlace: dropPlace, isRoundTrip: pickPlace == dropPlace,
      kind: kind, capacity: path.capacity, last: chain.end(of: Int(route)), fixedCost: fixedCost,
      duration: path.count > 0 ? path.duration : 0)
    var node = chain.start(of: Int(route))
    while node != scan.last {
      let stop = chain.stops[node]
      var head = T.head(chain.times[node])
      if T.isLate(head, picking) { return }
      node = stop.next
      blink &-= 1
      if blink < 0 {
        blink = 1 &+ random.below(2 * Self.blinkRate)
        continue
      }
      guard L.carries(chain.loads[stop.last], pickup.goods, scan.capacity) else { continue }
      if stop.place == pickPlace {
        let way = StopWay(
          site: stop.site, service: Int(stop.service) &+ Int(picking.service), extra: 0,
          leg: Int(stop.legOut))
        scanDrops(scan, way, head, after: stop.last, before: node, best)
        continue
      }
      let into = terrain.metric.metersIn(pickup.row, from: stop.site)
      let next = chain.stops[node]
      let detour =
        into &+ terrain.metric.metersOut(pickup.row, to: next.site) &- Int(stop.legOut)
      if detour &* kind.costPerMeter &+ fixedCost >= offerLimit(best) { continue }
      let seconds = terrain.metric.secondsIn(pickup.row, from: stop.site) &+ Int(stop.service)
      guard T.advance(&head, seconds, picking, terrain.windows) else { continue }
      let way = StopWay(
        site: pickup.visit, service: Int(picking.service), extra: into, leg: Int(stop.legOut))
      // Before a stop that it could join, a pickup is of use only where the delivery parts them.
      if next.place == pickPlace {
        if scan.isRoundTrip || dropPlace != next.place {
          offerStop(scan, way, head, stop.last, pickup.visit, before: node, best)
        }
      } else {
        scanDrops(scan, way, head, after: stop.last, before: node, best)
      }
    }
  }

  /// Offers all places for the delivery once the pickup is in.
  @inline(__always)
  private mutating func scanDrops(
    _ scan: StopScan<M, L>, _ begin: StopWay, _ start: T.Head, after place: Int32,
    before first: Int32, _ best: Slot
  ) {
    var (way, head) = (begin, start)
    var node = first
    var here = scan.pickPlace
    var pred = scan.pickup.visit
    while true {
      let stop = chain.stops[node]
      if scan.isRoundTrip || (here != scan.dropPlace && stop.place != scan.dropPlace) {
        offerStop(scan, way, head, place, pred, before: node, best)
      }
      if node == scan.last { return }
      let seconds = terrain.metric.seconds(way.site, stop.site) &+ way.service
      guard
        T.advance(&head, seconds, terrain.visit(node, by: scan.kind), terrain.windows),
        !T.isLate(head, scan.dropping)
      else { return }
      way.extra &+= terrain.metric.meters(way.site, stop.site) &- way.leg
      if stop.place == scan.dropPlace { offerJoin(scan, way, head, stop, place, pred, best) }
      guard L.carries(chain.loads[stop.last], scan.pickup.goods, scan.capacity) else { return }
      here = stop.place
      pred = stop.last
      way.site = stop.site
      way.service = Int(stop.service)
      way.leg = Int(stop.legOut)
      node = stop.next
    }
  }

  /// Offers to deliver at a stop of its own, before another.
  @inline(__always)
  private mutating func offerStop(
    _ scan: StopScan<M, L>, _ way: StopWay, _ start: T.Head, _ place: Int32, _ pred: Int32,
    before node: Int32, _ best: Slot
  ) {
    tally.evaluations &+= 1
    let nextSite = chain.stops[node].site
    let detour =
      way.extra &+ terrain.metric.metersIn(scan.dropRow, from: way.site)
      &+ terrain.metric.metersOut(scan.dropRow, to: nextSite) &- way.leg
    let cost = detour &* scan.kind.costPerMeter &+ scan.fixedCost
    guard cost < offerLimit(best) else { return }
    var head = start
    let there = terrain.metric.secondsIn(scan.dropRow, from: way.site) &+ way.service
    guard T.advance(&head, there, scan.dropping, terrain.windows) else { return }
    let back =
      terrain.metric.secondsOut(scan.dropRow, to: nextSite) &+ Int(scan.dropping.service)
    offer(scan, cost, head, back, node, place, pred, best)
  }

  /// Offers to deliver at a stop that is there.
  @inline(__always)
  private mutating func offerJoin(
    _ scan: StopScan<M, L>, _ way: StopWay, _ head: T.Head, _ stop: Stop, _ place: Int32,
    _ pred: Int32, _ best: Slot
  ) {
    tally.evaluations &+= 1
    let cost = way.extra &* scan.kind.costPerMeter &+ scan.fixedCost
    guard cost < offerLimit(best) else { return }
    let seconds =
      Int(stop.service) &+ Int(scan.dropping.service)
      &+ terrain.metric.seconds(stop.site, chain.stops[stop.next].site)
    if stop.lastDelivery >= 0 {
      offer(scan, cost, head, seconds, stop.next, place, stop.lastDelivery, best)
      // What was loaded last is unloaded first.
      guard scan.kind.isLastInFirstOut else { return }
    }
    offer(scan, cost, head, seconds, stop.next, place, pred, best)
  }

  @inline(__always)
  private mutating func offer(
    _ scan: StopScan<M, L>, _ cost: Int, _ head: T.Head, _ seconds: Int, _ next: Int32,
    _ place: Int32, _ pred: Int32, _ best: Slot
  ) {
    guard T.joins(head, seconds, chain.times[next]) else { return }
    let duration = T.duration(head, seconds, chain.times[next])
    guard duration <= scan.kind.longestDuration else { return }
    let cost = cost &+ terrain.timeCost(scan.kind, from: scan.duration, to: duration)
    guard cost < offerLimit(best) else { return }
    var slot = Slot()
    slot.cost = cost
    slot.choice = scan.pickup.choice
    slot.pred = place
    slot.secondPred = pred
    offer(slot)
  }
}

/// A shipment that looks for its places in a route.
struct StopScan<M: Metric, L: LoadModel>: BitwiseCopyable {
  let pickup: Probe<M, L>
  let dropRow: M.Row
  let dropping: Visit
  let pickPlace: Int32
  let dropPlace: Int32
  /// Whether the goods come back to the place they come from, which takes two stops there.
  let isRoundTrip: Bool
  let kind: Kind
  let capacity: L.Amount
  let last: Int32
  let fixedCost: Int
  /// The time of the route without it.
  let duration: Int
}

/// How far a route with the pickup in it has come.
struct StopWay: BitwiseCopyable {
  /// Where the vehicle is, and the services there.
  var site: Int32
  var service: Int
  /// The metres driven there more than in the route as it is, and those to the next stop in that.
  var extra: Int
  var leg: Int
}
