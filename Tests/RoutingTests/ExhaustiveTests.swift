import Quantities
import Routing
import Testing

@Suite struct `A search on tiny problems` {
  @Test(arguments: 1...100)
  func `finds what trying everything finds`(seed: UInt64) throws {
    var generator = ProblemGenerator(
      seed: seed, shipments: seed.isMultiple(of: 4) ? 4 : 3, vehicles: 2, locations: 4)
    let problem = try generator.problem()
    let outcome = problem.solve(until: StopRule(iterations: 200))
    #expect(problem.violations(in: outcome.plan) == [])
    #expect(outcome.cost == BruteForce(problem).leastCost())
  }
}
