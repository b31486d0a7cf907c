package import Interchange
import Cabotage
import Foundation
import Quantities
import Routing

/// One instance, solved once.
package struct Run: Sendable, Hashable, Codable {
  package let family: String
  package let instance: String
  /// The time that a run is to take on the machine of the baseline, in seconds.
  package let seconds: Double
  package let seed: UInt64
  /// The cost in the unit of the best-known values.
  package let cost: Double
  package let iterations: Int
  /// The time it took, in seconds.
  package let took: Double
  /// The rules that the plan breaks, in words.
  package let faults: [String]

  /// How much the cost is above a reference, in percent.
  package func gap(to reference: Double) -> Double {
    100 * (cost - reference) / reference
  }

  package init(
    family: String, instance: String, seconds: Double, seed: UInt64, cost: Double,
    iterations: Int = 0, took: Double = 0, faults: [String] = []
  ) {
    self.family = family
    self.instance = instance
    self.seconds = seconds
    self.seed = seed
    self.cost = cost
    self.iterations = iterations
    self.took = took
    self.faults = faults
  }

  /// Solves an instance on one thread.
  ///
  /// - Parameter iterations: The work to do, whatever time it takes: the same on every machine.
  ///   Without it, the time decides.
  package static func solving(
    _ instance: ResearchInstance, named name: String, of family: Family, seconds: Double,
    iterations: Int?, seed: UInt64
  ) -> Run {
    let watch = ContinuousClock.now
    let rule = iterations.map { StopRule(iterations: $0) } ?? StopRule(time: .seconds(seconds))
    let outcome = instance.problem.solve(until: rule, seed: seed, threads: 1)
    return Run(
      family: family.name, instance: name, seconds: seconds, seed: seed,
      cost: instance.cost(of: outcome.plan) / (family.unit ?? 1), iterations: outcome.iterations,
      took: (ContinuousClock.now - watch) / .seconds(1),
      faults: instance.faults(in: outcome.plan).map(\.english))
  }
}
