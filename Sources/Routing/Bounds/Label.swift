/// A path from one end of the network to a node, by what matters for going on.
struct Label<Lane: Lanes>: BitwiseCopyable {
  /// The reduced cost so far.
  var timed: TimedCost
  /// The jobs that may not be done again, as far as the path remembers.
  var memory: UInt128
  /// The jobs begun and not ended.
  var open: UInt128
  /// The subset-row cuts that the next visit to one of their jobs pays.
  var cuts: UInt128
  /// The hubs that the path has passed, and those that it must pass still.
  var hubs = HubMarks()
  var clock: Int32
  /// Where the path is written down.
  var trace: Int32
  var lanes: Lane
  var isExtended = false
}

extension Label {
  /// A path that has not left yet.
  static func start(_ node: PricingNode<Lane>, _ wage: Int) -> Label {
    Label(
      timed: TimedCost(until: node.closes, wage), memory: 0, open: 0, cuts: 0, clock: node.opens,
      trace: 0, lanes: .none)
  }

  @inline(__always) var cost: Int { timed.cost }

  @inline(__always) var key: LabelKey {
    LabelKey(
      cost: cost, memory: UInt64(truncatingIfNeeded: memory), clock: clock, load: lanes.first)
  }
}

/// Hubs, each by a bit.
struct HubMarks: BitwiseCopyable, Equatable {
  /// Those that a path has passed.
  var passed: UInt32 = 0
  /// Those that it must pass still.
  var owed: UInt32 = 0

  /// Whether every way on that the other has is open.
  @inline(__always)
  func allowsAll(of other: HubMarks) -> Bool {
    other.passed & ~passed | owed & ~other.owed == 0
  }

  /// Whether this path and one from the other end pass all that both must.
  @inline(__always)
  func meets(_ other: HubMarks) -> Bool {
    owed & ~other.passed | other.owed & ~passed == 0
  }
}

/// How paths go on from one node to another, in one direction.
struct PricingArc<Lane: Lanes>: BitwiseCopyable {
  var to: Int32
  var clock: Int32
  var cost: Int
  /// What a path that goes here must not remember.
  var blocked: UInt128
  /// What is still remembered there of what was before.
  var kept: UInt128
  var lanes: Lane
}

/// A node as a path in one direction meets it.
struct PricingNode<Lane: Lanes>: BitwiseCopyable {
  var firstArc: Int32
  var arcCount: Int32
  var opens: Int32
  var closes: Int32
  /// The job that a visit adds to the memory.
  var remembered: UInt128
  /// The job that a visit begins, and the one that it ends.
  var begins: UInt128
  var ends: UInt128
  /// The cuts that remember past this node, and those that count it.
  var cutsKept: UInt128
  var cutsHit: UInt128
  /// The lanes that go on past this node.
  var lanesKept: Lane
  /// The hub that must have been passed, the one that must be, and the one that is.
  var needs: UInt32 = 0
  var owes: UInt32 = 0
  var passes: UInt32 = 0
}

/// What tells most labels apart, small enough to be looked through fast.
struct LabelKey: BitwiseCopyable {
  var cost: Int
  /// A part of the memory.
  var memory: UInt64
  var clock: Int32
  /// The first lane.
  var load: Int32

  /// Leaves out what makes no label better than another.
  @inline(__always)
  mutating func blur(_ effort: PricingEffort) {
    if effort < .exact { memory = 0 }
    if effort < .quick { load = 0 }
    if effort == .sparse { clock = 0 }
  }
}
