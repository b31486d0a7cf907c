/// All labels of one direction: what paths from one end reach, none dominated by another.
///
/// Label setting over buckets of the clock (Desrochers, Desrosiers and Solomon, 1992; Sadykov, Uchoa and
/// Pessoa, "A bucket graph based labeling algorithm with application to vehicle routing", 2021), with
/// ng-route memory (Baldacci, Mingozzi and Roberti, 2011) and limited-memory subset-row cuts (Pecin and
/// others, 2017).
struct LabelField<Lane: Lanes> {
  /// How the labels ended.
  enum Ending {
    case complete
    /// Too many labels, or no more time.
    case stopped
  }

  let nodes: Table<PricingNode<Lane>>
  let arcs: Table<PricingArc<Lane>>
  let limits: Lane
  /// What each cut adds to the reduced cost when a path pays it.
  let penalties: Table<Int>
  /// What a unit of the clock costs.
  let wage: Int
  let first: Int
  /// The clock beyond which no path goes on.
  let horizon: Int32
  /// What makes a label better than another.
  let effort: PricingEffort
  /// By node and job: the latest clock from which the job can still be ended; empty where none is followed.
  let deadlines: Table<Int32>
  /// The jobs begun that a path may as well not have begun.
  var leftOut: UInt128 = 0
  /// What ways on cost, where labels that no path below a gap uses are dropped.
  var completions: CompletionBounds?
  let origin: Int32
  private let width: Int32
  private(set) var piles: Table<LabelPile<Lane>>
  /// By pile, what the cheapest of its labels costs, apart from them so as to be looked through fast.
  private var least: Table<Int>
  private(set) var trace: [(node: Int32, before: Int32)] = []
  let bucketCount: Int
  private(set) var labelCount = 0

  init(
    nodes: Table<PricingNode<Lane>>, arcs: Table<PricingArc<Lane>>, limits: Lane,
    penalties: Table<Int>, wage: Int, first: Int, horizon: Int32, effort: PricingEffort,
    deadlines: Table<Int32>
  ) {
    self.nodes = nodes
    self.arcs = arcs
    self.limits = limits
    self.penalties = penalties
    self.wage = wage
    self.first = first
    self.horizon = horizon
    self.effort = effort
    self.deadlines = deadlines
    origin = nodes[first].opens
    let span = max(0, Int(horizon) - Int(origin))
    bucketCount = min(48, span + 1)
    width = Int32(span / bucketCount + 1)
    piles = Table((0..<nodes.count * bucketCount).map { _ in LabelPile() })
    least = Table([Int](repeating: .max, count: nodes.count * bucketCount))
  }

  func deallocate() {
    for index in 0..<piles.count { piles[index].deallocate() }
    piles.deallocate()
    least.deallocate()
  }

  /// Makes all labels.
  ///
  /// - Parameter isOver: Asked now and then.
  mutating func run(most: Int, isOver: () -> Bool) -> Ending {
    trace.append((Int32(first), -1))
    let start = Label<Lane>.start(nodes[first], wage)
    guard origin <= horizon else { return .complete }
    insert(start, key(of: start), at: pile(first, 0))
    var extended = 0
    for bucket in 0..<bucketCount {
      var isChanged = true
      while isChanged {
        isChanged = false
        for node in 0..<nodes.count {
          let index = pile(node, bucket)
          while let label = piles[index].next() {
            isChanged = true
            extend(label, from: node)
            extended += 1
            if extended & 15 == 0, isFull(most) || isOver() { return .stopped }
          }
        }
      }
    }
    return .complete
  }

  /// Whether labels, or what is written down of their paths, are too many: eight bytes each.
  private func isFull(_ most: Int) -> Bool {
    labelCount > most || trace.count > most / 8 * MemoryLayout<Label<Lane>>.stride
  }

  @inline(__always)
  func pile(_ node: Int, _ bucket: Int) -> Int { node &* bucketCount &+ bucket }

  @inline(__always)
  private func bucket(of clock: Int32) -> Int { Int((clock &- origin) / width) }

  @inline(__always)
  private mutating func extend(_ label: Label<Lane>, from node: Int) {
    let here = nodes[node]
    for index in Int(here.firstArc)..<Int(here.firstArc &+ here.arcCount) {
      guard let next = Self.extended(label, arcs[index], nodes, limits, penalties, wage),
        next.clock <= horizon, isOfUse(next, at: Int(arcs[index].to))
      else { continue }
      place(next, at: Int(arcs[index].to))
    }
  }

  /// Whether a label may be a part of a path that is looked for.
  @inline(__always)
  private func isOfUse(_ label: Label<Lane>, at node: Int) -> Bool {
    if let completions, completions.isHopeless(label, at: node) { return false }
    return label.open == 0 || canEnd(label, at: node)
  }

  /// Whether every job begun can be ended in time, each for itself.
  private func canEnd(_ label: Label<Lane>, at node: Int) -> Bool {
    let row = node &* (deadlines.count / nodes.count)
    var open = label.open
    while open != 0 {
      if label.clock > deadlines[row &+ open.trailingZeroBitCount] { return false }
      open &= open &- 1
    }
    return true
  }

