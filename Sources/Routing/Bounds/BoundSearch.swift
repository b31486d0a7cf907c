import LinearOptimization
import Quantities

/// Column generation in one case at a time: prices, paths, and the best bound that they prove.
struct BoundSearch {
  var network: PricingNetwork
  let scale: CostScaling
  let watch: StopRule.Watch
  let memory: MemoryBudget
  var remembrance: Remembrance
  /// What paths of coarse kinds remember.
  let coarseRemembrance: Remembrance
  var master: Master
  /// How many vehicles of each kind are used.
  private(set) var ranges: [ClosedRange<Int>]
  /// By kind, how many vehicles make trips.
  private(set) var vehicles: [Int] = []
  /// What choices do not come to.
  private(set) var closed: Set<PricingNetwork.Option> = []
  /// The kinds before any journey was taken out.
  private let allKinds: [PricingKind]
  /// The clock at which paths from both ends meet, by effort and kind.
  var meetings: [[Int32]]
  /// The kinds whose exact pricing takes too many labels, as they are priced instead.
  var coarse: [PricingKind?]
  /// The most labels in each direction, by kind.
  var labelLimits: [Int]
  /// The kinds for which even greedy pricing makes many labels.
  var isSparse: [Bool]
  /// The best bound proved, in fine units.
  private(set) var bound: Int
  /// What proves the best bound of all plans, before anything was decided.
  private(set) var best: BoundProof?
  /// Whether it is still about all plans.
  private(set) var isWhole = true
  /// The prices around which others are looked for, which under new cuts may prove less at first.
  var center: BoundProof?
  /// The prices under which paths of the case were last looked for quickly.
  private var recent: DualPrices?
  /// By kind, the journeys that were taken out for good.
  var fixed: [[Int]]
  /// What the last relaxation says.
  var relaxation: Master.Relaxation?
  /// The labels of the last exact pricing.
  var labelCount = 0
  var statistics = BoundStatistics()

  /// How many jobs a node remembers at first, and for a coarse kind.
  static let neighborhood = 8
  private static let coarseNeighborhood = 4
  /// The most paths that one kind adds at once.
  private static let mostPaths = 40
  /// The share of the relaxation that a bound has reached when its prices are worth staying near to.
  private static let steadyShare = 0.9
  /// The share of these prices, or of the last ones, in those that paths are quickly looked for under.
  private static let quickSmoothing = 0.6
  /// The most routes in the master.
  private static let mostColumns = 4_000

  /// How column generation ended.
  enum Ending {
    /// No path has a negative reduced cost.
    case converged
    /// No time, or too many labels.
    case stopped
  }

  init(
    _ network: PricingNetwork, cutoff: Int, _ watch: StopRule.Watch, _ memory: MemoryBudget,
    _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    self.network = network
    self.watch = watch
    self.memory = memory
    allKinds = network.kinds
    scale = CostScaling(cutoff: cutoff, step: network.step)
    master = try Master(network, cutoff: cutoff, scale, &model)
    remembrance = Self.remembrance(of: network, size: Self.neighborhood)
    coarseRemembrance = Self.remembrance(of: network, size: Self.coarseNeighborhood)
    ranges = network.ranges
    let middles = network.kinds.map(\.middle)
    meetings = PricingEffort.allCases.map { _ in middles }
    coarse = network.kinds.map { _ in nil }
    labelLimits = network.kinds.map { _ in .max }
    isSparse = network.kinds.map { _ in false }
    let start = BoundProof(startOf: network, scale)
    bound = start.value
    best = start
    fixed = network.kinds.map { _ in [] }
  }

  var prices: DualPrices? { center?.prices }

  static func remembrance(of network: PricingNetwork, size: Int) -> Remembrance {
    let nodes = network.visits.map(\.job) + [-1, -1]
    var nodesOfJob = [[Int]](repeating: [], count: network.jobs.count)
    for (node, visit) in network.visits.enumerated() where visit.job >= 0 {
      nodesOfJob[Int(visit.job)].append(node)
    }
    return Remembrance(
      jobs: network.jobs.count, jobOfNode: nodes, size: size,
      keepsAll: { node in
        guard node < network.visits.count else { return false }
        let visit = network.visits[node]
        return visit.role == .delivery || visit.job < 0 && network.isLeftForFree(node)
      }
    ) { node, job in
      var distance = PricingKind.forbidden
      for kind in network.kinds {
        for other in nodesOfJob[job] {
          distance = min(distance, kind.costs[kind.arc(node, other)])
          distance = min(distance, kind.costs[kind.arc(other, node)])
        }
      }
      return distance
    }
  }

  /// Adds paths until none has a negative reduced cost, or the bound meets a target.
  mutating func converge(
    below target: Int, _ model: inout LinearProgram
  ) throws(LinearProgramError) -> Ending {
    while !watch.isOver {
      guard let relaxation = try solveMaster(&model) else { return .stopped }
      self.relaxation = relaxation
      if isClosed(relaxation.objective) { return .converged }
      if try addQuickly(relaxation, &model) { continue }
      if watch.isOver { return .stopped }
      let answers = price(relaxation.prices, .exact)
      if answers.contains(where: \.isStopped) { return .stopped }
      let proof = lagrangian(relaxation.prices, answers)
      if proof.value > center?.value ?? .min { center = proof }
      if proof.value > bound {
        bound = proof.value
        if isWhole { best = proof }
        if scale.raised(bound) >= target { return .converged }
      }
      if isClosed(relaxation.objective) { return .converged }
      if try add(answers, &model) == 0 { return .converged }
    }
    return .stopped
  }

