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

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: Terminal.help(
      "Le nouveau dossier du plan (NOM-plan par défaut).",
      "The new folder of the plan (NAME-plan by default)."))
  var output: String?

  @Option(
    help: Terminal.help(
      "Temps de recherche : 10s, 2min.", "Time to search: 10s, 2min."))
  var time: TimeOption?

  @Option(
    help: Terminal.help(
      "Nombre d'itérations au lieu d'un temps : le résultat est alors le même partout.",
      "Number of iterations instead of a time: the result is then the same everywhere."))
  var iterations: Int?

  @Option(help: Terminal.help("Graine du hasard.", "Seed of chance."))
  var seed: UInt64 = 1

  @Option(help: Terminal.help("Nombre de fils d'exécution.", "Number of threads."))
  var threads: Int = ProcessInfo.processInfo.activeProcessorCount

  @Flag(help: Terminal.help("Remplace un plan existant.", "Replaces an existing plan."))
  var force = false

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard (1...64).contains(threads), (iterations ?? 1) >= 1 else {
      throw ValidationError(
        Terminal.text(
          "--threads va de 1 à 64 et --iterations commence à 1",
          "--threads goes from 1 to 64 and --iterations begins at 1"))
    }
  }

  func run() throws {
    let input = try FolderInput(folder, shared)
    let destination = URL(filePath: output ?? defaultOutput)
    try write { () throws(PapersError) in
      try PlanPapers.requireRoom(at: destination, force: force)
    }
    let interruption = Interruption()
    let plan = try plan(input, interruption.cancellation)
    let papers = PlanPapers(round: input.round, plan: plan, language: input.language)
    try write { () throws(PapersError) in try papers.write(to: destination, force: force) }
    let report = PlanReport(
      round: input.round, plan: plan, language: input.language,
      destination: output ?? defaultOutput)
    print(shared.json ? papers.json : report.text)
    if interruption.cancellation.isRaised { throw ExitCode.interrupted }
    if !plan.unserved.isEmpty || !report.shortages.isEmpty { throw ExitCode.incomplete }
  }

  private func plan(_ input: FolderInput, _ cancellation: Cancellation) throws -> Plan {
    let rule = StopRule(
      iterations: iterations, time: time?.duration ?? (iterations == nil ? .seconds(10) : nil),
      cancellation: cancellation)
    var line = ProgressLine(language: input.language, limit: rule.time)
    defer { line.end() }
    do throws(PlanFault) {
      return try input.round.plan(until: rule, seed: seed, threads: threads) { line.show($0) }
    } catch {
      throw Terminal.exit(with: error, input.language)
    }
  }

  /// Runs what touches the files of the plan; where the system or an older plan is in the way,
  /// says so and exits.
  private func write(_ body: () throws(PapersError) -> Void) throws {
    do throws(PapersError) {
      try body()
    } catch {
      Terminal.tell(error.text[shared.language ?? Terminal.language])
      throw ExitCode.badInput
    }
  }

  private var defaultOutput: String {
    URL(filePath: folder).standardizedFileURL.lastPathComponent + "-plan"
  }
}
