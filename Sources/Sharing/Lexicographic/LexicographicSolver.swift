internal import LinearOptimization

/// Finds the shares of a lexicographic rule, level by level.
///
/// Each level is a linear program: the largest slack that all open coalitions can have, of which
/// only the rows that matter are ever added. What it settles are the rows with a dual above zero:
/// they are tight in every optimum, others may be tight in the one found only. Rows in the span
/// of settled ones are closed. (Maschler, Peleg and Shapley, "Geometric properties of the kernel,
/// nucleolus, and related solution concepts", 1979; Hallefjord, Helming and Jörnsten,
/// "Computing the nucleolus when the characteristic function is given implicitly", 1995.)
///
/// The linear programs work in doubles and decide only which rows are tight; levels, weights and
/// shares are then solved exactly from those.
struct LexicographicSolver {
  enum Outcome {
    /// All is settled.
    case settled([Fraction], proof: [LexicographicSharing.Step])
    /// As far as doubles can tell, no shares keep all limits.
    case infeasible
    /// Only limits are left, and they do not settle what some players pay.
    case open
  }

  /// A row whose coalition pays a settled amount.
  private struct Settled {
    let row: SlackRow
    let amount: Fraction
  }

  let problem: SlackProblem
  /// The cost of all players together.
  let total: Int

  /// The first level only: how large it is, and why it cannot be larger.
  func firstLevel() throws(LinearProgramError) -> LexicographicSharing.Step? {
    try LinearProgram.withModel(.maximize) { model throws(LinearProgramError) in
      var levels = try LevelProgram(problem, total: total, in: &model)
      let solution = try levels.solve(&model, closed: openSpan)
      guard solution.status == .optimal else { return nil }
      let settled = [Settled(row: problem.grandRow, amount: Fraction(total))]
      return try level(of: levels.support(of: solution).open, settled: settled)
    }
  }

  /// The span before any level: that of all players together.
  private var openSpan: ModularSpan {
    var span = ModularSpan(playerCount: problem.playerCount)
    span.insert(problem.grand)
    return span
  }

  /// Goes through all levels.
  func solve() throws(LinearProgramError) -> Outcome {
    try LinearProgram.withModel(.maximize) { model throws(LinearProgramError) in
      var levels = try LevelProgram(problem, total: total, in: &model)
      var settled = [Settled(row: problem.grandRow, amount: Fraction(total))]
      var span = openSpan
      var proof: [LexicographicSharing.Step] = []
      while span.rank < problem.playerCount {
        let solution = try levels.solve(&model, closed: span)
        guard solution.status == .optimal else {
          return solution.status == .unbounded ? .open : .infeasible
        }
        let support = levels.support(of: solution)
        let used = settled.filter { support.settled.contains($0.row) }
        let step = try level(of: support.open, settled: used)
        proof.append(step)
        for row in support.open where !span.contains(row.bits) {
          span.insert(row.bits)
          let slack = Fraction(problem.weight(of: row)) * step.slack
          let amount = Fraction(problem.bound(of: row)) - slack
          settled.append(Settled(row: row, amount: amount))
          try levels.settle(row, at: amount, in: &model)
        }
        try levels.close(span, in: &model)
      }
      let shares = IntegerElimination.shares(of: settled.map { ($0.row.bits, $0.amount) })
      return .settled(shares, proof: proof)
    }
  }

  /// The exact level of the rows that are tight in every optimum, and their balanced weights.
  ///
  /// Rows of a basis are independent, so one combination of them and of the settled ones comes to
  /// nothing; what the linear program said is not used but for which rows they are.
  private func level(
    of support: [SlackRow], settled: [Settled]
  ) throws(LinearProgramError) -> LexicographicSharing.Step {
    let rows = support + settled.map(\.row)
    guard !support.isEmpty,
      var factors = IntegerElimination.relation(
        among: rows.map(\.bits), playerCount: problem.playerCount)
    else { throw .numericalFailure }
    if factors[0] < 0 { factors = factors.map { -$0 } }
    guard factors.prefix(support.count).allSatisfy({ $0 > 0 }) else { throw .numericalFailure }
    let amounts = support.map { Fraction(problem.bound(of: $0)) } + settled.map(\.amount)
    let sum = zip(factors, amounts).reduce(Fraction(0)) { sum, term in
      term.0 == 0 ? sum : sum + Fraction(term.0) * term.1
    }
    let units = support.map { problem.weight(of: $0) } + [problem.totalWeight]
    let unit = zip(factors, units).reduce(Fraction(0)) { unit, term in
      unit + Fraction(term.0) * Fraction(term.1)
    }
    guard unit.signum > 0 else { throw .numericalFailure }
    // All players together count every player the same, so their factor need not be kept.
    let weights = zip(rows, factors).filter { $0.1 != 0 && $0.0.bits != problem.grand }.map {
      LexicographicSharing.Weight(
        coalition: Coalition(bits: $0.bits), isLimit: $0.isLimit, weight: $1)
    }
    return LexicographicSharing.Step(slack: sum / unit, weights: weights)
  }
}
