import ArgumentParser
import Cabotage
import Foundation
import Interchange
import Quantities

/// `cabotage replan FOLDER --from PLAN`: a plan in force, changed as little as pays.
struct ReplanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replan",
    abstract: Terminal.text(
      "Change un plan en vigueur le moins possible et dit ce qui change.",
      "Changes a plan in force as little as possible and says what changes."),
    discussion: Terminal.text(
      """
      Le dossier dit la tournée telle qu'elle est maintenant ; son fichier progress.csv dit quels \
      arrêts sont faits, et surplus.csv ce qu'un producteur doit écouler.
      """,
      """
      The folder says the round as it is now; its file progress.csv says which stops are done, and \
      surplus.csv what a producer has to sell.
      """))

  @Argument(help: Terminal.help("Le dossier de la tournée.", "The folder of the round."))
  var folder: String

  @Option(
    help: Terminal.help(
      "Le plan en vigueur : le fichier plan.json ou son dossier.",
      "The plan in force: the file plan.json or its folder."))
  var from: String

  @OptionGroup var options: SearchOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let input = try FolderInput(folder, shared)
    let destination = options.destination(of: folder, for: "replan")
    let url = URL(filePath: destination)
    let former = try planInForce(input)
    let offers = try input.surplus(in: URL(filePath: folder), shared)
    try Terminal.writing(input.language) { () throws(PapersError) in
      try PlanPapers.requireRoom(at: url, force: options.force)
    }
    let interruption = Interruption()
    let (inForce, plan, placed) = try options.search(
      input.language, interruption.cancellation
    ) { rule, proof, progress throws(PlanFault) in
      try former.place(
        offers, until: rule, seed: options.effort.seed, threads: options.effort.threads,
        proving: proof,
        progress: progress)
    }
    var changes = PlanDifference(
      from: inForce.plan, to: plan, prices: inForce.round.contents.changePrices)
    changes.surplus = placed
    let papers = PlanPapers(
      round: inForce.round, plan: plan, changes: changes, language: input.language)
    try Terminal.writing(input.language) { () throws(PapersError) in
      try papers.write(to: url, force: options.force)
    }
    let report = PlanReport(
      round: inForce.round, plan: plan, language: input.language, destination: destination)
    if shared.json {
      print(ChangeDocument(changes, to: plan, of: inForce.round).json)
    } else {
      let difference = ChangeReport(
        changes, to: plan, of: inForce.round, language: input.language)
      print(difference.text + "\n\n" + report.text)
    }
    if interruption.cancellation.isRaised { throw ExitCode.interrupted }
    if !plan.unserved.isEmpty || !report.shortages.isEmpty { throw ExitCode.incomplete }
  }

  /// Reads the plan and how far it has come; tells what is wrong and exits.
  private func planInForce(_ input: FolderInput) throws -> PlanInForce {
    var file = URL(filePath: from)
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: from, isDirectory: &isFolder), isFolder.boolValue {
      file.append(path: "plan.json")
    }
    let plan: Plan
    do throws(PlanDocumentError) {
      plan = try PlanDocument(at: file).plan(in: input.round)
    } catch {
      let colon = input.language == .french ? " : " : ": "
      Terminal.tell(file.path + colon + error.text[input.language])
      throw ExitCode.badInput
    }
    return try input.progress(of: plan, in: URL(filePath: folder), shared)
  }
}
