import LinearOptimization
import Testing

@Suite struct `A model refuses` {
  private typealias Bounds = LinearProgram.Bounds

  static let unusable: [Double] = [.nan, .infinity, -.infinity, 1.1e15, -1e300]

  @Test(arguments: unusable) func `numbers that are not finite or too large`(number: Double) throws
  {
    try LinearProgram.withModel { model in
      let x = try model.addVariable(.free)
      let row = try model.addRow(.free)
      let bounds: [Bounds] = [
        .atLeast(number), .atMost(number), .exactly(number), .between(number, 0),
        .between(0, number),
      ]
      for bounds in bounds {
        expectUnusable(number) { () throws(LinearProgramError) in
          _ = try model.addVariable(bounds)
        }
        expectUnusable(number) { () throws(LinearProgramError) in try model.addRow(bounds) }
        expectUnusable(number) { () throws(LinearProgramError) in
          try model.setBounds(of: x, to: bounds)
        }
        expectUnusable(number) { () throws(LinearProgramError) in
          try model.setBounds(of: row, to: bounds)
        }
      }
      expectUnusable(number) { () throws(LinearProgramError) in
        _ = try model.addVariable(.free, cost: number)
      }
      expectUnusable(number) { () throws(LinearProgramError) in
        _ = try model.addVariable(.free, entries: [.init(row, number)])
      }
      expectUnusable(number) { () throws(LinearProgramError) in
        try model.addRow(.free, [.init(x, number)])
      }
      expectUnusable(number) { () throws(LinearProgramError) in
        try model.setCoefficients(of: row, to: [.init(x, number)])
      }
      expectUnusable(number) { () throws(LinearProgramError) in
        try model.setCost(of: x, to: number)
      }
      expectUnusable(number) { () throws(LinearProgramError) in
        _ = try model.solveInteger(.init(cutOff: number))
      }
      #expect(model.variableCount == 1 && model.rowCount == 1)
      #expect(try model.solve().status == .optimal)
    }
  }

  private func expectUnusable(
    _ number: Double, _ call: () throws(LinearProgramError) -> Void
  ) {
    do throws(LinearProgramError) {
      try call()
      Issue.record("\(number) was taken")
    } catch {
      // Not a comparison of errors: not a number is not equal to itself.
      guard case .unusableNumber(let refused) = error else {
        Issue.record("\(number) gave \(error)")
        return
      }
      #expect(refused.bitPattern == number.bitPattern)
    }
  }

  @Test func `a sum of terms that is too large`() throws {
    try LinearProgram.withModel { model in
      let x = try model.addVariable(.free)
      #expect(throws: LinearProgramError.unusableNumber(1.5e15)) {
        try model.addRow(.free, [.init(x, 1e15), .init(x, 5e14)])
      }
    }
  }

  @Test func `bounds that cross`() throws {
    try LinearProgram.withModel { model in
      let x = try model.addVariable(.free)
      let row = try model.addRow(.free)
      let crossed = LinearProgramError.crossedBounds(lower: 2, upper: 1)
      #expect(throws: crossed) { _ = try model.addVariable(.between(2, 1)) }
      #expect(throws: crossed) { try model.addRow(.between(2, 1)) }
      #expect(throws: crossed) { try model.setBounds(of: x, to: .between(2, 1)) }
      #expect(throws: crossed) { try model.setBounds(of: row, to: .between(2, 1)) }
    }
  }

  @Test func `a fractional bound of an integer variable`() throws {
    try LinearProgram.withModel { model in
      let whole = try model.addVariable(.between(0, 1), kind: .integer)
      let x = try model.addVariable(.atLeast(0.5))
      let error = LinearProgramError.fractionalBound(0.5)
      for bounds in [Bounds.atLeast(0.5), .atMost(0.5), .exactly(0.5), .between(0, 0.5)] {
        #expect(throws: error) { _ = try model.addVariable(bounds, kind: .integer) }
        #expect(throws: error) { try model.setBounds(of: whole, to: bounds) }
      }
      #expect(throws: error) { try model.setKind(of: x, to: .integer) }
      try model.setKind(of: whole, to: .continuous)
      try model.setBounds(of: whole, to: .exactly(0.5))
      #expect(try model.solveInteger().value(of: whole) == 0.5)
    }
  }

  @Test func `variables and rows that were removed or belong to another model`() throws {
    let foreign = try LinearProgram.withModel { model in
      (try model.addVariable(.free), try model.addRow(.free))
    }
    try LinearProgram.withModel { model in
      let kept = (try model.addVariable(.between(0, 1)), try model.addRow(.free))
      let removed = (try model.addVariable(.free), try model.addRow(.free))
      try model.remove([removed.0])
      try model.remove([removed.1])
      for (variable, row) in [foreign, removed] {
        let unknownVariable = LinearProgramError.unknownVariable(variable)
        #expect(throws: unknownVariable) { try model.remove([kept.0, variable]) }
        #expect(throws: unknownVariable) { try model.setBounds(of: variable, to: .free) }
        #expect(throws: unknownVariable) { try model.setCost(of: variable, to: 1) }
        #expect(throws: unknownVariable) { try model.setKind(of: variable, to: .integer) }
        #expect(throws: unknownVariable) { try model.addRow(.free, [.init(variable, 1)]) }
        #expect(throws: unknownVariable) {
          try model.setCoefficients(of: kept.1, to: [.init(variable, 1)])
        }
        let unknownRow = LinearProgramError.unknownRow(row)
        #expect(throws: unknownRow) { try model.remove([kept.1, row]) }
        #expect(throws: unknownRow) { try model.setBounds(of: row, to: .free) }
        #expect(throws: unknownRow) { try model.setCoefficients(of: row, to: []) }
        #expect(throws: unknownRow) {
          _ = try model.addVariable(.free, entries: [.init(row, 1)])
        }
      }
      #expect(model.variableCount == 1 && model.rowCount == 1)
      #expect(try model.solve().status == .optimal)
    }
  }

  @Test func `a gap that is negative or not a number`() throws {
    LinearProgram.withModel { model in
      #expect(throws: LinearProgramError.invalidGap(-0.1)) {
        _ = try model.solveInteger(.init(relativeGap: -0.1))
      }
      #expect(throws: LinearProgramError.self) {
        _ = try model.solveInteger(.init(relativeGap: .nan))
      }
    }
  }

  @Test func `more rows than it may have`() throws {
    try LinearProgram.withModel { model in
      for _ in 0..<LinearProgram.mostRows { try model.addRow(.free) }
      let error = LinearProgramError.tooLarge(
        rows: LinearProgram.mostRows + 1, variables: 0, coefficients: 0)
      #expect(throws: error) { try model.addRow(.free) }
    }
  }

  @Test func `nothing where a limit is negative`() throws {
    try LinearProgram.withModel { model in
      let rest = try model.addOddHalves(5)
      let limits = LinearProgram.Limits(time: .seconds(-1), iterations: -1)
      #expect(try model.solve(limits: limits).status == .stopped)
      #expect(try model.solveInteger(.init(time: .seconds(-1))).status == .stopped)
      #expect(try model.solveInteger(.init(nodes: -1)).status == .stopped)
      #expect(try model.solveInteger(.init(relativeGap: .infinity)).status == .optimal)
      #expect(try model.solveInteger(.init(time: .seconds(1 << 40))).value(of: rest) == 1)
    }
  }
}
