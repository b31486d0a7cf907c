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

  /// Whether a label of this key may dominate one of another that costs as much or more.
  @inline(__always)
  func mayDominate(_ other: LabelKey) -> Bool {
    // Joined, as neither can be foretold.
    (Int(other.clock) &- Int(clock)) | (Int(other.load) &- Int(load)) >= 0
      && memory & ~other.memory == 0
  }
}

/// Labels of one node whose clocks are near each other, cheapest first.
struct LabelPile<Lane: Lanes> {
  private(set) var base: UnsafeMutablePointer<Label<Lane>>
  /// By label.
  private(set) var keys: UnsafeMutablePointer<LabelKey>
  private(set) var count = 0
  private var capacity: Int
  /// No label before this is still to be extended.
  private var cursor = 0

  init() {
    capacity = 4
    base = .allocate(capacity: capacity)
    keys = .allocate(capacity: capacity)
  }

  func deallocate() {
    base.deallocate()
    keys.deallocate()
  }

  /// The cost of the cheapest, or the largest number where there is none.
  @inline(__always) var leastCost: Int { count > 0 ? keys[0].cost : .max }

  @inline(__always)
  mutating func insert(_ label: Label<Lane>, _ key: LabelKey) {
    if count == capacity { grow() }
    var place = count
    while place > 0, keys[place - 1].cost > label.cost {
      base[place] = base[place - 1]
      keys[place] = keys[place - 1]
      place -= 1
    }
    base[place] = label
    keys[place] = key
    count += 1
    cursor = min(cursor, place)
  }

  /// Takes out a label.
  @inline(__always)
  mutating func remove(at place: Int) {
    var next = place + 1
    while next < count {
      base[next - 1] = base[next]
      keys[next - 1] = keys[next]
      next += 1
    }
    count -= 1
    if place < cursor { cursor -= 1 }
  }

  /// The cheapest label that was not extended yet, from now on extended.
  @inline(__always)
  mutating func next() -> Label<Lane>? {
    while cursor < count, base[cursor].isExtended { cursor += 1 }
    guard cursor < count else { return nil }
    base[cursor].isExtended = true
    return base[cursor]
  }

  private mutating func grow() {
    base = Self.grown(base, count, 2 * capacity)
    keys = Self.grown(keys, count, 2 * capacity)
    capacity *= 2
  }

  private static func grown<Element: BitwiseCopyable>(
    _ old: UnsafeMutablePointer<Element>, _ count: Int, _ capacity: Int
  ) -> UnsafeMutablePointer<Element> {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    larger.update(from: old, count: count)
    old.deallocate()
    return larger
  }
}
