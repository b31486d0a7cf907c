internal import BigInt

extension LexicographicSharing {
  /// Why a sharing is not what it claims to be.
  public enum Flaw: Hashable, Sendable {
    /// The numbers of the rule do not fit the game.
    case unusableRule
    /// There is not exactly one share a player.
    case wrongNumberOfShares(expected: Int, found: Int)
    /// The shares do not add up to the cost of all players together.
    case wrongTotal(expected: Int, found: Fraction)
    /// A step names a coalition, or a limit, that the rule does not know.
    case unknownCoalition(step: Int, Coalition)
    /// A coalition that is not settled has a weight of zero or less.
    case weightNotPositive(step: Int, Coalition)
    /// The weights of a step do not count every player the same, or are too large to add up.
    case unbalanced(step: Int)
    /// A coalition has another slack than the step says, or is not at its limit.
    case wrongSlack(step: Int, Coalition)
    /// The slacks of the steps are not in increasing order.
    case wrongOrder(step: Int)
    /// The steps leave open what some players pay.
    case incomplete
    /// A coalition has less slack than the step that settles it, or pays more than its limit.
    case overlooked(Coalition)
  }

  /// The first flaw of the sharing and its proof; `nil` when the proof holds.
  ///
  /// Why that is enough: suppose other shares were as even or more so. By induction what the
  /// settled coalitions pay is the same. None of the others has less slack than the step's, so
  /// those in the step, having exactly that, pay no more; as their weights count every player the
  /// same, none pays less either. When all is settled the shares are the same.
  ///
  /// Nothing is shared with the solver but the table of the rule, and nothing is rounded: doubles
  /// only set aside coalitions that are far from the last step's slack.
  ///
  /// - Complexity: O(2ⁿ) for n players, and O(n²) more for each coalition at or below the last
  ///   step's slack.
  public func flaw(in game: CostGame) -> Flaw? {
    let count = game.playerCount
    guard rule.applies(to: game) else { return .unusableRule }
    guard shares.count == count else {
      return .wrongNumberOfShares(expected: count, found: shares.count)
    }
    let total = shares.reduce(Fraction(0), +)
    guard total == Fraction(game.costs[game.costs.count - 1]) else {
      return .wrongTotal(expected: game.cost(of: game.grandCoalition), found: total)
    }
    let problem = SlackProblem(rule, in: game)
    var check = ProofCheck(problem: problem, shares: shares)
    for (step, part) in proof.enumerated() {
      if let flaw = check.add(part, number: step) { return flaw }
    }
    return check.isComplete ? check.overlooked() : .incomplete
  }
}

/// Reads a proof step by step.
private struct ProofCheck {
  typealias Flaw = LexicographicSharing.Flaw

  let problem: SlackProblem
  /// The shares times `denominator`.
  let numerators: [BigInt]
  let denominator: BigInt
  var span: ExactSpan
  /// By step: its slack, and the rank of what is settled once it is done.
  var levels: [(slack: Fraction, rank: Int)] = []

  init(problem: SlackProblem, shares: [Fraction]) {
    self.problem = problem
    let denominator = shares.reduce(BigInt(1)) { common, share in
      let divisor = common.greatestCommonDivisor(with: share.denominator)
      return common * share.denominator.quotientAndRemainder(dividingBy: divisor).quotient
    }
    numerators = shares.map {
      $0.numerator * denominator.quotientAndRemainder(dividingBy: $0.denominator).quotient
    }
    self.denominator = denominator
    span = ExactSpan(playerCount: problem.playerCount)
    span.insert(problem.grand)
  }

  var isComplete: Bool { span.rank == problem.playerCount }

  /// Adds what a step settles.
  mutating func add(_ step: LexicographicSharing.Step, number: Int) -> Flaw? {
    if let last = levels.last, step.slack < last.slack { return .wrongOrder(step: number) }
    var sums = [Int](repeating: 0, count: problem.playerCount)
    var settled: [Int] = []
    for weight in step.weights {
      let row = SlackRow(bits: weight.coalition.bits, isLimit: weight.isLimit)
      guard problem.contains(row) else {
        return .unknownCoalition(step: number, weight.coalition)
      }
      if !span.contains(row.bits) {
        guard weight.weight > 0 else { return .weightNotPositive(step: number, weight.coalition) }
        let expected = Fraction(problem.weight(of: row)) * step.slack
        guard slack(of: row) == expected else {
          return .wrongSlack(step: number, weight.coalition)
        }
        settled.append(row.bits)
      }
      for player in weight.coalition.players {
        let (sum, overflow) = sums[player].addingReportingOverflow(weight.weight)
        guard !overflow else { return .unbalanced(step: number) }
        sums[player] = sum
      }
    }
    guard sums.allSatisfy({ $0 == sums[0] }) else { return .unbalanced(step: number) }
    for bits in settled { span.insert(bits) }
    levels.append((step.slack, span.rank))
    return nil
  }

  /// A coalition that has less slack than the step that settles it, or pays more than its limit.
  func overlooked() -> Flaw? {
    if let ceilings = problem.ceilings {
      for player in ceilings.indices {
        let row = SlackRow(bits: 1 << player, isLimit: true)
        if slack(of: row).signum < 0 { return .overlooked([player]) }
      }
    }
    guard problem.playerCount > 1 else { return nil }
    let last = levels[levels.count - 1].slack.value
    let sums = SubsetSums(numerators.map { Fraction($0, over: denominator).value })
    let largestBound = problem.bounds.reduce(0) { max($0, $1.magnitude) }
    let largestWeight = problem.weights.max() ?? 0
    // A thousand times what adding some twenty doubles can be wrong by.
    let sizes = (sums.low + sums.high).reduce(0) { max($0, $1.magnitude) }
    let margin = 1e-12 * (Double(largestBound) + sizes + Double(largestWeight) * last.magnitude)
    for bits in 1..<problem.grand {
      let slack =
        Double(problem.bounds[bits]) - sums[bits] - Double(problem.weights[bits]) * last
      if !(slack > margin), isOverlooked(bits) { return .overlooked(Coalition(bits: bits)) }
    }
    return nil
  }

  /// Whether a coalition has less slack than the step that settles it.
  private func isOverlooked(_ bits: Int) -> Bool {
    let weight = problem.weights[bits]
    let row = SlackRow(bits: bits, isLimit: weight == 0)
    let ownSlack = slackNumerator(of: row)
    if weight == 0 { return ownSlack.signum() < 0 }
    let rank = span.rankThatSettles(bits)
    guard let level = levels.first(where: { $0.rank >= rank }) else { return true }
    return ownSlack * level.slack.denominator
      < level.slack.numerator * BigInt(weight) * denominator
  }

  /// The slack of a row, in units of money, times the common denominator.
  private func slackNumerator(of row: SlackRow) -> BigInt {
    var slack = BigInt(problem.bound(of: row)) * denominator
    var rest = row.bits
    while rest != 0 {
      slack = slack - numerators[rest.trailingZeroBitCount]
      rest &= rest - 1
    }
    return slack
  }

  private func slack(of row: SlackRow) -> Fraction {
    Fraction(slackNumerator(of: row), over: denominator)
  }
}
