extension Annealer {
  /// Adds a route of the plan as it is, or of the best as it is written down, to the pool.
  private mutating func collect(_ route: Int, price: Int, isBest: Bool = false) {
    guard let group = pool?.groups[route] else { return }
    var ends: [Int32] = []
    var node = chain.start(of: route)
    while true {
      node = isBest ? best[node] : chain.nodes[node].succ
      guard Int(node) < terrain.visitCount else { break }
      ends.append(terrain.visits[node].end)
    }
    if !ends.isEmpty { pool?.add(RoutePool.Route(group: group, price: price, ends: ends)) }
  }

  /// Adds the routes of the best plan, just written down, to the pool.
  mutating func collectBest() {
    guard pool != nil else { return }
    for route in 0..<terrain.routeCount {
      let path = chain.paths[route]
      collect(route, price: path.isTouched ? path.priceBefore : chain.price(route), isBest: true)
    }
  }

  /// Adds the routes of the plan as it was last accepted to the pool.
  mutating func collectPlan() {
    for index in 0..<chain.usedCount {
      let route = Int(chain.used[index])
      collect(route, price: chain.price(route))
    }
  }
}
