/// What may lie in one bin: how many pieces of which types, in the order of the types.
struct Pattern: Hashable, Sendable {
  struct Part: Hashable, Sendable {
    let type: Int
    var count: Int
  }

  let parts: [Part]

  /// Puts the parts in order, so that equal patterns compare equal.
  init(_ parts: [Part]) {
    self.parts = parts.sorted { $0.type < $1.type }
  }
}
