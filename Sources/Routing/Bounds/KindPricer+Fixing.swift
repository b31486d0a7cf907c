extension KindPricer {
  /// The journeys that no path below a reduced cost makes.
  ///
  /// Fixing by reduced costs (Irnich, Desaulniers, Desrosiers and Hadjar, "Path-reduced costs for
  /// eliminating arcs in routing and scheduling", 2010).
  ///
  /// - Returns: The arcs, or nothing where time is over.
  func uselessArcs(
    _ labels: FullLabels<Lane>, gap: Int, isOver: () -> Bool
  ) -> [Int]? {
    var useless: [Int] = []
    for from in 0..<kind.count {
      if isOver() { return nil }
      for to in 0..<kind.count {
        let arc = kind.arc(from, to)
        guard reducedCosts[arc] < PricingKind.forbidden else { continue }
        if !isUseful(labels.front[from], joint(from, to), labels.back[to], gap) {
          useless.append(arc)
        }
      }
    }
    return useless
  }

  /// The labels of both directions that are part of a path below a gap, and some others.
  ///
  /// Those to the sink from beyond the meeting say which from the source are worth it to go on, and those
  /// from the source all the way say which to the sink are.
  ///
  /// - Returns: Nothing where there are too many labels or no time.
  func fullLabels(
    gap: Int, meeting: Int32, most: Int, isOver: () -> Bool
  ) -> FullLabels<Lane>? {
    var half = backward(after: meeting, .exact)
    defer { half.deallocate() }
    guard half.run(most: most, isOver: isOver) == .complete else { return nil }
    var front = forward(until: kind.closes[kind.sink], .exact)
    defer { front.deallocate() }
    let ahead = CompletionBounds(
      half, kind, from: front.origin, beyond: meeting, until: front.horizon, gap: gap)
    defer { ahead.deallocate() }
    front.completions = ahead
    guard front.run(most: most, isOver: isOver) == .complete else { return nil }
    var back = backward(after: kind.opens[kind.source] - 1, .exact)
    defer { back.deallocate() }
    let behind = CompletionBounds(
      front, kind, from: back.origin, beyond: back.origin - 1, until: back.horizon, gap: gap)
    defer { behind.deallocate() }
    back.completions = behind
    guard back.run(most: most, isOver: isOver) == .complete else { return nil }
    return FullLabels(
      front: (0..<kind.count).map { front.labels(at: $0) },
      back: (0..<kind.count).map { LabelShelves(back.labels(at: $0)) })
  }

  /// Whether any two labels make a path below a reduced cost.
  private func isUseful(
    _ ones: [Label<Lane>], _ joint: LabelJoint<Lane>, _ others: LabelShelves<Lane>, _ gap: Int
  ) -> Bool {
    ones.lazy.prefix { $0.cost + joint.cost + others.leastCost < gap }
      .contains { others.first(fitting: $0, joint, below: gap) != nil }
  }
}

/// The labels from the source and to the sink, by node.
struct FullLabels<Lane: Lanes> {
  /// Cheapest first.
  let front: [[Label<Lane>]]
  let back: [LabelShelves<Lane>]
}
