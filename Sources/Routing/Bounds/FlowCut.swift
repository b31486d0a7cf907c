/// How often journeys lead into a set of places at least.
struct FlowCut: Hashable {
  struct Target: Hashable {
    let place: Int
    let kind: Int
  }

  /// The goods of some nodes, which a kind carries, or others do that go there.
  struct Carrier: Hashable {
    let kind: Int
    let nodes: Set<Int>
  }

  /// By node, whether it is in the set.
  let isInside: [Bool]
  /// Nodes from which journeys do not count.
  let ignored: Set<Int>
  /// A place of the set, and the only kind that counts: it goes there no further than it enters the set.
  var target: Target?
  /// The kind that enters the set; what others do there counts instead.
  var carrier: Carrier?
  /// By kind, what a journey into the set counts for.
  let weights: [Int]
  /// What the sum is at least.
  let least: Int

  /// The same cut where some places have got a second node.
  ///
  /// - Parameter former: By node of the new relaxation, the one that it was.
  func grown(_ former: [Int]) -> FlowCut {
    func nodes(_ olds: Set<Int>) -> Set<Int> {
      Set(former.indices.filter { olds.contains(former[$0]) })
    }
    return FlowCut(
      isInside: former.map { isInside[$0] }, ignored: nodes(ignored), target: target,
      carrier: carrier.map { Carrier(kind: $0.kind, nodes: nodes($0.nodes)) }, weights: weights,
      least: least)
  }

  /// What a journey counts for.
  func count(_ arc: FlowRelaxation.Arc, _ kind: Int) -> Int {
    if let carrier, carrier.kind != kind { return carrier.nodes.contains(arc.to) ? 1 : 0 }
    let isEntry = isInside[arc.to] && !isInside[arc.from] && !ignored.contains(arc.from)
    return isEntry ? weights[kind] : 0
  }
}

extension FlowRelaxation {
  /// Less is no violation.
  static var leastViolation: Double { 0.02 }
  /// The most cuts found together.
  private static var mostCuts: Int { 40 }

  /// Cuts that some journeys break.
  ///
  /// - Parameters:
  ///   - values: By kind and arc, how often each is made.
  ///   - shares: By kind and place, what part of the work at a place is done by a kind.
  func cuts(brokenBy values: [[Double]], _ shares: [[Double]]) -> [FlowCut] {
    let flows = zip(kinds, values).map { flow($0, $1) }
    let whole = flows.dropFirst().reduce(flows[0]) { zip($0, $1).map(+) }
    let must = prizes.map { $0 == nil ? 1.0 : 0 }
    var found =
      reachCuts(brokenBy: whole, must, kind: nil) + loadCuts(brokenBy: flows, whole)
      + orderCuts(brokenBy: whole) + earlyCuts(brokenBy: whole)
    if found.isEmpty, kinds.count > 1 {
      found = kinds.indices.flatMap {
        reachCuts(brokenBy: flows[$0], shares[$0], kind: $0) + loadCuts(brokenBy: flows, kind: $0)
      }
    }
    var known: Set<FlowCut> = []
    return found.sorted { $0.violation > $1.violation }.map(\.cut)
      .filter { known.insert($0).inserted }.prefix(Self.mostCuts).map(\.self)
  }

  /// By node from (row) to node to (column), how many journeys a kind makes.
  private func flow(_ kind: Kind, _ values: [Double]) -> [Double] {
    let count = placeCount + 1
    var flow = [Double](repeating: 0, count: count * count)
    for (arc, value) in zip(kind.arcs, values) where value > 1e-9 {
      flow[arc.from * count + arc.to] += value
    }
    return flow
  }

  /// Sets that are entered less than one of their places is gone to, by all vehicles or by a kind.
  private func reachCuts(
    brokenBy flow: [Double], _ shares: [Double], kind: Int?
  ) -> [(violation: Double, cut: FlowCut)] {
    let count = placeCount + 1
    var found: [(violation: Double, cut: FlowCut)] = []
    for place in 0..<placeCount where shares[place] > Self.leastViolation {
      var ways = flow
      // By whatever visit a kind does its part.
      if kind != nil {
        for node in nodes(at: place) where node != place { ways[node * count + place] = .infinity }
      }
      let cut = MinimumCut(from: placeCount, to: place, of: count, ways)
      guard cut.value < shares[place] - Self.leastViolation else { continue }
      let entered = FlowCut(
        isInside: cut.isInside, ignored: [],
        target: kind.map { .init(place: place, kind: $0) },
        weights: kinds.indices.map { kind ?? $0 == $0 ? 1 : 0 }, least: kind == nil ? 1 : 0)
      found.append((shares[place] - cut.value, entered))
    }
    return found
  }

  /// Sets that hold where goods are unloaded, but not where they are loaded, and are entered less than once,
  /// journeys from home aside (Balas, Fischetti and Pulleyblank, "The precedence-constrained asymmetric
  /// traveling salesman polytope", 1995).
  private func orderCuts(brokenBy flow: [Double]) -> [(violation: Double, cut: FlowCut)] {
    let count = placeCount + 1
    var found: [(violation: Double, cut: FlowCut)] = []
    var known: Set<[Set<Int>]> = []
    // Goods are unloaded at the last visit or before.
    for way in lots.map({ [$0.from, $0.to.subtracting(earlier)] })
    where known.insert(way).inserted {
      guard let first = way[0].min(), let last = way[1].min() else { continue }
      var ways = flow
      for node in 0..<count {
        ways[placeCount * count + node] = 0
        ways[node * count + placeCount] = 0
      }
      for other in way[0] where other != first { ways[first * count + other] = .infinity }
      for other in way[1] where other != last { ways[other * count + last] = .infinity }
      let cut = MinimumCut(from: first, to: last, of: count, ways)
      guard cut.value < 1 - Self.leastViolation else { continue }
      let passed = FlowCut(
        isInside: cut.isInside, ignored: [placeCount], weights: kinds.map { _ in 1 },
        least: 1)
      found.append((1 - cut.value, passed))
    }
    return found
  }

  /// Sets of places from which goods go elsewhere, entered less than once by who has not been there for the last
  /// time.
  private func earlyCuts(brokenBy flow: [Double]) -> [(violation: Double, cut: FlowCut)] {
    let count = placeCount + 1
    var found: [(violation: Double, cut: FlowCut)] = []
    var known: Set<[Set<Int>]> = []
    for way in lots.map({ [$0.from, $0.to.intersection(lastVisits)] })
    where !way[1].isEmpty && known.insert(way).inserted {
      guard let first = way[0].min() else { continue }
      var ways = flow
      for last in way[1] {
        for node in 0..<count { ways[last * count + node] = 0 }
      }
      for other in way[0] where other != first { ways[other * count + first] = .infinity }
      let cut = MinimumCut(from: placeCount, to: first, of: count, ways)
      guard cut.value < 1 - Self.leastViolation else { continue }
      let entered = FlowCut(
        isInside: cut.isInside, ignored: way[1], weights: kinds.map { _ in 1 },
        least: 1)
      found.append((1 - cut.value, entered))
    }
    return found
  }
}
