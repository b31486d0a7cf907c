extension CapacityCut {
  /// Sets of visits that a relaxation enters with fewer vehicles than their goods need.
  ///
  /// Sets are grown from every visit by the visit that is most connected (after Augerat and others,
  /// "Separating capacity constraints in the CVRP using tabu search", 1998, without the tabu search).
  static func violated(
    by routes: [PricedRoute], _ values: [Double], in network: PricingNetwork, most: Int
  ) -> [CapacityCut] {
    let demand = CapacityDemand(network)
    guard demand.isOfUse else { return [] }
    let count = network.visits.count
    var flow = [Double](repeating: 0, count: count * count)
    for (route, value) in zip(routes, values) where value > 1e-6 {
      for (from, to) in zip(route.nodes, route.nodes.dropFirst()) {
        flow[Int(from) * count + Int(to)] += value
      }
    }
    var found: [CapacityCut: Double] = [:]
    for seed in demand.nodes {
      var set = GrowingSet(by: flow, count)
      var nodes: Set<Int> = []
      var (ends, inside) = (0.0, 0.0)
      var load = SIMD8<Int64>.zero
      var next: Int? = seed
      while let end = next {
        ends += 1
        load &+= demand.load(end)
        for node in demand.visits(ofEndOf: end) {
          inside += set.links[node]
          set.add(node)
          nodes.insert(node)
        }
        let vehicles = demand.vehicles(for: load)
        let violation = Double(vehicles) - (ends - inside)
        if vehicles > 1, violation > 0.05 {
          found[CapacityCut(nodes: nodes, vehicles: vehicles)] = violation
        }
        next = set.next(of: demand.nodes)
      }
    }
    return found.sorted {
      ($0.value, $1.key.nodes.count, $1.key.nodes.min() ?? 0)
        > ($1.value, $0.key.nodes.count, $0.key.nodes.min() ?? 0)
    }
    .prefix(most).map(\.key)
  }
}

/// The visits whose goods fill vehicles, and the largest vehicle.
struct CapacityDemand {
  /// One of each end.
  let nodes: [Int]
  private let visits: [Int32: [Int]]
  private let ends: [Int32]
  private let loads: [Int: SIMD8<Int64>]
  private let capacity: SIMD8<Int64>

  init(_ network: PricingNetwork) {
    let visits = network.visits
    var capacity = SIMD8<Int64>.zero
    for vehicle in network.problem.vehicles {
      capacity = pointwiseMax(capacity, SIMD8<Int64>(truncatingIfNeeded: vehicle.capacity.lanes))
    }
    self.capacity = capacity
    ends = visits.map(\.end)
    self.visits = Dictionary(grouping: visits.indices) { visits[$0].end }
    let choices = visits.filter(\.isFirst).reduce(into: [Int32: Int]()) {
      $0[$1.job, default: 0] += 1
    }
    // All goods one way, so that what is entered is carried.
    let hasUp = visits.contains { $0.up != .zero }
    let hasDown = visits.contains { $0.down != .zero }
    let usable = visits.indices.filter { node in
      let visit = visits[node]
      return visit.role == .single && visit.isFirst && choices[visit.job] == 1
        && network.jobs[Int(visit.job)].isRequired
    }
    nodes = hasUp && hasDown ? [] : usable
    loads = Dictionary(
      uniqueKeysWithValues: usable.map {
        ($0, SIMD8<Int64>(truncatingIfNeeded: visits[$0].down &+ visits[$0].up))
      })
  }

  var isOfUse: Bool { nodes.count > 2 }

  /// All visits of the same end, of which a plan makes one.
  func visits(ofEndOf node: Int) -> [Int] { visits[ends[node]] ?? [] }

  func load(_ node: Int) -> SIMD8<Int64> { loads[node] ?? .zero }

  /// The vehicles that a cut of another problem with the same visits is right to ask for in this one.
  func vehicles(for cut: CapacityCut) -> Int {
    min(cut.vehicles, vehicles(for: cut.nodes.reduce(.zero) { $0 &+ load($1) }))
  }

  func vehicles(for load: SIMD8<Int64>) -> Int {
    (0..<load.scalarCount).reduce(0) { most, lane in
      guard capacity[lane] > 0 else { return most }
      return max(most, Int((load[lane] + capacity[lane] - 1) / capacity[lane]))
    }
  }
}
