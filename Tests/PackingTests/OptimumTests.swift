import Packing
import Quantities
import Testing

@Suite struct `The optimum of a packing` {
  @Test(arguments: 0..<8)
  func `lies between bound and bins on tiny problems, which are all proved`(stream: Int) throws {
    var source = RandomSource(seed: 20, stream: stream)
    for _ in 0..<100 {
      let problem = try PackingProblem.tiny(using: &source)
      let optimum = try #require(BruteForce.leastCost(for: problem))
      let solution = problem.solve()
      #expect(problem.violations(in: solution).isEmpty)
      #expect(solution.bins.count == optimum, "\(problem)")
      #expect(solution.lowerBound == optimum, "\(problem)")
      let hasty = problem.solve(until: StopRule(iterations: 0))
      #expect(problem.violations(in: hasty).isEmpty)
      #expect(hasty.lowerBound <= optimum && optimum <= hasty.bins.count)
    }
  }

  @Test(arguments: 0..<8)
  func `is proved with several types of bins, also where they run out`(stream: Int) throws {
    var source = RandomSource(seed: 23, stream: stream)
    for _ in 0..<60 {
      let problem = try PackingProblem.tinyWithBinTypes(using: &source)
      let optimum = BruteForce.leastCost(for: problem)
      let solution = problem.solve()
      #expect(problem.violations(in: solution).isEmpty)
      if let optimum {
        #expect(solution.cost == optimum && solution.isProvedOptimal, "\(problem)")
      } else {
        #expect(solution.isProvedImpossible && !solution.unpacked.isEmpty, "\(problem)")
      }
      let hasty = problem.solve(until: StopRule(iterations: 0))
      #expect(problem.violations(in: hasty).isEmpty)
      #expect(optimum == nil || hasty.lowerBound <= optimum ?? 0)
    }
  }

  @Test(arguments: 0..<4)
  func `is proved where sets of pieces are excluded`(stream: Int) throws {
    var source = RandomSource(seed: 24, stream: stream)
    var dearer = 0
    for _ in 0..<60 {
      let free = try PackingProblem.tiny(using: &source)
      let problem = try free.withExclusions(using: &source)
      let optimum = try #require(BruteForce.leastCost(for: problem))
      let solution = problem.solve()
      #expect(problem.violations(in: solution).isEmpty)
      #expect(solution.cost == optimum && solution.isProvedOptimal, "\(problem)")
      if optimum > free.solve().cost { dearer += 1 }
      #expect(
        problem.violations(in: problem.solve(until: StopRule(iterations: 0))).isEmpty)
    }
    #expect(dearer > 0)
  }

  @Test func `is found where first fit decreasing uses a bin too many`() throws {
    var source = RandomSource(seed: 21)
    var failures = 0
    while failures < 25 {
      let sizes = (0..<9).map { _ in 10 + source.below(40) }
      let problem = try PackingProblem(items: sizes.map { .init(sizes: [$0]) }, capacities: [100])
      let optimum = try #require(BruteForce.leastCost(for: problem))
      guard firstFitDecreasing(sizes, capacity: 100) > optimum else { continue }
      failures += 1
      let solution = problem.solve()
      #expect(solution.bins.count == optimum && solution.isProvedOptimal, "\(sizes)")
    }
  }

  /// Johnson's example (1974), of which first fit decreasing makes 11 bins.
  @Test func `is 9 bins where first fit decreasing has 11`() throws {
    let counts = [510: 6, 270: 6, 260: 6, 230: 12]
    let sizes = counts.flatMap { [Int](repeating: $0.key, count: $0.value) }
    #expect(firstFitDecreasing(sizes, capacity: 1000) == 11)
    let problem = try PackingProblem(
      items: [510, 270, 260, 230].map { .init(sizes: [$0], count: counts[$0] ?? 0) },
      capacities: [1000])
    let solution = problem.solve()
    #expect(solution.bins.count == 9 && solution.isProvedOptimal)
  }

  /// Fieldhouse (1990): in fractions two bins would do, whole pieces need three.
  @Test func `is proved where the linear program falls short of it`() throws {
    let problem = try PackingProblem(
      items: [
        .init(sizes: [44], count: 2), .init(sizes: [33], count: 3), .init(sizes: [12], count: 6),
      ], capacities: [132])
    let solution = problem.solve()
    #expect(solution.bins.count == 3 && solution.isProvedOptimal)
  }

  @Test func `does not depend on the order in which items are told`() throws {
    var source = RandomSource(seed: 22)
    for _ in 0..<10 {
      let problem = try PackingProblem.household(of: 30, using: &source)
      var items = problem.items
      source.shuffle(&items)
      let other = try PackingProblem(
        items: items, bins: problem.bins, conflicts: problem.conflicts)
      let rule = StopRule(iterations: 20_000)
      let solutions = [problem.solve(until: rule), other.solve(until: rule)]
      #expect(problem.violations(in: solutions[0]).isEmpty)
      #expect(other.violations(in: solutions[1]).isEmpty)
      #expect(solutions[0].lowerBound <= solutions[1].bins.count)
      #expect(solutions[1].lowerBound <= solutions[0].bins.count)
    }
  }

  private func firstFitDecreasing(_ sizes: [Int], capacity: Int) -> Int {
    var loads: [Int] = []
    for size in sizes.sorted(by: >) {
      if let bin = loads.firstIndex(where: { $0 + size <= capacity }) {
        loads[bin] += size
      } else {
        loads.append(size)
      }
    }
    return loads.count
  }
}
