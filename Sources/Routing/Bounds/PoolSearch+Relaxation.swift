import LinearOptimization
import Quantities

extension PoolSearch {
  /// The most routes that enter the linear program at once.
  static let mostAdded = 300

  /// What a route is paid and charged, in fine units.
  struct Prices {
    /// By kind and job.
    var jobs: [[Int]]
    var kinds: [Int]
    var cuts: [Int]
    /// By kind, each second of what vehicles share.
    var seconds: [Int]
  }

  struct Relaxation {
    /// The best bound of all prices tried, and that of these prices.
    var bound: Int
    var proved: Int
    var prices: Prices
    /// By place in `active`.
    var values: [Double]
    /// How far each choice comes to each option.
    var options: [[Double]]
    /// How much of each job is left.
    var left: [Double]
    /// The routes of a solution in whole numbers.
    var whole: [Int]?
  }

  /// Solves the relaxation under some branches, over all routes of the pool.
  mutating func solve(
    _ model: inout LinearProgram, _ branches: [Branch]
  ) throws(LinearProgramError) -> Relaxation? {
    let closed = closed(by: branches)
    let gone = jobsGone(without: closed)
    let allowed = pool.indices.filter { place in
      let route = pool[place]
      return route.jobs & gone[route.route.kind] == 0
        && branches.allSatisfy { $0.allows(route) }
    }
    var isAllowed = [Bool](repeating: false, count: pool.count)
    for place in allowed { isAllowed[place] = true }
    for place in active {
      if let column = columns[place] {
        try model.setBounds(of: column, to: isAllowed[place] ? .atLeast(0) : .exactly(0))
      }
    }
    var done: Set<Int> = []
    for case .job(let job, true) in branches { done.insert(job) }
    for (index, job) in network.jobs.enumerated() where !job.isRequired && job.choice == nil {
      try model.setCost(
        of: leftColumns[index], to: leftCost(done.contains(index) ? nil : job.prize))
    }
    try choices?.close(closed, &model)
    var best = 0
    while !watch.isOver {
      let solution = try model.solve(limits: .init(time: watch.remaining))
      guard solution.status == .optimal else { return nil }
      let duties = dutyRows.map { Int((solution.dual(of: $0) / unit).rounded(.down)) }
      let prices = Prices(
        jobs: network.paid(duties),
        kinds: kindRows.map { Int((solution.dual(of: $0) / unit).rounded(.down)) },
        cuts: cuts.map { cut in
          let price = Int((solution.dual(of: cut.row) / unit).rounded(.down))
          return cut.limit > 0 ? max(0, price) : min(0, price)
        },
        seconds: hourRows.map {
          max(0, Int((-solution.dual(of: $0) / 3_600 / unit).rounded(.down)))
        })
      var gaining: [(cost: Int, place: Int)] = []
      var least = [Int](repeating: 0, count: network.kinds.count)
      for place in allowed {
        let route = pool[place]
        let reduced = Self.reducedCost(of: route, at: place, cuts, prices)
        guard reduced < 0 else { continue }
        least[route.route.kind] = min(least[route.route.kind], reduced)
        if columns[place] == nil { gaining.append((reduced, place)) }
      }
      var proved = network.worth(of: duties, scale, without: closed, doing: done)
      for (price, cut) in zip(prices.cuts, cuts) { proved += price * abs(cut.limit) }
      proved += network.cost(of: node.vehicles, at: prices.seconds, scale)
      for (kind, range) in node.ranges.enumerated() {
        let price = prices.kinds[kind]
        proved += price * (price > 0 ? range.lowerBound : range.upperBound)
        proved += range.upperBound * least[kind]
      }
      best = max(best, proved)
      if gaining.isEmpty || scale.raised(best) >= target {
        let values = active.map { place in columns[place].map { solution.value(of: $0) } ?? 0 }
        return Relaxation(
          bound: best, proved: proved, prices: prices, values: values,
          options: choices?.options.map { $0.map(solution.value) } ?? [],
          left: leftColumns.map { solution.value(of: $0) },
          whole: whole(values, solution, without: closed))
      }
      gaining.sort { ($0.cost, $0.place) < ($1.cost, $1.place) }
      for new in gaining.prefix(Self.mostAdded) { try activate(new.place, &model) }
    }
    return nil
  }

  /// Static: a method was handed a copy of the whole search, for each route each time.
  static func reducedCost(
    of route: Route, at place: Int, _ cuts: [PoolCut], _ prices: Prices
  ) -> Int {
    let kind = route.route.kind
    let paid = prices.jobs[kind]
    var reduced = route.cost - prices.kinds[kind]
    if !prices.seconds.isEmpty { reduced += prices.seconds[kind] * route.seconds }
    var jobs = route.jobs
    while jobs != 0 {
      reduced -= paid[jobs.trailingZeroBitCount]
      jobs &= jobs &- 1
    }
    for (cut, price) in zip(cuts, prices.cuts) where price != 0 {
      reduced -= Int(cut.counts[place]) * price
    }
    return reduced
  }

  /// The routes that a relaxation uses, where it uses none in part and leaves no required job.
  private func whole(
    _ values: [Double], _ solution: LinearSolution, without closed: Set<PricingNetwork.Option>
  ) -> [Int]? {
    let options = choices?.options.joined().map(solution.value) ?? []
    let isWhole = (values + options).allSatisfy { $0 < 1e-6 || $0 > 1 - 1e-6 }
    let leavesNone = zip(leftColumns, network.jobs).allSatisfy { column, job in
      let isLeft = job.choice.map { !closed.contains(.init(choice: $0, number: nil)) } ?? true
      return !job.isRequired && isLeft || solution.value(of: column) < 1e-6
    }
    guard isWhole, leavesNone else { return nil }
    return zip(active, values).filter { $0.1 > 0.5 }.map(\.0)
  }
}
