import Quantities

extension FlowRelaxation {
  /// Sets whose goods take more than what enters them can carry.
  ///
  /// Sets are grown from every place by the one that is most connected, and cut sets of what is loaded
  /// in them from what is unloaded.
  func loadCuts(
    brokenBy flows: [[Double]], _ whole: [Double]
  ) -> [(violation: Double, cut: FlowCut)] {
    let count = placeCount + 1
    var found: [(violation: Double, cut: FlowCut)] = []
    for ends in [lots.map(\.from), lots.map(\.to)] {
      let members = Set(ends.joined())
      for seed in members.sorted() {
        var set = GrowingSet(by: whole, count)
        var entries = [Double](repeating: 0, count: kinds.count)
        var next: Int? = seed
        while let node = next {
          for node in visits(with: node) {
            for kind in kinds.indices { entries[kind] += set.entries(flows[kind], with: node) }
            set.add(node)
          }
          if let broken = loadCut(set.isInside, entries) { found.append(broken) }
          next = set.next(of: members)
        }
      }
    }
    return found
  }

  /// One end of lots, and the other.
  private typealias Ends = (here: KeyPath<Lot, Set<Int>>, there: KeyPath<Lot, Set<Int>>)

  /// Sets with goods that take more than what of one kind enters them can carry, where others hardly go to them.
  func loadCuts(brokenBy flows: [[Double]], kind: Int) -> [(violation: Double, cut: FlowCut)] {
    let count = placeCount + 1
    func visits(_ kind: Int, _ node: Int) -> Double {
      (0..<count).reduce(0) { $0 + flows[kind][$1 * count + node] }
    }
    let others = (0..<placeCount).map { node in
      kinds.indices.reduce(0) { $1 == kind ? $0 : $0 + visits($1, node) }
    }
    var found: [(violation: Double, cut: FlowCut)] = []
    for ends in [(\Lot.from, \Lot.to), (\Lot.to, \Lot.from)] as [Ends] {
      let members = Set(lots.flatMap { $0[keyPath: ends.here] }).filter { visits(kind, $0) > 1e-6 }
      for dimension in 0..<Load.dimensions {
        let core = core(of: members.filter { others[$0] < 0.5 }, ends, dimension, kind)
        for seed in core.sorted() {
          var set = GrowingSet(by: flows[kind], count)
          var entries = 0.0
          var next: Int? = seed
          while let node = next {
            entries += set.entries(flows[kind], with: node)
            set.add(node)
            let nodes = core.filter { set.isInside[$0] }
            let least = vehicles(for: nodes, in: set.isInside, ends, dimension, kind)
            let violation = Double(least) - nodes.reduce(entries) { $0 + others[$1] }
            if least > 1, violation > Self.leastViolation {
              let cut = FlowCut(
                isInside: set.isInside, ignored: [], carrier: .init(kind: kind, nodes: nodes),
                weights: kinds.map { _ in 1 }, least: least)
              found.append((violation, cut))
            }
            next = set.next(of: members)
          }
        }
      }
    }
    return found
  }

  /// Nodes of which each has goods that go into one vehicle of a kind; none where all together do.
  private func core(
    of nodes: Set<Int>, _ ends: Ends, _ dimension: Int, _ kind: Int
  ) -> Set<Int> {
    let room = Int(kinds[kind].capacity[dimension])
    var loads = [Int](repeating: 0, count: placeCount)
    for lot in lots {
      for node in lot[keyPath: ends.here] { loads[node] += Int(lot.load[dimension]) }
    }
    let core = nodes.filter { loads[$0] > 0 && loads[$0] <= room }
    return core.reduce(0) { $0 + loads[$1] } > room ? core : []
  }

  /// The vehicles of a kind that the goods of some nodes of a set take, as far as they do not stay in it.
  private func vehicles(
    for nodes: Set<Int>, in isInside: [Bool], _ ends: Ends, _ dimension: Int, _ kind: Int
  ) -> Int {
    let room = Int(kinds[kind].capacity[dimension])
    let load = lots.reduce(0) { sum, lot in
      let here = lot[keyPath: ends.here]
      let isCarried =
        !here.isEmpty && here.isSubset(of: nodes)
        && !lot[keyPath: ends.there].contains { isInside[$0] }
      return isCarried ? sum + Int(lot.load[dimension]) : sum
    }
    return (load + room - 1) / room
  }

  /// The nodes of earlier visits and of the last one together, as what is carried there may be unloaded at any.
  private func visits(with node: Int) -> [Int] {
    let pairs = zip(lastVisits, earlier)
    return pairs.first { $0.0 == node || $0.1 == node }.map { [$0.0, $0.1] } ?? [node]
  }

  /// The most broken cut of one set.
  ///
  /// - Parameter entries: By kind, how often the set is entered.
  private func loadCut(
    _ isInside: [Bool], _ entries: [Double]
  ) -> (violation: Double, cut: FlowCut)? {
    func isIn(_ node: Int) -> Bool { isInside[node] }
    var (loaded, unloaded) = (SIMD8<Int64>.zero, SIMD8<Int64>.zero)
    for lot in lots {
      let load = SIMD8<Int64>(truncatingIfNeeded: lot.load)
      if !lot.from.isEmpty, lot.from.allSatisfy(isIn), !lot.to.contains(where: isIn) {
        loaded &+= load
      }
      if !lot.to.isEmpty, lot.to.allSatisfy(isIn), !lot.from.contains(where: isIn) {
        unloaded &+= load
      }
    }
    let load = pointwiseMax(loaded, unloaded)
    var best: (violation: Double, cut: FlowCut)?
    for dimension in 0..<Load.dimensions where load[dimension] > 0 {
      let rooms = kinds.map { Int($0.capacity[dimension]) }
      for room in Set(rooms).sorted() where room > 0 {
        let least = (Int(load[dimension]) + room - 1) / room
        let weights = rooms.map { ($0 + room - 1) / room }
        let sum = zip(weights, entries).reduce(0) { $0 + Double($1.0) * $1.1 }
        let violation = Double(least) - sum
        guard least > 1, violation > best?.violation ?? Self.leastViolation else { continue }
        let cut = FlowCut(
          isInside: isInside, ignored: [], weights: weights, least: least)
        best = (violation, cut)
      }
    }
    return best
  }
}
