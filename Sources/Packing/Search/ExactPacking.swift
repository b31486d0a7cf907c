/// Looks for a packing into a given number of bins, or proves that there is none.
///
/// Fills bin after bin (bin completion; Gent 1998, Korf 2002). Each bin takes the most valuable
/// piece that is left and is filled until nothing more fits, which loses no solution. Values come
/// from the duals of the pattern program, and no bin can be worth more than `binValue`: what a
/// bin falls short of it is paid from a budget that is known beforehand, and most branches die of
/// that. States that failed are remembered. Whole numbers only, so "none" is a proof.
struct ExactPacking {
  private enum Outcome {
    case packed([Pattern])
    case impossible
    case outOfNodes
  }

  /// Failed states that are remembered: enough to help, too few to fill the memory.
  private static let failureLimit = 20_000

  private var nodes = 0

  private var filling: BinFilling
  private let binValue: Int
  private let nodeLimit: Int
  private var closed: [Pattern] = []
  /// Pieces left that are known not to fit into so many bins.
  private var failures: [[Int]: Int] = [:]

  /// Values are given by type; no pattern may be worth more than `binValue`.
  init(_ types: PieceTypes, values: [Int], binValue: Int, nodeLimit: Int) {
    filling = BinFilling(types, values: values)
    self.binValue = binValue
    self.nodeLimit = nodeLimit
  }

  /// Raises the bound or finds a packing that meets it, until they meet or the nodes run out.
  mutating func close(_ packing: [Pattern], bound: Int) -> (bins: [Pattern], bound: Int) {
    var bound = bound
    while bound < packing.count {
      switch pack(into: bound) {
      case .packed(let better): return (better, bound)
      case .impossible: bound += 1
      case .outOfNodes: return (packing, bound)
      }
    }
    return (packing, bound)
  }

  private mutating func pack(into bins: Int) -> Outcome {
    let total = filling.order.indices.reduce(0) {
      $0 + filling.available[$1] * filling.values[$1]
    }
    if startBin(binsLeft: bins, budget: bins * binValue - total) { return .packed(closed) }
    return nodes < nodeLimit ? .impossible : .outOfNodes
  }

  private mutating func startBin(binsLeft: Int, budget: Int) -> Bool {
    guard nodes < nodeLimit else { return false }
    guard let first = filling.byValue.first(where: { filling.available[$0] > 0 }) else {
      return true
    }
    guard binsLeft > 0, budget >= 0 else { return false }
    if let failed = failures[filling.available], failed >= binsLeft { return false }
    let before = filling.available
    let outer = filling.bin
    filling.bin = filling.emptyBin
    nodes += 1
    for count in stride(from: filling.room(at: first), through: 1, by: -1) {
      filling.place(count, at: first)
      if fill(from: 0, lead: first, binsLeft: binsLeft, budget: budget) { return true }
      filling.takeBack(count, at: first)
    }
    filling.bin = outer
    if nodes < nodeLimit, failures.count < Self.failureLimit { failures[before] = binsLeft }
    return false
  }

  private mutating func fill(from start: Int, lead: Int, binsLeft: Int, budget: Int) -> Bool {
    for position in start..<filling.order.count where position != lead {
      let room = filling.room(at: position)
      guard room > 0 else { continue }
      guard nodes < nodeLimit else { return false }
      nodes += 1
      guard filling.valueBound(from: position) >= binValue - budget else { return false }
      for count in stride(from: room, through: 1, by: -1) {
        filling.place(count, at: position)
        if fill(from: position + 1, lead: lead, binsLeft: binsLeft, budget: budget) {
          return true
        }
        filling.takeBack(count, at: position)
      }
    }
    return closeBin(binsLeft: binsLeft, budget: budget)
  }

  /// Goes on to the next bin, unless a piece that was passed over would have fitted as well.
  private mutating func closeBin(binsLeft: Int, budget: Int) -> Bool {
    let shortfall = binValue - filling.bin.value
    guard shortfall <= budget else { return false }
    guard filling.order.indices.allSatisfy({ filling.room(at: $0) == 0 }) else { return false }
    closed.append(Pattern(filling.bin.parts))
    if startBin(binsLeft: binsLeft - 1, budget: budget - shortfall) { return true }
    closed.removeLast()
    return false
  }
}
