import LinearOptimization
import Testing

@Suite struct `Branch and bound` {
  @Test func `solves the example of the documentation`() throws {
    try LinearProgram.withModel(.minimize) { model in
      let vegetables = try model.addVariable(.atLeast(0), cost: 8, kind: .integer)
      let fruit = try model.addVariable(.atLeast(0), cost: 6, kind: .integer)
      try model.addRow(.atLeast(40), [.init(vegetables, 3), .init(fruit, 2)])
      try model.addRow(.atMost(18), [.init(vegetables, 1), .init(fruit, 1)])
      try model.addRow(.atLeast(0), [.init(fruit, 3), .init(vegetables, -1)])
      let solution = try model.solveInteger()
      #expect(solution.status == .optimal)
      #expect(solution.objective == 110 && solution.bound == 110)
      #expect(solution.value(of: vegetables) == 10 && solution.value(of: fruit) == 5)
    }
  }

  /// A random model of variables from 0 to 3 and its optimum by trying all values.
  private struct Small {
    var costs: [Int] = []
    var rows: [(coefficients: [Int], lower: Int?, upper: Int?)] = []
    let sense: LinearProgram.Sense

    init(seed: Int) {
      var draw = Draw(seed)
      sense = draw(0...1) == 0 ? .minimize : .maximize
      let count = draw(1...6)
      costs = (0..<count).map { _ in draw(-9...9) }
      for _ in 0..<draw(0...4) {
        let sum = draw(-6...12)
        rows.append(
          (
            (0..<count).map { _ in draw(-5...7) }, draw(0...1) == 0 ? sum : nil,
            draw(0...1) == 0 ? sum + draw(0...3) : nil
          ))
      }
    }

    var best: Int? {
      var best: Int?
      for code in 0..<(1 << (2 * costs.count)) {
        let values = costs.indices.map { code >> (2 * $0) & 3 }
        let isFeasible = rows.allSatisfy { row in
          let sum = zip(row.coefficients, values).reduce(0) { $0 + $1.0 * $1.1 }
          return sum >= row.lower ?? .min && sum <= row.upper ?? .max
        }
        guard isFeasible else { continue }
        let objective = zip(costs, values).reduce(0) { $0 + $1.0 * $1.1 }
        let isBetter = best.map { sense == .minimize ? objective < $0 : objective > $0 } ?? true
        if isBetter { best = objective }
      }
      return best
    }

    func build(_ model: inout LinearProgram) throws -> [LinearProgram.Variable] {
      let x = try costs.map {
        try model.addVariable(.between(0, 3), cost: Double($0), kind: .integer)
      }
      for row in rows {
        let bounds: LinearProgram.Bounds =
          switch (row.lower, row.upper) {
          case (nil, nil): .free
          case (let lower?, nil): .atLeast(Double(lower))
          case (nil, let upper?): .atMost(Double(upper))
          case (let lower?, let upper?): .between(Double(lower), Double(upper))
          }
        try model.addRow(bounds, zip(x, row.coefficients).map { .init($0, Double($1)) })
      }
      return x
    }
  }

  @Test func `agrees with trying all values`() throws {
    for seed in 0..<300 {
      let small = Small(seed: seed)
      let best = small.best
      try LinearProgram.withModel(small.sense) { model in
        let x = try small.build(&model)
        let solution = try model.solveInteger()
        guard let best else {
          #expect(solution.status == .infeasible, "seed \(seed)")
          return
        }
        #expect(solution.status == .optimal, "seed \(seed)")
        #expect(solution.objective == Double(best), "seed \(seed)")
        let values = x.map { solution.value(of: $0) }
        #expect(values.allSatisfy { $0 == $0.rounded() && (0...3).contains($0) })
        for row in small.rows {
          let sum = zip(row.coefficients, values).reduce(0) { $0 + Double($1.0) * $1.1 }
          #expect(sum >= row.lower.map(Double.init) ?? -.infinity, "seed \(seed)")
          #expect(sum <= row.upper.map(Double.init) ?? .infinity, "seed \(seed)")
        }
      }
    }
  }

