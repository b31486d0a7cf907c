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

  @Option(help: Terminal.help("Itérations par recherche.", "Iterations a search."))
  var iterations: Int = 1_000

  @Option var joint: Int = 20_000
  @Option var pricings: Int = 60
  @Option var proof: Double = 1

  @Option(help: Terminal.help("Graine du hasard.", "Seed of chance."))
  var seed: UInt64 = 1

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let input = try FolderInput(folder, shared)
    let interruption = Interruption()
    let clock = ContinuousClock()
    let began = clock.now
    var last = ""
    do throws(PoolingFailure) {
      let pooling = try input.round.pool(
        effort: PoolEffort(
          iterations: iterations, jointIterations: joint, pricings: pricings,
          proofTime: .seconds(proof), seed: seed, cancellation: interruption.cancellation)
      ) {
        let step = "\($0.step)"
        if step != last { Terminal.tell("\(step) \(clock.now - began)") }
        last = step
      }
      Terminal.tell("done \(clock.now - began)")
      for group in pooling.groups.dropFirst() {
        print(
          group.members.players, Double(group.bound) / 100, Double(group.cost) / 100, group.source,
          group.parts.map { "\($0.members.players)@\($0.variant)" })
      }
      for (index, ways) in pooling.ways.enumerated() {
        print(index, ways.mapValues { "\($0.hub?.name ?? "-") \($0.straight.count)" })
      }
      print(pooling.bill, pooling.prices.map { $0 == nil })
    } catch {
      Terminal.tell(error.text[input.language])
      throw ExitCode.badInput
    }
  }
}
