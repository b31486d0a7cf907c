import Quantities
import Routing
import Testing

@Suite struct `A search on generated problems` {
  @Test(arguments: 1...30)
  func `returns a plan that the verifier accepts at the cost it recomputes`(seed: UInt64) throws {
    var generator = ProblemGenerator(
      seed: seed, shipments: 3 + Int(seed), vehicles: 1 + Int(seed) % 5,
      locations: 5 + Int(seed) / 3)
    let problem = try generator.problem()
    let outcome = problem.solve(until: StopRule(iterations: 60), seed: seed)
    #expect(problem.violations(in: outcome.plan) == [])
    #expect(problem.cost(of: outcome.plan) == outcome.cost)
  }
}
