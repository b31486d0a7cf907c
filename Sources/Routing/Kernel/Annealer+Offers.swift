extension Annealer {
  /// The insertions of one job that are kept to be simulated.
  static var mostOffers: Int { 4 }
  /// How often the search for an insertion begins anew, where none of those kept may be made.
  private static var mostRounds: Int { 4 }

  /// What an insertion has to cost less than to be of interest.
  @inline(__always)
  func offerLimit(_ best: Slot) -> Int {
    offerCount == Self.mostOffers ? min(best.cost, offers[Self.mostOffers &- 1].cost) : best.cost
  }

  /// Keeps an insertion, at a cost that is estimated from below, to be simulated.
  @inline(never)
  mutating func offer(_ slot: Slot) {
    guard slot.cost > offerFloor else { return }
    if offerCount == Self.mostOffers {
      guard slot.cost < offers[offerCount &- 1].cost else { return }
      offerCount &-= 1
    }
    var place = offerCount
    while place > 0, offers[place &- 1].cost > slot.cost {
      offers[place] = offers[place &- 1]
      place &-= 1
    }
    offers[place] = slot
    offerCount &+= 1
  }

  /// Simulates the insertions kept, cheapest first, until none of the others can be cheaper.
  ///
  /// - Returns: Whether that is all there is; otherwise dearer insertions are to be offered.
  mutating func settleOffers(_ best: inout Slot) -> Bool {
    guard T.isRuled else { return true }
    let count = offerCount
    offerCount = 0
    for index in 0..<count {
      var slot = offers[index]
      if slot.cost >= best.cost { break }
      price(&slot, below: best.cost)
      if slot.cost < best.cost { best = slot }
    }
    offerRounds &+= 1
    if best.isFound || count < Self.mostOffers || offerRounds == Self.mostRounds {
      offerRounds = 0
      offerFloor = .min
      return true
    }
    offerFloor = offers[count &- 1].cost
    return false
  }

  /// Finds out what an insertion really costs, and whether it is admitted if that is below a limit.
  private mutating func price(_ slot: inout Slot, below limit: Int) {
    let route = Int(chain.nodes[slot.pred].route)
    let choice = terrain.choices[slot.choice]
    slot.price = Schedule.infeasible
    var count = 0
    if chain.holdings.fits(choice.shipment, on: day(of: route)) {
      count = write(
        inserting: choice, after: slot.pred, slot.secondPred, slot.side,
        reload: -1 &- slot.reload, into: route)
      slot.price = exactPrice(count, terrain.vehicleOfRoute[route])
    }
    guard slot.price != Schedule.infeasible else {
      slot.cost = .max
      return
    }
    let path = chain.paths[route]
    if path.count > 0 {
      slot.cost = slot.price &- path.price
    } else {
      let fixedCost = terrain.kinds[path.kind].fixedCost
      slot.cost = slot.price &- fixedCost &+ (fixedCost &* fixedShare) &>> 8
    }
    if slot.cost < limit, !isAdmitted(count, terrain.vehicleOfRoute[route]) { slot.cost = .max }
  }

  /// What it costs to insert a visit between two nodes, as far as windows, stops and stores tell;
  /// `.max` where they forbid it.
  ///
  /// - Parameter cost: What the detour costs, and the vehicle if it is another one.
  func estimate(
    _ probe: Probe<M, L>, _ cost: Int, _ pred: Int32, _ succ: Int32, _ path: Path<L.Amount>
  ) -> Int {
    let joinsPred = terrain.stops.joins(probe.visit, pred)
    let isJoined = terrain.stops.joins(succ, probe.visit)
    // Nothing comes in the middle of a stop, other than what joins it.
    if terrain.stops.joins(succ, pred), !joinsPred || !isJoined { return .max }
    let kind = terrain.kinds[path.kind]
    guard chain.holdings.fits(probe.freight.shipment, on: kind.day) else { return .max }
    var head: T.Head
    var seconds = Int(probe.stop.service)
    var next = succ
    if isJoined, !joinsPred {
      // The first of a stop that is there: its services begin when they did, and take longer.
      head = T.head(chain.times[succ])
      next = chain.nodes[succ].succ
      if !terrain.stops.joins(next, succ) {
        seconds &+= terrain.metric.seconds(terrain.site(succ), chain.nodes[succ].succSite)
      }
      seconds &+= Int(chain.nodes[succ].service)
    } else {
      head = T.head(chain.times[pred])
      var stop = terrain.visit(probe.visit, by: kind)
      var way = Int(chain.nodes[pred].service)
      if joinsPred {
        stop.opens = -Int32.max
        stop.closes = Int32.max
      } else {
        way &+= terrain.metric.secondsIn(probe.row, from: chain.nodes[succ].predSite)
      }
      guard T.advance(&head, way, stop, terrain.windows) else { return .max }
      if !isJoined {
        seconds &+= terrain.metric.secondsOut(probe.row, to: chain.nodes[pred].succSite)
      }
    }
    guard T.joins(head, seconds, chain.times[next]) else { return .max }
    let duration = T.duration(head, seconds, chain.times[next])
    guard duration <= kind.longestDuration else { return .max }
    let before = path.count > 0 ? path.duration : 0
    return cost &+ terrain.timeCost(kind, from: before, to: duration)
  }
}
