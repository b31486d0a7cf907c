import Quantities

/// Vehicles that are alike, and every journey they can make between visits.
///
/// A node is a visit; after them come the source and the sink. Along a path a **clock** runs that
/// never goes back: the time at which the vehicle leaves a node or, where no hour matters, what it
/// has handled so far. All else that has a limit is counted in **lanes**.
struct PricingKind {
  /// The indices of the vehicles.
  let vehicles: [Int]
  /// What one of them carries.
  let capacity: SIMD8<Int32>
  /// Whether times and loads are looked at roughly.
  let isCoarse: Bool
  /// Whether the clock is of seconds, and not of goods or of something rounded.
  private(set) var countsTime = false
  /// The number of nodes.
  let count: Int
  /// The earliest and the latest clock on leaving each node.
  private(set) var opens: [Int32]
  private(set) var closes: [Int32]
  /// By node from (row) to node to (column): the cost, or `forbidden`.
  private(set) var costs: [Int]
  /// What the clock goes on by.
  private(set) var clocks: [Int32]
  /// What the lanes grow by, at the node and on the way to it.
  private(set) var atNode: [SIMD8<Int32>]
  private(set) var onArc: [SIMD8<Int32>]?
  /// The most in each lane.
  private(set) var limits: SIMD8<Int32> = .zero
  private(set) var laneCount = 0
  /// The lanes that hold from node to node until goods are unloaded: those of pairs.
  private(set) var pairedLanes: SIMD8<Int32> = .zero
  /// The lanes that a reload or the passage of a hub does not empty, by node.
  private(set) var kept: [SIMD8<Int32>]
  /// What a unit of the clock costs when nothing is done; it is in the costs when something is.
  private(set) var wage = 0

  /// By node and node: what the clock goes on by at least; empty where no pair is followed.
  private(set) var shortest: [Int32] = []

  /// How many bits the clock is rounded down by.
  private var grain = 0

  static let forbidden = Int.max / 4

  var source: Int { count - 2 }
  var sink: Int { count - 1 }

  /// The clock half-way.
  var middle: Int32 { Int32((Int(opens[source]) + Int(closes[sink])) / 2) }

  /// So many steps of the clock at least are in a shift of a coarse kind, and less than twice as many.
  private static let coarseSteps = 100

  /// - Parameters:
  ///   - isCoarse: Whether times are rounded down to some minutes, waiting is not paid and only the tightest
  ///     load counts, so that fewer paths differ.
  ///   - relaxed: Gets what the kind leaves aside.
  init(
    _ network: PricingNetwork, _ vehicles: [Int], isCoarse: Bool = false,
    _ relaxed: inout Set<BoundRelaxation>
  ) {
    self.vehicles = vehicles
    self.isCoarse = isCoarse
    capacity = network.problem.vehicles[vehicles[0]].capacity.lanes
    count = network.visits.count + 2
    opens = []
    closes = []
    costs = [Int](repeating: Self.forbidden, count: count * count)
    clocks = [Int32](repeating: 0, count: count * count)
    atNode = [SIMD8<Int32>](repeating: .zero, count: count)
    kept = [SIMD8<Int32>](repeating: ~.zero, count: count)
    let survey = KindSurvey(network, vehicles[0])
    layOutTimes(survey)
    countsTime = survey.usesTime && grain == 0
    layOutArcs(survey)
    layOutLanes(survey, &relaxed)
    shortest = shortestClocks(network)
    if survey.usesTime {
      if survey.hasSeveralWindows { relaxed.insert(.severalWindows) }
      layOutWage(survey, &relaxed)
    }
    if survey.shiftsHandling || network.hubs.count > 1 { relaxed.insert(.hubs) }
  }

  @inline(__always) func arc(_ from: Int, _ to: Int) -> Int { from * count + to }

  /// What a path costs that has not left yet.
  var start: TimedCost { TimedCost(until: closes[source], wage) }

  /// What a path costs that goes on to another node.
  func going(_ cost: TimedCost, _ from: Int, _ to: Int) -> TimedCost {
    var cost = cost
    cost.go(costs[arc(from, to)], clocks[arc(from, to)], wage)
    cost.wait(opens[to], closes[to], wage)
    return cost
  }

