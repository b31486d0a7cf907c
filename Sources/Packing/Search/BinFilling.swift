/// One bin being filled, type by type, where each piece has a value.
///
/// Types are named by *position* here: in decreasing order of value for weight, the order in
/// which a fractional filling takes them. All numbers are whole, so what is proved is proved.
struct BinFilling {
  /// The state of the bin, cheap to set aside while another one is filled.
  struct Bin {
    var residual: [Int]
    /// What is left of the limit of ``Surrogate``.
    var residualWeight: Int
    /// By class: how many types in the bin it is in conflict with.
    var blockers: [Int]
    var parts: [Pattern.Part] = []
    var value = 0
  }

  /// Values are at most this, so that products with weights stay within 64 bits.
  static let valueLimit = 1 << 32

  let types: PieceTypes
  /// By position: the type, its value, its weight.
  let order: [Int]
  let values: [Int]
  let weights: [Int]
  private let sizes: [Int]
  private let classes: [Int]
  /// The positions in decreasing order of value.
  let byValue: [Int]
  let emptyBin: Bin

  /// By position: pieces that may still be put somewhere.
  var available: [Int]
  var bin: Bin

  /// Starts with an empty bin and all pieces; values are given by type.
  init(_ types: PieceTypes, values: [Int]) {
    assert(values.allSatisfy { 0...Self.valueLimit ~= $0 })
    let surrogate = Surrogate.tightest(types, values: values)
    let weights = surrogate.weights
    order = surrogate.order
    self.types = types
    self.values = order.map { values[$0] }
    self.weights = order.map { weights[$0] }
    byValue = order.indices.sorted { [values = self.values] left, right in
      (-values[left], left) < (-values[right], right)
    }
    sizes = order.flatMap { types.sizes[$0] }
    classes = order.map { types.classes[$0] }
    available = order.map { types.counts[$0] }
    emptyBin = Bin(
      residual: types.capacities,
      residualWeight: surrogate.capacity,
      blockers: [Int](repeating: 0, count: types.enemies.count))
    bin = emptyBin
  }

  /// Starts a bin for one class, those above it, and none in conflict with it.
  mutating func startBin(lowestClass: Int) {
    bin = emptyBin
    for lower in 0..<lowestClass { bin.blockers[lower] += 1 }
    for enemy in types.enemies[lowestClass] { bin.blockers[enemy] += 1 }
  }

  /// The most pieces at a position that the bin can still take.
  func room(at position: Int) -> Int {
    guard bin.blockers[classes[position]] == 0 else { return 0 }
    var room = available[position]
    let base = position * bin.residual.count
    for dimension in 0..<bin.residual.count where room > 0 {
      let size = sizes[base + dimension]
      if size * room > bin.residual[dimension] { room = bin.residual[dimension] / size }
    }
    return room
  }

  /// Puts pieces into the bin; the caller has asked for ``room(at:)``.
  mutating func place(_ count: Int, at position: Int) {
    bin.parts.append(.init(type: order[position], count: count))
    move(count, at: position)
    for enemy in types.enemies[classes[position]] { bin.blockers[enemy] += 1 }
  }

  /// Takes back what was placed last.
  mutating func takeBack(_ count: Int, at position: Int) {
    bin.parts.removeLast()
    move(-count, at: position)
    for enemy in types.enemies[classes[position]] { bin.blockers[enemy] -= 1 }
  }

  private mutating func move(_ count: Int, at position: Int) {
    available[position] -= count
    bin.value += count * values[position]
    bin.residualWeight -= count * weights[position]
    let base = position * bin.residual.count
    for dimension in 0..<bin.residual.count {
      bin.residual[dimension] -= count * sizes[base + dimension]
    }
  }

  /// A value that no way to go on with positions from `start` exceeds.
  ///
  /// Fills the weighted sum of the capacities, the last type in part (Dantzig, 1957), with no
  /// more pieces of a type than fit by themselves.
  func valueBound(from start: Int) -> Int {
    var left = bin.residualWeight
    var bound = bin.value
    for position in start..<order.count where values[position] > 0 {
      let room = room(at: position)
      guard room > 0 else { continue }
      let weight = weights[position]
      guard room * weight <= left else {
        return bound + (left * values[position]).dividedRoundingUp(by: weight)
      }
      left -= room * weight
      bound += room * values[position]
    }
    return bound
  }
}
