extension Annealer {
  /// Brings the deliveries of stops that have come to lie side by side at one place before their
  /// pickups, so that they are one.
  mutating func mergeStops(_ route: Int) {
    let last = chain.end(of: route)
    var pred = chain.nodes[chain.start(of: route)].succ
    while pred != last {
      let node = chain.nodes[pred].succ
      if let target = mergingPlace(of: node) {
        take(node)
        put(node, after: target)
      } else {
        pred = node
      }
    }
  }

  /// The node before the pickups that a delivery follows at one place, if it may come before them.
  private func mergingPlace(of node: Int32) -> Int32? {
    let stops = terrain.stops
    let place = stops.place(node)
    guard place >= 0, stops.isDelivery(node) else { return nil }
    let partner = terrain.visits[node].partner
    var first = node
    while true {
      let before = chain.nodes[first].pred
      guard stops.place(before) == place, !stops.isDelivery(before) else { break }
      if before == partner { return nil }
      first = before
    }
    return first == node ? nil : chain.nodes[first].pred
  }
}
