import ArgumentParser
import Cabotage
import Foundation
import Interchange
import Quantities
import Routing

extension SolveCommand {
  /// Answers a request of VROOM as VROOM does: JSON on standard output or in the file asked for,
  /// errors too, which are the exit code besides.
  ///
  /// The file `-` is standard input.
  func answerVroom(since began: ContinuousClock.Instant) throws {
    guard stats == nil else {
      throw ValidationError(
        Terminal.text(
          "--stats ne va pas avec le format vroom", "--stats does not go with the format vroom"))
    }
    guard proof.certificate == nil else {
      throw ValidationError(
        Terminal.text(
          "--certificate ne va pas avec le format vroom",
          "--certificate does not go with the format vroom"))
    }
    let language = shared.language ?? Terminal.language
    let destination = try output.map { try OutputFile($0, language) }
    let interruption = Interruption()
    let answer = answer(since: began, language, interruption.cancellation)
    let text = String(decoding: answer.json, as: UTF8.self)
    if let destination {
      try destination.write(text)
    } else {
      print(text, terminator: "")
    }
    if let complaint = answer.complaint {
      Terminal.tell(complaint)
    } else if proof.prove != nil {
      Terminal.tell(Self.sentence(of: answer.bound)[language])
    }
    guard answer.exitCode == 0 else { throw ExitCode(answer.exitCode) }
    if interruption.cancellation.isRaised { throw ExitCode.interrupted }
  }

  private func answer(
    since began: ContinuousClock.Instant, _ language: Language, _ cancellation: Cancellation
  ) -> VroomAnswer {
    guard let request = contents() else {
      return VroomAnswer(VroomError(.input, "Cannot read \(input.file)."))
    }
    let rule = StopRule(
      iterations: effort.iterations, time: timeLeft(since: began), cancellation: cancellation)
    var line = ProgressLine(language: language, limit: rule.time)
    defer { line.end() }
    return VroomAnswer(
      to: request, until: rule, seed: effort.seed, threads: effort.threads,
      proving: proof.rule(cancellation)
    ) { progress in
      line.show(SearchLog.routes(progress, language), at: progress.elapsed)
    }
  }

  /// What is known of all other answers.
  private static func sentence(of bound: VroomBound?) -> Text {
    guard let bound else {
      return Text(
        "pas de borne : avec max_distance, la recherche compte un autre coût",
        "no bound: with max_distance, the search counts another cost")
    }
    let percent = Int((bound.gap * 10_000).rounded(.up))
    func line(_ say: Wording, _ served: Text, _ best: Text, _ least: Text) -> String {
      guard bound.served else { return say(served) }
      return bound.gap == 0
        ? say(best) : say(least) + " (\(say.decimal(percent, per: 100, decimals: 2))\u{A0}%)"
    }
    let served = Text(
      "rien n'est prouvé : une autre réponse pourrait servir plus de tâches",
      "nothing is proved: another answer might serve more tasks")
    let best = Text("prouvé optimal", "proved best")
    let least = Text(
      "aucune réponse qui sert autant sous \(bound.cost)",
      "no answer that serves as much below \(bound.cost)")
    return Text(
      line(Wording(.french), served, best, least), line(Wording(.english), served, best, least))
  }

  private func contents() -> Data? {
    input.file == "-"
      ? try? FileHandle.standardInput.readToEnd() ?? Data()
      : try? Data(contentsOf: URL(filePath: input.file))
  }
}
