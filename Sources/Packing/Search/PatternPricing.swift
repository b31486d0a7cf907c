/// Finds the most valuable contents of one bin: a knapsack with several limits and conflicts.
///
/// Depth-first branch and bound over the types, in whole numbers throughout.
struct PatternPricing {
  /// Ever better patterns, the best last.
  private(set) var improvements: [(pattern: Pattern, value: Int)] = []
  /// A value that no pattern exceeds; the best pattern's own unless the nodes ran out.
  private(set) var provedMaximum = 0
  private(set) var nodes = 0

  private var filling: BinFilling
  private let nodeLimit: Int
  private var best = 0

  /// Searches all that a bin may hold, within `nodeLimit` nodes; values are given by type.
  init(_ types: PieceTypes, values: [Int], nodeLimit: Int) {
    self.init(BinFilling(types, values: values), nodeLimit: nodeLimit)
    // Class by class, so that no bound mixes classes in conflict with the lowest in the bin.
    for lowestClass in types.enemies.indices {
      filling.startBin(lowestClass: lowestClass)
      search()
    }
  }

  /// Searches what may be added to a bin that is filled in part, within `nodeLimit` nodes.
  init(completing filling: BinFilling, nodeLimit: Int) {
    self.init(filling, nodeLimit: nodeLimit)
    search()
  }

  private init(_ filling: BinFilling, nodeLimit: Int) {
    self.filling = filling
    self.nodeLimit = nodeLimit
  }

  private mutating func search() {
    let bound = filling.valueBound(from: 0)
    descend(from: 0)
    provedMaximum = max(provedMaximum, nodes < nodeLimit ? best : bound)
  }

  private mutating func descend(from start: Int) {
    if filling.bin.value > best {
      best = filling.bin.value
      improvements.append((Pattern(filling.bin.parts), best))
    }
    // Leaving a type out is a step of the loop, not a call: the depth is that of the bin.
    for position in start..<filling.order.count {
      let room = filling.room(at: position)
      guard room > 0 else { continue }
      guard nodes < nodeLimit else { return }
      nodes += 1
      guard filling.valueBound(from: position) > best else { return }
      for count in stride(from: room, through: 1, by: -1) {
        filling.place(count, at: position)
        descend(from: position + 1)
        filling.takeBack(count, at: position)
      }
    }
  }
}
