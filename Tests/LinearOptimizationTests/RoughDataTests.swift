import LinearOptimization
import Testing

/// Models that no one should make; on some, GLPK alone goes round in circles for ever.
@Suite struct `Rough data` {
  /// A number of any size between 10 to the ±`decades`, of either sign.
  private static func number(_ draw: inout Draw, _ decades: Int) -> Double {
    let exponent = draw(-decades...decades)
    let power = (0..<abs(exponent)).reduce(1.0) { power, _ in power * 10 }
    let mantissa = Double(draw(-1000...1000)) / 1000
    return exponent < 0 ? mantissa / power : mantissa * power
  }

  private static func bounds(_ draw: inout Draw, _ decades: Int) -> LinearProgram.Bounds {
    let first = number(&draw, decades).rounded()
    let second = number(&draw, decades).rounded()
    return switch draw(0...5) {
    case 0: .free
    case 1: .atLeast(min(first, 0))
    case 2: .atMost(first)
    case 3: .exactly(first)
    default: .between(min(first, second), max(first, second))
    }
  }

  @Test(.timeLimit(.minutes(2)), arguments: [3, 8, 14])
  func `ends in an answer or an error`(decades: Int) throws {
    for seed in 0..<500 { try solve(seed, decades) }
  }

  /// Without the watch on its relaxations, GLPK 5.0 never ends on these.
  @Test(.timeLimit(.minutes(2)), arguments: [(3982, 8), (5178, 8), (13101, 14)])
  func `is given up where the solver goes round in circles`(seed: Int, decades: Int) throws {
    try solve(seed, decades)
  }

  private func solve(_ seed: Int, _ decades: Int) throws {
    var draw = Draw(seed)
    try LinearProgram.withModel(seed % 2 == 0 ? .minimize : .maximize) { model in
      var x: [LinearProgram.Variable] = []
      for _ in 0..<draw(1...12) {
        x.append(
          try model.addVariable(
            Self.bounds(&draw, decades), cost: Self.number(&draw, decades),
            kind: draw(0...1) == 0 ? .integer : .continuous))
      }
      for _ in 0..<draw(1...12) {
        try model.addRow(
          Self.bounds(&draw, decades),
          x.filter { _ in draw(0...1) == 0 }.map { .init($0, Self.number(&draw, decades)) })
      }
      do {
        let relaxation = try model.solve(draw(0...1) == 0 ? .primal : .dual)
        #expect(relaxation.status != .optimal || relaxation.objective.isFinite)
        let solution = try model.solveInteger(.init(nodes: 100))
        #expect(solution.status != .optimal || solution.objective.isFinite)
      } catch LinearProgramError.numericalFailure {}
    }
  }
}
