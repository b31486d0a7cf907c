import Cabotage
import Interchange
import Routing

/// The course of a search, for a person and as CSV.
struct SearchLog {
  let instance: ResearchInstance
  private var rows = ["seconds,iterations,cost,routes,unserved"]

  init(instance: ResearchInstance) {
    self.instance = instance
  }

  mutating func add(_ progress: SearchProgress) {
    let (seconds, attoseconds) = progress.elapsed.components
    let milliseconds = String(attoseconds / 1_000_000_000_000_000)
    let padding = String(repeating: "0", count: 3 - milliseconds.count)
    rows.append(
      "\(seconds).\(padding)\(milliseconds),\(progress.iterations),"
        + "\(instance.cost(ofSearch: progress.cost)),\(progress.routes),\(progress.unserved)")
  }

  func state(_ progress: SearchProgress, _ language: Language) -> String {
    let cost = instance.cost(ofSearch: progress.cost)
    return Text("coût \(cost)", "cost \(cost)")[language] + " · " + Self.routes(progress, language)
  }

  func state(_ progress: BoundProgress, _ language: Language) -> String {
    let cost = instance.cost(ofSearch: progress.cost)
    let bound = Text("borne \(cost)", "bound \(cost)")[language]
    guard progress.nodes > 1 else { return bound }
    return bound
      + Text(
        " · \(progress.nodes) cas vus, \(progress.openNodes) ouverts",
        " · \(progress.nodes) cases seen, \(progress.openNodes) open")[language]
  }

  /// The routes of the best plan, and how many shipments it leaves behind.
  static func routes(_ progress: SearchProgress, _ language: Language) -> String {
    let left =
      progress.unserved == 0
      ? ""
      : Text(" · \(progress.unserved) non servis", " · \(progress.unserved) unserved")[language]
    return Wording(language).count(progress.routes, .tour) + left
  }

  var csv: String { rows.joined(separator: "\n") + "\n" }
}
