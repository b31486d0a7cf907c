internal import LinearOptimization

/// The linear program of one level after the other, with the rows that mattered so far.
///
/// Amounts are scaled by a power of two to a range in which the tolerances of the simplex method
/// are far below one unit of money; weights so that the largest is about one.
struct LevelProgram {
  private let problem: SlackProblem
  /// What an amount of money is multiplied by.
  let scale: Double
  private let bounds: [Double]
  private let weights: [Double]
  let shares: [LinearProgram.Variable]
  let level: LinearProgram.Variable
  private var rows: [SlackRow: LinearProgram.Row] = [:]
  private var settledRows: [SlackRow: LinearProgram.Row] = [:]

  /// The largest scaled amount.
  private static let largestAmount = 0x1p14
  /// What a row outside of the model may be violated by: a thousand times the rounding.
  private static let tolerance = 1e-8
  /// A dual that is smaller beside the largest is what rounding left of none.
  private static let smallestDual = 1e-9

  init(
    _ problem: SlackProblem, total: Int, in model: inout LinearProgram
  ) throws(LinearProgramError) {
    self.problem = problem
    let largest = problem.bounds.reduce(total.magnitude) { max($0, $1.magnitude) }
    scale =
      Self.largestAmount
      / Double(sign: .plus, exponent: Double(max(1, largest)).exponent, significand: 1)
    let heaviest = Double(max(1, problem.weights.max() ?? 1))
    let unit = 1 / Double(sign: .plus, exponent: heaviest.exponent, significand: 1)
    let scale = scale
    var bounds = problem.bounds.map { Double($0) * scale }
    var weights = problem.weights.map { Double($0) * unit }
    // Nobody together and all together have no slack to speak of.
    weights[0] = 0
    bounds[problem.grand] = .infinity
    self.bounds = bounds
    self.weights = weights
    var shares: [LinearProgram.Variable] = []
    for _ in 0..<problem.playerCount { shares.append(try model.addVariable(.free)) }
    self.shares = shares
    level = try model.addVariable(.free, cost: 1)
    settledRows[problem.grandRow] = try model.addRow(
      .exactly(Double(total) * scale),
      shares.map { .init($0, 1) } + [.init(level, Double(problem.totalWeight))])
    for player in 0..<problem.playerCount where problem.playerCount > 1 {
      for bits in [1 << player, problem.grand ^ 1 << player] {
        let row = SlackRow(bits: bits, isLimit: problem.weights[bits] == 0)
        // Of two players each is the complement of the other.
        if rows[row] == nil { try add(row, to: &model) }
      }
    }
  }

  /// Solves the level, adding rows until none is violated.
  ///
  /// Without an optimum there is either no solution, or no open coalition whose slack counts.
  mutating func solve(
    _ model: inout LinearProgram, closed span: ModularSpan
  ) throws(LinearProgramError) -> LinearSolution {
    var method = LinearProgram.Simplex.primal
    while true {
      let solution = try model.solve(method)
      if solution.status == .stopped { throw .numericalFailure }
      guard solution.status == .optimal else { return solution }
      let values = shares.map { solution.value(of: $0) }
      let violated = violatedRows(values, level: solution.value(of: level), closed: span)
      if violated.isEmpty { return solution }
      for row in violated { try add(row, to: &model) }
      method = .dual
    }
  }

  /// The open rows that a solution shows to be tight in every optimum, in a fixed order, and the
  /// settled rows that it takes to show it.
  ///
  /// All are outside of the basis, so that together they are independent.
  func support(of solution: LinearSolution) -> (open: [SlackRow], settled: Set<SlackRow>) {
    let largest = rows.values.reduce(1.0) { max($0, solution.dual(of: $1).magnitude) }
    let smallest = Self.smallestDual * largest
    let open = rows.filter { solution.dual(of: $0.value) > smallest }.keys
      .sorted { ($0.bits, $0.isLimit ? 1 : 0) < ($1.bits, $1.isLimit ? 1 : 0) }
    let settled = settledRows.filter { solution.dual(of: $0.value).magnitude > smallest }.keys
    return (open, Set(settled))
  }

  /// Fixes what the coalition of a row pays.
  mutating func settle(
    _ row: SlackRow, at amount: Fraction, in model: inout LinearProgram
  ) throws(LinearProgramError) {
    guard let handle = rows.removeValue(forKey: row) else { return }
    try model.setCoefficients(of: handle, to: terms(row.bits))
    try model.setBounds(of: handle, to: .exactly(amount.value * scale))
    settledRows[row] = handle
  }

  /// Frees the rows in the span of what is settled: nothing is left to decide about them.
  mutating func close(
    _ span: ModularSpan, in model: inout LinearProgram
  ) throws(LinearProgramError) {
    for (row, handle) in rows where span.contains(row.bits) {
      try model.setBounds(of: handle, to: .free)
      rows[row] = nil
    }
  }

  /// The rows that the shares violate most, of those that are open and not in the model yet.
  private func violatedRows(
    _ values: [Double], level: Double, closed span: ModularSpan
  ) -> [SlackRow] {
    let mostRows = (problem.playerCount + 1) / 2
    var found: [(violation: Double, row: SlackRow)] = []
    var threshold = Self.tolerance
    func note(_ row: SlackRow, _ violation: Double) {
      guard rows[row] == nil, !span.contains(row.bits) else { return }
      found.append((violation, row))
      guard found.count == 8 * mostRows else { return }
      found.sort { ($0.violation, $1.row.bits) > ($1.violation, $0.row.bits) }
      found.removeSubrange(mostRows...)
      threshold = found[mostRows - 1].violation
    }

    if let ceilings = problem.ceilings {
      for (player, ceiling) in ceilings.enumerated() {
        let violation = values[player] - Double(ceiling) * scale
        if violation > threshold {
          note(SlackRow(bits: 1 << player, isLimit: true), violation)
        }
      }
    }
    let sums = SubsetSums(values)
    var first = 0
    for high in sums.high {
      for (offset, low) in sums.low.enumerated() {
        let bits = first + offset
        let violation = high + low + weights[bits] * level - bounds[bits]
        if violation > threshold {
          note(SlackRow(bits: bits, isLimit: weights[bits] == 0), violation)
        }
      }
      first += sums.low.count
    }
    found.sort { ($0.violation, $1.row.bits) > ($1.violation, $0.row.bits) }
    return found.prefix(mostRows).map(\.row)
  }

  private mutating func add(
    _ row: SlackRow, to model: inout LinearProgram
  ) throws(LinearProgramError) {
    var terms = terms(row.bits)
    if !row.isLimit { terms.append(.init(level, weights[row.bits])) }
    rows[row] = try model.addRow(.atMost(Double(problem.bound(of: row)) * scale), terms)
  }

  private func terms(_ bits: Int) -> [LinearProgram.Term] {
    shares.indices.filter { bits >> $0 & 1 == 1 }.map { .init(shares[$0], 1) }
  }
}
