import ArgumentParser
import Cabotage

/// The command `cabotage`.
@main
struct CabotageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cabotage",
    abstract: Terminal.text(
      "Planifie les tournées, remplit les cagettes et imprime les feuilles du jour.",
      "Plans rounds, fills crates and prints the sheets of the day."),
    version: "0.1.0",
    subcommands: [
      InitCommand.self, CheckCommand.self, PlanCommand.self, ReplanCommand.self,
      ReconcileCommand.self, PoolCommand.self, CompareCommand.self, SolveCommand.self,
      VerifyCommand.self,
    ])
}
