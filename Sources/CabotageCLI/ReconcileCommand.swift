import ArgumentParser
import Cabotage
import Foundation
import Interchange

/// `cabotage reconcile FOLDER PLAN`: what came against what was planned, and who is owed what.
struct ReconcileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: Terminal.text(
      "Compare ce qui est arrivé à ce qui était prévu, et dit qui doit quoi à qui.",
      "Compares what came to what was planned, and says who owes what to whom."),
    discussion: Terminal.text(
      """
      Le plan contient une feuille delivered.csv à remplir le jour même ; la commande la relit et \
      écrit credits.csv et l'historique du mois suivant.
      """,
      """
      The plan holds a sheet delivered.csv to be filled in on the day; the command reads it and writes \
      credits.csv and the history of the next month.
      """))

  @Argument(help: Terminal.help("Le dossier de la tournée.", "The folder of the round."))
  var folder: String

  @Argument(
    help: Terminal.help(
      "Le dossier où est delivered.csv, rempli : celui du plan.",
      "The folder with delivered.csv, filled in: that of the plan."))
  var plan: String

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: Terminal.help(
      "Le nouveau dossier des avoirs (NOM-credits par défaut).",
      "The new folder of the credits (NAME-credits by default)."))
  var output: String?

  @Flag(help: Terminal.help("Remplace des avoirs existants.", "Replaces existing credits."))
  var force = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let input = try FolderInput(folder, shared)
    let reconciliation = try input.reconciliation(in: URL(filePath: plan), shared)
    let destination =
      output ?? URL(filePath: folder).standardizedFileURL.lastPathComponent + "-credits"
    let papers = CreditPapers(reconciliation, of: input.round, language: input.language)
    do throws(UnwritableFolder) {
      try papers.write(to: URL(filePath: destination), force: force)
    } catch {
      Terminal.tell(error.text(in: input.language))
      throw ExitCode.badInput
    }
    let files =
      Text("Avoirs et historique : ", "Credits and history: ")[input.language] + destination
    print(shared.json ? papers.json : papers.text + "\n" + files)
  }
}
