import Quantities

/// The pricing problem of one kind of vehicles under given prices.
struct KindPricer<Lane: Lanes> {
  let network: PricingNetwork
  let kind: PricingKind
  let remembrance: Remembrance
  /// By arc.
  let reducedCosts: [Int]
  let penalties: Table<Int>
  /// What a unit of the clock costs.
  let wage: Int
  let forwardNodes: Table<PricingNode<Lane>>
  private let backwardNodes: Table<PricingNode<Lane>>
  let forwardArcs: Table<PricingArc<Lane>>
  private let backwardArcs: Table<PricingArc<Lane>>
  let forwardDeadlines: Table<Int32>
  private let backwardDeadlines: Table<Int32>

  init(
    _ network: PricingNetwork, _ kind: PricingKind, _ index: Int, _ remembrance: Remembrance,
    _ prices: DualPrices, _ cuts: CuttingPlanes, _ scale: CostScaling
  ) {
    self.network = network
    self.kind = kind
    self.remembrance = remembrance
    let reduced = Self.reduce(network, kind, index, prices, cuts, scale)
    reducedCosts = reduced
    penalties = Table(prices.subsetCuts)
    wage = scale.scaled(kind.wage)
    (forwardNodes, forwardArcs) = Self.lay(network, kind, remembrance, cuts, reduced, true)
    (backwardNodes, backwardArcs) = Self.lay(network, kind, remembrance, cuts, reduced, false)
    forwardDeadlines = Table(kind.deadlines(network, isForward: true))
    backwardDeadlines = Table(kind.deadlines(network, isForward: false))
  }

  func deallocate() {
    penalties.deallocate()
    forwardNodes.deallocate()
    backwardNodes.deallocate()
    forwardArcs.deallocate()
    backwardArcs.deallocate()
    forwardDeadlines.deallocate()
    backwardDeadlines.deallocate()
  }

  /// Labels from the source, none beyond a clock.
  func forward(until clock: Int32, _ effort: PricingEffort) -> LabelField<Lane> {
    LabelField(
      nodes: forwardNodes, arcs: forwardArcs, limits: Lane(kind.limits), penalties: penalties,
      wage: wage, first: kind.source, horizon: clock, effort: effort, deadlines: forwardDeadlines)
  }

  /// Labels to the sink, none that may be passed at a clock or before it.
  func backward(after clock: Int32, _ effort: PricingEffort) -> LabelField<Lane> {
    LabelField(
      nodes: backwardNodes, arcs: backwardArcs, limits: Lane(kind.limits), penalties: penalties,
      wage: wage, first: kind.sink, horizon: -clock - 1, effort: effort,
      deadlines: backwardDeadlines)
  }

  func joint(_ from: Int, _ to: Int) -> LabelJoint<Lane> {
    let arc = kind.arc(from, to)
    return LabelJoint(
      cost: reducedCosts[arc], clock: kind.clocks[arc],
      shared: remembrance.shared(from, to), lanes: Lane(kind.onArc?[arc] ?? .zero),
      unpaired: Lane(~kind.pairedLanes), limits: Lane(kind.limits), penalties: penalties,
      wage: wage)
  }

  private static func reduce(
    _ network: PricingNetwork, _ kind: PricingKind, _ index: Int, _ prices: DualPrices,
    _ cuts: CuttingPlanes, _ scale: CostScaling
  ) -> [Int] {
    var reduced = kind.costs.map { $0 < PricingKind.forbidden ? scale.scaled($0) : $0 }
    for (node, visit) in network.visits.enumerated() where visit.job >= 0 {
      guard visit.role != .delivery else { continue }
      let price = prices.duties[Int(visit.duty)]
      for from in 0..<kind.count { reduced[kind.arc(from, node)] -= price }
    }
    for to in 0..<kind.source { reduced[kind.arc(kind.source, to)] -= prices.kinds[index] }
    for (cut, price) in zip(cuts.capacity, prices.capacityCuts) where price > 0 {
      for to in 0..<kind.source where cut.contains(to) {
        for from in 0..<kind.count where from >= kind.source || !cut.contains(from) {
          reduced[kind.arc(from, to)] -= price
        }
      }
    }
    for (journey, price) in zip(cuts.journeys, prices.journeys) where price > 0 {
      for (from, to) in journey.arcs(visits: kind.source) { reduced[kind.arc(from, to)] -= price }
    }
    if let seconds = network.sharedSeconds(on: index) {
      for arc in reduced.indices { reduced[arc] += prices.seconds[index] * seconds[arc] }
    }
    for arc in reduced.indices where kind.costs[arc] >= PricingKind.forbidden {
      reduced[arc] = PricingKind.forbidden
    }
    return reduced
  }

