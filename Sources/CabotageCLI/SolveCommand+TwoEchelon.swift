import ArgumentParser
import Cabotage
import Foundation
import Interchange
import Quantities
import Routing

extension SolveCommand {
  /// Solves a problem of trucks to satellites and freighters from there.
  func solveTwoEchelon(since began: ContinuousClock.Instant) throws {
    guard stats == nil, proof.certificate == nil else {
      throw ValidationError(
        Terminal.text(
          "--stats et --certificate ne vont pas avec le format 2e-vrp",
          "--stats and --certificate do not go with the format 2e-vrp"))
    }
    let language = shared.language ?? Terminal.language
    let destination = try output.map { try OutputFile($0, language) }
    let interruption = Interruption()
    let instance = try input.twoEchelon(shared)
    let rule = StopRule(
      iterations: effort.iterations, time: timeLeft(since: began),
      cancellation: interruption.cancellation)
    var line = ProgressLine(language: language, limit: rule.time)
    let outcome = instance.problem.solve(until: rule, seed: effort.seed) { progress in
      let cost = instance.cost(ofSearch: progress.cost)
      line.show(Text("coût \(cost)", "cost \(cost)")[language], at: progress.elapsed)
    }
    line.end()
    let bound = proof.rule(interruption.cancellation).map { rule in
      instance.problem.prove(outcome.plan, until: rule) { elapsed, bound in
        let cost = instance.cost(ofSearch: bound)
        line.show(Text("borne \(cost)", "bound \(cost)")[language], at: elapsed)
      }
    }
    line.end()
    let report = TwoEchelonReport(
      instance: instance, outcome: outcome, bound: bound, elapsed: ContinuousClock.now - began,
      language: language)
    guard report.faults.isEmpty else {
      throw Terminal.exit(with: .rounds(report.faults), language)
    }
    try tell(report, in: destination, interruption)
  }
}