  /// A path one arc longer, or nothing where that is not allowed; its trace is that of before.
  @inline(__always)
  static func extended(
    _ label: Label<Lane>, _ arc: PricingArc<Lane>, _ nodes: Table<PricingNode<Lane>>,
    _ limits: Lane, _ penalties: Table<Int>, _ wage: Int
  ) -> Label<Lane>? {
    let clock = label.clock &+ arc.clock
    let node = nodes[Int(arc.to)]
    guard clock <= node.closes, label.memory & arc.blocked == 0 else { return nil }
    guard label.open & node.begins == 0, label.open & node.ends == node.ends,
      label.hubs.passed & node.needs == node.needs
    else { return nil }
    let lanes = label.lanes.plus(arc.lanes)
    guard lanes.fits(limits) else { return nil }
    var next = label
    next.clock = max(clock, node.opens)
    next.memory = label.memory & arc.kept | node.remembered
    next.open = label.open & ~node.ends | node.begins
    next.lanes = lanes.masked(node.lanesKept)
    next.hubs.passed = label.hubs.passed | node.passes
    next.hubs.owed = label.hubs.owed & ~node.passes | node.owes
    next.isExtended = false
    next.timed.go(arc.cost, arc.clock, wage)
    if label.cuts | node.cutsHit != 0 {
      let cuts = label.cuts & node.cutsKept
      var paid = cuts & node.cutsHit
      next.cuts = cuts ^ node.cutsHit
      while paid != 0 {
        next.timed.pay(penalties[paid.trailingZeroBitCount])
        paid &= paid &- 1
      }
    }
    next.timed.wait(node.opens, node.closes, wage)
    return next
  }

  /// Keeps a label unless another dominates it, and drops those it dominates.
  @inline(__always)
  private mutating func place(_ label: Label<Lane>, at node: Int) {
    let own = bucket(of: label.clock)
    let row = node &* bucketCount
    let key = key(of: label)
    let keys = FourKeys(repeating: key)
    // Most are dominated by one that is hardly earlier.
    for bucket in (0...own).reversed() where least[row &+ bucket] <= key.cost {
      let pile = piles[row &+ bucket]
      let end = pile.count(below: key.cost &+ 1)
      var place = pile.first(from: 0, before: end, dominating: keys)
      while place < end {
        if dominates(pile.labels[place], label) { return }
        place = pile.first(from: place &+ 1, before: end, dominating: keys)
      }
    }
    for index in (row &+ own)..<(row &+ bucketCount) where least[index] < .max {
      var place = piles[index].first(
        from: piles[index].count(below: key.cost), dominatedBy: keys)
      while place < piles[index].count {
        if dominates(label, piles[index].labels[place]) {
          piles[index].remove(at: place)
          least[index] = piles[index].leastCost
          labelCount &-= 1
        } else {
          place &+= 1
        }
        place = piles[index].first(from: place, dominatedBy: keys)
      }
    }
    var label = label
    trace.append((Int32(node), label.trace))
    label.trace = Int32(trace.count - 1)
    insert(label, key, at: row &+ own)
  }

  @inline(__always)
  private mutating func insert(_ label: Label<Lane>, _ key: LabelKey, at pile: Int) {
    piles[pile].insert(label, key)
    least[pile] = piles[pile].leastCost
    labelCount &+= 1
  }

  @inline(__always)
  private func key(of label: Label<Lane>) -> LabelKey {
    var key = label.key
    key.blur(effort)
    return key
  }

  /// Whether every way on from the second is open to the first and costs no more.
  @inline(__always)
  private func dominates(_ one: Label<Lane>, _ other: Label<Lane>) -> Bool {
    // Of a bucket no later: it is looked for there.
    if effort == .sparse {
      return one.open == other.open && one.hubs.allowsAll(of: other.hubs)
    }
    guard one.clock <= other.clock, one.open == other.open || leavesOut(one.open, of: other.open),
      one.hubs.allowsAll(of: other.hubs)
    else { return false }
    if effort == .greedy { return one.cost <= other.cost }
    guard one.lanes.fits(other.lanes), effort == .quick || one.memory & ~other.memory == 0
    else { return false }
    var more = one.cuts & ~other.cuts
    let room = one.timed.room(below: other.timed)
    var paid = 0
    while more != 0, paid <= room {
      paid &+= penalties[more.trailingZeroBitCount]
      more &= more &- 1
    }
    return paid <= room
  }

  /// Whether some jobs are part of others, and the rest of those may be left out.
  @inline(__always)
  private func leavesOut(_ some: UInt128, of others: UInt128) -> Bool {
    some & ~others == 0 && others & ~some & ~leftOut == 0
  }

  /// The nodes of a path, from the end it began at.
  func path(_ trace: Int32) -> [Int32] {
    var nodes: [Int32] = []
    var index = trace
    while index >= 0 {
      nodes.append(self.trace[Int(index)].node)
      index = self.trace[Int(index)].before
    }
    return nodes.reversed()
  }
}
