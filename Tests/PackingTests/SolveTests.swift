import Packing
import Quantities
import Testing

@Suite struct `Solving a packing` {
  @Test func `packs a household's order of the guide`() throws {
    let order = try PackingProblem(
      items: [
        .init(sizes: [5_000, 8_000], count: 4),
        .init(sizes: [1_100, 1_200], count: 5),
        .init(sizes: [400, 500], count: 3, conflictClass: 1),
        .init(sizes: [900, 1_000], count: 2, conflictClass: 2),
      ],
      capacities: [15_000, 40_000],
      conflicts: [.init(1, 2)])
    let solution = order.solve()
    #expect(solution.bins.count == 2)
    #expect(solution.isProvedOptimal)
    #expect(order.violations(in: solution).isEmpty)
  }

  @Test func `needs no bin for nothing`() throws {
    let solution = try PackingProblem(items: [], capacities: [10]).solve()
    #expect(solution.bins.isEmpty && solution.isProvedOptimal)
  }

  @Test func `is bound by conflicts alone where there are no capacities`() throws {
    // Five classes in a ring of conflicts are colored with three colors, not with two.
    let problem = try PackingProblem(
      items: (0..<5).map { .init(sizes: [], conflictClass: $0) }, capacities: [],
      conflicts: (0..<5).map { .init($0, ($0 + 1) % 5) })
    let solution = problem.solve()
    #expect(problem.violations(in: solution).isEmpty)
    #expect(solution.bins.count == 3 && solution.isProvedOptimal)
  }

  @Test func `adds up the bins of classes that may never meet`() throws {
    let problem = try PackingProblem(
      items: (0..<3).map { .init(sizes: [4], count: 4, conflictClass: $0 * 1_000 - 7) },
      capacities: [10], conflicts: [.init(-7, 993), .init(1_993, 993), .init(-7, 1_993)])
    let solution = problem.solve(until: StopRule(iterations: 0))
    #expect(problem.violations(in: solution).isEmpty)
    #expect(solution.bins.count == 6 && solution.isProvedOptimal)
  }

  @Test func `divides the pieces of equal items among them`() throws {
    let problem = try PackingProblem(
      items: [
        .init(sizes: [5, 1], count: 3), .init(sizes: [5, 1], count: 4),
        .init(sizes: [5, 1], conflictClass: 1),
      ], capacities: [10, 10], conflicts: [.init(0, 1)])
    let solution = problem.solve()
    #expect(problem.violations(in: solution).isEmpty)
    #expect(solution.bins.count == 5 && solution.isProvedOptimal)
  }

  @Test func `packs ten thousand equal pieces, and more types than the program takes`() throws {
    let equal = try PackingProblem(
      items: [.init(sizes: [7, 3], count: 10_000)], capacities: [50, 20])
    let solution = equal.solve()
    #expect(solution.bins.count == 1_667 && solution.isProvedOptimal)
    #expect(equal.violations(in: solution).isEmpty)
    let alone = try PackingProblem(
      items: (0..<600).map { .init(sizes: [5_001 + $0]) }, capacities: [10_000])
    #expect(alone.solve().isProvedOptimal)
  }

  @Test func `handles the largest capacity there may be`() throws {
    let limit = PackingProblem.capacityLimit
    let problem = try PackingProblem(
      items: [
        .init(sizes: [limit / 2 + 1, 1], count: 3), .init(sizes: [limit / 2 - 1, limit - 1]),
      ],
      capacities: [limit, limit])
    let solution = problem.solve()
    #expect(solution.bins.count == 3 && solution.isProvedOptimal)
  }

  @Test func `gives the same solution twice`() throws {
    var source = RandomSource(seed: 30)
    for _ in 0..<5 {
      let problem = try PackingProblem.household(of: 40, using: &source)
      #expect(
        problem.solve(until: StopRule(iterations: 10_000))
          == problem.solve(until: StopRule(iterations: 10_000)))
    }
  }

  @Test func `proves nearly every order of a household`() throws {
    var source = RandomSource(seed: 31)
    var proved = 0
    for _ in 0..<60 {
      let problem = try PackingProblem.household(of: 5 + source.below(56), using: &source)
      let solution = problem.solve(until: StopRule(iterations: 20_000))
      #expect(problem.violations(in: solution).isEmpty)
      if solution.isProvedOptimal { proved += 1 }
    }
    #expect(proved >= 54)
  }
}
