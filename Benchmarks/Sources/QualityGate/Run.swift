package import Interchange
import Cabotage
import Foundation
import Quantities
import Routing

/// One instance, solved once.
package struct Run: Sendable, Hashable, Codable {
  package let family: String
  package let instance: String
  /// The time allowed, in seconds.
  package let seconds: Double
  package let seed: UInt64
  /// The cost in the unit of the best-known values.
  package let cost: Double
  package let iterations: Int
  /// The part of the time in which a processor worked for it.
  package let processorShare: Double
  /// The rules that the plan breaks, in words.
  package let faults: [String]

  /// Whether something else on the machine took time that was this run's.
  package var isDisturbed: Bool { processorShare < 0.9 }

  /// How much the cost is above a reference, in percent.
  package func gap(to reference: Double) -> Double {
    100 * (cost - reference) / reference
  }

  package init(
    family: String, instance: String, seconds: Double, seed: UInt64, cost: Double,
    iterations: Int = 0, processorShare: Double = 1, faults: [String] = []
  ) {
    self.family = family
    self.instance = instance
    self.seconds = seconds
    self.seed = seed
    self.cost = cost
    self.iterations = iterations
    self.processorShare = processorShare
    self.faults = faults
  }

  /// Solves an instance on one thread, once more where the run was disturbed.
  package static func solving(
    _ instance: ResearchInstance, named name: String, of family: Family, seconds: Double,
    seed: UInt64
  ) -> Run {
    let first = solvingOnce(instance, name, family, seconds, seed)
    guard first.isDisturbed else { return first }
    let second = solvingOnce(instance, name, family, seconds, seed)
    return second.processorShare > first.processorShare ? second : first
  }

  private static func solvingOnce(
    _ instance: ResearchInstance, _ name: String, _ family: Family, _ seconds: Double,
    _ seed: UInt64
  ) -> Run {
    let watch = ContinuousClock.now
    let processor = clock()
    let outcome = instance.problem.solve(
      until: StopRule(time: .seconds(seconds)), seed: seed, threads: 1)
    let worked = Double(clock() - processor) / Double(CLOCKS_PER_SEC)
    let took = (ContinuousClock.now - watch) / .seconds(1)
    return Run(
      family: family.name, instance: name, seconds: seconds, seed: seed,
      cost: instance.cost(of: outcome.plan) / (family.unit ?? 1), iterations: outcome.iterations,
      processorShare: took > 0 ? worked / took : 1,
      faults: instance.faults(in: outcome.plan).map(\.english))
  }
}
