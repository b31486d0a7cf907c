import Cabotage
import Foundation

/// Shows how a search goes: a bar on a terminal, plain lines elsewhere.
struct ProgressLine {
  private let language: Language
  private let limit: Duration?
  private let isWatched = Terminal.isWatched
  private var nextLine: Duration = .zero

  init(language: Language, limit: Duration?) {
    self.language = language
    self.limit = limit
  }

  /// Shows the state of a search.
  mutating func show(_ progress: PlanProgress) {
    let state =
      if let cost = progress.cost, progress.unserved == 0 {
        Text("\(cost.eurosText(.french)) €", "€\(cost.eurosText(.english))")
      } else {
        Text("\(progress.unserved) lots encore à quai", "\(progress.unserved) lots still left")
      }
    let text = "\(progress.elapsed.secondsText) s · \(state[language])"
    guard !isWatched else {
      FileHandle.standardError.write(Data("\r\u{1B}[K\(bar(progress.elapsed)) \(text)".utf8))
      return
    }
    guard progress.elapsed >= nextLine else { return }
    nextLine = progress.elapsed + .seconds(2)
    Terminal.tell(text)
  }

  /// Leaves the terminal clean for what follows.
  func end() {
    if isWatched { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }

  private func bar(_ elapsed: Duration) -> String {
    guard let limit, limit > .zero else { return "…" }
    let width = 24
    let done = min(width, Int(elapsed / limit * Double(width)))
    return String(repeating: "█", count: done) + String(repeating: "░", count: width - done)
  }
}

extension Duration {
  /// The duration in seconds with one decimal.
  fileprivate var secondsText: String {
    let tenths = components.seconds * 10 + components.attoseconds / 100_000_000_000_000_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}
