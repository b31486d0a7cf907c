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
  /// Nodes to which vehicles go at most once, and at least twice.
  private(set) var once: Set<Int> = []
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
    // Where there is a second node, it says whether there is another visit.
    for node in old.once {
      let others = relaxation.nodes(at: node).filter { $0 != node }
      if others.isEmpty { once.insert(node) } else { avoid(.init(to: Set(others)), in: relaxation) }
    }
    for node in old.again {
      let others = relaxation.nodes(at: node).filter { $0 != node }
      if others.isEmpty { again.insert(node) } else { made.insert(.init(to: Set(others))) }
    }
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
    return doubts(ofVisits: entries)
      + passages.filter { $0.value < 1 - 1e-4 && $0.value > 1e-4 }
      .sorted { rank($0.key, $0.value) < rank($1.key, $1.value) }
      .map { [.made($0.key), .avoided($0.key)] }
  }

  /// Whether places are gone to again, those first that are most.
  ///
  /// - Parameter entries: By node, how often it is gone to.
  private func doubts(ofVisits entries: [Double]) -> [[FlowCase.Decision]] {
    let single = places.indices.filter { node in
      entries[node] > 1 + 1e-4 && places.count { $0 == places[node] } == 1
    }
    let second = (earlier.upperBound..<placeCount).filter {
      entries[$0] > 1e-4 && entries[$0] < 1 - 1e-4
    }
    return
      (single.map { (entries[$0] - 1, [.once($0), .again($0)]) }
      + second.map { (entries[$0], [.avoided(.init(to: [$0])), .made(.init(to: [$0]))]) })
      .sorted { $0.0 > $1.0 }.map(\.1)
  }
}
