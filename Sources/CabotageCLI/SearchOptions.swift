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

  @OptionGroup var effort: EffortOptions

  @OptionGroup var proof: ProofOptions

  @Flag(help: Terminal.help("Remplace un plan existant.", "Replaces an existing plan."))
  var force = false

  /// The folder that the plan of a folder goes to, as the user would name it.
  func destination(of folder: String, for command: String) -> String {
    output ?? URL(filePath: folder).standardizedFileURL.lastPathComponent + "-" + command
  }

  /// Makes a plan while it shows how the search and the proof go; tells of a fault of ours and exits.
  func search<Result>(
    _ language: Language, _ cancellation: Cancellation,
    _ body: (StopRule, StopRule?, (PlanProgress) -> Void) throws(PlanFault) -> Result
  ) throws -> Result {
    let rule = StopRule(
      iterations: effort.iterations, time: effort.limit,
      cancellation: cancellation)
    let proofRule = proof.rule(cancellation)
    let limit = rule.time.map { $0 + (proofRule?.time ?? .zero) }
    var line = ProgressLine(language: language, limit: limit)
    defer { line.end() }
    do throws(PlanFault) {
      return try body(rule, proofRule) { line.show($0) }
    } catch {
      throw Terminal.exit(with: error, language)
    }
  }
}
