extension PatternProgram {
  /// Nodes for one bin where the best is not needed.
  private static let nodesOfExtraBin = 500
  /// Most nodes for one bin where it is.
  private static let nodesOfBin = 5_000_000

  /// Finds patterns that improve, and what the prices prove, in units, of packings below `cutoff`.
  mutating func price(
    _ prices: Prices, cutoff: Int, effort: inout Effort
  ) -> (patterns: [Pattern], worth: Int) {
    let nodesBefore = pricing.nodes
    defer { effort.spend(pricing.nodes - nodesBefore) }
    for group in pricing.knapsacks.indices {
      pricing.knapsacks[group].appraise(
        prices.pieces, counts: counts, cuts: cuts, cutPrices: prices.cuts, parcels: parcels)
    }
    var worth = fixedCost * unit
    for (price, count) in zip(prices.pieces, counts) { worth += price * count }
    for (price, cut) in zip(prices.cuts, cuts) { worth -= price * cut.limit }
    for (bin, price) in prices.bins.enumerated() {
      worth -= price * (price > 0 ? binsLeft[bin] : binsDue[bin])
    }
    // A packing below the cutoff has only so many bins that could gain.
    var loss = 0
    var found: [Pattern] = []
    var best: (pattern: Pattern, gain: Int)?
    for bin in types.bins.indices where binsLeft[bin] > 0 {
      let cost = types.bins[bin].cost
      let threshold = cost * unit + prices.bins[bin]
      var maximum = threshold
      for group in pricing.knapsacks.indices {
        let outcome = pricing.knapsacks[group].fill(
          bin: bin, above: threshold, nodeLimit: effort.allowance(Self.nodesOfBin))
        maximum = max(maximum, outcome.provedMaximum)
        found += outcome.improvements.suffix(3).map(\.pattern)
        if let last = outcome.improvements.last, last.value - threshold > best?.gain ?? 0 {
          best = (last.pattern, last.value - threshold)
        }
      }
      let bins = max(0, cutoff - 1 - fixedCost) / types.costStep
      let (product, overflow) = (maximum - threshold).multipliedReportingOverflow(by: bins)
      guard !overflow else { return (found, 0) }
      loss = max(loss, product.dividedRoundingUp(by: max(1, cost / types.costStep)))
    }
    if let best { found += others(beside: best.pattern, prices) }
    return (found, worth - loss)
  }

  /// More patterns, of other pieces each, until none improves.
  private mutating func others(beside first: Pattern, _ prices: Prices) -> [Pattern] {
    var found: [Pattern] = []
    var last: Pattern? = first
    while let taken = last {
      for group in pricing.knapsacks.indices { pricing.knapsacks[group].remove(taken) }
      last = nil
      var most = 0
      for bin in types.bins.indices where binsLeft[bin] > 0 {
        let threshold = types.bins[bin].cost * unit + prices.bins[bin]
        for group in pricing.knapsacks.indices {
          let outcome = pricing.knapsacks[group].fill(
            bin: bin, above: threshold, nodeLimit: Self.nodesOfExtraBin)
          guard let best = outcome.improvements.last, best.value - threshold > most else {
            continue
          }
          (last, most) = (best.pattern, best.value - threshold)
        }
      }
      if let last { found.append(last) }
    }
    return found
  }
}
