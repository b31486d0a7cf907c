import ArgumentParser
import Cabotage
import Foundation
import Interchange
import Routing

/// `cabotage verify FILE SOL`: whether a solution keeps the rules and costs what it says; with a folder
/// and the `pool.json` of its partners, whether the shares are what they claim to be.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: Terminal.text(
      "Vérifie une solution d'un problème publié pour la recherche.",
      "Checks a solution of a problem published for research."),
    discussion: Terminal.text(
      "Avec le dossier d'une tournée et le pool.json de ses partenaires, recalcule ce que pool a écrit.",
      "With the folder of a round and the pool.json of its partners, recomputes what pool has written."
    ))

  @OptionGroup var input: ResearchOptions

  @Argument(help: Terminal.help("Le fichier .sol, ou pool.json.", "The .sol file, or pool.json."))
  var solution: String

  @Option(
    help: Terminal.help(
      "Le certificat d'une borne, écrit par solve --prove, à recalculer aussi.",
      "The certificate of a bound, written by solve --prove, to be recomputed as well."))
  var certificate: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    if Self.isFolder(input.file) { return try checkPool() }
    if let format = input.format?.packing { return try checkPacking(format) }
    if input.isTwoEchelon { return try checkTwoEchelon() }
    let instance = try input.instance(shared)
    let certificate = try certificate.map { try read($0) }
    let report: VerifyReport
    do throws(UnreadableInstance) {
      let solution = try ResearchSolution(contentsOf: URL(filePath: solution))
      report = VerifyReport(
        instance: instance, plan: try instance.plan(of: solution), statement: solution.cost,
        certificate: certificate,
        language: shared.language ?? Terminal.language)
    } catch {
      throw Terminal.exit(with: error, about: solution, shared)
    }
    print(shared.json ? report.json : report.text(file: input.file))
    if !report.isValid { throw ExitCode.incomplete }
  }

  private func read(_ path: String) throws -> BoundCertificate {
    do throws(UnreadableInstance) {
      return try BoundCertificate(contentsOf: URL(filePath: path))
    } catch {
      throw Terminal.exit(with: error, about: path, shared)
    }
  }
}