  /// What a path costs that ends after a node.
  func cost(of path: TimedCost, _ last: Int) -> Int {
    going(path, last, sink).cost
  }

  /// What a route costs, waiting included; only where all its journeys are allowed.
  func cost(of nodes: [Int32]) -> Int {
    var path = start
    var before = source
    for node in nodes.map(Int.init) {
      path = going(path, before, node)
      before = node
    }
    return cost(of: path, before)
  }

  /// Takes journeys out for good.
  mutating func forbid(_ arcs: some Sequence<Int>) {
    for arc in arcs { costs[arc] = Self.forbidden }
  }

  /// Whether a vehicle is in time everywhere on a route and can carry what is on it.
  func carries(_ nodes: [Int32]) -> Bool {
    var before = source
    var clock = opens[source]
    var load = SIMD8<Int32>.zero
    for node in nodes.map(Int.init) + [sink] {
      let way = arc(before, node)
      clock = max(clock &+ clocks[way], opens[node])
      load = load &+ atNode[node] &+ (onArc?[way] ?? .zero)
      if costs[way] >= Self.forbidden || clock > closes[node] || any(load .> limits) {
        return false
      }
      load = load & kept[node]
      before = node
    }
    return true
  }

  /// The route that makes each of some visits as early as it can, of the nodes that each has.
  ///
  /// - Returns: Nothing where it makes a journey that is not allowed.
  func first(of visits: [[Int32]]) -> [Int32]? {
    var (before, clock) = (source, opens[source])
    var route: [Int32] = []
    for nodes in visits {
      func leaving(_ node: Int) -> Int32 { max(clock &+ clocks[arc(before, node)], opens[node]) }
      let open = nodes.map(Int.init).filter { costs[arc(before, $0)] < Self.forbidden }
      guard let next = open.first(where: { leaving($0) <= closes[$0] }) ?? open.last else {
        return nil
      }
      (before, clock) = (next, leaving(next))
      route.append(Int32(next))
    }
    return allows(route) ? route : nil
  }

  /// Whether a route makes only journeys that are still allowed.
  func allows(_ nodes: [Int32]) -> Bool {
    var before = source
    for node in nodes.map(Int.init) + [sink] {
      if costs[arc(before, node)] >= Self.forbidden { return false }
      before = node
    }
    return true
  }

  /// Times are counted from the beginning of the shift; so long ones that sums would leave 32 bits
  /// are rounded down.
  private mutating func layOutTimes(_ survey: KindSurvey) {
    let horizon = survey.shift.closes - survey.shift.opens
    let most = isCoarse ? Self.coarseSteps : 1 << 30
    while horizon >> (grain + 1) >= most { grain += 1 }
    opens = [Int32](repeating: 0, count: count)
    closes = [Int32](repeating: Int32(horizon >> grain), count: count)
    for node in 0..<source {
      let (first, last) = survey.leaving(node)
      opens[node] = Int32(min(first, horizon + 1) >> grain)
      closes[node] = Int32(max(last, -1) >> grain)
    }
  }

  /// Pays for waiting, unless sums might leave the range of whole numbers.
  private mutating func layOutWage(_ survey: KindSurvey, _ relaxed: inout Set<BoundRelaxation>) {
    let dearest = survey.vehicle.costPerSecond.multipliedReportingOverflow(
      by: survey.shift.closes - survey.shift.opens)
    if grain == 0, survey.network.paysWaiting, !dearest.overflow,
      dearest.partialValue >> 16 <= survey.network.cutoff
    {
      wage = survey.vehicle.costPerSecond
    } else {
      relaxed.insert(.waiting)
    }
  }

