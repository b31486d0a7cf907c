internal import LinearOptimization

/// The linear program over patterns: a strong bound, values for the pieces, often a packing.
///
/// Column generation (Gilmore and Gomory, 1961): the fewest patterns, in fractions, that cover
/// all pieces; new patterns are found from the duals, by ``FullestBins`` as long as it finds any,
/// then by ``PatternPricing``. The duals of the solver are doubles and prove nothing by
/// themselves: they are rounded to whole values, the most valuable pattern is found exactly, and
/// the worth of all pieces divided by it is the bound (Farley, 1990).
struct PatternProgram {
  /// The best packing known.
  private(set) var packing: [Pattern]
  /// The best bound proved.
  private(set) var bound: Int
  /// What proves the bound: by type, values of which no pattern is worth more than `binValue`.
  private(set) var proof: (values: [Int], binValue: Int)?

  private let types: PieceTypes
  private let nodeLimit: Int
  private var nodes = 0
  private var patterns: [Pattern] = []

  /// The value that stands for a dual of one.
  private static let unit = 1 << 30
  /// Patterns worth no more than this above the unit are improvements by rounding only.
  private static let tolerance = unit >> 20
  /// A node of the integer program solves a linear program; so many nodes of pricing take as long.
  private static let nodesOfIntegerNode = 500

  /// Starts from the best packing and bound known.
  init(_ types: PieceTypes, packing: [Pattern], bound: Int, nodeLimit: Int) {
    self.types = types
    self.packing = packing
    self.bound = bound
    self.nodeLimit = nodeLimit
  }

  private var isSettled: Bool { packing.count <= bound }

  /// Goes on until packing and bound meet, no pattern improves, or the nodes run out; then looks
  /// for a better packing among the patterns met.
  mutating func solve(startingFrom start: [Pattern]) throws(LinearProgramError) {
    try LinearProgram.withModel { model throws(LinearProgramError) in
      var rows: [LinearProgram.Row] = []
      for count in types.counts { rows.append(try model.addRow(.atLeast(Double(count)))) }
      var columns: [LinearProgram.Variable] = []
      var fresh = start
      while !fresh.isEmpty, nodes < nodeLimit {
        for pattern in fresh where !patterns.contains(pattern) {
          patterns.append(pattern)
          let entries = pattern.parts.map {
            LinearProgram.Entry(rows[$0.type], Double($0.count))
          }
          columns.append(try model.addVariable(.atLeast(0), cost: 1, entries: entries))
        }
        let relaxed = try model.solve()
        guard relaxed.status == .optimal else { return }
        let duals = rows.map { min(1, max(0, relaxed.dual(of: $0))) }
        fresh = price(duals.map { Int(($0 * Double(Self.unit)).rounded(.down)) })
        if isSettled { return }
      }
      try combine(columns, in: &model)
    }
  }

  /// Returns patterns that the program lacks; improves packing and bound on the way.
  private mutating func price(_ rounded: [Int]) -> [Pattern] {
    var fullest = FullestBins(types, values: rounded)
    let packing = fullest.pack()
    nodes += fullest.nodes + types.count
    if packing.count < self.packing.count { self.packing = packing }
    let improving = packing.filter { improves($0, rounded) }
    guard improving.isEmpty, !isSettled else { return improving }

    let pricing = PatternPricing(types, values: rounded, nodeLimit: max(1, nodeLimit - nodes))
    nodes += pricing.nodes
    let worth = zip(rounded, types.counts).reduce(0) { $0 + $1.0 * $1.1 }
    let binValue = max(1, pricing.provedMaximum)
    let proved = worth.dividedRoundingUp(by: binValue)
    // Of equal bounds the later is kept: its values are nearer to the optimal ones.
    if proved >= bound { (bound, proof) = (proved, (rounded, binValue)) }
    return pricing.improvements.suffix(4).map(\.pattern).filter { improves($0, rounded) }
  }

  private func improves(_ pattern: Pattern, _ values: [Int]) -> Bool {
    let value = pattern.parts.reduce(0) { $0 + $1.count * values[$1.type] }
    return value > Self.unit + Self.tolerance && !patterns.contains(pattern)
  }

  /// Looks for the fewest patterns, each taken a whole number of times.
  private mutating func combine(
    _ columns: [LinearProgram.Variable], in model: inout LinearProgram
  ) throws(LinearProgramError) {
    for column in columns { try model.setKind(of: column, to: .integer) }
    let limits = IntegerLimits(
      nodes: max(1, (nodeLimit - nodes) / Self.nodesOfIntegerNode),
      cutOff: Double(packing.count))
    let solution = try model.solveInteger(limits)
    nodes += solution.nodes * Self.nodesOfIntegerNode
    guard solution.status == .optimal || solution.status == .feasible else { return }
    let found = bins(taking: columns.map { Int(solution.value(of: $0)) })
    if let found, found.count < packing.count { packing = found }
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