  @Test func `looks only for what is better than the cut-off`() throws {
    for seed in 0..<300 {
      let small = Small(seed: seed)
      guard let best = small.best else { continue }
      let worse = small.sense == .minimize ? 0.5 : -0.5
      try LinearProgram.withModel(small.sense) { model in
        let x = try small.build(&model)
        let found = try model.solveInteger(.init(cutOff: Double(best) + worse))
        #expect(found.status == .optimal, "seed \(seed)")
        #expect(found.objective == Double(best), "seed \(seed)")
        let priced = zip(x, small.costs).reduce(0) { $0 + found.value(of: $1.0) * Double($1.1) }
        #expect(priced == Double(best), "seed \(seed)")
        for cutOff in [Double(best), Double(best) - worse] {
          let none = try model.solveInteger(.init(cutOff: cutOff))
          #expect(none.status == .infeasible, "seed \(seed)")
          #expect(none.bound == cutOff, "seed \(seed)")
          #expect(x.allSatisfy { none.value(of: $0) == 0 })
        }
        #expect(try model.solveInteger().objective == Double(best), "seed \(seed)")
      }
    }
  }

  @Test func `keeps continuous variables continuous and the basis of the model`() throws {
    try LinearProgram.withModel(.maximize) { model in
      let whole = try model.addVariable(.atLeast(0), cost: 3, kind: .integer)
      let part = try model.addVariable(.atLeast(0), cost: 2)
      try model.addRow(.atMost(4.5), [.init(whole, 1), .init(part, 1)])
      let solution = try model.solveInteger(.init(cutOff: 1))
      #expect(solution.value(of: whole) == 4 && isClose(solution.value(of: part), 0.5))
      let relaxation = try model.solve()
      #expect(isClose(relaxation.objective, 13.5) && relaxation.iterations == 0)
      #expect(model.variableCount == 2)
    }
  }

  @Test func `stops at a number of nodes with the best so far, the same every time`() throws {
    var answers: Set<[Double]> = []
    for _ in 0..<2 {
      try LinearProgram.withModel { model in
        let rest = try model.addOddHalves(41)
        let solution = try model.solveInteger(.init(nodes: 300))
        #expect(solution.status == .feasible)
        #expect(solution.nodes == 300)
        #expect(solution.value(of: rest) == solution.objective)
        #expect(solution.objective >= 1 && solution.bound <= 1 && solution.bound >= 0)
        answers.insert([solution.objective, solution.bound])
      }
    }
    #expect(answers.count == 1)
  }

  @Test func `stops without a solution where a limit comes first`() throws {
    try LinearProgram.withModel { model in
      _ = try model.addOddHalves(41)
      let unlucky = try model.solveInteger(.init(nodes: 0))
      #expect(unlucky.status == .stopped)
      #expect(unlucky.objective == .infinity && unlucky.bound == 0 && unlucky.nodes == 0)
      #expect(try model.solveInteger(.init(time: .zero)).status == .stopped)
      // Nothing is better than 1, which only the whole tree could tell.
      #expect(try model.solveInteger(.init(nodes: 300, cutOff: 1)).status == .stopped)
    }
  }

  @Test func `stops when the time is over`() throws {
    try LinearProgram.withModel { model in
      _ = try model.addOddHalves(41)
      let solution = try model.solveInteger(.init(time: .milliseconds(100)))
      #expect(solution.status == .feasible || solution.status == .stopped)
      #expect(solution.bound < 1 && solution.objective >= 1)
    }
  }

  @Test func `reports progress and stops when asked to`() throws {
    try LinearProgram.withModel { model in
      _ = try model.addOddHalves(41)
      var reports: [IntegerProgress] = []
      let solution = try model.solveInteger { progress in
        reports.append(progress)
        return progress.nodes < 200
      }
      #expect(solution.status == .feasible)
      #expect(solution.nodes == 200)
      #expect(reports.last?.nodes == 200)
      #expect(zip(reports, reports.dropFirst()).allSatisfy { $0.nodes <= $1.nodes })
      #expect(reports.last?.incumbent == solution.objective)
      #expect(reports.first?.incumbent == nil && reports.first?.bound == 0)
    }
  }

  @Test func `may solve another model while it reports`() throws {
    try LinearProgram.withModel { model in
      let rest = try model.addOddHalves(7)
      var inner = 0.0
      let solution = try model.solveInteger { _ in
        let best = try? LinearProgram.withModel { other in
          let rest = try other.addOddHalves(3)
          return try other.solveInteger().value(of: rest)
        }
        inner += best ?? 0
        return true
      }
      #expect(solution.value(of: rest) == 1)
      #expect(inner >= Double(solution.nodes))
    }
  }

  @Test func `ends within the relative gap`() throws {
    try LinearProgram.withModel { model in
      _ = try model.addOddHalves(41)
      _ = try model.addVariable(.exactly(100), cost: 1)
      let solution = try model.solveInteger(.init(nodes: 100_000, relativeGap: 0.05))
      #expect(solution.status == .optimal)
      #expect(solution.objective >= 101 && solution.bound >= 100)
      #expect(solution.objective - solution.bound <= 0.05 * solution.objective)
    }
  }
}
