extension KindPricer {
  /// The journeys that no path below a reduced cost makes.
  ///
  /// Fixing by reduced costs (Irnich, Desaulniers, Desrosiers and Hadjar, "Path-reduced costs for
  /// eliminating arcs in routing and scheduling", 2010).
  ///
  /// - Returns: The arcs, or nothing where there are too many labels or no time.
  func uselessArcs(
    gap: Int, meeting: Int32, most: Int, isOver: () -> Bool
  ) -> [Int]? {
    guard
      let (front, back) = fullFields(gap: gap, meeting: meeting, most: most, isOver: isOver)
    else { return nil }
    defer {
      front.deallocate()
      back.deallocate()
    }
    let fronts = (0..<kind.count).map { front.labels(at: $0) }
    let backs = (0..<kind.count).map { LabelShelves(back.labels(at: $0)) }
    var useless: [Int] = []
    for from in 0..<kind.count {
      if isOver() { return nil }
      for to in 0..<kind.count {
        let arc = kind.arc(from, to)
        guard reducedCosts[arc] < PricingKind.forbidden else { continue }
        if !isUseful(fronts[from], joint(from, to), backs[to], gap) { useless.append(arc) }
      }
    }
    return useless
  }

  /// The labels of both directions that are part of a path below a gap, and some others.
  ///
  /// Those to the sink from beyond the meeting say which from the source are worth it to go on, and those
  /// from the source all the way say which to the sink are.
  func fullFields(
    gap: Int, meeting: Int32, most: Int, isOver: () -> Bool
  ) -> (front: LabelField<Lane>, back: LabelField<Lane>)? {
    var half = backward(after: meeting, .exact)
    defer { half.deallocate() }
    guard half.run(most: most, isOver: isOver) == .complete else { return nil }
    var front = forward(until: kind.closes[kind.sink], .exact)
    let ahead = CompletionBounds(
      half, from: front.origin, beyond: meeting, until: front.horizon, gap: gap)
    defer { ahead.deallocate() }
    front.completions = ahead
    guard front.run(most: most, isOver: isOver) == .complete else {
      front.deallocate()
      return nil
    }
    var back = backward(after: kind.opens[kind.source] - 1, .exact)
    let behind = CompletionBounds(
      front, from: back.origin, beyond: back.origin - 1, until: back.horizon, gap: gap)
    defer { behind.deallocate() }
    back.completions = behind
    guard back.run(most: most, isOver: isOver) == .complete else {
      front.deallocate()
      back.deallocate()
      return nil
    }
    return (front, back)
  }

  /// Whether any two labels make a path below a reduced cost.
  func isUseful(
    _ ones: [Label<Lane>], _ joint: LabelJoint<Lane>, _ others: LabelShelves<Lane>, _ gap: Int
  ) -> Bool {
    ones.lazy.prefix { $0.cost + joint.cost + others.leastCost < gap }
      .contains { others.first(fitting: $0, joint, below: gap) != nil }
  }
}
