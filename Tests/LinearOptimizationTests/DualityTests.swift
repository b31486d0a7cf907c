import LinearOptimization
import Testing

@Suite struct `Duals and reduced costs` {
  /// A bound that the value sits on and whose multiplier has the right sign, or 0 without multiplier.
  private func activeBound(
    _ bounds: LinearProgram.Bounds, value: Double, multiplier: Double, _ sense: LinearProgram.Sense
  ) -> Double? {
    if abs(multiplier) < 1e-7 { return 0 }
    let atLower = (multiplier > 0) == (sense == .minimize)
    let bound: Double? =
      switch bounds {
      case .free: nil
      case .atLeast(let lower): atLower ? lower : nil
      case .atMost(let upper): atLower ? nil : upper
      case .between(let lower, let upper): atLower ? lower : upper
      case .exactly(let value): value
      }
    guard let bound, isClose(bound, value) else { return nil }
    return bound
  }

  private func bounds(_ draw: inout Draw) -> LinearProgram.Bounds {
    let lower = Double(draw(-5...5))
    return switch draw(0...9) {
    case 0: .free
    case 1: .exactly(lower)
    case 2...4: .between(lower, lower + Double(draw(1...20)))
    case 5...6: .atMost(lower + 10)
    default: .atLeast(lower)
    }
  }

  @Test func `prove the optimum of generated models`() throws {
    var optimal = 0
    for seed in 0..<600 {
      var draw = Draw(seed)
      let sense = seed % 2 == 0 ? LinearProgram.Sense.minimize : .maximize
      try LinearProgram.withModel(sense) { model in
        var columns: [(LinearProgram.Variable, LinearProgram.Bounds, cost: Double)] = []
        for _ in 0..<draw(1...8) {
          let (bounds, cost) = (bounds(&draw), Double(draw(-9...9)))
          columns.append((try model.addVariable(bounds, cost: cost), bounds, cost))
        }
        var rows: [(LinearProgram.Row, LinearProgram.Bounds, [LinearProgram.Term])] = []
        for _ in 0..<draw(0...6) {
          let bounds = bounds(&draw)
          let terms = columns.map { LinearProgram.Term($0.0, Double(draw(-4...4))) }
          rows.append((try model.addRow(bounds, terms), bounds, terms))
        }
        let solution = try model.solve(draw(0...1) == 0 ? .primal : .dual)
        guard solution.status == .optimal else { return }
        optimal += 1

        var primal = 0.0
        var dual = 0.0
        for (column, (variable, bounds, cost)) in columns.enumerated() {
          let value = solution.value(of: variable)
          let reduced = solution.reducedCost(of: variable)
          let priced = rows.reduce(cost) { $0 - $1.2[column].coefficient * solution.dual(of: $1.0) }
          #expect(isClose(reduced, priced), "reduced cost, seed \(seed)")
          let bound = try #require(
            activeBound(bounds, value: value, multiplier: reduced, sense), "seed \(seed)")
          primal += cost * value
          dual += reduced * bound
        }
        for (row, bounds, terms) in rows {
          let sum = terms.reduce(0) { $0 + $1.coefficient * solution.value(of: $1.variable) }
          #expect(isClose(sum, solution.activity(of: row)), "activity, seed \(seed)")
          let multiplier = solution.dual(of: row)
          let bound = try #require(
            activeBound(bounds, value: sum, multiplier: multiplier, sense), "seed \(seed)")
          dual += multiplier * bound
        }
        #expect(isClose(primal, solution.objective), "seed \(seed)")
        #expect(isClose(dual, solution.objective), "seed \(seed)")
      }
    }
    // So that the test is about something: many of the models have an optimum.
    #expect(optimal > 150)
  }
}
