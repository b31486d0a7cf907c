import ArgumentParser
import Cabotage
import Foundation
import Interchange
import Quantities

/// `cabotage pool FOLDER`: one transport for several networks, and what each pays.
struct PoolCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pool",
    abstract: Terminal.text(
      "Mutualise le transport de plusieurs réseaux et partage la facture, preuve à l'appui.",
      "Pools the transport of several networks and shares the bill, with proof."))

  @Argument(help: Terminal.help("Le dossier de la tournée.", "The folder of the round."))
  var folder: String

  @Option(help: Terminal.help("La règle de partage.", "The rule of sharing."))
  var rule: PoolRule = .equalSaving

  @Option(
    name: .customLong("for"),
    help: Terminal.help(
      "N'écrit que les feuilles de ce réseau, ou de cette plateforme.",
      "Writes the sheets of this network only, or of this hub."))
  var reader: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: Terminal.help(
      "Le nouveau dossier (NOM-pool par défaut).", "The new folder (NAME-pool by default)."))
  var output: String?

  @Option(
    help: Terminal.help(
      "Itérations par groupe et par chemin ; vingt fois plus pour le plan commun.",
      "Iterations a group and way; twenty times as many for the joint plan."))
  var iterations = 500

  @Option(
    help: Terminal.help(
      "Temps de toutes les preuves ensemble (25s par défaut).",
      "Time of all proofs together (25s by default)."))
  var prove: TimeOption?

  @Option(help: Terminal.help("Graine du hasard.", "Seed of chance."))
  var seed: UInt64 = 1

  @Flag(help: Terminal.help("Remplace un plan existant.", "Replaces an existing plan."))
  var force = false

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard (1...1_000_000).contains(iterations) else {
      throw ValidationError(
        Terminal.text(
          "--iterations va de 1 à 1000000", "--iterations goes from 1 to 1000000"))
    }
  }

  func run() throws {
    let input = try FolderInput(folder, shared)
    let language = input.language
    let source = URL(filePath: folder).standardizedFileURL
    let destination = output ?? source.lastPathComponent + "-pool"
    let url = URL(filePath: destination)
    let interruption = Interruption()
    let hub = input.round.contents.hubs.first { $0.name == reader }
    let network = hub == nil ? reader : nil
    try require(network, among: input.round.contents.networks.map(\.id), language)
    let history = try Terminal.writing(language) { () throws(PapersError) in
      try PlanPapers.requireRoom(at: url, force: force)
      return try LedgerEntry.read(in: source)
    }
    let papers = try pooled(input, interruption.cancellation, history)
    let partners = papers.certificate.pooling.partners
    // A network of which nobody orders is no partner.
    try require(network, among: partners.map(\.id), language)
    let partner = partners.firstIndex { $0.id.name == network }
    let files =
      hub.map { papers.files(at: $0) } ?? partner.map { papers.files(for: $0) } ?? papers.files()
    try Terminal.writing(language) { () throws(PapersError) in
      try PlanPapers.write(files, to: url, force: force)
    }
    let report = PoolReport(papers: papers, language: language, destination: destination)
    print(shared.json ? papers.json : report.text)
    if interruption.cancellation.isRaised { throw ExitCode.interrupted }
  }

  private func pooled(
    _ input: FolderInput, _ cancellation: Cancellation, _ history: [LedgerEntry]
  ) throws -> PoolPapers {
    var effort = PoolEffort(
      iterations: iterations, jointIterations: 20 * iterations, seed: seed,
      cancellation: cancellation)
    if let prove { effort.proofTime = prove.duration }
    let language = input.language
    var line = ProgressLine(language: language, limit: nil)
    let watch = StopRule().start()
    defer { line.end() }
    do throws(PoolingFailure) {
      let pooling = try input.round.pool(effort: effort) {
        line.show(Self.state($0, language), at: watch.elapsed)
      }
      let sharing = try PoolSharing(pooling, by: rule)
      guard let outcome = sharing.chosen else { throw .saysNothing(rule) }
      let certificate = PoolCertificate(
        pooling: pooling, outcome: outcome,
        bill: try PoolBill(pooling, shares: outcome.shares), proof: sharing.proof)
      let faults = certificate.faults(in: input.round)
      guard faults.isEmpty else { throw .fault(.audit(faults)) }
      return PoolPapers(
        certificate: certificate, sharing: sharing, history: history, language: language)
    } catch {
      if case .fault(let fault) = error { throw Terminal.exit(with: fault, language) }
      Terminal.tell(error.text[language])
      throw ExitCode.badInput
    }
  }

  /// Refuses a name that is none of some networks.
  private func require(
    _ name: String?, among networks: [Identifier<Network>], _ language: Language
  ) throws {
    guard let name, !networks.contains(where: { $0.name == name }) else { return }
    let names = networks.map(\.name).joined(separator: ", ")
    Terminal.tell(Text("--for : un de \(names)", "--for: one of \(names)")[language])
    throw ExitCode.badInput
  }

  private static func state(_ progress: PoolProgress, _ language: Language) -> String {
    let name =
      switch progress.step {
      case .jointPlan: Text("plan commun", "joint plan")
      case .groups: Text("chaque groupe seul", "each group by itself")
      case .legs: Text("tournées réassemblées", "tours put together anew")
      case .proofs: Text("preuves", "proofs")
      }
    return "\(name[language]) \(progress.done + 1)/\(progress.count)"
  }
}

extension PoolRule: ExpressibleByArgument {}
