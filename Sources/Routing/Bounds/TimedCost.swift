/// What a path costs, by the moment at which it leaves its last node.
///
/// Leaving at a moment costs the larger of two: what the path costs at least, and a sum that grows by the
/// wage with every moment, because all time since the latest possible start is paid (after Tilk and Irnich,
/// "Dynamic programming for the minimum tour duration problem", 2017). A path to the sink counts its clock
/// backwards.
struct TimedCost: BitwiseCopyable {
  /// What the path costs at least, waiting included that nothing can avoid.
  var cost: Int
  /// What it would cost to leave at clock zero, were all time paid since the latest start.
  var idle: Int

  /// A path that has not left yet, and may leave until a moment.
  init(until closes: Int32, _ wage: Int) {
    cost = 0
    idle = -wage * Int(closes)
  }

  /// By how much more another path costs, at any moment.
  @inline(__always)
  func room(below other: TimedCost) -> Int {
    min(other.cost &- cost, other.idle &- idle)
  }

  /// Pays whatever the moment is.
  @inline(__always)
  mutating func pay(_ amount: Int) {
    cost &+= amount
    idle &+= amount
  }

  /// Goes on to a node: the cost of the way has its time in it.
  @inline(__always)
  mutating func go(_ amount: Int, _ clock: Int32, _ wage: Int) {
    cost &+= amount
    idle &+= amount &- wage &* Int(clock)
  }

  /// Pays for waiting until a node opens, and for all time after it has closed.
  @inline(__always)
  mutating func wait(_ opens: Int32, _ closes: Int32, _ wage: Int) {
    guard wage > 0 else { return }
    cost = max(cost, idle &+ wage &* Int(opens))
    idle = max(idle, cost &- wage &* Int(closes))
  }

  /// What a path to a node and one from another cost together, with the way between them.
  @inline(__always)
  func joined(_ other: TimedCost, _ amount: Int, _ clock: Int32, _ wage: Int) -> Int {
    max(cost &+ other.cost, idle &+ other.idle &- wage &* Int(clock)) &+ amount
  }
}
