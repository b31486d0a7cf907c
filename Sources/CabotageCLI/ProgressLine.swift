import Cabotage

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
    let wording = Wording(language)
    let state =
      if let bound = progress.bound, let cost = progress.cost {
        wording(Text("borne ", "bound ")) + wording.euros(bound)
          + wording(Text(" pour ", " for ")) + wording.euros(cost)
          + wording(Text(", temps des conducteurs compris", ", drivers' time included"))
      } else if let cost = progress.cost, progress.unserved == 0 {
        wording.euros(cost)
      } else {
        wording.count(progress.unserved, .waitingLot)
      }
    show(state, at: progress.elapsed)
  }

  /// Shows a state in words.
  mutating func show(_ state: String, at elapsed: Duration) {
    let seconds = Wording(language).decimal(elapsed.tenths, per: 10, decimals: 1)
    let text = "\(seconds) s · \(state)"
    guard !isWatched else {
      Terminal.show("\r\u{1B}[K\(bar(elapsed)) \(text)")
      return
    }
    guard elapsed >= nextLine else { return }
    nextLine = elapsed + .seconds(2)
    Terminal.tell(text)
  }

  /// Leaves the terminal clean for what follows.
  func end() {
    if isWatched { Terminal.show("\r\u{1B}[K") }
  }

  private func bar(_ elapsed: Duration) -> String {
    guard let limit, limit > .zero else { return "…" }
    let width = 24
    let done = min(width, Int(elapsed / limit * Double(width)))
    return String(repeating: "█", count: done) + String(repeating: "░", count: width - done)
  }
}

extension Duration {
  /// The duration in tenths of a second.
  fileprivate var tenths: Int {
    Int(components.seconds * 10 + components.attoseconds / 100_000_000_000_000_000)
  }
}

extension Noun {
  fileprivate static let waitingLot = Noun(
    Text("lot encore à quai", "lot still left"), Text("lots encore à quai", "lots still left"))
}
