internal import LinearOptimization

/// The linear program over patterns: a strong bound, prices for the pieces, often a packing.
///
/// Column generation (Gilmore and Gomory, 1961): the cheapest patterns, in fractions, that cover all
/// pieces; new patterns are found from smoothed duals by ``Knapsack``. The duals of the solver are
/// doubles and prove nothing by themselves: they are rounded to whole prices, the most valuable
/// contents of each bin are found exactly, and the Lagrangian bound follows in whole numbers.
struct PatternProgram {
  let parcels: Parcels
  var types: PieceTypes { parcels.types }
  /// No packing that keeps to the parcels, and to what is fixed, costs less.
  var bound: Int
  /// What is still to be packed, by parcel, the bins left, by type, and the cost of what is fixed.
  var counts: [Int]
  var binsLeft: [Int]
  /// The bins that must be used beside what is fixed, by type.
  var binsDue: [Int]
  var fixedCost = 0
  var pricing: PricingGroups
  private(set) var cuts: [SubsetCut] = []
  /// Patterns of parcels, and their columns.
  private(set) var patterns: [Pattern] = []
  private(set) var columns: [LinearProgram.Variable] = []

  private var known: Set<Pattern> = []
  private var rows: [LinearProgram.Row] = []
  private var cutRows: [LinearProgram.Row] = []
  /// By type of bin; none where there is one type without limit.
  private var binRows: [LinearProgram.Row?] = []

  /// The price that stands for a cost of one.
  let unit: Int

  init(
    _ parcels: Parcels, bins: [ClosedRange<Int>], bound: Int, patterns: [Pattern],
    cuts: [SubsetCut], in model: inout LinearProgram
  ) throws(LinearProgramError) {
    let types = parcels.types
    self.parcels = parcels
    self.bound = bound
    counts = parcels.counts
    binsLeft = bins.map(\.upperBound)
    binsDue = bins.map(\.lowerBound)
    pricing = PricingGroups(parcels)
    // Where bins may run out, in the problem or by branching, the program must have a way out.
    let mayLeave = types.bins.count > 1 || types.mayLeavePieces
    let largestPrice = mayLeave ? types.penalty : types.bins.map(\.cost).max() ?? 1
    unit = max(1, min(1 << 30, (1 << 42) / largestPrice))
    for count in counts { rows.append(try model.addRow(.atLeast(Double(count)))) }
    for (bin, type) in zip(bins, types.bins) {
      let isFree = type.count == nil && bins.count == 1
      binRows.append(
        isFree ? nil : try model.addRow(.between(Double(bin.lowerBound), Double(bin.upperBound))))
    }
    for cut in cuts { try add(cut, to: &model) }
    for pattern in patterns { try add(pattern, to: &model) }
    for parcel in 0..<parcels.count where parcels.counts[parcel] > 0 {
      for bin in parcels.bins(for: parcel) {
        try add(Pattern(bin: bin, [.init(type: parcel, count: 1)]), to: &model)
      }
      // Leaving a parcel must not look cheaper than packing it.
      let pieces = parcels.contents[parcel].reduce(0) { $0 + $1.count }
      if mayLeave {
        _ = try model.addVariable(
          .atLeast(0), cost: Double(pieces * types.penalty), entries: [.init(rows[parcel], 1)])
      }
    }
  }

  mutating func add(_ cut: SubsetCut, to model: inout LinearProgram) throws(LinearProgramError) {
    var terms: [LinearProgram.Term] = []
    for (pattern, column) in zip(patterns, columns) {
      let coefficient = cut.coefficient(of: parcels.pieces(of: pattern).parts)
      if coefficient > 0 { terms.append(.init(column, Double(coefficient))) }
    }
    cutRows.append(try model.addRow(.atMost(Double(cut.limit)), terms))
    cuts.append(cut)
  }

  mutating func add(_ pattern: Pattern, to model: inout LinearProgram) throws(LinearProgramError) {
    guard !pattern.parts.isEmpty, known.insert(pattern).inserted else { return }
    var entries = pattern.parts.map { LinearProgram.Entry(rows[$0.type], Double($0.count)) }
    if let row = binRows[pattern.bin] { entries.append(.init(row, 1)) }
    if !cuts.isEmpty {
      let pieces = parcels.pieces(of: pattern).parts
      for (cut, row) in zip(cuts, cutRows) {
        let coefficient = cut.coefficient(of: pieces)
        if coefficient > 0 { entries.append(.init(row, Double(coefficient))) }
      }
    }
    let cost = Double(types.bins[pattern.bin].cost)
    columns.append(try model.addVariable(.atLeast(0), cost: cost, entries: entries))
    patterns.append(pattern)
  }

