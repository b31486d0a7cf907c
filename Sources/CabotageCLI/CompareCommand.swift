import ArgumentParser
import Cabotage
import Foundation
import Interchange
import Quantities

/// `cabotage compare FOLDER`: ways to do a year's rounds, by real plans of its months.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: Terminal.text(
      "Compare des flottes et des calendriers sur une année : louer, acheter, partager.",
      "Compares fleets and calendars over a year: rent, buy, share."))

  @Argument(help: Terminal.help("Le dossier de la tournée.", "The folder of the round."))
  var folder: String

  @Option(
    help: Terminal.help(
      "Les scénarios (scenarios.yaml du dossier par défaut).",
      "The scenarios (scenarios.yaml of the folder by default)."))
  var scenarios: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: Terminal.help(
      "La page à écrire (NOM-compare.html par défaut).",
      "The page to write (NAME-compare.html by default)."))
  var output: String?

  @OptionGroup var effort: EffortOptions

  @Option(
    help: Terminal.help(
      "Temps de preuve par plan : cherche le coût sous lequel aucun plan ne peut descendre.",
      "Time to prove, a plan: looks for the cost that no plan can be below."))
  var prove: TimeOption?

  @Flag(help: Terminal.help("Remplace une page existante.", "Replaces an existing page."))
  var force = false

  @OptionGroup var shared: SharedOptions

  /// As many for each plan where nothing is asked for: enough for a fleet to be judged by, and the
  /// same everywhere.
  private static let iterations = 1_000

  func run() throws {
    let input = try FolderInput(folder, shared)
    let year = try input.year(
      from: scenarios.map { URL(filePath: $0) }, in: URL(filePath: folder), shared)
    let path =
      output ?? URL(filePath: folder).standardizedFileURL.lastPathComponent + "-compare.html"
    guard force || !FileManager.default.fileExists(atPath: path) else {
      Terminal.tell(
        Text(
          "\(path) existe déjà : --force le remplace", "\(path) exists already: --force replaces it"
        )[
          input.language])
      throw ExitCode.badInput
    }
    let page = try OutputFile(path, input.language)
    let interruption = Interruption()
    let papers = ComparisonPapers(
      try compare(input, year, interruption.cancellation), of: input.round,
      language: input.language)
    let html = papers.html
    if let html { try page.write(html) }
    let wording = Wording(input.language)
    let place = html.map { _ in "\n" + wording(Text("Le graphique : ", "The chart: ")) + path }
    print(shared.json ? papers.json : papers.text + (place ?? ""))
    if interruption.cancellation.isRaised { throw ExitCode.interrupted }
    if papers.leavesSomething { throw ExitCode.incomplete }
  }

  private func compare(
    _ input: FolderInput, _ year: Year, _ cancellation: Cancellation
  ) throws -> Comparison {
    let rule = StopRule(
      iterations: effort.iterations ?? (effort.time == nil ? Self.iterations : nil),
      time: effort.time?.duration, cancellation: cancellation)
    var line = ProgressLine(language: input.language, limit: nil)
    let watch = StopRule().start()
    defer { line.end() }
    do throws(PlanFault) {
      return try input.round.compare(
        year, until: rule, seed: effort.seed, threads: effort.threads,
        proving: prove.map { StopRule(time: $0.duration, cancellation: cancellation) }
      ) { state in
        line.show(
          "\(state.done + 1)/\(max(state.done + 1, state.all)) · \(state.scenario) · \(state.month)",
          at: watch.elapsed)
      }
    } catch {
      throw Terminal.exit(with: error, input.language)
    }
  }
}
