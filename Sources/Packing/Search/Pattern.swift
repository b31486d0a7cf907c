/// What may lie in one bin: how many pieces of which types, in the order of the types.
struct Pattern: Hashable, Sendable {
  struct Part: Hashable, Sendable {
    let type: Int
    var count: Int
  }

  let parts: [Part]

  /// Puts the parts in order, one a type, so that equal patterns compare equal.
  init(_ parts: [Part]) {
    var merged: [Part] = []
    for part in parts.sorted(by: { $0.type < $1.type }) {
      if let last = merged.indices.last, merged[last].type == part.type {
        merged[last].count += part.count
      } else {
        merged.append(part)
      }
    }
    self.parts = merged
  }
}
