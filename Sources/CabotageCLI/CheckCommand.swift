import ArgumentParser
import Cabotage
import Foundation
import Interchange

/// `cabotage check FOLDER`: whether the data is right, what it adds up to, what cannot fit.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Terminal.text(
      "Vérifie un dossier, fait les totaux et dit ce qui ne tient pas.",
      "Checks a folder, adds it up and says what cannot fit."))

  @Argument(help: Terminal.help("Le dossier de la tournée.", "The folder of the round."))
  var folder: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let input = try FolderInput(folder, shared)
    let check: RoundCheck
    do throws(PlanFault) {
      check = try input.round.check()
    } catch {
      throw Terminal.exit(with: error, input.language)
    }
    let report = CheckReport(round: input.round, check: check, language: input.language)
    print(shared.json ? report.json : report.text)
    if !check.findings.isEmpty { throw ExitCode.incomplete }
  }
}
