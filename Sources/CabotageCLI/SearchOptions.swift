import ArgumentParser
import Cabotage
import Foundation
import Interchange
import Quantities

/// What `plan` and `replan` are told of the search and of where the plan goes.
struct SearchOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: Terminal.help(
      "Le nouveau dossier du plan (NOM-plan ou NOM-replan par défaut).",
      "The new folder of the plan (NAME-plan or NAME-replan by default)."))
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

  func validate() throws {
    guard (1...64).contains(threads), (iterations ?? 1) >= 1 else {
      throw ValidationError(
        Terminal.text(
          "--threads va de 1 à 64 et --iterations commence à 1",
          "--threads goes from 1 to 64 and --iterations begins at 1"))
    }
  }

  /// The folder that the plan of a folder goes to, as the user would name it.
  func destination(of folder: String, for command: String) -> String {
    output ?? URL(filePath: folder).standardizedFileURL.lastPathComponent + "-" + command
  }

  /// Makes a plan while it shows how the search goes; tells of a fault of ours and exits.
  func search(
    _ language: Language, _ cancellation: Cancellation,
    _ body: (StopRule, (PlanProgress) -> Void) throws(PlanFault) -> Plan
  ) throws -> Plan {
    let rule = StopRule(
      iterations: iterations, time: time?.duration ?? (iterations == nil ? .seconds(10) : nil),
      cancellation: cancellation)
    var line = ProgressLine(language: language, limit: rule.time)
    defer { line.end() }
    do throws(PlanFault) {
      return try body(rule) { line.show($0) }
    } catch {
      throw Terminal.exit(with: error, language)
    }
  }

  /// Runs what touches the files of the plan; where the system or an older plan is in the way,
  /// says so and exits.
  func write(_ language: Language, _ body: () throws(PapersError) -> Void) throws {
    do throws(PapersError) {
      try body()
    } catch {
      Terminal.tell(error.text[language])
      throw ExitCode.badInput
    }
  }
}
