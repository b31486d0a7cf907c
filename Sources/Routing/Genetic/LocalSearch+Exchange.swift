/// The three cheapest places of a visit in a route, each told by the stop before it.
struct ThreePlaces: BitwiseCopyable {
  var costs = (Int.max, Int.max, Int.max)
  var places = (Int32(-1), Int32(-1), Int32(-1))
  /// The moves that had been made when they were looked for, or -1.
  var calculated: Int32 = -1

  @inline(__always)
  mutating func offer(_ cost: Int, _ place: Int32) {
    if cost >= costs.2 { return }
    if cost >= costs.1 {
      (costs.2, places.2) = (cost, place)
    } else if cost >= costs.0 {
      (costs.2, places.2) = (costs.1, places.1)
      (costs.1, places.1) = (cost, place)
    } else {
      (costs.2, places.2) = (costs.1, places.1)
      (costs.1, places.1) = (costs.0, places.0)
      (costs.0, places.0) = (cost, place)
    }
  }
}

/// An exchange of two visits, each put wherever it costs least; or a relocation, without the second.
private struct Exchange {
  var change = 0
  var u = Int32(-1)
  var v = Int32(-1)
  /// The stops behind which they go.
  var placeOfU = Int32(-1)
  var placeOfV = Int32(-1)
}

// SWAP*, after Vidal (2022). Routes count as neighbors where visits near those of one are in the other;
// so no coordinates are needed.
extension LocalSearch {
  /// The nearest visits that tell which routes are neighbors.
  private static var nearestTold: Int { 8 }

  /// Tries exchanges between all pairs of neighboring routes that changed since the last time.
  mutating func exchangeInRoutes() {
    for one in courseOrder where courses[one].count > 0 {
      let tested = courses[one].tested
      courses[one].tested = moves
      for index in 0..<listNeighbors(of: one) {
        let two = scratch[index]
        guard max(courses[one].modified, courses[two].modified) > tested else { continue }
        exchange(in: one, and: two)
      }
    }
  }

  /// Writes down the routes near one, of those that come after it by number.
  private mutating func listNeighbors(of one: Int32) -> Int {
    listing &+= 1
    var count = 0
    var stop = stops[start(one)].succ
    while isVisit(stop) {
      let first = Int(stop) &* problem.nearCount
      for slot in first..<(first &+ min(Self.nearestTold, problem.nearCount)) {
        let two = stops[problem.near[slot]].route
        guard two > one, listed[two] != listing else { continue }
        listed[two] = listing
        scratch[count] = two
        count &+= 1
      }
      stop = stops[stop].succ
    }
    return count
  }

  /// Makes the exchange between two routes that saves most, if any does.
  private mutating func exchange(in one: Int32, and two: Int32) {
    surveyPlaces(of: one, in: two)
    surveyPlaces(of: two, in: one)
    var best = Exchange()
    let (first, second) = (courses[one], courses[two])
    let loaded = excess(Int(first.load), on: one) &+ excess(Int(second.load), on: two)
    var u = stops[start(one)].succ
    while isVisit(u) {
      let given = demand(u)
      var v = stops[start(two)].succ
      while isVisit(v) {
        let shift = demand(v) &- given
        let penalty =
          excess(Int(first.load) &+ shift, on: one) &+ excess(Int(second.load) &- shift, on: two)
          &- loaded
        // Whatever the places cost, they cost no less than nothing.
        if penalty &- savings[u] &- savings[v] < best.change {
          let (costOfU, placeOfU) = cheapestPlace(of: u, insteadOf: v, in: two)
          let (costOfV, placeOfV) = cheapestPlace(of: v, insteadOf: u, in: one)
          let change = penalty &- savings[u] &- savings[v] &+ costOfU &+ costOfV
          if change < best.change {
            best = Exchange(change: change, u: u, v: v, placeOfU: placeOfU, placeOfV: placeOfV)
          }
        }
        v = stops[v].succ
      }
      relocate(u, from: one, to: two, &best)
      u = stops[u].succ
    }
    var v = stops[start(two)].succ
    while isVisit(v) {
      relocate(v, from: two, to: one, &best)
      v = stops[v].succ
    }
    guard best.change < 0 else { return }
    if T.isActive { best.change = truth(of: best) }
    guard best.change < 0 else { return }
    let (from, to) = (stops[best.u].route, stops[best.placeOfU].route)
    move(best.u, after: best.placeOfU)
    if best.v >= 0 { move(best.v, after: best.placeOfV) }
    settle(from, to, best.change)
  }

