import ArgumentParser
import Cabotage
import Foundation
import Interchange
import Quantities

/// `cabotage check FOLDER`: whether the data is right, what it adds up to, what cannot fit.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Terminal.text(
      "Vérifie un dossier, fait les totaux et dit ce qui ne tient pas.",
      "Checks a folder, adds it up and says what cannot fit."))

  @Argument(help: Terminal.help("Le dossier de la tournée.", "The folder of the round."))
  var folder: String

  @Flag(
    help: Terminal.help(
      "Cherche un plan et dit pourquoi des lots restent, et ce qui les servirait.",
      "Looks for a plan and says why lots stay behind, and what would serve them."))
  var explain = false

  @OptionGroup var shared: SharedOptions

  /// As many as a short search makes.
  private static let iterations = 500

  func run() throws {
    let input = try FolderInput(folder, shared)
    let check: RoundCheck
    let plan: Plan?
    do throws(PlanFault) {
      check = try input.round.check()
      plan =
        explain
        ? try input.round.plan(until: StopRule(iterations: Self.iterations)) : nil
    } catch {
      throw Terminal.exit(with: error, input.language)
    }
    let report = CheckReport(round: input.round, check: check, plan: plan, language: input.language)
    print(shared.json ? report.json : report.text)
    if !check.findings.isEmpty || plan?.unserved.isEmpty == false { throw ExitCode.incomplete }
  }
}