  /// Adds paths that are found without looking for all; says whether there were any.
  ///
  /// Under prices that are smoothed first: by those that prove best (Wentges, "Weighted Dantzig-Wolfe decomposition
  /// for linear mixed-integer programming", 1997) or, while these are far off, by those of the last time (Neame,
  /// "Nonsmooth dual methods in integer programming", 2000).
  private mutating func addQuickly(
    _ relaxation: Master.Relaxation, _ model: inout LinearProgram
  ) throws(LinearProgramError) -> Bool {
    let isSteady = Double(bound) > Self.steadyShare * relaxation.objective
    let near = isSteady ? prices : recent
    let mixed = near?.mixed(with: relaxation.prices, Self.quickSmoothing)
    recent = mixed ?? relaxation.prices
    if let mixed {
      if try add(price(mixed, .greedy), &model) > 0 { return true }
      if isSteady, !isCoarse, try add(price(mixed, .quick), &model) > 0 { return true }
    }
    if try add(price(relaxation.prices, .greedy), &model) > 0 { return true }
    guard !isCoarse else { return false }
    return try add(price(relaxation.prices, .quick), &model) > 0
  }

  /// Goes on with another case.
  mutating func take(
    _ node: ProofNode, _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    ranges = node.ranges
    vehicles = node.vehicles
    closed = node.closed
    bound = node.bound
    isWhole = node.depth == 0 && network.shifts.isEmpty
    center = nil
    recent = nil
    network.kinds = allKinds
    for (index, arcs) in node.forbidden.enumerated() { network.kinds[index].forbid(arcs.arcs) }
    // Journeys that are fixed in one case may be of use in another.
    for index in coarse.indices where coarse[index] != nil { coarsen(index) }
    try master.use(node, &model)
  }

  /// What the relaxation of a case comes to over the paths known and those found quickly in so many
  /// rounds, in fine units.
  ///
  /// Some paths may be missing, so that it says how good a case is, and proves nothing. The case in hand
  /// has to be taken up again after it.
  mutating func estimate(
    _ node: ProofNode, rounds: Int, _ model: inout LinearProgram
  ) throws(LinearProgramError) -> Double? {
    if rounds > 0 { try take(node, &model) } else { try master.use(node, &model) }
    var objective: Double?
    for round in 0...rounds {
      let began = ContinuousClock.now
      let relaxation = try master.solve(&model, .dual, in: watch.remaining)
      statistics.solverTime += ContinuousClock.now - began
      statistics.linearPrograms += 1
      guard let relaxation else { return nil }
      objective = relaxation.objective
      guard round < rounds, !watch.isOver,
        try add(price(relaxation.prices, .greedy), &model) > 0
      else { break }
    }
    return objective
  }

  /// The kinds of which a part of a vehicle is used, with how many are, those furthest from whole first.
  var fractionalKinds: [(kind: Int, count: Double)] {
    guard let relaxation else { return [] }
    var counts = [Double](repeating: 0, count: network.kinds.count)
    for (route, value) in zip(master.routes, relaxation.values) { counts[route.kind] += value }
    // Where a case cannot be, there may be fewer than it says.
    return counts.enumerated().map { (kind: $0.offset, count: $0.element) }
      .filter { ranges[$0.kind].contains(Int($0.count)) && $0.count.distanceToWhole > 1e-3 }
      .sorted { ($1.count.distanceToWhole, $0.kind) < ($0.count.distanceToWhole, $1.kind) }
  }

  /// Whether the bound is as good as the relaxation can make it.
  private func isClosed(_ objective: Double) -> Bool {
    Double(bound) >= objective - max(objective * 1e-7, scale.unit * 1e-4)
  }

  mutating func solveMaster(
    _ model: inout LinearProgram
  ) throws(LinearProgramError) -> Master.Relaxation? {
    let began = ContinuousClock.now
    defer { statistics.solverTime += ContinuousClock.now - began }
    statistics.linearPrograms += 1
    let relaxation = try master.solve(&model, in: watch.remaining)
    guard let relaxation, master.routes.count > Self.mostColumns else { return relaxation }
    try master.keep(Self.mostColumns / 2, cheapestUnder: relaxation, &model)
    return try master.solve(&model, in: watch.remaining)
  }

  private mutating func add(
    _ answers: [PricingAnswer], _ model: inout LinearProgram
  ) throws(LinearProgramError) -> Int {
    try master.add(
      answers.flatMap { $0.routes.prefix(Self.mostPaths).map(\.route) }, &model)
  }
}

extension Double {
  /// How far a number is from the next whole one.
  fileprivate var distanceToWhole: Double { abs(self - rounded()) }
}
