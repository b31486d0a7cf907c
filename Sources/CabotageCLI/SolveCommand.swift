import ArgumentParser
import Cabotage
import Foundation
import Interchange
import Quantities
import Routing

/// `cabotage solve FILE`: the best routes for a problem of research.
struct SolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solve",
    abstract: Terminal.text(
      "Résout un problème de tournées ou de rangement publié pour la recherche.",
      "Solves a routing or packing problem published for research."),
    discussion: Terminal.text(
      "Le temps est celui du processus entier, lecture comprise.",
      "The time is that of the whole process, reading included."))

  @OptionGroup var input: ResearchOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: Terminal.help(
      "Le fichier .sol à écrire, au lieu de la sortie.",
      "The .sol file to write, instead of standard output."))
  var output: String?

  @OptionGroup var effort: EffortOptions

  @OptionGroup var proof: ProofOptions

  @Option(
    help: Terminal.help(
      "Fichier CSV où écrire le cours de la recherche.",
      "CSV file to write the course of the search to."))
  var stats: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let began = ContinuousClock.now
    guard input.format != .vroom else { return try answerVroom(since: began) }
    if let format = input.format?.packing { return try pack(format, since: began) }
    if input.isTwoEchelon { return try solveTwoEchelon(since: began) }
    let language = shared.language ?? Terminal.language
    let destination = try output.map { try OutputFile($0, language) }
    let course = try stats.map { try OutputFile($0, language) }
    let certificate = try proof.certificate.map { try OutputFile($0, language) }
    let interruption = Interruption()
    let instance = try input.instance(shared)
    let rule = StopRule(
      iterations: effort.iterations, time: timeLeft(since: began),
      cancellation: interruption.cancellation)
    var line = ProgressLine(language: language, limit: rule.time)
    var log = SearchLog(instance: instance)
    let outcome = instance.problem.solve(until: rule, seed: effort.seed, threads: effort.threads) {
      progress in
      log.add(progress)
      line.show(log.state(progress, language), at: progress.elapsed)
    }
    line.end()
    let limits = shared.json && proof.prove != nil ? SolveLimits(instance.problem) : nil
    let bound = proof.bound(
      of: outcome, in: instance.problem, pricing: limits?.changes ?? [],
      interruption.cancellation
    ) {
      line.show(log.state($0, language), at: $0.elapsed)
    }
    line.end()
    let plan = bound?.plan ?? outcome.plan
    let faults = instance.faultsOfRoutes(in: plan)
    guard faults.isEmpty else {
      throw Terminal.exit(with: .rounds(faults.map { $0[language] }), language)
    }
    let report = SolveReport(
      instance: instance, outcome: outcome, plan: plan, bound: bound,
      limits: limits, elapsed: ContinuousClock.now - began, language: language)
    try course?.write(log.csv)
    if let certificate {
      if let proved = bound?.certificate {
        try certificate.write(proved.json)
      } else {
        Terminal.tell(
          Text("rien n'est prouvé : pas de certificat", "nothing is proved: no certificate")[
            language])
      }
    }
    try tell(report, in: destination, interruption)
  }

  /// Writes and prints an answer as asked, and exits as it deserves.
  func tell(
    _ answer: some SolveAnswer, in destination: OutputFile?, _ interruption: Interruption
  ) throws {
    try destination?.write(answer.solutionText)
    if shared.json {
      print(answer.json)
    } else {
      print(destination == nil ? answer.solutionText : answer.summary, terminator: "")
    }
    if interruption.cancellation.isRaised { throw ExitCode.interrupted }
    if let shortage = answer.shortage {
      Terminal.tell(shortage)
      throw ExitCode.incomplete
    }
  }

  /// What the search may take: the time asked for, without what reading took, and what starting the
  /// process took and writing will, which is some tens of milliseconds.
  func timeLeft(since began: ContinuousClock.Instant) -> Duration? {
    guard let limit = effort.limit else { return nil }
    let reserve = max(limit / 100, .milliseconds(60))
    return max(.zero, limit - reserve - (ContinuousClock.now - began))
  }
}