  private static func lay(
    _ network: PricingNetwork, _ kind: PricingKind, _ remembrance: Remembrance,
    _ cuts: CuttingPlanes,
    _ reduced: [Int], _ isForward: Bool
  ) -> (Table<PricingNode<Lane>>, Table<PricingArc<Lane>>) {
    var nodes: [PricingNode<Lane>] = []
    var arcs: [PricingArc<Lane>] = []
    let end = isForward ? kind.sink : kind.source
    for from in 0..<kind.count {
      let firstArc = arcs.count
      for to in 0..<kind.source {
        let arc = isForward ? kind.arc(from, to) : kind.arc(to, from)
        guard from != end, reduced[arc] < PricingKind.forbidden else { continue }
        let visit = network.visits[to]
        let counts = visit.job >= 0 && visit.role != .delivery
        let isBlocked = counts && remembrance.remembers(visit.job, at: from)
        var lanes = kind.atNode[to]
        if !isForward { lanes = (lanes & ~kind.pairedLanes) &- (lanes & kind.pairedLanes) }
        arcs.append(
          PricingArc(
            to: Int32(to), clock: kind.clocks[arc], cost: reduced[arc],
            blocked: isBlocked ? remembrance.bits[Int(visit.job)] : 0,
            kept: remembrance.shared(from, to), lanes: Lane(lanes &+ (kind.onArc?[arc] ?? .zero))))
      }
      nodes.append(
        node(
          network, kind, remembrance, cuts, from, isForward,
          Int32(firstArc)..<Int32(arcs.count)))
    }
    return (Table(nodes), Table(arcs))
  }

  private static func node(
    _ network: PricingNetwork, _ kind: PricingKind, _ remembrance: Remembrance,
    _ cuts: CuttingPlanes,
    _ index: Int, _ isForward: Bool, _ arcs: Range<Int32>
  ) -> PricingNode<Lane> {
    var node = PricingNode<Lane>(
      firstArc: arcs.lowerBound, arcCount: Int32(arcs.count),
      opens: isForward ? kind.opens[index] : -kind.closes[index],
      closes: isForward ? kind.closes[index] : -kind.opens[index],
      remembered: 0, begins: 0, ends: 0, cutsKept: 0, cutsHit: 0, lanesKept: Lane(~.zero))
    guard index < kind.source else { return node }
    let visit = network.visits[index]
    node.lanesKept = Lane(kind.kept[index])
    if let hub = visit.hub {
      let bit = UInt32(1) << UInt32(hub)
      let isLast = visit.end & 1 == 1
      if visit.role == .hub {
        node.passes = bit
      } else if isLast == isForward {
        node.needs = bit
      } else {
        node.owes = bit
      }
    }
    for (place, cut) in cuts.subset.enumerated() {
      if cut.remembers(index) { node.cutsKept |= 1 << UInt128(place) }
      if visit.role != .delivery, cut.jobs.contains(visit.job) {
        node.cutsHit |= 1 << UInt128(place)
      }
    }
    guard visit.job >= 0 else { return node }
    let bit = remembrance.bits[Int(visit.job)]
    switch visit.role {
    case .single: node.remembered = remembrance.remembers(visit.job, at: index) ? bit : 0
    case .pickup:
      node.remembered = bit
      if isForward { node.begins = bit } else { node.ends = bit }
    case .delivery: if isForward { node.ends = bit } else { node.begins = bit }
    case .reload, .hub: break
    }
    return node
  }
}

/// How a path to a node and a path from another become one.
struct LabelJoint<Lane: Lanes> {
  let cost: Int
  let clock: Int32
  /// What both parts of a path must not remember.
  let shared: UInt128
  let lanes: Lane
  let unpaired: Lane
  let limits: Lane
  let penalties: Table<Int>
  let wage: Int

  /// The most of the first lane that a label may carry beside another.
  @inline(__always)
  func roomFirst(beside one: Label<Lane>) -> Int32 {
    let isCounted = unpaired.first != 0
    return isCounted ? limits.first &- lanes.first &- one.lanes.first : .max
  }

  /// The reduced cost of both together, or nothing where they do not fit.
  @inline(__always)
  func join(_ one: Label<Lane>, _ other: Label<Lane>) -> Int? {
    guard one.clock &+ clock <= -other.clock, one.open == other.open,
      one.memory & other.memory & shared == 0, one.hubs.meets(other.hubs)
    else { return nil }
    let load = one.lanes.masked(unpaired).plus(other.lanes.masked(unpaired)).plus(lanes)
    guard load.fits(limits) else { return nil }
    var total = one.timed.joined(other.timed, cost, clock, wage)
    var paid = one.cuts & other.cuts
    while paid != 0 {
      total &+= penalties[paid.trailingZeroBitCount]
      paid &= paid &- 1
    }
    return total
  }
}
