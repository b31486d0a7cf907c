extension Chain {
  /// Puts a visit between two nodes that follow each other.
  ///
  /// Neither cost nor marks are touched.
  @inline(__always)
  mutating func link(_ visit: Int32, after pred: Int32) {
    let succ = nodes[pred].succ
    let predSite = nodes[succ].predSite
    let succSite = nodes[pred].succSite
    let route = nodes[pred].route
    let site = terrain.site(visit)
    let row = terrain.metric.row(site)
    let legIn = Int32(truncatingIfNeeded: terrain.metric.metersIn(row, from: predSite))
    let legOut = Int32(truncatingIfNeeded: terrain.metric.metersOut(row, to: succSite))
    let detour = Int(legIn) &+ Int(legOut) &- Int(nodes[pred].legOut)
    paths[route].meters &+= detour
    paths[route].count &+= 1
    rooms[route] = L.subtract(rooms[route], L.sum(terrain.goods[visit]))
    paths[route].isStale = true
    if paths[route].count == 1 { putToUse(Int(route)) }
    if T.isRuled { enter(visit, route, isBack: false) }
    nodes[visit] = Node(
      pred: pred, succ: succ, predSite: predSite, succSite: succSite, legIn: legIn, legOut: legOut,
      route: route, service: nodes[visit].service)
    nodes[pred].succ = visit
    nodes[pred].succSite = site
    nodes[pred].legOut = legIn
    nodes[succ].pred = visit
    nodes[succ].predSite = site
    nodes[succ].legIn = legOut
  }

  /// Takes a visit out of its route.
  @inline(__always)
  mutating func unlink(_ visit: Int32) {
    let node = nodes[visit]
    let leg = Int32(truncatingIfNeeded: terrain.metric.meters(node.predSite, node.succSite))
    let route = node.route
    paths[route].meters &+= Int(leg) &- Int(node.legIn) &- Int(node.legOut)
    paths[route].count &-= 1
    rooms[route] = L.add(rooms[route], L.sum(terrain.goods[visit]))
    paths[route].isStale = true
    if paths[route].count == 0 {
      dropFromUse(Int(route))
      putIdle(Int(route))
    }
    nodes[node.pred].succ = node.succ
    nodes[node.pred].succSite = node.succSite
    nodes[node.pred].legOut = leg
    nodes[node.succ].pred = node.pred
    nodes[node.succ].predSite = node.predSite
    nodes[node.succ].legIn = leg
    nodes[visit].route = -1
    if T.isRuled { enter(visit, route, isBack: true) }
  }

  /// Keeps the accounts of stores and of spare reloads when a visit comes into or out of a route.
  private func enter(_ visit: Int32, _ route: Int32, isBack: Bool) {
    if Int(visit) >= terrain.realCount {
      moveSpare(visit, isBack: isBack)
    } else if holdings.claims.count > 0 {
      let choice = terrain.choices[terrain.choiceOfVisit[visit]]
      guard choice.first == visit else { return }
      let day = terrain.kinds[paths[route].kind].day
      holdings.enter(choice.shipment, on: day, isBack: isBack)
    }
  }
}
