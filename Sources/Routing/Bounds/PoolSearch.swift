import LinearOptimization
import Quantities

/// Chooses from all routes that matter the cheapest set that does every job once: branch and bound over
/// linear programs, with bounds in whole numbers.
///
/// Routes enter the linear program when their reduced cost says so. Branching is on pairs of jobs, done
/// together or apart (Ryan and Foster, 1981), then on the kind of vehicle of a job.
struct PoolSearch {
  struct Route {
    let route: PricedRoute
    let jobs: UInt128
    /// In fine units.
    let cost: Int
    /// Of what vehicles share.
    let seconds: Int
  }

  /// A row that cuts off what is not whole.
  struct PoolCut {
    var row: LinearProgram.Row
    /// What the row is at least where positive, and at most where negative.
    var limit: Int
    /// The coefficient of each route of the pool.
    var counts: [UInt8]
    /// The jobs of a subset-row cut.
    var jobs: UInt128
  }

  let network: PricingNetwork
  /// The case of which it is.
  let node: ProofNode
  let scale: CostScaling
  let watch: StopRule.Watch
  let memory: MemoryBudget
  private(set) var pool: [Route]
  /// Only solutions that cost less are looked for, in fine units.
  private(set) var target: Int
  /// The routes of the best found.
  private(set) var best: [PricedRoute]?
  var nodeCount = 0
  /// After so many cases it is given up.
  var mostNodes = Int.max
  /// No solution costs less, in fine units; the target where there is none below it.
  private(set) var bound: Int

  var columns: [LinearProgram.Variable?] = []
  var active: [Int] = []
  var dutyRows: [LinearProgram.Row] = []
  var kindRows: [LinearProgram.Row] = []
  /// Where routes are trips: the hours of them.
  var hourRows: [LinearProgram.Row] = []
  var choices: ChoiceColumns?
  /// The cuts to begin with, and what prices prove with them.
  private let start: BoundProof?
  var known: Set<CapacityCut>
  var cuts: [PoolCut] = []
  let unit: Double

  private static let mostCutRounds = 20

  /// - Parameters:
  ///   - start: Prices to begin with, and the cuts that they belong to.
  ///   - target: The least cost, in fine units, that is not looked for.
  init(
    _ network: PricingNetwork, _ node: ProofNode, _ pool: [Route],
    from start: BoundProof?, target: Int, bound: Int, _ scale: CostScaling, _ watch: StopRule.Watch,
    _ memory: MemoryBudget
  ) {
    self.node = node
    self.start = start
    known = Set(start?.cuts.capacity ?? [])
    self.network = network
    self.pool = pool.sorted { ($0.cost, $0.jobs) < ($1.cost, $1.jobs) }
    self.target = target
    self.bound = bound
    self.scale = scale
    self.watch = watch
    self.memory = memory
    unit = 1_000 / Double(max(1, target))
  }

  /// Runs the search; says whether it came to its end.
  mutating func run(_ model: inout LinearProgram) throws(LinearProgramError) -> Bool {
    try prepare(&model)
    for round in 0... {
      guard let relaxation = try solve(&model, []) else { return false }
      bound = max(bound, relaxation.bound)
      if scale.raised(relaxation.bound) >= target { break }
      if let whole = relaxation.whole { keep(whole) }
      if scale.raised(relaxation.bound) >= target || relaxation.whole != nil { break }
      forget(relaxation)
      guard round < Self.mostCutRounds, pool.count * cuts.count < memory.coefficients,
        try cut(relaxation, &model)
      else { break }
    }
    if scale.raised(bound) < target {
      guard try search(&model, []) else { return false }
    }
    bound = target
    return true
  }

