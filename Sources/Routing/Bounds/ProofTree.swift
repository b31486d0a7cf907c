import LinearOptimization
import Quantities

/// The cases that a proof goes through, the one of the least bound first.
///
/// What holds of all plans is the least bound of the cases that are open.
struct ProofTree {
  var search: BoundSearch
  /// The cost of the plan in hand.
  let cutoff: Int
  /// Whether cuts and enumeration are left out.
  let isBranchingOnly: Bool
  let report: (ProofSearch.Progress) -> Void
  var answer = ProofSearch.Answer()
  /// The least cost known, in fine units: only less is looked for.
  var target: Int
  /// The cases to be looked at, that of the least bound last.
  private var open: [ProofNode] = []
  /// What no plan of the cases that are given up costs less than.
  private var leftBound = Int.max
  var history = BranchHistory()
  /// Whether the routes found before the first split were put together.
  var hasCombined = false
  let isSymmetric: Bool
  /// The labels of exact pricing before there were any cuts.
  private var fewLabels: Int?

  /// The gap, as a share of the cost known, from which all routes are enumerated.
  private static let enumerableGap = 0.04
  /// So few jobs that all routes are enumerated whatever the gap.
  private static let fewJobs = 20
  /// The gap from which journeys are fixed.
  private static let fixableGap = 0.1
  /// The share of the gap of the last time at which that and enumeration are tried again.
  private static let siftingShare = 0.8
  /// The same before a case is split.
  private static let lastSiftingShare = 0.98
  /// The gap from which it is worth it to enumerate long.
  private static let smallGap = 0.0125
  private static let fewPartials = 100_000
  /// The share of the time left that enumeration may take for each kind, and then the choice, where there is something
  /// else to try.
  private static let siftingTime = 0.25
  /// The share of the gap that a round of cuts closes where the next is worth it.
  private static let worthyShare = 0.03
  /// So many rounds that close less, one after the other, are the last.
  private static let vainRounds = 2
  /// How many times as many labels as without cuts make more cuts too heavy.
  private static let heaviness = 3

  init(
    search: BoundSearch, cutoff: Int, isBranchingOnly: Bool,
    report: @escaping (ProofSearch.Progress) -> Void
  ) {
    self.search = search
    self.cutoff = cutoff
    self.isBranchingOnly = isBranchingOnly
    self.report = report
    target = search.scale.scaled(cutoff)
    isSymmetric = search.network.isSymmetric
    open = ProofNode.roots(of: search.network).map { root in
      var root = root
      root.bound = search.bound
      return root
    }
  }

  /// What makes the relaxation of a case tighter.
  private enum Tightening {
    case cuts
    case neighborhoods
  }

  /// How a case ended.
  private enum Ending {
    /// None of its plans costs less than the target.
    case closed
    /// Nothing else is left to try, or time is over.
    case left
    case split([ProofNode])
  }

  /// Looks at cases until none is open that could hold a better plan.
  mutating func run(_ model: inout LinearProgram) throws(LinearProgramError) {
    guard !search.watch.isOver else { return }
    note(.max)
    while let next = open.last, next.bound < leftBound, search.scale.raised(next.bound) < target,
      !search.watch.isOver, openBytes <= search.memory.openCases
    {
      var node = open.removeLast()
      answer.nodes += 1
      switch try look(at: &node, &model) {
      case .closed: break
      case .left: leftBound = min(leftBound, node.bound)
      case .split(let parts):
        for part in parts { insert(part) }
      }
      note(.max)
    }
  }

  private var openBytes: Int { open.count * (open.last?.byteCount ?? 0) }

  private mutating func insert(_ node: ProofNode) {
    let place = open.partitioningIndex { ($0.bound, -$0.depth) <= (node.bound, -node.depth) }
    open.insert(node, at: place)
  }

  /// Raises the bounds of the other cases to begin with to what the prices in hand prove of them, as long as no journey
  /// was taken out for the case in hand alone.
  private mutating func raiseOthers(beside node: ProofNode) {
    guard node.depth == 0, node.siftedGap == .infinity, let proof = search.center else { return }
    for index in open.indices where open[index].depth == 0 {
      let value = search.value(of: proof, with: open[index].vehicles)
      open[index].bound = max(open[index].bound, value)
    }
    open.sort { ($0.bound, -$0.depth) > ($1.bound, -$1.depth) }
  }

