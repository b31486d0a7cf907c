/// What the ways on from a node cost at least, by the clock there and by what more fits into the first lane:
/// labels that none of them completes below a gap need not be kept.
///
/// Completion bounds after Baldacci, Christofides and Mingozzi, "An exact algorithm for the vehicle routing
/// problem based on the set partitioning formulation with additional cuts", 2008, from the labels of the
/// other direction. They leave out what both parts remember, carry in other lanes or pay together, and what
/// a label pays for cuts at the node itself: both parts count that visit, and a cut that both pay for there
/// is paid once. So they are never too high.
struct CompletionBounds {
  /// By node, step of the clock and step of the load.
  private let least: Table<Int>
  /// By node, the most that a way on and a label there carry together, both with what the node adds.
  private let room: Table<Int32>
  private let steps: Int
  private let origin: Int32
  private let width: Int32
  private let loads: Int
  private let load: Int32
  private let gap: Int

  private static let mostSteps = 128
  private static let mostLoads = 8

  /// - Parameters:
  ///   - others: The labels of the other direction: all those from beyond a clock on, and of them at
  ///     least the ones that are part of a path below the gap.
  ///   - origin: The clock at which labels begin.
  ///   - known: The clock beyond which all ways on are among the others.
  ///   - horizon: The clock at which labels end.
  init<Lane: Lanes>(
    _ others: LabelField<Lane>, _ kind: PricingKind, from origin: Int32, beyond known: Int32,
    until horizon: Int32, gap: Int
  ) {
    let span = max(0, Int(horizon) - Int(origin))
    steps = min(Self.mostSteps, span + 1)
    width = Int32(span / steps + 1)
    // What pairs carry is not the sum of both parts.
    loads = kind.pairedLanes[0] == 0 ? Self.mostLoads : 1
    load = kind.limits[0] / Int32(loads) + 1
    self.origin = origin
    self.gap = gap
    least = Table(repeating: PricingKind.forbidden, count: others.nodes.count * steps * loads)
    room = Table(
      (0..<others.nodes.count).map {
        Int32(clamping: Int(kind.limits[0]) + Int(max(0, kind.atNode[$0][0])))
      })
    for node in 0..<others.nodes.count {
      let hit = others.nodes[node].cutsHit
      others.forEachLabel(at: node) { label in
        // They may still be taken up to this clock.
        let last = -label.clock
        guard last >= origin else { return }
        let place = place(node, step(of: last), rank(of: label.lanes.first))
        // A cut that counts this visit was paid here where the next does not pay it.
        var (cost, paid) = (label.cost, hit & ~label.cuts)
        while paid != 0 {
          cost -= others.penalties[paid.trailingZeroBitCount]
          paid &= paid &- 1
        }
        least[place] = min(least[place], cost)
      }
      fill(node, beyond: known)
    }
  }

  /// Lets what may still be taken later, or carries less, be taken too; where not all is known, anything.
  private func fill(_ node: Int, beyond known: Int32) {
    for step in (0..<steps).reversed() {
      let isKnown = Int(origin) + step * Int(width) > Int(known)
      for rank in 0..<loads {
        let here = place(node, step, rank)
        if step + 1 < steps { least[here] = min(least[here], least[place(node, step + 1, rank)]) }
        if rank > 0 { least[here] = min(least[here], least[place(node, step, rank - 1)]) }
        if !isKnown { least[here] = -PricingKind.forbidden }
      }
    }
  }

  @inline(__always)
  private func step(of clock: Int32) -> Int { min(steps &- 1, Int((clock &- origin) / width)) }

  @inline(__always)
  private func rank(of carried: Int32) -> Int { min(loads &- 1, Int(max(0, carried) / load)) }

  @inline(__always)
  private func place(_ node: Int, _ step: Int, _ rank: Int) -> Int {
    (node &* steps &+ step) &* loads &+ rank
  }

  func deallocate() {
    least.deallocate()
    room.deallocate()
  }

  /// Whether no way on from a node completes a label below the gap.
  @inline(__always)
  func isHopeless<Lane: Lanes>(_ label: Label<Lane>, at node: Int) -> Bool {
    let rank = rank(of: room[node] &- label.lanes.first)
    return label.cost &+ least[place(node, step(of: label.clock), rank)] >= gap
  }
}
