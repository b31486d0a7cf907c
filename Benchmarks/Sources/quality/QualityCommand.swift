import ArgumentParser
import Foundation
import QualityGate

/// `quality`: whether plans are as good as they were.
@main
struct QualityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quality",
    abstract: "Solves published instances and compares the gaps with those of earlier runs.",
    discussion: "Exits with 1 where a family got worse or a plan breaks a rule.")

  @Option(help: "A folder of instances, with one folder a family. May be given several times.")
  var instances: [String]

  @Option(help: "Times in seconds, such as 1,10.")
  var seconds: String = "1"

  @Option(help: "Seeds, such as 1,2,3.")
  var seeds: String = "1,2,3"

  @Option(help: "A family to solve, instead of all. May be given several times.")
  var family: [String] = []

  @Flag(help: "Solve all instances of the choice instead of the quick ones.")
  var all = false

  @Option(help: "File to write the report to, as JSON.")
  var json: String?

  @Option(help: "File to write the tables to, as Markdown.")
  var markdown: String?

  @Flag(help: "Record the gaps as the new baseline of the families and times measured.")
  var update = false

  /// Where the choice of instances and the baseline stand in this package.
  private static var data: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Quality")
  }

  func run() throws {
    let file = Self.data.appending(path: "baseline.json")
    var gate = Gate(
      InstanceFolders(instances.map { URL(filePath: $0) }),
      baseline: try Baseline(contentsOf: file))
    let (seconds, seeds) = (try limits(), try seedNumbers())
    for family in try families() {
      gate.measure(
        family, all: all, seconds: seconds, seeds: seeds, calibrates: update, progress: Self.tell)
    }
    if update {
      guard gate.runs.allSatisfy(\.faults.isEmpty) else {
        print(QualityReport(gate).markdown)
        print("The baseline stays as it is: a plan was rejected.")
        throw ExitCode.failure
      }
      gate.updateBaseline()
      try gate.baseline.write(to: file)
    }
    let report = QualityReport(gate)
    print(report.markdown, terminator: "")
    if let json { try report.json().write(to: URL(filePath: json)) }
    if let markdown {
      try Data(report.markdown.utf8).write(to: URL(filePath: markdown))
    }
    if report.isFailure { throw ExitCode.failure }
  }

  private func families() throws -> [Family] {
    let choice = try Family.choice(at: Self.data.appending(path: "families.json"))
    if let unknown = family.first(where: { name in !choice.contains { $0.name == name } }) {
      let names = choice.map(\.name).joined(separator: ", ")
      throw ValidationError("There is no family \(unknown); there are \(names).")
    }
    return choice.filter { family.isEmpty || family.contains($0.name) }
  }

  private func limits() throws -> [Double] {
    try seconds.split(separator: ",").map { word in
      guard let number = Double(word), number > 0, number <= 3_600 else {
        throw ValidationError("--seconds takes numbers up to 3600, not \(word).")
      }
      return number
    }
  }

  private func seedNumbers() throws -> [UInt64] {
    try seeds.split(separator: ",").map { word in
      guard let number = UInt64(word) else {
        throw ValidationError("--seeds takes whole numbers, not \(word).")
      }
      return number
    }
  }

  private static func tell(_ run: Run, _ gap: Double?) {
    let gap = gap.map { String(format: " (%+.2f %%)", $0) } ?? ""
    let line = String(format: "%g s, seed %d: %.2f", run.seconds, Int(clamping: run.seed), run.cost)
    let fault = run.faults.first.map { " REJECTED: \($0)" } ?? ""
    FileHandle.standardError.write(
      Data("\(run.family) \(run.instance), \(line)\(gap)\(fault)\n".utf8))
  }
}
