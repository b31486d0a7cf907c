internal import LinearOptimization

extension PatternProgram {
  /// Looks for a packing by taking ever more patterns of the relaxation for good.
  ///
  /// All that are taken whole, else the one taken most; what is left is packed greedily by the
  /// prices, and the relaxation solved again for it (diving; Sadykov, Vanderbeck, Pessoa, Tahiri and
  /// Uchoa, "Primal heuristics for branch and price", 2019).
  ///
  /// - Parameter avoided: Patterns not to be the first choice; the first choice is added.
  mutating func dive(
    from solution: LinearSolution, below best: inout Packing, avoiding avoided: inout Set<Pattern>,
    in model: inout LinearProgram, effort: inout Effort
  ) throws(LinearProgramError) {
    let (countsBefore, boundBefore) = (counts, bound)
    let (binsBefore, dueBefore) = (binsLeft, binsDue)
    var solution = solution
    var fixed: [Pattern] = []
    var isFirstChoice = true
    dive: while !effort.isOver {
      var taken = wholePatterns(of: solution)
      if taken.isEmpty {
        let choice = patterns.indices
          .filter { !isFirstChoice || !avoided.contains(patterns[$0]) }
          .map { (index: $0, value: solution.value(of: columns[$0])) }
          .max { ($0.value, $1.index) < ($1.value, $0.index) }
        guard let choice, choice.value > 1e-6 else { break }
        taken = [patterns[choice.index]]
        if isFirstChoice { avoided.insert(patterns[choice.index]) }
        isFirstChoice = false
      }
      for pattern in taken { fix(pattern, &fixed) }
      let prices = prices(of: solution)
      let rest = pricing.fullest(prices.pieces, counts: counts, binsLeft: binsLeft)
      let packing = Packing((fixed + rest).map { parcels.pieces(of: $0) }, of: types)
      effort.spend(rest.count * 10)
      if packing.cost < best.cost { best = packing }
      guard counts.contains(where: { $0 > 0 }), best.cost > boundBefore else { break }
      try setRows(of: counts.indices, in: &model)
      guard try setCuts(after: fixed, in: &model) else { break }
      bound = boundBefore
      guard let next = try relax(&model, cutoff: best.cost, effort: &effort), bound < best.cost
      else { break dive }
      solution = next
    }
    (counts, bound, fixedCost) = (countsBefore, boundBefore, 0)
    (binsLeft, binsDue) = (binsBefore, dueBefore)
    try setRows(of: counts.indices, in: &model)
    _ = try setCuts(after: [], in: &model)
  }

  /// Whether every pattern is taken a whole number of times.
  func isWhole(_ solution: LinearSolution) -> Bool {
    columns.allSatisfy { column in
      let value = solution.value(of: column)
      return abs(value - value.rounded()) < 1e-6
    }
  }

  private func wholePatterns(of solution: LinearSolution) -> [Pattern] {
    zip(patterns, columns).flatMap { pattern, column in
      [Pattern](
        repeating: pattern, count: max(0, Int((solution.value(of: column) + 1e-6).rounded(.down))))
    }
  }

  /// Takes a pattern for good, or as much of it as there is left to pack.
  private mutating func fix(_ pattern: Pattern, _ fixed: inout [Pattern]) {
    let parts = pattern.parts.map {
      Pattern.Part(type: $0.type, count: min($0.count, counts[$0.type]))
    }
    let left = Pattern(bin: pattern.bin, parts)
    guard !left.parts.isEmpty, binsLeft[left.bin] > 0 else { return }
    for part in left.parts { counts[part.type] -= part.count }
    binsLeft[left.bin] -= 1
    binsDue[left.bin] = max(0, binsDue[left.bin] - 1)
    fixedCost += types.bins[left.bin].cost
    fixed.append(left)
  }
}
