import ArgumentParser
import Cabotage
import Foundation
import Interchange
import Packing
import Quantities

extension SolveCommand {
  /// Packs a problem of bins: a line a bin on standard output or in the file asked for.
  ///
  /// Search and proof are one; they share the times of both.
  func pack(_ format: PackingFormat, since began: ContinuousClock.Instant) throws {
    guard stats == nil, proof.certificate == nil else {
      throw ValidationError(
        Terminal.text(
          "--stats et --certificate ne vont pas avec le format \(format)",
          "--stats and --certificate do not go with the format \(format)"))
    }
    let language = shared.language ?? Terminal.language
    let destination = try output.map { try OutputFile($0, language) }
    let interruption = Interruption()
    let instance = try input.packing(format, shared)
    let times = [proof.prove?.duration, effort.time?.duration].compactMap { $0 }
    let time = times.isEmpty ? effort.limit : times.reduce(.zero, +)
    let solution = instance.problem.solve(
      until: StopRule(
        iterations: effort.iterations, time: time, cancellation: interruption.cancellation))
    let faults = instance.faults(in: solution)
    guard faults.isEmpty else {
      throw Terminal.exit(with: .rounds(faults.map { $0[language] }), language)
    }
    let report = PackingReport(
      instance: instance, solution: solution, elapsed: ContinuousClock.now - began,
      language: language)
    try destination?.write(instance.text(of: solution))
    if shared.json {
      print(report.json)
    } else if destination == nil {
      print(instance.text(of: solution), terminator: "")
      Terminal.tell(report.summary)
    } else {
      print(report.summary)
    }
    if interruption.cancellation.isRaised { throw ExitCode.interrupted }
  }
}

/// What `cabotage solve` says of a packing.
struct PackingReport {
  let instance: PackingInstance
  let solution: PackingSolution
  let elapsed: Duration
  let language: Language

  /// Cost, what is proved, and the time, in one line.
  var summary: String {
    let say = Wording(language)
    let (cost, bound) = (solution.cost, solution.lowerBound)
    let proved =
      solution.isProvedOptimal
      ? Text("prouvé optimal", "proved best")
      : Text("aucun rangement sous \(bound)", "no packing below \(bound)")
    return [
      instance.name, say(Text("coût \(cost)", "cost \(cost)")), say(proved),
      say.count(solution.bins.count, .bin),
      say.decimal(elapsed.milliseconds, per: 1_000, decimals: 1) + "\u{A0}s",
    ].joined(separator: " · ")
  }

  var json: String {
    struct Document: Encodable {
      let name: String
      let format: String
      let cost: Int
      let bound: Int
      let proved: Bool
      let seconds: Double
      let bins: [Bin]
    }
    struct Bin: Encodable {
      let type: Int
      let items: [Int]
    }
    return Terminal.json(
      Document(
        name: instance.name, format: instance.format.rawValue, cost: solution.cost,
        bound: solution.lowerBound, proved: solution.isProvedOptimal,
        seconds: Double(elapsed.milliseconds) / 1_000,
        bins: solution.bins.map { bin in
          Bin(
            type: bin.type + 1,
            items: bin.contents.flatMap { [Int](repeating: $0.item + 1, count: $0.count) })
        }))
  }
}

extension Noun {
  fileprivate static let bin = Noun(Text("bac", "bin"), Text("bacs", "bins"))
}