  private mutating func prepare(_ model: inout LinearProgram) throws(LinearProgramError) {
    columns = [LinearProgram.Variable?](repeating: nil, count: pool.count)
    dutyRows = try (0..<network.dutyCount).map { _ throws(LinearProgramError) in
      try model.addRow(.free)
    }
    choices = try ChoiceColumns(
      network, dutyRows, isOnce: true, required: leftCost(nil), &model
    ) { leftCost($0) }
    for range in node.ranges {
      let bounds = LinearProgram.Bounds.between(
        Double(range.lowerBound), Double(range.upperBound))
      let row = try model.addRow(bounds)
      kindRows.append(row)
      _ = try model.addVariable(.atLeast(0), cost: 10_000, entries: [.init(row, 1)])
    }
    for (shift, count) in zip(network.shifts, node.vehicles) {
      hourRows.append(try model.addRow(.atMost(Double(shift.kind.span * count) / 3_600)))
    }
    for cut in start?.cuts.capacity ?? [] { try add(cut, &model) }
    for cut in start?.cuts.subset ?? [] { try add(cut, &model) }
    for place in cheapest().prefix(max(Self.mostAdded, 2 * network.jobs.count)) {
      try activate(place, &model)
    }
  }

  /// The routes, the cheapest under the prices to begin with first.
  private func cheapest() -> [Int] {
    guard let duals = start?.prices else { return Array(pool.indices) }
    let prices = Prices(
      jobs: network.paid(duals.duties), kinds: duals.kinds,
      cuts: duals.capacityCuts + duals.subsetCuts.map { -$0 }, seconds: duals.seconds)
    let costs = pool.indices.map { Self.reducedCost(of: pool[$0], at: $0, cuts, prices) }
    return pool.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }
  }

  /// By job, what stands for leaving it; of those of a choice, all of it.
  var leftColumns: [LinearProgram.Variable] { choices?.left ?? [] }

  /// What it costs to leave something at its prize; much more than any solution where it must be done.
  func leftCost(_ prize: Int?) -> Double {
    (prize.map { Double(scale.scaled($0)) } ?? 1_000 * Double(target)) * unit
  }

  mutating func activate(
    _ place: Int, _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    guard columns[place] == nil else { return }
    let route = pool[place]
    var entries = [LinearProgram.Entry(kindRows[route.route.kind], 1)]
    for job in network.jobs.indices where route.jobs >> UInt128(job) & 1 == 1 {
      entries.append(.init(dutyRows[network.duty(of: job, on: route.route.kind)], 1))
    }
    if !hourRows.isEmpty {
      entries.append(.init(hourRows[route.route.kind], Double(route.seconds) / 3_600))
    }
    for cut in cuts where cut.counts[place] > 0 {
      entries.append(.init(cut.row, Double(cut.counts[place])))
    }
    columns[place] = try model.addVariable(
      .atLeast(0), cost: Double(route.cost) * unit, entries: entries)
    active.append(place)
  }

  mutating func keep(_ places: [Int]) {
    var times = [Int](repeating: 0, count: network.dutyCount)
    for route in places.map({ pool[$0] }) {
      for job in network.jobs.indices where route.jobs >> UInt128(job) & 1 == 1 {
        times[network.duty(of: job, on: route.route.kind)] += 1
      }
    }
    guard let left = network.costOfLeft(times, scale) else { return }
    let fixed = network.fixedCost(of: node.vehicles, scale)
    let cost = places.reduce(left + fixed) { $0 + pool[$1].cost }
    guard cost < target else { return }
    target = cost
    best = places.map { pool[$0].route }
  }

  /// Drops the routes that no better solution uses.
  private mutating func forget(_ relaxation: Relaxation) {
    // What these prices prove, not what others did.
    let gap = target - relaxation.proved
    let kept = pool.indices.filter {
      columns[$0] != nil
        || Self.reducedCost(of: pool[$0], at: $0, cuts, relaxation.prices) < gap
    }
    var placeOf = [Int](repeating: -1, count: pool.count)
    for (place, old) in kept.enumerated() { placeOf[old] = place }
    active = active.map { placeOf[$0] }
    columns = kept.map { columns[$0] }
    for index in cuts.indices { cuts[index].counts = kept.map { cuts[index].counts[$0] } }
    pool = kept.map { pool[$0] }
  }
}
