import ArgumentParser
import Cabotage
import Foundation
import Interchange
import Routing

/// `cabotage verify FILE SOL`: whether a solution keeps the rules and costs what it says.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: Terminal.text(
      "Vérifie une solution .sol d'un problème publié pour la recherche.",
      "Checks a .sol solution of a problem published for research."))

  @OptionGroup var input: ResearchOptions

  @Argument(help: Terminal.help("Le fichier .sol.", "The .sol file."))
  var solution: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let instance = try input.instance(shared)
    let report: VerifyReport
    do throws(UnreadableInstance) {
      let solution = try ResearchSolution(contentsOf: URL(filePath: solution))
      report = VerifyReport(
        instance: instance, plan: try instance.plan(of: solution), statement: solution.cost,
        language: shared.language ?? Terminal.language)
    } catch {
      throw Terminal.exit(with: error, about: solution, shared)
    }
    print(shared.json ? report.json : report.text)
    if !report.isValid { throw ExitCode.incomplete }
  }
}
