import Quantities

extension PlainProblem {
  /// A child of two plans: a part of the sequence of visits of one, the others in the order of the other
  /// (OX; Oliver, Smith and Holland, 1987).
  func crossover(
    _ one: Individual, _ two: Individual, _ random: inout RandomSource
  ) -> [Int32] {
    let (mother, father) = (one.routes.flatMap { $0 }, two.routes.flatMap { $0 })
    let count = mother.count
    guard count > 1 else { return mother }
    let first = random.below(count)
    var last = random.below(count)
    while last == first { last = random.below(count) }
    var child = [Int32](repeating: 0, count: count)
    var isTaken = [Bool](repeating: false, count: count)
    var slot = first
    while true {
      child[slot] = mother[slot]
      isTaken[Int(mother[slot])] = true
      if slot == last { break }
      slot = (slot + 1) % count
    }
    slot = (last + 1) % count
    for offset in 1...count {
      let visit = father[(last + offset) % count]
      guard !isTaken[Int(visit)] else { continue }
      child[slot] = visit
      slot = (slot + 1) % count
    }
    return child
  }

  /// The cheapest way to cut a sequence of visits into routes (Prins, "A simple and effective
  /// evolutionary algorithm for the vehicle routing problem", 2004), loads and times at a price.
  ///
  /// Where that takes more routes than there are, the cheapest way that does not.
  func split(_ sequence: [Int32], _ prices: Prices) -> [[Int32]] {
    var costs = [Int](repeating: .max, count: sequence.count + 1)
    costs[0] = 0
    var begins = [Int32](repeating: -1, count: sequence.count + 1)
    for begin in sequence.indices {
      extend(sequence, from: begin, at: costs[begin], prices, &costs, &begins)
    }
    var routes: [[Int32]] = []
    var end = sequence.count
    while end > 0 {
      let begin = Int(begins[end])
      routes.append(Array(sequence[begin..<end]))
      end = begin
    }
    return routes.count <= routeCount ? routes.reversed() : splitLimited(sequence, prices)
  }

  /// The same with no more routes than there are, one more in each layer.
  private func splitLimited(_ sequence: [Int32], _ prices: Prices) -> [[Int32]] {
    let count = sequence.count
    var costs = [Int](repeating: .max, count: count + 1)
    costs[0] = 0
    var layers: [[Int32]] = []
    var (best, bestLayer) = (Int.max, -1)
    for layer in 0..<routeCount {
      var next = [Int](repeating: .max, count: count + 1)
      var begins = [Int32](repeating: -1, count: count + 1)
      for begin in 0..<count where costs[begin] < .max {
        extend(sequence, from: begin, at: costs[begin], prices, &next, &begins)
      }
      layers.append(begins)
      costs = next
      if costs[count] < best { (best, bestLayer) = (costs[count], layer) }
    }
    // No way in so few routes that are not far too full: the local search has to make one.
    guard bestLayer >= 0 else { return [sequence] }
    var routes: [[Int32]] = []
    var end = count
    while end > 0 {
      let begin = Int(layers[bestLayer][end])
      routes.append(Array(sequence[begin..<end]))
      (end, bestLayer) = (begin, bestLayer - 1)
    }
    return routes.reversed()
  }

  /// Offers all routes that begin at one place of a sequence.
  @inline(__always)
  private func extend(
    _ sequence: [Int32], from begin: Int, at base: Int, _ prices: Prices, _ costs: inout [Int],
    _ begins: inout [Int32]
  ) {
    let (excessPrice, warpPrice) = (prices.excessPrice, prices.warpPrice)
    let home = segments[visitCount]
    var (load, meters, last) = (0, 0, depot)
    var segment = home
    for end in begin..<sequence.count {
      let visit = sequence[end]
      load += Int(demands[visit])
      // What is heavier by a half is hopeless.
      if load > capacity + capacity / 2, end > begin { return }
      meters += self.meters(last, visit)
      segment = segment.joined(metric.seconds(last, visit), segments[visit])
      last = visit
      let warp = segment.warp(metric.seconds(last, depot), home)
      let cost =
        base + fixedCost + (meters + self.meters(last, depot)) * costPerMeter
        + max(0, load - capacity) * excessPrice + warp * warpPrice
      if cost < costs[end + 1] {
        costs[end + 1] = cost
        begins[end + 1] = Int32(begin)
      }
    }
  }
}
