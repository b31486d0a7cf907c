import Quantities
import Routing
import Testing

/// The search on problems small enough to be solved by trying everything.
@Suite struct `The search` {
  /// All features at once, as they come.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `plans by all rules, and no better than can be`(seed: UInt64) throws {
    var generator = ProblemGenerator(seed: seed)
    let problem = try generator.wholeProblem()
    let outcome = problem.solve(until: StopRule(iterations: 250), seed: seed)
    let faults = problem.violations(in: outcome.plan).filter { !$0.isLeftBehind }
    #expect(faults.isEmpty, "\(faults)")
    #expect(outcome.cost == problem.cost(of: outcome.plan))
    guard problem.violations(in: outcome.plan).isEmpty else { return }
    let optimum = try #require(exhaustiveOptimum(problem))
    #expect(outcome.cost >= optimum)
  }

  /// Debug builds compare what each change was foretold to cost with what it costs.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `reckons the cost of every change right where nothing is simulated`(seed: UInt64) throws {
    var generator = ProblemGenerator(
      seed: seed, shipments: 4 + Int(seed) % 20, vehicles: 2 + Int(seed) % 4, locations: 8)
    let problem = try generator.plainProblem()
    let outcome = problem.solve(until: StopRule(iterations: 300), seed: seed)
    let faults = problem.violations(in: outcome.plan).filter { !$0.isLeftBehind }
    #expect(faults.isEmpty, "\(faults)")
    #expect(outcome.cost == problem.cost(of: outcome.plan))
  }

  @Test func `finds the optimum nearly always`() async throws {
    let results = try await results(of: 201...240, iterations: 600) { try $0.wholeProblem() }
    #expect(results.count { $0 == .incomplete } <= 1)
    #expect(results.count { $0 == .dearer } <= 2)
  }

  @Test func `finds the optimum nearly always where nothing is simulated`() async throws {
    let results = try await results(of: 301...360, iterations: 600) { try $0.plainProblem() }
    #expect(results.count { $0 == .incomplete } <= 1)
    #expect(results.count { $0 == .dearer } <= 2)
  }

  private enum Result { case optimal, dearer, incomplete }

  private func results(
    of seeds: ClosedRange<UInt64>, iterations: Int,
    _ problem: @escaping @Sendable (inout ProblemGenerator) throws -> RoutingProblem
  ) async throws -> [Result] {
    try await withThrowingTaskGroup(of: Result.self) { group in
      for seed in seeds {
        group.addTask {
          var generator = ProblemGenerator(seed: seed)
          return try result(of: problem(&generator), seed, iterations)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
  }

  private func result(of problem: RoutingProblem, _ seed: UInt64, _ iterations: Int) -> Result {
    guard let optimum = exhaustiveOptimum(problem) else { return .optimal }
    let outcome = problem.solve(until: StopRule(iterations: iterations), seed: seed)
    guard problem.violations(in: outcome.plan).isEmpty else { return .incomplete }
    return outcome.cost > optimum ? .dearer : .optimal
  }
}

extension RoutingViolation {
  fileprivate var isLeftBehind: Bool {
    switch self {
    case .requiredLeftBehind, .groupLeftBehind: true
    default: false
    }
  }
}
