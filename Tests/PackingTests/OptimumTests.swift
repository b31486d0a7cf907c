import Packing
import Quantities
import Testing

@Suite struct `The optimum of a packing` {
  @Test(arguments: 0..<8)
  func `lies between bound and bins on tiny problems, and is met when proved`(stream: Int) throws {
    var source = RandomSource(seed: 20, stream: stream)
    for _ in 0..<100 {
      let problem = try PackingProblem.tiny(using: &source)
      let solution = problem.solve()
      let optimum = BruteForce.fewestBins(for: problem)
      #expect(problem.violations(in: solution).isEmpty)
      #expect(solution.lowerBound <= optimum && optimum <= solution.bins.count)
      #expect(solution.isProvedOptimal, "\(problem)")
    }
  }
}
