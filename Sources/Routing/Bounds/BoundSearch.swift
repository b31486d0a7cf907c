import LinearOptimization
import Quantities

/// Column generation at one node: prices, paths, and the best bound that they prove.
struct BoundSearch {
  var network: PricingNetwork
  let scale: CostScaling
  let watch: StopRule.Watch
  private var remembrance: Remembrance
  var master: Master
  /// How many vehicles of each kind are used.
  private(set) var ranges: [ClosedRange<Int>]
  /// The clock at which paths from both ends meet, by effort and kind.
  private var meetings: [[Int32]]
  /// The kinds whose exact pricing takes too many labels, as they are priced instead.
  private var coarse: [PricingKind?]
  /// The most labels in each direction of exact pricing, by kind.
  private var labelLimits: [Int]
  /// The best bound proved, in fine units.
  private(set) var bound: Int
  /// What proves the best bound of all plans, before any case of how many vehicles are used.
  private(set) var best: BoundProof?
  /// Whether it is still about all plans.
  private var isWhole = true
  /// The prices around which others are looked for, which under new cuts may prove less at first.
  private var center: BoundProof?
  /// By kind, the journeys that were taken out for good.
  private(set) var fixed: [[Int]]
  /// What the last relaxation says.
  private(set) var relaxation: Master.Relaxation?
  var statistics = BoundStatistics()

  /// The most labels in each direction.
  private static let mostLabels = 3_000_000
  /// More labels than this are worth it only once a coarser pricing has ended, and so many times more again.
  private static let fewLabels = 120_000
  private static let refinement = 8
  /// The most jobs that a node remembers.
  private static let mostRemembered = 20
  /// The most circles that are forbidden at once.
  private static let mostCircles = 40
  /// The most paths that one kind adds at once.
  private static let mostPaths = 40
  /// The share of the relaxation that a bound has reached when its prices are worth staying near to.
  private static let steadyShare = 0.9
  /// The share of the best prices in those that paths are quickly looked for under.
  private static let quickSmoothing = 0.6
  /// The most routes in the master.
  private static let mostColumns = 4_000
  /// The most subset-row cuts that are added at once.
  private static let mostNewCuts = 25

  /// How column generation ended.
  enum Ending {
    /// No path has a negative reduced cost.
    case converged
    /// No time, or too many labels.
    case stopped
  }

  init(
    _ network: PricingNetwork, cutoff: Int, _ watch: StopRule.Watch, _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    self.network = network
    self.watch = watch
    scale = CostScaling(cutoff: cutoff, step: network.step)
    master = try Master(network, cutoff: cutoff, scale, &model)
    remembrance = Self.remembrance(of: network)
    ranges = network.ranges
    let middles = network.kinds.map(\.middle)
    meetings = PricingEffort.allCases.map { _ in middles }
    coarse = network.kinds.map { _ in nil }
    labelLimits = network.kinds.map { _ in Self.fewLabels }
    bound = 0
    fixed = network.kinds.map { _ in [] }
  }

  var prices: DualPrices? { center?.prices }

