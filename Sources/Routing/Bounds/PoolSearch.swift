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
  }

  /// A row that cuts off what is not whole.
  private struct PoolCut {
    var row: LinearProgram.Row
    /// What the row is at least where positive, and at most where negative.
    var limit: Int
    /// The coefficient of each route of the pool.
    var counts: [UInt8]
    /// The jobs of a subset-row cut.
    var jobs: UInt128
  }

  /// A job done or left, two jobs done on one route or not, or a job done on a kind or not.
  private enum Branch {
    case job(Int, isDone: Bool)
    case pair(UInt128, isTogether: Bool)
    case kind(job: UInt128, Int, isOn: Bool)

    func allows(_ route: Route) -> Bool {
      switch self {
      case .job(let job, let isDone): return isDone || route.jobs >> UInt128(job) & 1 == 0
      case .pair(let jobs, let isTogether):
        let shared = route.jobs & jobs
        return shared == 0 || (shared == jobs) == isTogether
      case .kind(let job, let kind, let isOn):
        return route.jobs & job == 0 || (route.route.kind == kind) == isOn
      }
    }
  }

  let network: PricingNetwork
  /// How many vehicles of each kind are used.
  let ranges: [ClosedRange<Int>]
  let scale: CostScaling
  let watch: StopRule.Watch
  let memory: MemoryBudget
  private(set) var pool: [Route]
  /// Only solutions that cost less are looked for, in fine units.
  private(set) var target: Int
  /// The routes of the best found.
  private(set) var best: [PricedRoute]?
  private(set) var nodeCount = 0
  /// No solution costs less, in fine units; the target where there is none below it.
  private(set) var bound: Int

  private var columns: [LinearProgram.Variable?] = []
  private var active: [Int] = []
  private var jobRows: [LinearProgram.Row] = []
  private var kindRows: [LinearProgram.Row] = []
  private var leftColumns: [LinearProgram.Variable] = []
  private let capacityCuts: [CapacityCut]
  private var known: Set<CapacityCut>
  private var cuts: [PoolCut] = []
  private let unit: Double

  private static let mostAdded = 300
  private static let mostCutRounds = 20

  /// - Parameters:
  ///   - cuts: Cuts to begin with.
  ///   - target: The least cost, in fine units, that is not looked for.
  init(
    _ network: PricingNetwork, _ ranges: [ClosedRange<Int>], _ pool: [Route],
    _ cuts: [CapacityCut], target: Int, bound: Int, _ scale: CostScaling, _ watch: StopRule.Watch,
    _ memory: MemoryBudget
  ) {
    self.ranges = ranges
    capacityCuts = cuts
    known = Set(cuts)
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

  private struct Relaxation {
    /// The best bound of all prices tried, and that of these prices.
    var bound: Int
    var proved: Int
    var prices: [Int]
    var kindPrices: [Int]
    var cutPrices: [Int]
    /// By place in `active`.
    var values: [Double]
    /// How much of each job is left.
    var left: [Double]
    /// The routes of a solution in whole numbers.
    var whole: [Int]?
  }

  private mutating func prepare(_ model: inout LinearProgram) throws(LinearProgramError) {
    columns = [LinearProgram.Variable?](repeating: nil, count: pool.count)
    for job in network.jobs {
      let row = try model.addRow(.exactly(1))
      jobRows.append(row)
      leftColumns.append(
        try model.addVariable(.atLeast(0), cost: leftCost(job), entries: [.init(row, 1)]))
    }
    for range in ranges {
      let bounds = LinearProgram.Bounds.between(
        Double(range.lowerBound), Double(range.upperBound))
      let row = try model.addRow(bounds)
      kindRows.append(row)
      _ = try model.addVariable(.atLeast(0), cost: 10_000, entries: [.init(row, 1)])
    }
    for cut in capacityCuts { try add(cut, &model) }
    for place in pool.indices.prefix(2 * network.jobs.count) { try activate(place, &model) }
  }

  /// What it costs to leave a job; much more than any solution where it must be done.
  private func leftCost(_ job: PricingNetwork.Job, isDone: Bool = false) -> Double {
    let isRequired = job.isRequired || isDone
    return (isRequired ? 1_000 * Double(target) : Double(scale.scaled(job.prize))) * unit
  }

  private mutating func activate(
    _ place: Int, _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    guard columns[place] == nil else { return }
    let route = pool[place]
    var entries = [LinearProgram.Entry(kindRows[route.route.kind], 1)]
    for job in network.jobs.indices where route.jobs >> UInt128(job) & 1 == 1 {
      entries.append(.init(jobRows[job], 1))
    }
    for cut in cuts where cut.counts[place] > 0 {
      entries.append(.init(cut.row, Double(cut.counts[place])))
    }
    columns[place] = try model.addVariable(
      .atLeast(0), cost: Double(route.cost) * unit, entries: entries)
    active.append(place)
  }

  /// Solves the relaxation under some branches, over all routes of the pool.
  private mutating func solve(
    _ model: inout LinearProgram, _ branches: [Branch]
  ) throws(LinearProgramError) -> Relaxation? {
    let allowed = pool.indices.filter { place in branches.allSatisfy { $0.allows(pool[place]) } }
    var isAllowed = [Bool](repeating: false, count: pool.count)
    for place in allowed { isAllowed[place] = true }
    for place in active {
      if let column = columns[place] {
        try model.setBounds(of: column, to: isAllowed[place] ? .atLeast(0) : .exactly(0))
      }
    }
    var isRequired = network.jobs.map(\.isRequired)
    for case .job(let job, true) in branches { isRequired[job] = true }
    for (index, job) in network.jobs.enumerated() where !job.isRequired {
      try model.setCost(of: leftColumns[index], to: leftCost(job, isDone: isRequired[index]))
    }
    var best = 0
    while !watch.isOver {
      let solution = try model.solve()
      guard solution.status == .optimal else { return nil }
      let prices = jobRows.map { Int((solution.dual(of: $0) / unit).rounded(.down)) }
      let kindPrices = kindRows.map { Int((solution.dual(of: $0) / unit).rounded(.down)) }
      let cutPrices = cuts.map { cut in
        let price = Int((solution.dual(of: cut.row) / unit).rounded(.down))
        return cut.limit > 0 ? max(0, price) : min(0, price)
      }
      var gaining: [(cost: Int, place: Int)] = []
      var least = [Int](repeating: 0, count: network.kinds.count)
      for place in allowed {
        let route = pool[place]
        let reduced = reducedCost(of: place, prices, kindPrices, cutPrices)
        guard reduced < 0 else { continue }
        least[route.route.kind] = min(least[route.route.kind], reduced)
        if columns[place] == nil { gaining.append((reduced, place)) }
      }
      var proved = 0
      for (index, price) in prices.enumerated() {
        let prize = scale.scaled(network.jobs[index].prize)
        proved += isRequired[index] ? price : min(price, prize)
      }
      for (price, cut) in zip(cutPrices, cuts) { proved += price * abs(cut.limit) }
      for (kind, range) in ranges.enumerated() {
        let price = kindPrices[kind]
        proved += price * (price > 0 ? range.lowerBound : range.upperBound)
        proved += range.upperBound * least[kind]
      }
      best = max(best, proved)
      if gaining.isEmpty || scale.raised(best) >= target {
        let values = active.map { place in columns[place].map { solution.value(of: $0) } ?? 0 }
        return Relaxation(
          bound: best, proved: proved, prices: prices, kindPrices: kindPrices, cutPrices: cutPrices,
          values: values,
          left: leftColumns.map { solution.value(of: $0) }, whole: whole(values, solution))
      }
      gaining.sort { ($0.cost, $0.place) < ($1.cost, $1.place) }
      for new in gaining.prefix(Self.mostAdded) { try activate(new.place, &model) }
    }
    return nil
  }

  private func reducedCost(
    of place: Int, _ prices: [Int], _ kindPrices: [Int], _ cutPrices: [Int]
  ) -> Int {
    var reduced = pool[place].cost - kindPrices[pool[place].route.kind]
    var jobs = pool[place].jobs
    while jobs != 0 {
      reduced -= prices[jobs.trailingZeroBitCount]
      jobs &= jobs &- 1
    }
    for (cut, price) in zip(cuts, cutPrices) where price != 0 {
      reduced -= Int(cut.counts[place]) * price
    }
    return reduced
  }

  /// The routes that a relaxation uses, where it uses none in part and leaves no required job.
  private func whole(_ values: [Double], _ solution: LinearSolution) -> [Int]? {
    let isWhole = values.allSatisfy { $0 < 1e-6 || $0 > 1 - 1e-6 }
    let leavesNone = zip(leftColumns, network.jobs).allSatisfy { column, job in
      !job.isRequired || solution.value(of: column) < 1e-6
    }
    guard isWhole, leavesNone else { return nil }
    return zip(active, values).filter { $0.1 > 0.5 }.map(\.0)
  }

  private mutating func keep(_ places: [Int]) {
    let done = places.reduce(UInt128(0)) { $0 | pool[$1].jobs }
    let count = places.reduce(0) { $0 + pool[$1].jobs.nonzeroBitCount }
    guard count == done.nonzeroBitCount else { return }
    var cost = places.reduce(0) { $0 + pool[$1].cost }
    for (index, job) in network.jobs.enumerated() where done >> UInt128(index) & 1 == 0 {
      guard !job.isRequired else { return }
      cost += scale.scaled(job.prize)
    }
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
        || reducedCost(
          of: $0, relaxation.prices, relaxation.kindPrices, relaxation.cutPrices) < gap
    }
    var placeOf = [Int](repeating: -1, count: pool.count)
    for (place, old) in kept.enumerated() { placeOf[old] = place }
    active = active.map { placeOf[$0] }
    columns = kept.map { columns[$0] }
    for index in cuts.indices { cuts[index].counts = kept.map { cuts[index].counts[$0] } }
    pool = kept.map { pool[$0] }
  }

  /// Adds the cuts that are violated; says whether there are any.
  private mutating func cut(
    _ relaxation: Relaxation, _ model: inout LinearProgram
  ) throws(LinearProgramError) -> Bool {
    let routes = active.map { pool[$0].route }
    let before = cuts.count
    for cut in CapacityCut.violated(by: routes, relaxation.values, in: network, most: 15)
    where known.insert(cut).inserted {
      try add(cut, &model)
    }
    for (_, cut) in SubsetCut.violated(by: routes, relaxation.values, in: network, most: 40) {
      let jobs = cut.jobs.reduce(UInt128(0)) { $0 | 1 << UInt128($1) }
      guard !cuts.contains(where: { $0.jobs == jobs }) else { continue }
      let counts = pool.map { UInt8(($0.jobs & jobs).nonzeroBitCount / 2) }
      try add(.atMost(1), limit: -1, counts, jobs: jobs, &model)
    }
    return cuts.count > before
  }

  private mutating func add(
    _ cut: CapacityCut, _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    try add(
      .atLeast(Double(cut.vehicles)), limit: cut.vehicles,
      pool.map { UInt8(clamping: cut.entries(of: $0.route.nodes)) }, jobs: 0, &model)
  }

  private mutating func add(
    _ bounds: LinearProgram.Bounds, limit: Int, _ counts: [UInt8], jobs: UInt128,
    _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    let terms = active.compactMap { place in
      counts[place] > 0
        ? columns[place].map { LinearProgram.Term($0, Double(counts[place])) } : nil
    }
    // What is left at its price, which nothing required is in the end, makes up for the cut.
    let left = limit > 0 ? leftColumns.map { LinearProgram.Term($0, Double(limit)) } : []
    cuts.append(
      PoolCut(row: try model.addRow(bounds, terms + left), limit: limit, counts: counts, jobs: jobs)
    )
  }

  /// Searches the tree below some branches, deepest first.
  private mutating func search(
    _ model: inout LinearProgram, _ branches: [Branch]
  ) throws(LinearProgramError) -> Bool {
    nodeCount += 1
    guard let relaxation = try solve(&model, branches) else { return false }
    if let whole = relaxation.whole { keep(whole) }
    if scale.raised(relaxation.bound) >= target { return true }
    guard let (one, other) = branching(relaxation) else { return false }
    guard try search(&model, branches + [one]) else { return false }
    return try search(&model, branches + [other])
  }

  /// A job that is done in part, or the most undecided pair of jobs, or else the kind of a job.
  private func branching(_ relaxation: Relaxation) -> (Branch, Branch)? {
    let values = relaxation.values
    for (job, left) in relaxation.left.enumerated()
    where left > 1e-6 && left < 1 - 1e-6 && !network.jobs[job].isRequired {
      return (.job(job, isDone: true), .job(job, isDone: false))
    }
    var together: [UInt128: Double] = [:]
    var onKind: [UInt128: [Int: Double]] = [:]
    for (place, value) in zip(active, values) where value > 1e-6 {
      let route = pool[place]
      let jobs = network.jobs.indices.filter { route.jobs >> UInt128($0) & 1 == 1 }
      for (rank, one) in jobs.enumerated() {
        onKind[1 << UInt128(one), default: [:]][route.route.kind, default: 0] += value
        for other in jobs[(rank + 1)...] {
          together[1 << UInt128(one) | 1 << UInt128(other), default: 0] += value
        }
      }
    }
    let pair = together.filter { $0.value > 1e-6 && $0.value < 1 - 1e-6 }
      .min { (abs($0.value - 0.5), $0.key) < (abs($1.value - 0.5), $1.key) }
    if let pair {
      return (.pair(pair.key, isTogether: true), .pair(pair.key, isTogether: false))
    }
    for (job, kinds) in onKind.sorted(by: { $0.key < $1.key }) {
      for (kind, value) in kinds.sorted(by: { $0.key < $1.key })
      where value > 1e-6 && value < 1 - 1e-6 {
        return (.kind(job: job, kind, isOn: true), .kind(job: job, kind, isOn: false))
      }
    }
    return nil
  }
}
