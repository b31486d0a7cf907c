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
    let say = Wording(language)
    let left =
      progress.unserved == 0
      ? "" : say(Text(" · \(progress.unserved) non servis", " · \(progress.unserved) unserved"))
    return say(Text("coût \(cost)", "cost \(cost)")) + " · " + say.count(progress.routes, .tour)
      + left
  }

  var csv: String { rows.joined(separator: "\n") + "\n" }
}
