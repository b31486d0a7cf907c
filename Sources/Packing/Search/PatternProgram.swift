internal import LinearOptimization

/// The linear program over patterns: a strong bound, values for the pieces, often a packing.
///
/// Column generation (Gilmore and Gomory, 1961): the fewest patterns, in fractions, that cover
/// all pieces; new patterns are found by ``PatternPricing`` from the duals. The duals of the
/// solver are doubles and prove nothing by themselves: they are rounded to whole values, the most
/// valuable pattern is found exactly, and the worth of all pieces divided by it is the bound
/// (Farley, 1990).
struct PatternProgram {
  /// The best bound proved, with the values that prove it: no pattern is worth above `binValue`.
  private(set) var bound = 0
  private(set) var values: [Int]
  private(set) var binValue = 1
  /// A packing into fewer bins than the best known, when one was found.
  private(set) var packing: [Pattern]?
  private(set) var nodes = 0

  private let types: PieceTypes
  private let nodeLimit: Int
  private var patterns: [Pattern] = []

  /// The value that stands for a dual of one.
  private static let unit = 1 << 30
  /// Patterns worth no more than this above the unit are improvements by rounding only.
  private static let tolerance = unit >> 20
  /// A node of the integer program solves a linear program; so many nodes of pricing take as long.
  private static let nodesOfIntegerNode = 500

  init(_ types: PieceTypes, nodeLimit: Int) {
    self.types = types
    self.nodeLimit = nodeLimit
    values = [Int](repeating: 0, count: types.count)
  }

  /// Goes on until the bound meets `best`, no pattern improves, or the nodes run out; then looks
  /// for fewer than `best` bins among the patterns met.
  mutating func solve(startingFrom start: [Pattern], best: Int) throws(LinearProgramError) {
    try LinearProgram.withModel { model throws(LinearProgramError) in
      var rows: [LinearProgram.Row] = []
      for count in types.counts { rows.append(try model.addRow(.atLeast(Double(count)))) }
      var columns: [LinearProgram.Variable] = []
      var fresh = start
      while !fresh.isEmpty {
        for pattern in fresh where !patterns.contains(pattern) {
          patterns.append(pattern)
          let entries = pattern.parts.map {
            LinearProgram.Entry(rows[$0.type], Double($0.count))
          }
          columns.append(try model.addVariable(.atLeast(0), cost: 1, entries: entries))
        }
        guard nodes < nodeLimit else { return }
        let relaxed = try model.solve()
        guard relaxed.status == .optimal else { return }
        fresh = price(duals: rows.map { relaxed.dual(of: $0) })
        if bound >= best { return }
      }
      try combine(columns, in: &model, best: best)
    }
  }

  /// Improves the bound by rounded duals and returns patterns that the program lacks.
  private mutating func price(duals: [Double]) -> [Pattern] {
    let rounded = duals.map { Int((min(1, max(0, $0)) * Double(Self.unit)).rounded(.down)) }
    let pricing = PatternPricing(types, values: rounded, nodeLimit: nodeLimit - nodes)
    nodes += pricing.nodes + types.count
    let worth = zip(rounded, types.counts).reduce(0) { $0 + $1.0 * $1.1 }
    let proved = worth.dividedRoundingUp(by: max(1, pricing.provedMaximum))
    // Of equal bounds the later is kept: its values are nearer to the optimal ones.
    if proved >= bound {
      (bound, values, binValue) = (proved, rounded, pricing.provedMaximum)
    }
    return pricing.improvements.suffix(4)
      .filter { $0.value > Self.unit + Self.tolerance && !patterns.contains($0.pattern) }
      .map(\.pattern)
  }

  /// Looks for the fewest patterns, each taken a whole number of times.
  private mutating func combine(
    _ columns: [LinearProgram.Variable], in model: inout LinearProgram, best: Int
  ) throws(LinearProgramError) {
    for column in columns { try model.setKind(of: column, to: .integer) }
    let limits = IntegerLimits(
      nodes: max(1, (nodeLimit - nodes) / Self.nodesOfIntegerNode), cutOff: Double(best))
    let solution = try model.solveInteger(limits)
    nodes += solution.nodes * Self.nodesOfIntegerNode
    guard solution.status == .optimal || solution.status == .feasible else { return }
    let found = bins(taking: columns.map { Int(solution.value(of: $0).rounded()) })
    if let found, found.count < best { packing = found }
  }

  /// The bins that taking each pattern so many times fills, no piece twice; none if some are left.
  private func bins(taking times: [Int]) -> [Pattern]? {
    var left = types.counts
    var bins: [Pattern] = []
    for (pattern, times) in zip(patterns, times) {
      for _ in 0..<max(0, times) {
        let parts = pattern.parts.compactMap { part -> Pattern.Part? in
          let count = min(part.count, left[part.type])
          left[part.type] -= count
          return count > 0 ? .init(type: part.type, count: count) : nil
        }
        if !parts.isEmpty { bins.append(Pattern(parts)) }
      }
    }
    return left.allSatisfy { $0 == 0 } ? bins : nil
  }
}
