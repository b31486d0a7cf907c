import LinearOptimization
import Testing

@Suite struct `A growing and shrinking model` {
  /// The patterns of a stock length that cut whole numbers of some widths.
  private func patterns(_ widths: [Int], in length: Int) -> [[Int]] {
    guard let width = widths.first else { return [[]] }
    return (0...length / width).flatMap { count in
      patterns(Array(widths.dropFirst()), in: length - count * width).map { [count] + $0 }
    }
  }

  @Test func `cuts stock by column generation`() throws {
    // Rolls of 100: 97 of 45, 610 of 36, 395 of 31, 211 of 14 (Chvátal, "Linear Programming", 1983).
    let widths = [45, 36, 31, 14]
    let demands = [97.0, 610, 395, 211]
    let all = patterns(widths, in: 100)
    try LinearProgram.withModel { model in
      let rows = try demands.map { try model.addRow(.atLeast($0)) }
      for (index, width) in widths.enumerated() {
        _ = try model.addVariable(
          .atLeast(0), cost: 1, kind: .integer, entries: [.init(rows[index], Double(100 / width))])
      }
      var solution = try model.solve()
      for _ in 0..<100 {
        let duals = rows.map { solution.dual(of: $0) }
        let worth = all.map { zip($0, duals).reduce(0) { $0 + Double($1.0) * $1.1 } }
        let best = all.indices.max { worth[$0] < worth[$1] } ?? 0
        guard worth[best] > 1 + 1e-9 else { break }
        _ = try model.addVariable(
          .atLeast(0), cost: 1, kind: .integer,
          entries: zip(rows, all[best]).map { .init($0, Double($1)) })
        solution = try model.solve()
      }
      #expect(isClose(solution.objective, 452.25))
      #expect(try model.solveInteger().objective == 453)
    }
  }

  @Test func `goes on with the dual simplex after a row cuts off the optimum`() throws {
    for seed in 0..<40 {
      var draw = Draw(seed)
      let costs = (0..<12).map { _ in Double(draw(1...9)) }
      let rows = (0..<20).map { _ in costs.map { _ in Double(draw(0...5)) } }
      func add(_ row: [Double], to model: inout LinearProgram, _ x: [LinearProgram.Variable]) throws
      {
        try model.addRow(.atLeast(10), zip(x, row).map { .init($0, $1) })
      }
      try LinearProgram.withModel { model in
        let x = try costs.map { try model.addVariable(.between(0, 4), cost: $0) }
        for (count, row) in rows.enumerated() {
          try add(row, to: &model, x)
          let warm = try model.solve(.dual)
          let cold = try LinearProgram.withModel { other in
            let x = try costs.map { try other.addVariable(.between(0, 4), cost: $0) }
            for row in rows[0...count] { try add(row, to: &other, x) }
            return try other.solve()
          }
          #expect(warm.status == cold.status, "seed \(seed)")
          #expect(isClose(warm.objective, cold.objective) || warm.status != .optimal)
        }
      }
    }
  }

  @Test func `keeps handles right when others are removed`() throws {
    var draw = Draw(7)
    try LinearProgram.withModel { model in
      // Each variable is alone in its row: a known value, whatever is around it.
      var pairs: [(variable: LinearProgram.Variable, row: LinearProgram.Row, value: Double)] = []
      for step in 0..<300 {
        let value = Double(step + 1)
        let row = try model.addRow(.atLeast(value))
        let variable = try model.addVariable(.free, cost: 2, entries: [.init(row, 1)])
        pairs.append((variable, row, value))
        if step % 3 == 2 {
          let removed = (0..<2).map { _ in pairs.remove(at: draw(0...pairs.count - 1)) }
          // Naming one twice is the same as once.
          try model.remove(removed.map(\.variable) + [removed[0].variable])
          try model.remove([removed[1].row] + removed.map(\.row))
        }
        guard step % 10 == 0 else { continue }
        let solution = try model.solve()
        #expect(pairs.allSatisfy { solution.value(of: $0.variable) == $0.value })
        #expect(pairs.allSatisfy { isClose(solution.dual(of: $0.row), 2) })
        #expect(pairs.allSatisfy { solution.activity(of: $0.row) == $0.value })
      }
      #expect(model.variableCount == pairs.count && model.rowCount == pairs.count)
    }
  }

  @Test func `keeps a basis, or builds another, when parts are removed`() throws {
    for seed in 0..<60 {
      var draw = Draw(seed)
      try LinearProgram.withModel { model in
        var x: [LinearProgram.Variable] = []
        var rows: [LinearProgram.Row] = []
        for _ in 0..<10 { x.append(try model.addVariable(.atLeast(0), cost: Double(draw(1...9)))) }
        for _ in 0..<6 {
          rows.append(
            try model.addRow(.atLeast(20), x.map { .init($0, Double(draw(0...6))) }))
        }
        var last = try model.solve()
        // What is zero, or not at its bound, changes nothing when it goes.
        try model.remove(x.filter { last.reducedCost(of: $0) > 1e-6 })
        try model.remove(
          rows.filter { abs(last.dual(of: $0)) < 1e-9 && last.activity(of: $0) > 21 })
        x.removeAll { last.reducedCost(of: $0) > 1e-6 }
        let same = try model.solve()
        #expect(isClose(same.objective, last.objective), "seed \(seed)")
        #expect(same.iterations == 0 || last.status != .optimal, "seed \(seed)")
        // What is basic takes the basis with it.
        last = same
        if let basic = x.first(where: { last.value(of: $0) > 1e-6 }) {
          try model.remove([basic])
          let next = try model.solve(.dual)
          #expect(next.status == .infeasible || next.objective >= last.objective - 1e-6)
          #expect(next.value(of: basic) == 0)
        }
      }
    }
  }

  @Test func `gives answers that outlive it and know what was in it`() throws {
    let (solution, integer, early, late) = try LinearProgram.withModel { model in
      let early = try model.addVariable(.between(1, 2), cost: 1, kind: .integer)
      let solution = try model.solve()
      let integer = try model.solveInteger()
      let late = try model.addVariable(.exactly(5))
      return (solution, integer, early, late)
    }
    #expect(solution.value(of: early) == 1 && integer.value(of: early) == 1)
    #expect(solution.value(of: late) == 0 && integer.value(of: late) == 0)
    #expect(solution.reducedCost(of: late) == 0)
  }
}
