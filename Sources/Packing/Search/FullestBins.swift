/// Packs bin after bin, each with the most valuable piece left and the best company for it.
///
/// Where values are sizes, this is the minimum bin slack heuristic (Gupta and Ho, 1999) with a
/// fixed first piece (Fleszar and Hindi, 2002).
struct FullestBins {
  private(set) var nodes = 0

  private var filling: BinFilling
  /// Enough to fill an everyday bin to the last gram, few enough to be quick.
  private static let nodesOfBin = 1_000

  /// Values are given by type.
  init(_ types: PieceTypes, values: [Int]) {
    // One more each, so that pieces without value are not left to bins of their own.
    filling = BinFilling(types, values: values.map { $0 + 1 })
  }

  /// Packs all pieces; a bin is filled alike as often as pieces allow.
  mutating func pack() -> [Pattern] {
    let positions = filling.order.indices.sorted { filling.order[$0] < filling.order[$1] }
    var bins: [Pattern] = []
    for lead in filling.byValue {
      while filling.available[lead] > 0 {
        filling.bin = filling.emptyBin
        filling.place(1, at: lead)
        let search = PatternPricing(completing: filling, nodeLimit: Self.nodesOfBin)
        nodes += search.nodes
        filling.takeBack(1, at: lead)
        // The lead alone is an improvement on nothing, so there is one.
        guard let best = search.improvements.last?.pattern else { continue }
        let times = best.parts.map { filling.available[positions[$0.type]] / $0.count }.min() ?? 1
        for part in best.parts { filling.available[positions[part.type]] -= times * part.count }
        bins += [Pattern](repeating: best, count: times)
      }
    }
    return bins
  }
}
