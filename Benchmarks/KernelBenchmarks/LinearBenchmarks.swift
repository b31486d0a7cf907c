import Benchmark
import LinearOptimization
import Quantities

/// The steps of the simplex method and of branch and bound on models that never change.
func benchmarkLinearPrograms() {
  Benchmark.exact("Linear.Transport", [.custom("Pivots"), .custom("Objective")]) {
    let solution = try transport(sources: 40, sinks: 60, seed: 4)
    return [solution.iterations, Int(solution.objective.rounded())]
  }
  Benchmark.exact("Linear.Partition", [.custom("Nodes"), .custom("Objective")]) {
    let solution = try partition(elements: 24, sets: 200, seed: 5)
    return [solution.nodes, Int(solution.objective.rounded())]
  }
}

/// Ships goods at least cost: as much leaves each source as it has, each sink gets what it needs.
private func transport(
  sources: Int, sinks: Int, seed: UInt64
) throws(LinearProgramError) -> LinearSolution {
  try LinearProgram.withModel { (model) throws(LinearProgramError) in
    var random = RandomSource(seed: seed)
    var stocks: [LinearProgram.Row] = []
    for _ in 0..<sources { stocks.append(try model.addRow(.atMost(60))) }
    for _ in 0..<sinks {
      let need = try model.addRow(.atLeast(Double(10 + random.below(25))))
      for stock in stocks {
        _ = try model.addVariable(
          .atLeast(0), cost: Double(1 + random.below(1_000)),
          entries: [.init(stock, 1), .init(need, 1)])
      }
    }
    return try model.solve()
  }
}

/// Covers every element exactly once by sets of one to six at least cost, as routes do.
private func partition(
  elements: Int, sets: Int, seed: UInt64
) throws(LinearProgramError) -> IntegerSolution {
  try LinearProgram.withModel { (model) throws(LinearProgramError) in
    var random = RandomSource(seed: seed)
    var rows: [LinearProgram.Row] = []
    for _ in 0..<elements { rows.append(try model.addRow(.exactly(1))) }
    for row in rows {
      _ = try model.addVariable(
        .between(0, 1), cost: 200, kind: .integer, entries: [.init(row, 1)])
    }
    for _ in 0..<sets {
      var members = rows
      random.shuffle(&members)
      let size = 2 + random.below(5)
      _ = try model.addVariable(
        .between(0, 1), cost: Double(100 + 30 * size + random.below(120)), kind: .integer,
        entries: members.prefix(size).map { .init($0, 1) })
    }
    return try model.solveInteger(IntegerLimits(nodes: 2_000))
  }
}