  private mutating func look(
    at node: inout ProofNode, _ model: inout LinearProgram
  ) throws(LinearProgramError) -> Ending {
    try search.take(node, &model)
    var before = Int.min
    var vain: [Tightening: Int] = [:]
    var last: Tightening?
    while true {
      let ending = try search.converge(below: target, &model)
      node.bound = search.bound
      raiseOthers(beside: node)
      note(node.bound)
      keepWhole(of: node)
      if search.scale.raised(node.bound) >= target { return .closed }
      guard ending == .converged else { return .left }
      if search.relaxation.map({ $0.overtime > 1e-6 }) ?? false {
        try search.master.raiseOvertime(&model)
        continue
      }
      // Of several to begin with, that of the least bound goes on.
      if node.depth == 0, let next = open.last, next.bound < node.bound { return .split([node]) }
      let gap = Double(target - node.bound) / Double(max(1, target))
      if !node.triedVehicles, !search.fractionalKinds.isEmpty {
        node.triedVehicles = true
        let center = search.center
        if let parts = try splitEarly(node, &model) { return .split(parts) }
        try search.take(node, &model)
        search.center = center
        continue
      }
      if let ending = try sift(&node, gap, &model) { return ending }
      if let last {
        let gain = Double(node.bound - before)
        let isWorthy = gain >= Self.worthyShare * Double(target - node.bound)
        vain[last] = isWorthy ? 0 : vain[last, default: 0] + 1
      }
      before = node.bound
      if fewLabels == nil, search.labelCount > 0 { fewLabels = search.labelCount }
      let isHeavy = search.labelCount > Self.heaviness * (fewLabels ?? .max / Self.heaviness)
      if !isBranchingOnly, !isHeavy, vain[.cuts, default: 0] < Self.vainRounds,
        try search.cut(isThorough: vain[.cuts, default: 0] > 0, &model) > 0
      {
        last = .cuts
        continue
      }
      if vain[.neighborhoods, default: 0] < Self.vainRounds, try search.forbidCircles(&model) {
        last = .neighborhoods
        continue
      }
      last = nil
      if try search.refine(&model) { continue }
      if try combine(node) { continue }
      if let ending = try sift(&node, gap, at: Self.lastSiftingShare, &model) { return ending }
      if let parts = try split(node, &model) {
        answer.decidesJourneys = true
        return .split(parts)
      }
      return try sift(&node, gap, isLast: true, &model) ?? .left
    }
  }

  /// Takes note of what the relaxation found, where it is a plan in whole numbers.
  private mutating func keepWhole(of node: ProofNode) {
    guard let relaxation = search.relaxation, relaxation.overtime < 1e-6 else { return }
    let network = search.network
    var routes: [PricedRoute] = []
    for (route, value) in zip(search.master.routes, relaxation.values) where value > 1e-6 {
      guard value > 1 - 1e-6, value < 1 + 1e-6 else { return }
      routes.append(route)
    }
    var times = [Int](repeating: 0, count: network.dutyCount)
    for visit in routes.flatMap(\.nodes).map({ network.visits[Int($0)] }) {
      if visit.job >= 0, visit.role != .delivery { times[Int(visit.duty)] += 1 }
    }
    guard let left = network.costOfLeft(times, search.scale) else { return }
    let fixed = network.fixedCost(of: node.vehicles, search.scale)
    let cost = routes.reduce(left + fixed) { $0 + search.master.cost(of: $1) }
    guard cost < target else { return }
    target = cost
    answer.routes = routes
  }

  /// Takes journeys out, enumerates all routes where there may be few, and chooses among them.
  private mutating func sift(
    _ node: inout ProofNode, _ gap: Double, at share: Double = siftingShare, isLast: Bool = false,
    _ model: inout LinearProgram
  ) throws(LinearProgramError) -> Ending? {
    let isSmall = search.network.jobs.count <= Self.fewJobs
    guard
      isLast || (isSmall || gap < Self.fixableGap) && gap < share * node.siftedGap
    else { return nil }
    node.siftedGap = gap
    let isEnumerable = !isBranchingOnly && (isLast || isSmall || gap < Self.enumerableGap)
    let isLong = isLast || gap < Self.smallGap
    let most = isLong ? search.memory.partials : min(search.memory.partials, Self.fewPartials)
    // What a certificate says is of all plans below the cutoff.
    let limit = search.isWhole ? search.scale.scaled(cutoff) : target
    let share = isLast ? 1 : Self.siftingTime
    let all = try search.sift(
      &node, below: limit, routesBelow: target, most: isEnumerable ? most : 0, share: share, &model)
    guard let all else { return nil }
    node.bound = max(node.bound, try choose(all, node, share: share))
    return search.scale.raised(node.bound) >= target ? .closed : nil
  }

  /// Tells of a bound, that of the case in hand, in fine units.
  private mutating func note(_ bound: Int) {
    let cuts = search.master.cuts
    let least = min(bound, leftBound, open.last?.bound ?? .max, target)
    answer.bound = min(cutoff, max(answer.bound, search.scale.bound(least)))
    if answer.method != .enumeration {
      let hasCuts = !cuts.capacity.isEmpty || !cuts.subset.isEmpty
      answer.method =
        answer.bound == 0
        ? .none : answer.nodes > 1 ? .branching : hasCuts ? .cuts : .columnGeneration
    }
    if let prices = search.prices { answer.prices = prices.duties.map(search.scale.nearest) }
    answer.proof = search.best
    answer.pool = search.master.routes
    answer.fixed = search.fixed
    answer.shift = search.scale.shift
    answer.isCoarse = answer.isCoarse || search.isCoarse
    answer.statistics = search.statistics
    report(.init(bound: answer.bound, nodes: answer.nodes, openNodes: open.count))
  }
}

extension Array {
  /// The first place of which a condition holds, where it holds from some place on.
  fileprivate func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
    var (first, last) = (0, count)
    while first < last {
      let middle = (first + last) / 2
      if isAfter(self[middle]) { last = middle } else { first = middle + 1 }
    }
    return first
  }
}
