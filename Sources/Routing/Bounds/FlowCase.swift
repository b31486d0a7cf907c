/// A case of a search over journeys: how many vehicles of each kind are used, and what they do and do not.
struct FlowCase {
  /// Journeys of which a plan makes one at least, or none.
  struct Passage: Hashable {
    /// Nothing where they come from anywhere.
    var from: Set<Int>?
    var to: Set<Int>
    /// The kind of vehicles; nothing where whatever vehicle makes them.
    var kind: Int?

    func contains(_ arc: FlowRelaxation.Arc, _ kind: Int) -> Bool {
      to.contains(arc.to) && from?.contains(arc.from) != false && self.kind ?? kind == kind
    }
  }

  enum Decision {
    case vehicles(kind: Int, ClosedRange<Int>)
    /// Vehicles go to a node at most once, or at least twice.
    case once(Int)
    case again(Int)
    case made(Passage)
    case avoided(Passage)
  }

  private(set) var ranges: [ClosedRange<Int>]
  /// Nodes to which vehicles go at most once by decision, and those at least twice.
  private var once: Set<Int> = []
  private(set) var again: Set<Int> = []
  private(set) var made: Set<Passage> = []
  private var avoided: Set<Passage> = []
  /// By kind, the journeys of those that are avoided.
  private var avoidedArcs: [ArcSet]
  /// No plan of the case costs less, in fine units.
  var bound = 0

  init(_ relaxation: FlowRelaxation) {
    ranges = relaxation.kinds.map { 0...$0.count }
    avoidedArcs = relaxation.kinds.map { ArcSet(count: $0.arcs.count) }
  }

  /// The same case where some places have got a second node.
  ///
  /// - Parameter former: By node of the new relaxation, the one that it was.
  init(_ old: FlowCase, in relaxation: FlowRelaxation, _ former: [Int]) {
    self.init(relaxation)
    (ranges, bound) = (old.ranges, old.bound)
    func grown(_ passage: Passage) -> Passage {
      func nodes(_ olds: Set<Int>) -> Set<Int> {
        Set(former.indices.filter { olds.contains(former[$0]) })
      }
      return Passage(
        from: passage.from.map(nodes), to: nodes(passage.to), kind: passage.kind)
    }
    made = Set(old.made.map(grown))
    for passage in old.avoided { avoid(grown(passage), in: relaxation) }
    // Where a lot is told apart from what else there is, that is all one stop, or two are not.
    for node in old.once {
      if let stop = relaxation.joinedStop(at: node) { made.insert(stop) } else { once.insert(node) }
    }
    for node in old.again {
      if let stop = relaxation.joinedStop(at: node) {
        if relaxation.inHalves.contains(node) { avoid(stop, in: relaxation) }
      } else {
        again.insert(node)
      }
    }
  }

  /// Whether vehicles go to a node at most once.
  func isOnce(_ node: Int, in relaxation: FlowRelaxation) -> Bool {
    once.contains(node) || relaxation.visitedOnce.contains(node)
  }

  /// Whether a journey of a kind is not made, by its index.
  func isAvoided(_ arc: Int, _ kind: Int) -> Bool { avoidedArcs[kind].contains(arc) }

  func deciding(_ decision: Decision, in relaxation: FlowRelaxation) -> FlowCase {
    var part = self
    switch decision {
    case .vehicles(let kind, let range): part.ranges[kind] = range
    case .once(let node): part.once.insert(node)
    case .again(let node): part.again.insert(node)
    case .made(let passage): part.made.insert(passage)
    case .avoided(let passage): part.avoid(passage, in: relaxation)
    }
    return part
  }

  private mutating func avoid(_ passage: Passage, in relaxation: FlowRelaxation) {
    avoided.insert(passage)
    for (kind, arcs) in relaxation.kinds.map(\.arcs).enumerated() {
      for (index, arc) in arcs.enumerated() where passage.contains(arc, kind) {
        avoidedArcs[kind].insert(index)
      }
    }
  }
}

