import Benchmark
import GeneratedProblems
import Quantities
@_spi(Benchmarks) import Routing

/// The cost after so many iterations, on the three kinds of problems that most inner loops serve, with
/// the genetic search and in regions, and the insertions reckoned when all customers of a plan are looked at once.
func benchmarkRouting() {
  benchmarkSearch("CVRP200", iterations: 20_000) {
    try GeneratedProblem.supply(customers: 200, hasWindows: false, seed: 1)
  }
  benchmarkSearch("VRPTW200", iterations: 20_000) {
    try GeneratedProblem.supply(customers: 200, hasWindows: true, seed: 2)
  }
  benchmarkSearch("PDPTW100", iterations: 20_000) {
    try GeneratedProblem.transport(shipments: 100, seed: 3)
  }
  benchmarkSearch("Genetic100", iterations: 60_000) {
    try GeneratedProblem.supply(customers: 100, hasWindows: true, seed: 4)
  }
  benchmarkSearch("Regions800", iterations: 20_000) {
    try GeneratedProblem.supply(customers: 800, hasWindows: false, seed: 5)
  }
  Benchmark.exact("Routing.InsertionScan", [.custom("Evaluations")]) {
    let problem = try GeneratedProblem.supply(customers: 200, hasWindows: true, seed: 2)
    var scan = InsertionScan(problem, iterations: 2_000)
    return [scan.scan(rounds: 1).evaluations]
  }
}

private func benchmarkSearch(
  _ name: String, iterations: Int, problem: @escaping () throws -> RoutingProblem
) {
  let metrics: [BenchmarkMetric] = [.custom("Cost"), .custom("Routes"), .custom("Violations")]
  Benchmark.exact("Routing.\(name)", metrics) {
    let problem = try problem()
    let outcome = problem.solve(until: StopRule(iterations: iterations), seed: 1)
    return [
      outcome.cost, outcome.plan.routes.count, problem.violations(in: outcome.plan).count,
    ]
  }
}
