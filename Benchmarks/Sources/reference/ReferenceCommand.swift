import ArgumentParser
import GeneratedProblems
@_spi(Benchmarks) import Routing

/// `reference`: the time of an evaluation beside that of the same kernel in C++.
@main
struct ReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: "Times the insertion scan of the search beside the same scan in C++.",
    discussion: """
      Both scan the same plan and must reckon the same insertions; of many short runs in turn, the \
      fastest of each counts. Exits with 1 where the work differs or the ratio is above the limit.
      """)

  @Option(help: "The customers of the generated problem.")
  var customers = 500

  @Option(help: "The runs of each kernel, of some two milliseconds.")
  var runs = 200

  @Option(help: "The largest ratio of the times, Swift to C++.")
  var limit = 1.1

  func validate() throws {
    guard (10...2_000).contains(customers), (1...1_000).contains(runs) else {
      throw ValidationError("--customers goes from 10 to 2000 and --runs from 1 to 1000")
    }
  }

  func run() throws {
    let problem = try GeneratedProblem.supply(customers: customers, hasWindows: true, seed: 1)
    var swift = InsertionScan(problem, iterations: 2_000)
    guard let reference = ReferenceScan(swift.layout) else { throw ExitCode.failure }
    // Short enough to fall between two interruptions.
    let rounds = max(1, 10_000 / customers)
    let work = swift.scan(rounds: rounds)
    let expected = reference.scan(rounds: rounds)
    guard work == expected else {
      print("The kernels do different work: \(work) in Swift, \(expected) in C++.")
      throw ExitCode.failure
    }
    var (fastest, fastestReference) = (Duration.seconds(3_600), Duration.seconds(3_600))
    let clock = ContinuousClock()
    for _ in 0..<runs {
      fastest = min(fastest, clock.measure { _ = swift.scan(rounds: rounds) })
      fastestReference = min(
        fastestReference, clock.measure { _ = reference.scan(rounds: rounds) })
    }
    func nanoseconds(_ time: Duration) -> Double {
      (100 * (time / .nanoseconds(1)) / Double(work.evaluations)).rounded() / 100
    }
    let ratio = (1_000 * (fastest / fastestReference)).rounded() / 1_000
    print(
      """
      \(work.evaluations) evaluations, the same in both
      Swift \(nanoseconds(fastest)) ns, C++ \(nanoseconds(fastestReference)) ns an evaluation
      ratio \(ratio), at most \(limit)
      """)
    if ratio > limit { throw ExitCode.failure }
  }
}
