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
    let outcome = problem.solve(until: StopRule(iterations: 400), seed: seed)
    let faults = problem.violations(in: outcome.plan).filter { !$0.isLeftBehind }
    #expect(faults.isEmpty, "\(faults)")
    #expect(outcome.cost == problem.cost(of: outcome.plan))
    guard problem.violations(in: outcome.plan).isEmpty else { return }
    let optimum = try #require(exhaustiveOptimum(problem))
    #expect(outcome.cost >= optimum)
  }

  @Test func `finds the optimum nearly always`() throws {
    var missed: [UInt64] = []
    var worse = 0
    for seed in 201...240 as ClosedRange<UInt64> {
      var generator = ProblemGenerator(seed: seed)
      let problem = try generator.wholeProblem()
      guard let optimum = exhaustiveOptimum(problem) else { continue }
      let outcome = problem.solve(until: StopRule(iterations: 2_000), seed: seed)
      if !problem.violations(in: outcome.plan).isEmpty {
        missed.append(seed)
      } else if outcome.cost > optimum {
        worse += 1
      }
    }
    #expect(missed.count <= 1, "\(missed)")
    #expect(worse <= 2, "\(worse)")
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
