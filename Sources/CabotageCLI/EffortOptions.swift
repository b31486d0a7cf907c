import ArgumentParser
import Foundation

/// How long a command searches, and with what.
struct EffortOptions: ParsableArguments {
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

  func validate() throws {
    guard (1...64).contains(threads), (iterations ?? 1) >= 1 else {
      throw ValidationError(
        Terminal.text(
          "--threads va de 1 à 64 et --iterations commence à 1",
          "--threads goes from 1 to 64 and --iterations begins at 1"))
    }
  }

  /// The time to search: what was asked for, or ten seconds where nothing was.
  var limit: Duration? {
    time?.duration ?? (iterations == nil ? .seconds(10) : nil)
  }
}
