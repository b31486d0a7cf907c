import Benchmark
import GeneratedProblems
import Quantities
import Routing

/// The cost after so many iterations, on the three kinds of problems that most inner loops serve.
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