  private mutating func layOutArcs(_ survey: KindSurvey) {
    // One that closes before it opens would be met by paths from the sink, and not by those to it.
    let nodes = (0..<count).filter {
      $0 >= source || survey.mayVisit($0) && opens[$0] <= closes[$0]
    }
    for from in nodes where from != sink {
      for to in nodes where to != source && to != from {
        // No better plan has a journey that costs more than the plan known.
        guard let journey = survey.journey(from, to), journey.cost <= survey.network.cutoff
        else { continue }
        let clock = journey.clock >> grain
        guard Int(opens[from]) + clock <= Int(closes[to]) else { continue }
        costs[arc(from, to)] = journey.cost
        clocks[arc(from, to)] = Int32(clock)
      }
    }
  }

  /// Chooses the lanes: those that can bind at all, and of them the first eight.
  private mutating func layOutLanes(
    _ survey: KindSurvey, _ relaxed: inout Set<BoundRelaxation>
  ) {
    var lanes = survey.nodeLanes()
    if survey.mixesLoads { relaxed.insert(.mixedLoads) }
    if !survey.usesTime {
      takeClock(from: &lanes, survey)
      if isCoarse { roundClock() }
    }
    let arcLanes = isCoarse ? [] : survey.arcLanes()
    let most = isCoarse ? 1 : 8
    if lanes.count + arcLanes.count > most {
      relaxed.insert(.dimensions)
      lanes.sort { $0.tightness < $1.tightness }
    }
    lanes = Array(lanes.prefix(most - min(most, arcLanes.count)))
    for (index, lane) in lanes.enumerated() {
      limits[index] = lane.limit
      if lane.kind == .paired { pairedLanes[index] = -1 }
      for node in 0..<source {
        atNode[node][index] = lane.amounts[node]
        if lane.isEmptied(at: survey.network.visits[node]) { kept[node][index] = 0 }
      }
    }
    if !arcLanes.isEmpty {
      var onArc = [SIMD8<Int32>](repeating: .zero, count: count * count)
      for (offset, lane) in arcLanes.enumerated() {
        limits[lanes.count + offset] = lane.limit
        for arc in onArc.indices where costs[arc] < Self.forbidden {
          onArc[arc][lanes.count + offset] = lane.amount(arc / count, arc % count)
        }
      }
      self.onArc = onArc
    }
    laneCount = lanes.count + arcLanes.count
  }

  /// Rounds goods that are the clock down; each visit counts one more, so that none is free.
  ///
  /// So many visits at most are made that those alone never come to a step of the goods.
  private mutating func roundClock() {
    let limit = closes[source]
    var grain: Int32 = 0
    while limit >> (grain + 1) >= Int32(Self.coarseSteps) { grain += 1 }
    guard grain > 0, opens[..<source].contains(where: { $0 > 1 }) else { return }
    var room = limit
    var visits: Int32 = 1
    for amount in (0..<source).map({ opens[$0] }).sorted() {
      room -= amount
      guard room >= 0 else { break }
      visits += 1
    }
    for arc in clocks.indices where arc % count < source {
      clocks[arc] = (clocks[arc] >> grain) * visits + 1
    }
    for node in 0..<count {
      opens[node] = node < source ? (opens[node] >> grain) * visits + 1 : 0
      closes[node] = (limit >> grain) * visits + visits - 1
    }
  }

  /// Where no hour matters, the tightest load is the clock, or else the number of visits.
  private mutating func takeClock(from lanes: inout [KindSurvey.NodeLane], _ survey: KindSurvey) {
    let singles = lanes.indices.filter { lanes[$0].kind == .down || lanes[$0].kind == .up }
    let tightest = singles.min { lanes[$0].tightness < lanes[$1].tightness }
    let amounts: [Int32]
    let limit: Int32
    if let tightest, !survey.hasReloads {
      let lane = lanes.remove(at: tightest)
      (amounts, limit) = (lane.amounts, lane.limit)
    } else {
      amounts = [Int32](repeating: 1, count: count)
      // A path may come back to a reload between any two visits.
      limit = Int32(clamping: 2 * source)
    }
    for node in 0..<count {
      opens[node] = node < source ? amounts[node] : 0
      closes[node] = limit
    }
    for from in 0..<count {
      for to in 0..<count { clocks[arc(from, to)] = to < source ? amounts[to] : 0 }
    }
  }
}
