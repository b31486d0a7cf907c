extension KindPricer {
  /// Looks for paths of negative reduced cost from both ends, which meet at a clock.
  ///
  /// Bidirectional labelling after Righini and Salani, "Symmetry helps: bounded bi-directional dynamic
  /// programming for the elementary shortest path problem with resource constraints", 2006.
  ///
  /// - Parameters:
  ///   - meeting: The clock at which paths from both ends meet.
  ///   - most: The most labels in each direction.
  func search(
    _ effort: PricingEffort, index: Int, meeting: Int32, most: Int, isOver: () -> Bool
  ) -> PricingAnswer {
    var answer = PricingAnswer()
    // Only paths from the source may leave deliveries out; they go all the way then.
    let leftOut = jobsLeftOut()
    let meeting = leftOut == 0 ? meeting : kind.closes[kind.sink] - 1
    var front = forward(until: leftOut == 0 ? meeting : meeting + 1, effort)
    front.leftOut = leftOut
    defer { front.deallocate() }
    let isFront = front.run(most: most, isOver: isOver) == .complete
    var back = backward(after: meeting, effort)
    defer { back.deallocate() }
    let isBack = isFront && back.run(most: most, isOver: isOver) == .complete
    answer.labels = (front.labelCount, back.labelCount)
    guard isFront, isBack else {
      answer.isStopped = true
      return answer
    }
    guard let best = join(front, back, isOver) else {
      answer.isStopped = true
      return answer
    }
    answer.least = effort == .exact ? min(0, best.map(\.cost).min() ?? 0) : nil
    answer.routes = best.map { pair in
      let tail = back.path(pair.back).reversed().dropLast()
      let nodes = front.path(pair.front).dropFirst() + tail
      return (pair.cost, PricedRoute(kind: index, nodes: Array(nodes)))
    }
    .sorted { ($0.cost, $0.route.nodes.count) < ($1.cost, $1.route.nodes.count) }
    return answer
  }

  private struct Pair {
    var cost: Int
    var front: Int32
    var back: Int32
  }

  /// The best path over each node at which the way from the source ends, of those that gain; nothing
  /// where time is over.
  private func join(
    _ front: LabelField<Lane>, _ back: LabelField<Lane>, _ isOver: () -> Bool
  ) -> [Pair]? {
    let fronts = (0..<kind.count).map { front.labels(at: $0) }
    let backs = (0..<kind.count).map { LabelShelves(back.labels(at: $0)) }
    var pairs: [Pair] = []
    for from in 0..<kind.count where !fronts[from].isEmpty {
      let exits = (0..<kind.count).filter {
        reducedCosts[kind.arc(from, $0)] < PricingKind.forbidden && !backs[$0].isEmpty
      }
      let joints = exits.map { joint(from, $0) }
      let least = zip(exits, joints).map { $1.cost + backs[$0].leastCost }
      var best = Pair(cost: 0, front: -1, back: -1)
      guard let leastExit = least.min() else { continue }
      for (rank, one) in fronts[from].enumerated() {
        if rank & 255 == 255, isOver() { return nil }
        if one.cost + leastExit >= best.cost { break }
        for (place, exit) in exits.enumerated() where one.cost + least[place] < best.cost {
          var start = 0
          while let found = backs[exit].first(
            from: start, fitting: one, joints[place], below: best.cost)
          {
            let back = backs[exit].labels[found.place].trace
            best = Pair(cost: found.cost, front: one.trace, back: back)
            start = found.place + 1
          }
        }
      }
      if best.cost < 0 { pairs.append(best) }
    }
    return pairs
  }
}

extension LabelField {
  @inline(__always)
  func forEachLabel(at node: Int, _ body: (Label<Lane>) -> Void) {
    for bucket in 0..<bucketCount {
      for label in piles[pile(node, bucket)].labels { body(label) }
    }
  }

  /// The labels of a node, cheapest first.
  func labels(at node: Int) -> [Label<Lane>] {
    var labels: [Label<Lane>] = []
    for bucket in 0..<bucketCount {
      labels.append(contentsOf: piles[pile(node, bucket)].labels)
    }
    return labels.sorted { $0.cost < $1.cost }
  }
}
