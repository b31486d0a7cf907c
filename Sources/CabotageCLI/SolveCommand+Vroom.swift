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
    if let complaint = answer.complaint { Terminal.tell(complaint) }
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
    return VroomAnswer(to: request, until: rule, seed: effort.seed, threads: effort.threads) {
      progress in
      line.show(SearchLog.routes(progress, language), at: progress.elapsed)
    }
  }

  private func contents() -> Data? {
    input.file == "-"
      ? try? FileHandle.standardInput.readToEnd() ?? Data()
      : try? Data(contentsOf: URL(filePath: input.file))
  }
}
