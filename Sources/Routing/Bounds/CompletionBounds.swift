/// What the ways on from a node cost at least, by the clock there: labels that none of them completes below
/// a gap need not be kept.
///
/// Completion bounds after Baldacci, Christofides and Mingozzi, "An exact algorithm for the vehicle routing
/// problem based on the set partitioning formulation with additional cuts", 2008, from the labels of the
/// other direction. They leave out what both parts remember, carry or pay together, and what a label pays for
/// cuts at the node itself: both parts count that visit, and a cut that both pay for there is paid once. So
/// they are never too high.
struct CompletionBounds {
  /// By node and step of the clock.
  private let least: Table<Int>
  private let steps: Int
  private let origin: Int32
  private let width: Int32
  private let gap: Int

  private static let mostSteps = 128

  /// - Parameters:
  ///   - others: The labels of the other direction: all those from beyond a clock on, and of them at
  ///     least the ones that are part of a path below the gap.
  ///   - origin: The clock at which labels begin.
  ///   - known: The clock beyond which all ways on are among the others.
  ///   - horizon: The clock at which labels end.
  init<Lane: Lanes>(
    _ others: LabelField<Lane>, from origin: Int32, beyond known: Int32, until horizon: Int32,
    gap: Int
  ) {
    let span = max(0, Int(horizon) - Int(origin))
    let steps = min(Self.mostSteps, span + 1)
    let width = Int32(span / steps + 1)
    var least = [Int](repeating: PricingKind.forbidden, count: others.nodes.count * steps)
    for node in 0..<others.nodes.count {
      let hit = others.nodes[node].cutsHit
      others.forEachLabel(at: node) { label in
        // They may still be taken up to this clock.
        let last = -label.clock
        guard last >= origin else { return }
        let place = node * steps + min(steps - 1, Int((last - origin) / width))
        // A cut that counts this visit was paid here where the next does not pay it.
        var (cost, paid) = (label.cost, hit & ~label.cuts)
        while paid != 0 {
          cost -= others.penalties[paid.trailingZeroBitCount]
          paid &= paid &- 1
        }
        least[place] = min(least[place], cost)
      }
      for step in (0..<steps).reversed() {
        let place = node * steps + step
        if step + 1 < steps { least[place] = min(least[place], least[place + 1]) }
      }
      for step in 0..<steps where Int(origin) + step * Int(width) <= Int(known) {
        least[node * steps + step] = -PricingKind.forbidden
      }
    }
    self.least = Table(least)
    self.steps = steps
    self.origin = origin
    self.width = width
    self.gap = gap
  }

  func deallocate() { least.deallocate() }

  /// Whether no way on from a node makes a path below the gap.
  @inline(__always)
  func isHopeless(_ cost: Int, at node: Int, _ clock: Int32) -> Bool {
    let step = min(steps &- 1, Int((clock &- origin) / width))
    return cost &+ least[node &* steps &+ step] >= gap
  }
}