  static func remembrance(of network: PricingNetwork) -> Remembrance {
    let nodes = network.visits.map(\.job) + [-1, -1]
    var nodesOfJob = [[Int]](repeating: [], count: network.jobs.count)
    for (node, visit) in network.visits.enumerated() where visit.job >= 0 {
      nodesOfJob[Int(visit.job)].append(node)
    }
    return Remembrance(jobs: network.jobs.count, jobOfNode: nodes, size: 8) { node, job in
      guard node < network.visits.count else { return 0 }
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

  /// Adds paths until none has a negative reduced cost.
  mutating func converge(_ model: inout LinearProgram) throws(LinearProgramError) -> Ending {
    var smoothing = 0.5
    while !watch.isOver {
      guard let relaxation = try solveMaster(&model) else { return .stopped }
      self.relaxation = relaxation
      if isClosed(relaxation.objective) { return .converged }
      if try addQuickly(relaxation, &model) { continue }
      if watch.isOver { return .stopped }
      let mixed = prices.map { $0.mixed(with: relaxation.prices, smoothing) } ?? relaxation.prices
      let answers = price(mixed, .exact)
      if answers.contains(where: \.isStopped) { return .stopped }
      let proof = lagrangian(mixed, answers)
      if proof.value > center?.value ?? .min { center = proof }
      if proof.value > bound {
        bound = proof.value
        if isWhole { best = proof }
      }
      if isClosed(relaxation.objective) { return .converged }
      if try add(answers, &model) == 0 {
        if smoothing == 0 || mixed == relaxation.prices { return .converged }
        smoothing = 0
      } else {
        smoothing = max(0, smoothing - 0.1)
      }
    }
    return .stopped
  }

  /// Adds paths that are found without looking for all; says whether there were any.
  private mutating func addQuickly(
    _ relaxation: Master.Relaxation, _ model: inout LinearProgram
  ) throws(LinearProgramError) -> Bool {
    if let prices, Double(bound) > Self.steadyShare * relaxation.objective {
      let mixed = prices.mixed(with: relaxation.prices, Self.quickSmoothing)
      if try add(price(mixed, .greedy), &model) > 0 { return true }
      if !isCoarse, try add(price(mixed, .quick), &model) > 0 { return true }
    }
    if try add(price(relaxation.prices, .greedy), &model) > 0 { return true }
    guard !isCoarse else { return false }
    return try add(price(relaxation.prices, .quick), &model) > 0
  }

  /// Goes on with other numbers of vehicles, of which a bound is known.
  mutating func use(
    _ ranges: [ClosedRange<Int>], bound: Int, _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    self.ranges = ranges
    self.bound = bound
    isWhole = false
    center = nil
    // Journeys that are fixed in one case may be of use in another.
    for index in coarse.indices where coarse[index] != nil { coarsen(index) }
    try master.use(ranges, &model)
  }

  /// The kind whose number of vehicles is furthest from whole, and that number.
  var fractionalKind: (kind: Int, count: Double)? {
    guard let relaxation else { return nil }
    var counts = [Double](repeating: 0, count: network.kinds.count)
    for (route, value) in zip(master.routes, relaxation.values) { counts[route.kind] += value }
    let kind = counts.indices.max { counts[$0].distanceToWhole < counts[$1].distanceToWhole }
    guard let kind, counts[kind].distanceToWhole > 1e-3 else { return nil }
    return (kind, counts[kind])
  }

  /// Whether the bound is as good as the relaxation can make it.
  private func isClosed(_ objective: Double) -> Bool {
    Double(bound) >= objective - max(objective * 1e-7, scale.unit * 1e-4)
  }

  private mutating func solveMaster(
    _ model: inout LinearProgram
  ) throws(LinearProgramError) -> Master.Relaxation? {
    let began = ContinuousClock.now
    defer { statistics.solverTime += ContinuousClock.now - began }
    statistics.linearPrograms += 1
    let relaxation = try master.solve(&model)
    guard let relaxation, master.routes.count > Self.mostColumns else { return relaxation }
    try master.keep(Self.mostColumns / 2, cheapestUnder: relaxation, &model)
    return try master.solve(&model)
  }

  /// Takes journeys out that no better plan makes, for each kind; says whether there was time.
  mutating func fixArcs(
    below target: Int, _ model: inout LinearProgram
  ) throws(LinearProgramError) -> Bool {
    guard let center else { return true }
    let began = ContinuousClock.now
    defer { statistics.pricingTime += ContinuousClock.now - began }
    for index in network.kinds.indices {
      let useless =
        priced(index, .exact).laneCount <= 1
        ? uselessArcs(Int32.self, index, center, below: target)
        : uselessArcs(SIMD8<Int32>.self, index, center, below: target)
      guard let useless else { return false }
      network.kinds[index].forbid(useless)
      coarse[index]?.forbid(useless)
      if isWhole { fixed[index] += useless }
    }
    let kinds = network.kinds
    if try master.remove(where: { !kinds[$0.kind].allows($0.nodes) }, &model) {
      relaxation = try solveMaster(&model)
    }
    return true
  }

  private func uselessArcs<Lane: Lanes>(
    _: Lane.Type, _ index: Int, _ proof: BoundProof, below target: Int
  ) -> [Int]? {
    let pricer = pricer(
      Lane.self, index, priced(index, .exact), proof.prices, proof.cuts, remembrance)
    defer { pricer.deallocate() }
    return pricer.uselessArcs(gap: target - proof.value, most: Self.mostLabels) { watch.isOver }
  }

  /// All routes that a better plan may use.
  func enumerate(below target: Int, most: Int) -> [PricedRoute]? {
    // Goods in parts may be visited twice, and leaving a visit out may make a route dearer.
    guard let center, !isCoarse, network.jobs.count <= PricingNetwork.mostFollowed,
      !network.relaxed.contains(.parts)
    else { return nil }
    var routes: [PricedRoute] = []
    for index in network.kinds.indices {
      let found =
        network.kinds[index].laneCount <= 1
        ? enumerate(Int32.self, index, center, below: target, most)
        : enumerate(SIMD8<Int32>.self, index, center, below: target, most)
      guard let found else { return nil }
      routes += found
    }
    return routes
  }

  private func enumerate<Lane: Lanes>(
    _: Lane.Type, _ index: Int, _ proof: BoundProof, below target: Int, _ most: Int
  ) -> [PricedRoute]? {
    let kind = network.kinds[index]
    let pricer = pricer(Lane.self, index, kind, proof.prices, proof.cuts, remembrance)
    defer { pricer.deallocate() }
    let elementary = self.pricer(
      Lane.self, index, kind, proof.prices, proof.cuts, Remembrance(all: network))
    defer { elementary.deallocate() }
    return pricer.enumerate(
      elementary, index: index, gap: target - proof.value, most: most
    ) { watch.isOver }
  }

  private func pricer<Lane: Lanes>(
    _: Lane.Type, _ index: Int, _ kind: PricingKind, _ prices: DualPrices, _ cuts: CuttingPlanes,
    _ remembrance: Remembrance
  ) -> KindPricer<Lane> {
    KindPricer<Lane>(network, kind, index, remembrance, prices, cuts, scale)
  }

  /// Adds cuts that the last relaxation violates; says how many.
  mutating func cut(_ model: inout LinearProgram) throws(LinearProgramError) -> Int {
    guard let relaxation else { return 0 }
    let routes = master.routes
    var count = 0
    for cut in CapacityCut.violated(by: routes, relaxation.values, in: network, most: 15)
    where !master.cuts.capacity.contains(cut) {
      try master.add(cut, &model)
      count += 1
    }
    if count < 5 { count += try cutSubsets(relaxation, &model) }
    if count > 0 { center = nil }
    return count
  }

  private mutating func cutSubsets(
    _ relaxation: Master.Relaxation, _ model: inout LinearProgram
  ) throws(LinearProgramError) -> Int {
    // They hold where no job is done twice.
    guard !network.relaxed.contains(.parts) else { return 0 }
    let idle = relaxation.prices.subsetCuts.indices.filter {
      relaxation.prices.subsetCuts[$0] == 0
    }
    try master.removeSubsetCuts(idle, &model)
    var count = 0
    let found = SubsetCut.violated(
      by: master.routes, relaxation.values, in: network, most: Self.mostNewCuts)
    for (_, cut) in found {
      if let known = master.cuts.subset.firstIndex(where: { $0.jobs == cut.jobs }) {
        var wider = master.cuts.subset[known]
        wider.memory.formUnion(cut.memory)
        guard wider != master.cuts.subset[known] else { continue }
        try master.widen(known, to: wider, &model)
      } else {
        guard master.cuts.subset.count < UInt128.bitWidth else { continue }
        try master.add(cut, &model)
      }
      count += 1
    }
    return count
  }

  private mutating func add(
    _ answers: [PricingAnswer], _ model: inout LinearProgram
  ) throws(LinearProgramError) -> Int {
    try master.add(
      answers.flatMap { $0.routes.prefix(Self.mostPaths).map(\.route) }, &model)
  }

  /// Whether some kind is priced more roughly than the network has it.
  var isCoarse: Bool { coarse.contains { $0 != nil } }

  private mutating func coarsen(_ index: Int) {
    let fine = network.kinds[index]
    var relaxed: Set<BoundRelaxation> = []
    var kind = PricingKind(network, fine.vehicles, isCoarse: true, &relaxed)
    kind.forbid(fine.costs.indices.filter { fine.costs[$0] >= PricingKind.forbidden })
    coarse[index] = kind
    meetings[PricingEffort.exact.rawValue][index] = kind.middle
  }

  /// Prices kinds finely again, with more labels; says whether there are such kinds.
  mutating func refine(_ model: inout LinearProgram) throws(LinearProgramError) -> Bool {
    let rough = coarse.indices.filter { coarse[$0] != nil && labelLimits[$0] < Self.mostLabels }
    for index in rough {
      coarse[index] = nil
      labelLimits[index] = min(Self.mostLabels, labelLimits[index] * Self.refinement)
      meetings[PricingEffort.exact.rawValue][index] = network.kinds[index].middle
    }
    guard !rough.isEmpty else { return false }
    let kinds = network.kinds
    if try master.remove(where: { !kinds[$0.kind].carries($0.nodes) }, &model) {
      relaxation = try solveMaster(&model)
    }
    return true
  }

  /// Lets nodes remember the jobs that routes of the relaxation do again; says whether they did not.
  ///
  /// Growing ng-neighborhoods (Roberti and Mingozzi, "Dynamic ng-path relaxation for the delivery man
  /// problem", 2014).
  mutating func forbidCircles(_ model: inout LinearProgram) throws(LinearProgramError) -> Bool {
    guard let relaxation else { return false }
    var circles: [(value: Double, job: Int32, nodes: [Int])] = []
    for (route, value) in zip(master.routes, relaxation.values) where value > 1e-4 {
      var last: [Int32: Int] = [:]
      for (position, node) in route.nodes.enumerated() {
        let visit = network.visits[Int(node)]
        guard visit.job >= 0, visit.role != .delivery else { continue }
        if let before = last.updateValue(position, forKey: visit.job) {
          let nodes = route.nodes[(before + 1)..<position].map(Int.init)
          circles.append((value, visit.job, nodes))
        }
      }
    }
    circles.sort { ($0.nodes.count, $1.value, $0.job) < ($1.nodes.count, $0.value, $1.job) }
    var isNew = false
    for circle in circles.prefix(Self.mostCircles) {
      if remembrance.add(circle.job, at: circle.nodes, most: Self.mostRemembered) { isNew = true }
    }
    guard isNew else { return false }
    let (remembrance, visits) = (remembrance, network.visits)
    _ = try master.remove(where: { !remembrance.allows($0.nodes, visits) }, &model)
    return true
  }

  /// Prices every kind.
  private mutating func price(_ prices: DualPrices, _ effort: PricingEffort) -> [PricingAnswer] {
    let began = ContinuousClock.now
    defer { statistics.pricingTime += ContinuousClock.now - began }
    statistics.pricings += 1
    var answers: [PricingAnswer] = []
    for index in network.kinds.indices {
      var answer = price(index, prices, effort)
      if answer.isStopped, effort != .greedy, coarse[index] == nil, !watch.isOver {
        coarsen(index)
        answer = effort == .exact ? price(index, prices, effort) : PricingAnswer()
      }
      answers.append(answer)
      if answer.isStopped { break }
      balance(index, answer, effort)
    }
    return answers
  }

  private func price(
    _ index: Int, _ prices: DualPrices, _ effort: PricingEffort
  ) -> PricingAnswer {
    priced(index, effort).laneCount <= 1
      ? price(Int32.self, index, prices, effort)
      : price(SIMD8<Int32>.self, index, prices, effort)
  }

  /// A kind as it is priced.
  private func priced(_ index: Int, _ effort: PricingEffort) -> PricingKind {
    effort == .exact ? coarse[index] ?? network.kinds[index] : network.kinds[index]
  }

  private func price<Lane: Lanes>(
    _: Lane.Type, _ index: Int, _ prices: DualPrices, _ effort: PricingEffort
  ) -> PricingAnswer {
    let pricer = pricer(
      Lane.self, index, priced(index, effort), prices, master.cuts, remembrance)
    defer { pricer.deallocate() }
    let isFine = effort != .greedy && coarse[index] == nil
    return pricer.search(
      effort, index: index, meeting: meetings[effort.rawValue][index],
      most: isFine ? labelLimits[index] : Self.mostLabels
    ) { watch.isOver }
  }

  /// Moves the clock at which paths meet to where both ends have as much to do.
  private mutating func balance(_ index: Int, _ answer: PricingAnswer, _ effort: PricingEffort) {
    let (forward, backward) = (answer.labels.forward, answer.labels.backward)
    let kind = priced(index, effort)
    let (first, last) = (kind.opens[kind.source], kind.closes[kind.sink])
    let share: Int32 = max(forward, backward) > 3 * min(forward, backward) ? 10 : 25
    let step = max(1, (last - first) / share)
    let row = effort.rawValue
    if forward > backward + backward / 4 {
      meetings[row][index] = max(first, meetings[row][index] - step)
    } else if backward > forward + forward / 4 {
      meetings[row][index] = min(last - 1, meetings[row][index] + step)
    }
  }

  /// What no plan can cost less than, by the prices alone: each job at its price or its prize, and the
  /// cheapest path on every vehicle that gains by it.
  private func lagrangian(_ prices: DualPrices, _ answers: [PricingAnswer]) -> BoundProof {
    var bound = 0
    for (price, job) in zip(prices.jobs, network.jobs) {
      bound += job.isRequired ? price : min(price, scale.scaled(job.prize))
    }
    for (price, cut) in zip(prices.capacityCuts, master.cuts.capacity) {
      bound += price * cut.vehicles
    }
    for price in prices.subsetCuts { bound -= price }
    for (index, range) in ranges.enumerated() {
      let price = prices.kinds[index]
      bound += price * (price > 0 ? range.lowerBound : range.upperBound)
      bound += range.upperBound * (answers[index].least ?? 0)
    }
    return BoundProof(
      prices: prices, cuts: master.cuts, leasts: answers.map { $0.least ?? 0 }, value: bound)
  }
}

extension DualPrices {
  /// Prices between these and others; all of these where the share is one.
  func mixed(with other: DualPrices, _ share: Double) -> DualPrices {
    func mix(_ one: [Int], _ two: [Int]) -> [Int] {
      guard one.count == two.count else { return two }
      return zip(one, two).map { $1 + Int(Double($0 - $1) * share) }
    }
    return DualPrices(
      jobs: mix(jobs, other.jobs), kinds: mix(kinds, other.kinds),
      capacityCuts: mix(capacityCuts, other.capacityCuts),
      subsetCuts: mix(subsetCuts, other.subsetCuts))
  }
}

extension Double {
  /// How far a number is from the next whole one.
  fileprivate var distanceToWhole: Double { abs(self - rounded()) }
}
