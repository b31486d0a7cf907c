extension KindSurvey {
  /// Something that is counted at nodes.
  struct NodeLane {
    enum Kind: Equatable {
      /// Goods from the start, goods for the end, goods between two visits, and stops.
      case down, up, paired, stops
      /// Goods from or to a hub, from one passage to the next.
      case hub(Int)
    }

    var kind: Kind
    /// By node.
    var amounts: [Int32]
    var limit: Int32
    /// The limit over all there is: the less, the sooner it binds.
    var tightness: Double

    /// Whether a visit ends what is counted, and begins it anew.
    func isEmptied(at visit: PricingNetwork.Visit) -> Bool {
      switch kind {
      case .down, .up: visit.role == .reload
      case .hub(let hub): visit.role == .hub && visit.hub == hub
      case .paired, .stops: false
      }
    }
  }

  /// Something that is counted on the way.
  struct ArcLane {
    var limit: Int32
    var amount: (Int, Int) -> Int32
  }

  /// What is counted at nodes and could reach its limit.
  func nodeLanes() -> [NodeLane] {
    let visits = network.visits
    var lanes: [NodeLane] = []
    for dimension in 0..<Load.dimensions {
      let limit = vehicle.capacity[dimension]
      for hub in [nil] + network.hubs.indices.map(Optional.init) {
        let singles = visits.indices.filter {
          visits[$0].role == .single && visits[$0].hub == hub && mayVisit($0)
        }
        for (kind, path) in [(NodeLane.Kind.down, \PricingNetwork.Visit.down), (.up, \.up)] {
          let amounts = singles.map { ($0, Int(visits[$0][keyPath: path][dimension])) }
          append(
            hub.map(NodeLane.Kind.hub) ?? kind, amounts, limit,
            total: amounts.reduce(0) { $0 + $1.1 }, to: &lanes)
        }
      }
      let paired = visits.indices.filter {
        (visits[$0].role == .pickup || visits[$0].role == .delivery) && mayVisit($0)
      }
      let amounts = paired.map {
        ($0, Int(visits[$0].up[dimension]) - Int(visits[$0].down[dimension]))
      }
      append(.paired, amounts, limit, total: amounts.reduce(0) { $0 + max(0, $1.1) }, to: &lanes)
    }
    if let most = vehicle.mostStops {
      // Visits that may join others count nothing: the first of a stop cannot be told from them.
      let stops = visits.indices.filter { node in
        visits[node].role != .reload && visits[node].role != .hub
          && !visits.indices.contains { joins($0, node) && visits[$0].end != visits[node].end }
      }
      append(.stops, stops.map { ($0, 1) }, most, total: stops.count, to: &lanes)
    }
    return lanes
  }

  /// Whether the capacity could bind goods of different kinds together, which lanes count apart.
  var mixesLoads: Bool {
    let nodes = network.visits.indices.filter { mayVisit($0) }
    return (0..<Load.dimensions).contains { dimension in
      func total(_ role: PricingNetwork.Role, _ path: KeyPath<PricingNetwork.Visit, SIMD8<Int32>>)
        -> Int
      {
        nodes.reduce(0) {
          let visit = network.visits[$1]
          return visit.role == role ? $0 + Int(visit[keyPath: path][dimension]) : $0
        }
      }
      let (down, up) = (total(.single, \.down), total(.single, \.up))
      let paired = total(.pickup, \.up)
      let isApart = vehicle.isLinehaulFirst && paired == 0
      let kinds = [down, up, paired].count { $0 > 0 }
      return kinds > 1 && !isApart && down + up + paired > vehicle.capacity[dimension]
    }
  }

  private func append(
    _ kind: NodeLane.Kind, _ amounts: [(node: Int, amount: Int)], _ limit: Int, total: Int,
    to lanes: inout [NodeLane]
  ) {
    guard total > limit else { return }
    // Sums of two must stay within 32 bits; both sides rounded down keep what is allowed allowed.
    let shift = max(0, Int.bitWidth - (limit + 1).leadingZeroBitCount - 29)
    var row = [Int32](repeating: 0, count: network.visits.count + 2)
    for (node, amount) in amounts {
      row[node] = amount < 0 ? -Int32(-amount >> shift) : Int32(amount >> shift)
    }
    lanes.append(
      NodeLane(
        kind: kind, amounts: row, limit: Int32(limit >> shift),
        tightness: Double(limit) / Double(total)))
  }

  /// What is counted on the way.
  func arcLanes() -> [ArcLane] {
    var lanes: [ArcLane] = []
    func append(_ limit: Int?, _ amount: @escaping (Int, Int) -> Int) {
      guard let limit else { return }
      let shift = max(0, Int.bitWidth - (limit + 1).leadingZeroBitCount - 29)
      let most = limit >> shift
      lanes.append(
        ArcLane(limit: Int32(most)) { Int32(clamping: min(amount($0, $1) >> shift, most + 1)) })
    }
    append(vehicle.longestDistance) { meters($0, $1) }
    append(vehicle.longestDriving) { joins($0, $1) ? 0 : seconds($0, $1) ?? 0 }
    append(vehicle.longestDuration) { journey($0, $1)?.clock ?? 0 }
    return lanes
  }
}
