extension PricingGroups {
  /// Enough to fill an everyday bin to the last gram, few enough to be quick.
  private static let nodesOfBin = 1_000

  /// Packs bin after bin, each with the most valuable piece left and the best company for it; a bin
  /// is filled alike as often as pieces allow.
  ///
  /// Where values are sizes, this is the minimum bin slack heuristic (Gupta and Ho, 1999) with a
  /// fixed first piece (Fleszar and Hindi, 2002). Of several types of bins it takes the one that
  /// holds most value for its cost.
  ///
  /// - Parameters:
  ///   - values: What a piece is worth, by parcel.
  ///   - counts: The pieces to be packed, by parcel.
  ///   - binsLeft: The bins of each type that may still be used.
  mutating func fullest(_ values: [Int], counts: [Int], binsLeft: [Int]) -> [Pattern] {
    // One more each, so that pieces without value are not left to bins of their own.
    let values = values.map { $0 + 1 }
    for group in knapsacks.indices {
      knapsacks[group].appraise(values, counts: counts, parcels: parcels)
    }
    var left = counts
    var binsLeft = binsLeft
    var packing: [Pattern] = []
    let leads = counts.indices.filter { counts[$0] > 0 }
      .sorted { (-values[$0], $0) < (-values[$1], $1) }
    for lead in leads {
      while left[lead] > 0 {
        guard let best = fullestBin(with: lead, binsLeft) else { break }
        var times = best.parts.map { left[$0.type] / $0.count }.min() ?? 1
        times = min(times, binsLeft[best.bin])
        for part in best.parts { left[part.type] -= times * part.count }
        for group in knapsacks.indices { knapsacks[group].remove(best, times: times) }
        binsLeft[best.bin] -= times
        packing += [Pattern](repeating: best, count: times)
      }
    }
    return packing
  }

  private mutating func fullestBin(with lead: Int, _ binsLeft: [Int]) -> Pattern? {
    var best: (pattern: Pattern, value: Int)?
    for bin in parcels.types.bins.indices where binsLeft[bin] > 0 {
      for group in knapsacks.indices {
        let found = knapsacks[group].fill(
          bin: bin, with: lead, above: 0, nodeLimit: Self.nodesOfBin)
        guard let last = found.improvements.last else { continue }
        let cost = parcels.types.bins[bin].cost
        let isBetter =
          best.map {
            let parts = (
              last.value.multipliedFullWidth(by: parcels.types.bins[$0.pattern.bin].cost),
              $0.value.multipliedFullWidth(by: cost)
            )
            return parts.0 > parts.1
          } ?? true
        if isBetter { best = last }
      }
    }
    return best?.pattern
  }
}