  /// Keeps the relocation of a visit to its cheapest place in another route, if it is the best yet.
  private func relocate(
    _ visit: Int32, from one: Int32, to two: Int32, _ best: inout Exchange
  ) {
    let given = demand(visit)
    let places = bestPlaces[Int(two) &* problem.visitCount &+ Int(visit)]
    var change =
      places.costs.0 &- savings[visit]
      &+ excess(Int(courses[one].load) &- given, on: one)
      &+ excess(Int(courses[two].load) &+ given, on: two)
      &- excess(Int(courses[one].load), on: one) &- excess(Int(courses[two].load), on: two)
    if courses[one].count == 1 { change &-= courses[one].fixedCost }
    guard change < best.change else { return }
    best = Exchange(change: change, u: visit, v: -1, placeOfU: places.places.0)
  }

  /// Finds the three cheapest places of each visit of one route in another, and what taking it out of
  /// its own saves; loads left aside.
  private func surveyPlaces(of one: Int32, in two: Int32) {
    let row = Int(two) &* problem.visitCount
    var u = stops[start(one)].succ
    while isVisit(u) {
      let (p, x) = (stops[u].pred, stops[u].succ)
      savings[u] =
        (meters(p, u) &+ meters(u, x) &- meters(p, x)) &* courses[one].costPerMeter
      if T.isActive {
        savings[u] &+= courses[one].warp &* warpPrice &- warp(trail(upTo: p), closing: x)
      }
      if bestPlaces[row &+ Int(u)].calculated < courses[two].modified {
        var places = ThreePlaces(calculated: moves)
        var pred = start(two)
        while true {
          let succ = stops[pred].succ
          places.offer(costOfPlace(of: u, between: pred, succ, in: two), pred)
          if !isVisit(succ) { break }
          pred = succ
        }
        bestPlaces[row &+ Int(u)] = places
      }
      u = stops[u].succ
    }
  }

  @inline(__always)
  private func costOfPlace(
    of u: Int32, between pred: Int32, _ succ: Int32, in route: Int32
  ) -> Int {
    var cost =
      (meters(pred, u) &+ meters(u, succ) &- meters(pred, succ)) &* courses[route].costPerMeter
    if T.isActive {
      var way = trail(upTo: pred)
      extend(&way, to: u)
      cost &+= warp(way, closing: succ) &- courses[route].warp &* warpPrice
    }
    return cost
  }

  /// The cheapest place of a visit in a route that another visit leaves.
  @inline(__always)
  private func cheapestPlace(of u: Int32, insteadOf v: Int32, in route: Int32) -> (Int, Int32) {
    let places = bestPlaces[Int(route) &* problem.visitCount &+ Int(u)]
    let (p, x) = (stops[v].pred, stops[v].succ)
    var cost =
      (meters(p, u) &+ meters(u, x) &- meters(p, x)) &* courses[route].costPerMeter
    if T.isActive {
      var way = trail(upTo: p)
      extend(&way, to: u)
      cost &+= warp(way, closing: x) &- warp(trail(upTo: p), closing: x)
    }
    if places.places.0 != v, places.places.0 != p {
      return places.costs.0 < cost ? (places.costs.0, places.places.0) : (cost, p)
    }
    if places.places.1 != v, places.places.1 != p {
      return places.costs.1 < cost ? (places.costs.1, places.places.1) : (cost, p)
    }
    return places.costs.2 < cost ? (places.costs.2, places.places.2) : (cost, p)
  }

  /// What an exchange costs more, times reckoned along the routes as they would be.
  private func truth(of exchange: Exchange) -> Int {
    let (one, two) = (stops[exchange.u].route, stops[exchange.placeOfU].route)
    var change = -courses[one].warp &* warpPrice &- courses[two].warp &* warpPrice
    for (route, out, new, place) in [
      (two, exchange.v, exchange.u, exchange.placeOfU),
      (one, exchange.u, exchange.v, exchange.placeOfV),
    ] {
      var way = trail(upTo: start(route))
      var stop = start(route)
      var meters = -self.meters(stop, stops[stop].succ)
      while true {
        if stop == place, new >= 0 {
          meters &+= self.meters(way.last, new)
          extend(&way, to: new)
        }
        let next = stops[stop].succ
        if !isVisit(next) {
          meters &+= self.meters(way.last, next)
          change &+= warp(way, closing: next)
          break
        }
        meters &-= self.meters(next, stops[next].succ)
        if next != out {
          meters &+= self.meters(way.last, next)
          extend(&way, to: next)
        }
        stop = next
      }
      change &+= meters &* courses[route].costPerMeter
    }
    let given = demand(exchange.u) &- (exchange.v >= 0 ? demand(exchange.v) : 0)
    let (first, second) = (Int(courses[one].load), Int(courses[two].load))
    change &+=
      excess(first &- given, on: one) &+ excess(second &+ given, on: two)
      &- excess(first, on: one) &- excess(second, on: two)
    if exchange.v < 0, courses[one].count == 1 { change &-= courses[one].fixedCost }
    return change
  }
}