extension FlowRelaxation {
  /// Sides of what is in doubt, what is most so first: how many vehicles of a kind are used and nothing else,
  /// or whether a place is gone to again, then what kind goes there, then whether a journey is made; nothing
  /// where all is whole.
  ///
  /// - Parameters:
  ///   - values: By kind and arc, how often each journey is made.
  ///   - ranges: By kind, how many vehicles are used.
  func doubts(_ values: [[Double]], _ ranges: [ClosedRange<Int>]) -> [[FlowCase.Decision]] {
    var vehicles = [Double](repeating: 0, count: kinds.count)
    var passages: [FlowCase.Passage: Double] = [:]
    var entries = [Double](repeating: 0, count: placeCount + 1)
    for (kind, arcs) in kinds.map(\.arcs).enumerated() {
      for (arc, value) in zip(arcs, values[kind]) where value > 1e-6 {
        if arc.from == placeCount { vehicles[kind] += value }
        entries[arc.to] += value
        passages[.init(from: [arc.from], to: [arc.to]), default: 0] += value
        if arc.to < placeCount, kinds.count > 1 {
          passages[.init(to: [arc.to], kind: kind), default: 0] += value
        }
      }
    }
    func doubt(_ value: Double) -> Double { abs(value - value.rounded()) }
    if let kind = vehicles.indices.max(by: { doubt(vehicles[$0]) < doubt(vehicles[$1]) }),
      doubt(vehicles[kind]) > 1e-4
    {
      let (range, few) = (ranges[kind], Int(vehicles[kind]))
      return [
        [
          .vehicles(kind: kind, range.lowerBound...max(range.lowerBound, few)),
          .vehicles(kind: kind, min(range.upperBound, few + 1)...range.upperBound),
        ]
      ]
    }
    func rank(_ passage: FlowCase.Passage, _ value: Double) -> (Int, Double, Int, Int, Int) {
      let first = passage.from?.first ?? -1
      return (
        passage.from == nil ? 0 : 1, -doubt(value), first, passage.to.first ?? -1,
        passage.kind ?? -1
      )
    }
    return doubts(ofStops: passages, entries)
      + passages.filter { $0.value < 1 - 1e-4 && $0.value > 1e-4 }
      .sorted { rank($0.key, $0.value) < rank($1.key, $1.value) }
      .map { [.made($0.key), .avoided($0.key)] }
  }

  /// Whether places are gone to again, those first that are most.
  ///
  /// - Parameters:
  ///   - passages: How often each journey is made.
  ///   - entries: By node, how often it is gone to.
  private func doubts(
    ofStops passages: [FlowCase.Passage: Double], _ entries: [Double]
  ) -> [[FlowCase.Decision]] {
    var doubts: [(value: Double, sides: [FlowCase.Decision])] = []
    for node in divisible {
      if let stop = joinedStop(at: node) {
        let value = passages.reduce(0) { sum, passage in
          let isJoined = passage.key.from?.isSubset(of: stop.to) ?? false
          return isJoined && passage.key.to.isSubset(of: stop.to) ? sum + passage.value : sum
        }
        if value > 1e-4, value < 1 - 1e-4 {
          doubts.append((1 - value, [.made(stop), .avoided(stop)]))
        }
      } else if entries[node] > 1 + 1e-4 {
        doubts.append((entries[node] - 1, [.once(node), .again(node)]))
      }
    }
    return doubts.sorted { $0.value > $1.value }.map(\.sides)
  }

  /// What is made where all at a place is handled in one stop, by either of its nodes; nothing where it has one.
  func joinedStop(at node: Int) -> FlowCase.Passage? {
    lotVisits.firstIndex(of: node).map { index in
      let nodes: Set<Int> = [node, earlier.upperBound + index]
      return FlowCase.Passage(from: nodes, to: nodes)
    }
  }
}
