/// What may lie in one bin: how many pieces of which types, in the order of the types.
struct Pattern: Hashable, Sendable {
  struct Part: Hashable, Sendable {
    let type: Int
    var count: Int
  }

  /// The type of the bin.
  let bin: Int
  let parts: [Part]

  /// Puts the parts in order, one a type, so that equal patterns compare equal.
  init(bin: Int, _ parts: [Part]) {
    var merged: [Part] = []
    for part in parts.sorted(by: { $0.type < $1.type }) where part.count > 0 {
      if let last = merged.indices.last, merged[last].type == part.type {
        merged[last].count += part.count
      } else {
        merged.append(part)
      }
    }
    self.bin = bin
    self.parts = merged
  }
}

/// Bins filled, and how many pieces of each type are left without one.
struct Packing: Sendable {
  let bins: [Pattern]
  /// What the bins cost, and ``PieceTypes/penalty`` for each piece that is left.
  let cost: Int

  init(_ bins: [Pattern], of types: PieceTypes) {
    let packed = bins.reduce(0) { $0 + $1.parts.reduce(0) { $0 + $1.count } }
    self.bins = bins
    cost =
      bins.reduce(0) { $0 + types.bins[$1.bin].cost } + (types.pieceCount - packed) * types.penalty
  }
}
