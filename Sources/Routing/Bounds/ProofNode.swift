/// A case of a proof: what was decided about all its plans, and what they cost at least.
struct ProofNode {
  /// How many vehicles of each kind are used, or how many trips they make.
  private(set) var ranges: [ClosedRange<Int>]
  /// By kind, where paths are trips: how many vehicles make them.
  let vehicles: [Int]
  /// The journeys that are made for sure.
  private(set) var made: [Journey] = []
  /// What choices do not come to.
  private(set) var closed: Set<PricingNetwork.Option> = []
  /// By kind, the journeys that no better plan of the case makes.
  private(set) var forbidden: [ArcSet]
  /// No plan of the case costs less, in fine units.
  var bound = 0
  /// How many decisions led here.
  private(set) var depth = 0
  /// The gap at which journeys were last fixed and routes enumerated.
  var siftedGap = Double.infinity
  /// Whether it was tried to split it by how many vehicles are used.
  var triedVehicles = false

  /// The cases to begin with: that of all plans or, where paths are trips, one for each choice of how many
  /// vehicles make them, more of them later.
  static func roots(of network: PricingNetwork) -> [ProofNode] {
    TripKind.choices(network.shifts.map(\.kind)).map { ProofNode(network, vehicles: $0) }
  }

  private init(_ network: PricingNetwork, vehicles: [Int]) {
    self.vehicles = vehicles
    ranges = network.ranges
    forbidden = network.kinds.map { ArcSet(count: $0.count * $0.count) }
  }

  var byteCount: Int {
    forbidden.reduce(MemoryLayout<Self>.stride) { $0 + $1.byteCount }
      + made.count * MemoryLayout<Journey>.stride
  }

  mutating func forbid(_ arcs: some Sequence<Int>, onKind kind: Int) {
    for arc in arcs { forbidden[kind].insert(arc) }
  }

  /// Whether a route makes no journey that is forbidden.
  func allows(_ route: PricedRoute, in network: PricingNetwork) -> Bool {
    let kind = network.kinds[route.kind]
    var before = kind.source
    for node in route.nodes.map(Int.init) + [kind.sink] {
      if forbidden[route.kind].contains(kind.arc(before, node)) { return false }
      before = node
    }
    return true
  }

  /// The part of the case where something is decided.
  ///
  /// What is decided is either said of all routes or not, so that no plan is in neither part: some
  /// number of vehicles is used; some route makes a journey or none does; some vehicle of a kind does a
  /// job or none does; a choice comes to something or not. What else is forbidden for it follows from what a plan is:
  ///
  /// - No visit is made twice, except to reload or where goods are brought in parts. So where the journey
  ///   from one visit to another is made, neither the one has another way out nor the other another way
  ///   in, on any vehicle; where journeys count both ways, a visit of which two neighbors are known has no
  ///   third.
  /// - No job is done twice, except in parts. So one done on a kind is not done on another.
  /// - A choice comes to one thing, and what only others ask for is not done.
  func deciding(_ decision: Decision, in network: PricingNetwork) -> ProofNode {
    var node = self
    node.depth += 1
    let isOnce = !network.relaxed.contains(.parts)
    switch decision {
    case .vehicles(let kind, let range):
      node.ranges[kind] = range
      node.triedVehicles = false
    case .journey(let journey, isMade: false):
      node.forbid(journey.arcs(visits: network.visits.count), in: network)
    case .journey(let journey, isMade: true):
      node.made.append(journey)
      if isOnce { node.forbidOthers(than: journey, in: network) }
    case .assignment(let job, let kind, let isOn):
      let visits = network.visits.indices.filter { network.visits[$0].job == job }
      for index in network.kinds.indices where isOn ? index != kind && isOnce : index == kind {
        let count = network.kinds[index].count
        for visit in visits {
          node.forbid((0..<count).map { $0 * count + visit }, onKind: index)
        }
      }
    case .option(let option, let isChosen):
      node.closed.formUnion(network.closed(by: option, isChosen: isChosen))
      let gone = network.duties(ruledOutBy: node.closed)
      let visits = network.visits.indices.filter { gone.contains(Int(network.visits[$0].duty)) }
      for (index, kind) in network.kinds.enumerated() {
        node.forbid(
          visits.flatMap { visit in (0..<kind.count).map { kind.arc($0, visit) } }, onKind: index)
      }
    }
    return node
  }

  /// Takes out the other ways from and to the visits of a journey that is made.
  private mutating func forbidOthers(than journey: Journey, in network: PricingNetwork) {
    let visits = network.visits.count
    func isVisitedOnce(_ node: Int) -> Bool { node < visits && network.visits[node].job >= 0 }
    func arcs(from node: Int) -> [(from: Int, to: Int)] { (0..<visits + 2).map { (node, $0) } }
    func arcs(to node: Int) -> [(from: Int, to: Int)] { (0..<visits + 2).map { ($0, node) } }
    let (from, to) = (journey.from, journey.to)
    if journey.isEitherWay {
      for end in [from, to] where isVisitedOnce(end) {
        let known = made.filter { $0.from == end || $0.to == end }
        guard known.count == 2 else { continue }
        let kept = known.flatMap { $0.arcs(visits: visits) }
        forbid(
          (arcs(from: end) + arcs(to: end)).filter { arc in !kept.contains { $0 == arc } },
          in: network)
      }
    } else {
      if isVisitedOnce(from) { forbid(arcs(from: from).filter { $0.to != to }, in: network) }
      if isVisitedOnce(to) { forbid(arcs(to: to).filter { $0.from != from }, in: network) }
    }
  }

  private mutating func forbid(_ arcs: [(from: Int, to: Int)], in network: PricingNetwork) {
    for (index, kind) in network.kinds.enumerated() {
      forbid(arcs.map { kind.arc($0.from, $0.to) }, onKind: index)
    }
  }
}
