import Cabotage
import Interchange

/// What `cabotage solve` says of routes, whatever the problem is made of.
struct SolveSentences {
  let say: Wording

  init(_ language: Language) { say = Wording(language) }

  /// Name, cost, what is proved, counts, iterations and time, in one line.
  ///
  /// - Parameters:
  ///   - gap: How far the plan is above the bound at most, as a share of its cost; `nil` without a bound.
  ///   - least: The bound, where there is one.
  func summary(
    name: String, cost: String, gap: Double?, least: String, counts: [String], iterations: Int,
    elapsed: Duration
  ) -> String {
    (["\(name) · " + say(Text("coût \(cost)", "cost \(cost)"))] + proved(gap, least) + counts + [
      say.integer(iterations) + say(Text(" itérations", " iterations")),
      say.decimal(elapsed.milliseconds, per: 1_000, decimals: 1) + "\u{A0}s",
    ]).joined(separator: " · ") + "\n"
  }

  /// What is known of all other plans, if anything was to be proved.
  private func proved(_ gap: Double?, _ least: String) -> [String] {
    guard let gap else { return [] }
    guard gap > 0 else { return [say(Text("prouvé optimal", "proved best"))] }
    return [
      say(Text("aucun plan sous \(least)", "no plan below \(least)"))
        + " (\(say.decimal(Int((gap * 10_000).rounded(.up)), per: 100, decimals: 2))\u{A0}%)"
    ]
  }

  /// How far a cost is above a bound at most, as a share of it; all of it where the plan is not complete.
  static func gap(from bound: Int, to cost: Int, isComplete: Bool) -> Double {
    isComplete && cost > 0 ? Double(max(0, cost - bound)) / Double(cost) : 1
  }

  /// Who stays behind and may not, in a sentence.
  func shortage(of customers: [Int]) -> String? {
    guard !customers.isEmpty else { return nil }
    let names = customers.prefix(20).map(String.init).joined(separator: ", ")
    let more = customers.count > 20 ? "…" : ""
    return say(
      Text(
        "Clients non servis (\(customers.count)) : \(names)\(more)",
        "Customers not served (\(customers.count)): \(names)\(more)"))
  }
}

/// An answer of `cabotage solve`, as it is told.
protocol SolveAnswer {
  /// The text of the `.sol` file.
  var solutionText: String { get }
  var summary: String { get }
  var json: String { get }
  /// Who stays behind and may not, in a sentence.
  var shortage: String? { get }
}
