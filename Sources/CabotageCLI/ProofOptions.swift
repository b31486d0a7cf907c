import ArgumentParser
import Quantities
import Routing

/// Whether, and for how long, a command looks for what no plan can cost less than.
struct ProofOptions: ParsableArguments {
  @Option(
    help: Terminal.help(
      "Temps de preuve : cherche le coût sous lequel aucun plan ne peut descendre, par exemple 30s.",
      "Time to prove: looks for the cost that no plan can be below, for example 30s."))
  var prove: TimeOption?

  @Option(
    help: Terminal.help(
      "Fichier JSON où écrire ce qui prouve la borne ; verify le recalcule.",
      "JSON file to write what proves the bound to; verify recomputes it."))
  var certificate: String?

  func validate() throws {
    if certificate != nil, prove == nil {
      throw ValidationError(
        Terminal.text("--certificate demande --prove", "--certificate needs --prove"))
    }
  }

  /// The bound of what a search has found, where one is asked for.
  func bound(
    of outcome: RoutingOutcome, in problem: RoutingProblem, pricing changes: [[Relaxation]],
    _ cancellation: Cancellation, progress: (BoundProgress) -> Void
  ) -> RoutingBound? {
    rule(cancellation).map {
      problem.prove(
        outcome.plan, with: outcome.routes, pricing: changes, until: $0, progress: progress)
    }
  }

  /// When to stop proving; `nil` where nothing is to be proved.
  func rule(_ cancellation: Cancellation) -> StopRule? {
    prove.map { StopRule(time: $0.duration, cancellation: cancellation) }
  }
}
