import LinearOptimization
import Testing

@Suite struct `A linear program` {
  @Test func `finds the optimum and duals of a textbook maximum`() throws {
    // Hillier and Lieberman, "Introduction to Operations Research": the Wyndor Glass example.
    try LinearProgram.withModel(.maximize) { model in
      let doors = try model.addVariable(.atLeast(0), cost: 3)
      let windows = try model.addVariable(.atLeast(0), cost: 5)
      let plants = [
        try model.addRow(.atMost(4), [.init(doors, 1)]),
        try model.addRow(.atMost(12), [.init(windows, 2)]),
        try model.addRow(.atMost(18), [.init(doors, 3), .init(windows, 2)]),
      ]
      for method in [LinearProgram.Simplex.primal, .dual] {
        let solution = try model.solve(method)
        #expect(solution.status == .optimal)
        #expect(isClose(solution.objective, 36))
        #expect(isClose(solution.value(of: doors), 2) && isClose(solution.value(of: windows), 6))
        let duals = plants.map { solution.dual(of: $0) }
        #expect(zip(duals, [0, 1.5, 1]).allSatisfy(isClose))
        #expect(plants.map { solution.activity(of: $0) } == [2, 12, 18])
      }
    }
  }

  @Test func `finds the optimum and duals of a minimum with demands`() throws {
    try LinearProgram.withModel { model in
      let x = try model.addVariable(.atLeast(0), cost: 2)
      let y = try model.addVariable(.atLeast(0), cost: 3)
      let z = try model.addVariable(.atLeast(0), cost: 9)
      let first = try model.addRow(.atLeast(4), [.init(x, 1), .init(y, 1), .init(z, 1)])
      let second = try model.addRow(.atLeast(6), [.init(x, 1), .init(y, 3), .init(z, 2)])
      let solution = try model.solve()
      #expect(isClose(solution.objective, 9))
      #expect(isClose(solution.value(of: x), 3) && isClose(solution.value(of: y), 1))
      #expect(isClose(solution.dual(of: first), 1.5) && isClose(solution.dual(of: second), 0.5))
      #expect(isClose(solution.reducedCost(of: z), 9 - 1.5 - 2 * 0.5))
    }
  }

  @Test func `says that no values satisfy the rows`() throws {
    try LinearProgram.withModel { model in
      let x = try model.addVariable(.atLeast(0), cost: 1)
      try model.addRow(.atLeast(5), [.init(x, 1)])
      try model.addRow(.atMost(4), [.init(x, 1)])
      for method in [LinearProgram.Simplex.primal, .dual] {
        let solution = try model.solve(method)
        #expect(solution.status == .infeasible)
        #expect(solution.objective == .infinity)
        #expect(solution.value(of: x) == 0)
      }
      #expect(try model.solveInteger().status == .infeasible)
    }
  }

  @Test func `says that the objective has no limit`() throws {
    for method in [LinearProgram.Simplex.primal, .dual] {
      try LinearProgram.withModel(.maximize) { model in
        let x = try model.addVariable(.atLeast(0), cost: 1, kind: .integer)
        let y = try model.addVariable(.atLeast(0))
        try model.addRow(.atMost(1), [.init(x, 1), .init(y, -1)])
        let solution = try model.solve(method)
        #expect(solution.status == .unbounded)
        #expect(solution.objective == .infinity)
        #expect(try model.solveInteger().status == .unbounded)
      }
    }
  }

  @Test func `does not go round in circles on Beale's example`() throws {
    // Beale, "Cycling in the dual simplex algorithm", Naval Research Logistics Quarterly, 1955.
    try LinearProgram.withModel { model in
      let costs = [-0.75, 150, -0.02, 6]
      let x = try costs.map { try model.addVariable(.atLeast(0), cost: $0) }
      for row in [[0.25, -60, -0.04, 9], [0.5, -90, -0.02, 3]] {
        try model.addRow(.atMost(0), zip(x, row).map { .init($0, $1) })
      }
      try model.addRow(.atMost(1), [.init(x[2], 1)])
      #expect(isClose(try model.solve().objective, -0.05))
    }
  }

  @Test func `solves without rows, without variables and without anything`() throws {
    try LinearProgram.withModel { model in
      #expect(try model.solve().status == .optimal)
      #expect(try model.solveInteger().objective == 0)
      let row = try model.addRow(.atMost(1))
      #expect(try model.solve(.dual).activity(of: row) == 0)
      try model.setBounds(of: row, to: .atLeast(1))
      #expect(try model.solve().status == .infeasible)
      #expect(try model.solveInteger().status == .infeasible)
      try model.remove([row])
      let x = try model.addVariable(.between(2, 3), cost: 1, kind: .integer)
      #expect(try model.solve().value(of: x) == 2)
      #expect(try model.solveInteger(.init(cutOff: 5)).objective == 2)
      try model.setBounds(of: x, to: .free)
      #expect(try model.solve().status == .unbounded)
    }
  }

  @Test func `takes every kind of bounds`() throws {
    let cases: [(LinearProgram.Bounds, least: Double, greatest: Double)] = [
      (.free, -.infinity, .infinity), (.atLeast(-2), -2, .infinity), (.atMost(3), -.infinity, 3),
      (.between(-1, 4), -1, 4), (.between(2, 2), 2, 2), (.exactly(-7), -7, -7),
    ]
    for (bounds, least, greatest) in cases {
      for (sense, extreme) in [(LinearProgram.Sense.minimize, least), (.maximize, greatest)] {
        try LinearProgram.withModel(sense) { model in
          let x = try model.addVariable(bounds, cost: 1)
          #expect(try model.solve().objective == extreme)
          try model.setBounds(of: x, to: .free)
          try model.addRow(bounds, [.init(x, 1)])
          #expect(try model.solve().objective == extreme)
        }
      }
    }
  }

  @Test func `adds up the terms of one variable`() throws {
    try LinearProgram.withModel(.maximize) { model in
      let x = try model.addVariable(.atLeast(0), cost: 1)
      let row = try model.addRow(.atMost(12), [.init(x, 1), .init(x, 2)])
      #expect(try model.solve().value(of: x) == 4)
      try model.setCoefficients(of: row, to: [.init(x, 0.1), .init(x, 0.2), .init(x, -0.3)])
      #expect(try model.solve().status == .unbounded)
      let y = try model.addVariable(.atLeast(0), cost: 1, entries: [.init(row, 1), .init(row, 5)])
      try model.setCost(of: x, to: 0)
      #expect(try model.solve().value(of: y) == 2)
    }
  }

  @Test func `stops at its limits`() throws {
    try LinearProgram.withModel(.maximize) { model in
      var draw = Draw(1)
      let x = try (0..<30).map { _ in
        try model.addVariable(.atLeast(0), cost: Double(draw(1...9)))
      }
      for _ in 0..<30 {
        try model.addRow(.atMost(100), x.map { .init($0, Double(draw(1...9))) })
      }
      for limits in [LinearProgram.Limits(iterations: 2), .init(time: .zero)] {
        let stopped = try model.solve(limits: limits)
        #expect(stopped.status == .stopped)
        #expect(stopped.objective == -.infinity)
      }
      #expect(try model.solve(limits: .init(time: .seconds(1000))).status == .optimal)
    }
  }
}