  /// Sets the rows to what is still to be packed.
  func setRows(of parcels: some Sequence<Int>, in model: inout LinearProgram)
    throws(LinearProgramError)
  {
    for parcel in parcels {
      try model.setBounds(of: rows[parcel], to: .atLeast(Double(counts[parcel])))
    }
    for (bin, row) in binRows.enumerated() {
      guard let row else { continue }
      try model.setBounds(of: row, to: .between(Double(binsDue[bin]), Double(binsLeft[bin])))
    }
  }

  /// Sets the rows of the cuts to what `fixed` patterns leave of them; says whether that is possible.
  func setCuts(after fixed: [Pattern], in model: inout LinearProgram) throws(LinearProgramError)
    -> Bool
  {
    let pieces = cuts.isEmpty ? [] : fixed.map { parcels.pieces(of: $0).parts }
    for (cut, row) in zip(cuts, cutRows) {
      let left = pieces.reduce(cut.limit) { $0 - cut.coefficient(of: $1) }
      guard left >= 0 else { return false }
      try model.setBounds(of: row, to: .atMost(Double(left)))
    }
    return true
  }

  /// Generates columns until none improves, or the bound says all there is to know: it meets the
  /// objective rounded up, or `cutoff`.
  ///
  /// - Returns: The last solution, or `nil` where the effort was spent.
  mutating func relax(
    _ model: inout LinearProgram, cutoff: Int, effort: inout Effort
  ) throws(LinearProgramError) -> LinearSolution? {
    var center: (prices: Prices, worth: Int)?
    var method = LinearProgram.Simplex.dual
    while !effort.isOver {
      let solution = try model.solve(method, limits: .init(time: effort.time))
      method = .primal
      effort.spend(solution.iterations * rows.count / 4)
      guard solution.status == .optimal else { return nil }
      if bound >= min(cutoff, roundedUp(solution.objective)) { return solution }
      let duals = prices(of: solution)
      var prices = center.map { duals.smoothed(towards: $0.prices) } ?? duals
      while true {
        let (found, worth) = price(prices, cutoff: cutoff, effort: &effort)
        guard !effort.isOver else { return nil }
        if worth > center?.worth ?? .min { center = (prices, worth) }
        bound = max(bound, min(cutoff, roundedUp(worth)))
        guard bound < cutoff else { return solution }
        let fresh = found.filter { improves($0, duals) }
        for pattern in fresh { try add(pattern, to: &model) }
        if !fresh.isEmpty { break }
        guard prices != duals else { return solution }
        prices = duals
      }
    }
    return nil
  }

  /// The least multiple of the step of costs that is not below an objective.
  private func roundedUp(_ objective: Double) -> Int {
    let cost = Int((objective - 1e-6).rounded(.up)) + fixedCost
    return max(0, cost).dividedRoundingUp(by: types.costStep) * types.costStep
  }

  private func roundedUp(_ worth: Int) -> Int {
    max(0, worth).dividedRoundingUp(by: unit).dividedRoundingUp(by: types.costStep)
      * types.costStep
  }

  func prices(of solution: LinearSolution) -> Prices {
    let unit = Double(unit)
    return Prices(
      pieces: rows.map { max(0, Int((solution.dual(of: $0) * unit).rounded(.down))) },
      cuts: cutRows.map { max(0, Int((-solution.dual(of: $0) * unit).rounded(.up))) },
      bins: binRows.map { row in
        row.map { Int((-solution.dual(of: $0) * unit).rounded(.up)) } ?? 0
      })
  }

  /// What the contents of a pattern are worth above what its bin costs.
  func gain(of pattern: Pattern, _ prices: Prices) -> Int {
    var gain = pattern.parts.reduce(0) { $0 + $1.count * prices.pieces[$1.type] }
    gain -= types.bins[pattern.bin].cost * unit + prices.bins[pattern.bin]
    guard !cuts.isEmpty else { return gain }
    let pieces = parcels.pieces(of: pattern).parts
    for (cut, price) in zip(cuts, prices.cuts) where price > 0 {
      gain -= price * cut.coefficient(of: pieces)
    }
    return gain
  }

  private func improves(_ pattern: Pattern, _ prices: Prices) -> Bool {
    // Less than this are improvements by rounding only.
    let tolerance = types.bins[pattern.bin].cost * unit >> 20
    return gain(of: pattern, prices) > tolerance && !known.contains(pattern)
  }
}
