import ArgumentParser
import Cabotage
import Foundation
import Interchange
import Quantities

/// `cabotage plan FOLDER`: from spreadsheets to printed sheets.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: Terminal.text(
      "Planifie un dossier et écrit toutes les feuilles du jour.",
      "Plans a folder and writes all the sheets of the day."))

  @Argument(help: Terminal.help("Le dossier de la tournée.", "The folder of the round."))
  var folder: String

  @OptionGroup var options: SearchOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let input = try FolderInput(folder, shared)
    let destination = options.destination(of: folder, for: "plan")
    let url = URL(filePath: destination)
    try Terminal.writing(input.language) { () throws(PapersError) in
      try PlanPapers.requireRoom(at: url, force: options.force)
    }
    let interruption = Interruption()
    let plan = try options.search(input.language, interruption.cancellation) {
      rule, proof, progress throws(PlanFault) in
      try input.round.plan(
        until: rule, seed: options.effort.seed, threads: options.effort.threads, proving: proof,
        progress: progress)
    }
    let papers = PlanPapers(round: input.round, plan: plan, language: input.language)
    try Terminal.writing(input.language) { () throws(PapersError) in
      try papers.write(to: url, force: options.force)
    }
    let report = PlanReport(
      round: input.round, plan: plan, language: input.language, destination: destination)
    print(shared.json ? papers.json : report.text)
    if interruption.cancellation.isRaised { throw ExitCode.interrupted }
    if !plan.unserved.isEmpty || !report.shortages.isEmpty { throw ExitCode.incomplete }
  }
}
