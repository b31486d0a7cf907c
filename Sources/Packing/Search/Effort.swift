internal import Quantities

/// What a search may still spend: nodes that are counted, and time where the rule has a limit.
///
/// A node is about as much work as looking at one more piece for a bin.
struct Effort {
  private let watch: StopRule.Watch
  private var nodesLeft: Int
  private var untilClock = 0
  private var isTimeOver = false

  /// So many nodes pass between two looks at the clock.
  private static let nodesOfClock = 2_000

  init(_ rule: StopRule) {
    watch = rule.start()
    nodesLeft = rule.iterations ?? .max
    isTimeOver = watch.isOver
  }

  var isOver: Bool { nodesLeft <= 0 || isTimeOver }

  /// The nodes that one step may take, of those it asks for.
  func allowance(_ nodes: Int) -> Int { isTimeOver ? 0 : min(nodes, nodesLeft) }

  /// What is left of the time, if it is limited.
  var time: Duration? { watch.remaining }

  mutating func spend(_ nodes: Int) {
    nodesLeft -= nodes
    untilClock -= nodes
    guard untilClock <= 0 else { return }
    untilClock = Self.nodesOfClock
    isTimeOver = watch.isOver
  }
}
