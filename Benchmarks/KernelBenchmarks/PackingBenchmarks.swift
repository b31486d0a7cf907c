import Benchmark
import Packing
import Quantities

/// The crates needed and the bound proved with a fixed number of nodes.
func benchmarkPacking() {
  let metrics: [BenchmarkMetric] = [
    .custom("Crates"), .custom("Bound", polarity: .prefersLarger), .custom("Violations"),
  ]
  Benchmark.exact("Packing.Triplets", metrics) { try pack(triplets(20)) }
  Benchmark.exact("Packing.Conflicts", metrics) {
    try pack(
      mixed(types: 30, pieces: 4), conflicts: [.init(0, 1), .init(1, 2)])
  }
}

private func pack(
  _ items: [PackingProblem.Item], conflicts: [PackingProblem.ConflictPair] = []
) throws -> [Int] {
  let problem = try PackingProblem(
    items: items, capacities: [15_000, 40_000], conflicts: conflicts)
  let solution = problem.solve(until: StopRule(iterations: 20_000))
  return [solution.bins.count, solution.lowerBound, problem.violations(in: solution).count]
}

/// Threes that fill a crate to the gram, after Falkenauer, "A hybrid grouping genetic algorithm for
/// bin packing", 1996: what fits is easy to say and hard to find.
private func triplets(_ crates: Int) -> [PackingProblem.Item] {
  var random = RandomSource(seed: 6)
  return (0..<crates).flatMap { _ in
    let first = 5_700 + random.below(1_700)
    let second = 3_760 + random.below((15_000 - first) / 2 - 3_760)
    return [first, second, 15_000 - first - second].map { grams in
      PackingProblem.Item(sizes: [grams, 2_000 + random.below(11_000)])
    }
  }
}

private func mixed(types: Int, pieces: Int) -> [PackingProblem.Item] {
  var random = RandomSource(seed: 7)
  return (0..<types).map { index in
    PackingProblem.Item(
      sizes: [1_000 + random.below(6_000), 2_000 + random.below(17_000)], count: pieces,
      conflictClass: index % 3)
  }
}
