/// Cuts that end at each place of a sequence of visits, the cheapest first found.
private struct Cuts {
  var costs: [Int]
  /// Where the last route of each begins, and the kind of its vehicle.
  var begins: [Int32]
  var kinds: [Int32]

  init(_ count: Int) {
    costs = Array(repeating: .max, count: count + 1)
    begins = Array(repeating: -1, count: count + 1)
    kinds = begins
  }

  /// The last route of the cut that ends before a place.
  func route(of sequence: [Int32], upTo end: Int) -> PlainRoute {
    PlainRoute(kind: kinds[end], visits: Array(sequence[Int(begins[end])..<end]))
  }
}

extension PlainProblem {
  /// The cheapest way to cut a sequence of visits into routes (Prins, "A simple and effective
  /// evolutionary algorithm for the vehicle routing problem", 2004), loads and times at a price.
  ///
  /// Where that takes more routes than there are, the cheapest way that does not. Vehicles of a kind
  /// that it takes too many of are replaced one by one, the heaviest loads first.
  ///
  /// - Parameter kinds: The kinds of vehicles to choose from.
  func split(_ sequence: [Int32], by kinds: Range<Int32>, _ prices: Prices) -> [PlainRoute] {
    var cuts = Cuts(sequence.count)
    cuts.costs[0] = 0
    for begin in sequence.indices {
      extend(sequence, from: begin, at: cuts.costs[begin], by: kinds, prices, &cuts)
    }
    var routes: [PlainRoute] = []
    var end = sequence.count
    while end > 0 {
      routes.append(cuts.route(of: sequence, upTo: end))
      end -= routes[routes.count - 1].visits.count
    }
    let most = Int(firstRoutes[kinds.upperBound] - firstRoutes[kinds.lowerBound])
    if routes.count > most { routes = splitLimited(sequence, by: kinds, most: most, prices) }
    routes.reverse()
    replaceMissing(&routes, prices)
    return routes
  }

  /// The same with no more routes than there are, one more in each layer; the last route comes first.
  private func splitLimited(
    _ sequence: [Int32], by kinds: Range<Int32>, most: Int, _ prices: Prices
  ) -> [PlainRoute] {
    let count = sequence.count
    var layers: [Cuts] = []
    var last = Cuts(count)
    last.costs[0] = 0
    var (best, bestLayer) = (Int.max, -1)
    for layer in 0..<most {
      var next = Cuts(count)
      for begin in 0..<count where last.costs[begin] < .max {
        extend(sequence, from: begin, at: last.costs[begin], by: kinds, prices, &next)
      }
      layers.append(next)
      last = next
      if last.costs[count] < best { (best, bestLayer) = (last.costs[count], layer) }
    }
    // No way in so few routes that are not far too full: the local search has to make one.
    guard bestLayer >= 0 else {
      return [PlainRoute(kind: kinds.lowerBound, visits: sequence)]
    }
    var routes: [PlainRoute] = []
    var end = count
    while end > 0 {
      routes.append(layers[bestLayer].route(of: sequence, upTo: end))
      end -= routes[routes.count - 1].visits.count
      bestLayer -= 1
    }
    return routes
  }

  /// Offers all routes that begin at one place of a sequence.
  @inline(__always)
  private func extend(
    _ sequence: [Int32], from begin: Int, at base: Int, by kinds: Range<Int32>, _ prices: Prices,
    _ cuts: inout Cuts
  ) {
    for kind in kinds {
      extend(sequence, from: begin, at: base, by: kind, prices, &cuts)
    }
  }

  @inline(__always)
  private func extend(
    _ sequence: [Int32], from begin: Int, at base: Int, by index: Int32, _ prices: Prices,
    _ cuts: inout Cuts
  ) {
    let (excessPrice, warpPrice) = (prices.excessPrice, prices.warpPrice)
    let kind = kinds[index]
    var (load, meters, last) = (0, 0, kind.site)
    var segment = home
    for end in begin..<sequence.count {
      let visit = sequence[end]
      load += Int(demands[visit])
      // What is heavier by a half is hopeless.
      if load > kind.capacity + kind.capacity / 2, end > begin { return }
      meters += self.meters(last, visit)
      segment = segment.joined(metric.seconds(last, visit), segments[visit])
      last = visit
      let warp = segment.warp(metric.seconds(last, kind.site), home)
      let cost =
        base + kind.fixedCost + (meters + self.meters(last, kind.site)) * kind.costPerMeter
        + max(0, load - kind.capacity) * excessPrice + warp * warpPrice
      if cost < cuts.costs[end + 1] {
        cuts.costs[end + 1] = cost
        cuts.begins[end + 1] = Int32(begin)
        cuts.kinds[end + 1] = index
      }
    }
  }

  /// Gives routes other vehicles where there are not enough of a kind.
  private func replaceMissing(_ routes: inout [PlainRoute], _ prices: Prices) {
    var left = (0..<kinds.count).map { Int(firstRoutes[$0 + 1] - firstRoutes[$0]) }
    for route in routes { left[Int(route.kind)] -= 1 }
    guard left.contains(where: { $0 < 0 }) else { return }
    for route in routes { left[Int(route.kind)] += 1 }
    let loads = routes.map { $0.visits.reduce(0) { $0 + Int(demands[$1]) } }
    for index in routes.indices.sorted(by: { (-loads[$0], $0) < (-loads[$1], $1) }) {
      var (cheapest, kind) = (Int.max, Int32(0))
      for other in 0..<Int32(kinds.count) where left[Int(other)] > 0 {
        let cost = prices.cost(of: measures(of: .init(kind: other, visits: routes[index].visits)))
        if cost < cheapest { (cheapest, kind) = (cost, other) }
      }
      routes[index].kind = kind
      left[Int(kind)] -= 1
    }
  }
}
