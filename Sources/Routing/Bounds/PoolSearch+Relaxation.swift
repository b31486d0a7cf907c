import LinearOptimization
import Quantities

extension PoolSearch {
  /// The most routes that enter the linear program at once.
  static let mostAdded = 300

  struct Relaxation {
    /// The best bound of all prices tried, and that of these prices.
    var bound: Int
    var proved: Int
    /// By kind and job.
    var prices: [[Int]]
    var kindPrices: [Int]
    var cutPrices: [Int]
    var secondPrices: [Int]
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
      let prices = network.paid(duties)
      let kindPrices = kindRows.map { Int((solution.dual(of: $0) / unit).rounded(.down)) }
      let cutPrices = cuts.map { cut in
        let price = Int((solution.dual(of: cut.row) / unit).rounded(.down))
        return cut.limit > 0 ? max(0, price) : min(0, price)
      }
      let secondPrices = hourRows.map {
        max(0, Int((-solution.dual(of: $0) / 3_600 / unit).rounded(.down)))
      }
      var gaining: [(cost: Int, place: Int)] = []
      var least = [Int](repeating: 0, count: network.kinds.count)
      for place in allowed {
        let route = pool[place]
        let reduced = reducedCost(of: place, prices, kindPrices, cutPrices, secondPrices)
        guard reduced < 0 else { continue }
        least[route.route.kind] = min(least[route.route.kind], reduced)
        if columns[place] == nil { gaining.append((reduced, place)) }
      }
      var proved = network.worth(of: duties, scale, without: closed, doing: done)
      for (price, cut) in zip(cutPrices, cuts) { proved += price * abs(cut.limit) }
      proved += network.fixedCost(of: node.vehicles, scale)
      proved -= network.worth(ofSeconds: secondPrices, of: node.vehicles)
      for (kind, range) in node.ranges.enumerated() {
        let price = kindPrices[kind]
        proved += price * (price > 0 ? range.lowerBound : range.upperBound)
        proved += range.upperBound * least[kind]
      }
      best = max(best, proved)
      if gaining.isEmpty || scale.raised(best) >= target {
        let values = active.map { place in columns[place].map { solution.value(of: $0) } ?? 0 }
        return Relaxation(
          bound: best, proved: proved, prices: prices, kindPrices: kindPrices, cutPrices: cutPrices,
          secondPrices: secondPrices, values: values,
          options: choices?.options.map { $0.map(solution.value) } ?? [],
          left: leftColumns.map { solution.value(of: $0) },
          whole: whole(values, solution, without: closed))
      }
      gaining.sort { ($0.cost, $0.place) < ($1.cost, $1.place) }
      for new in gaining.prefix(Self.mostAdded) { try activate(new.place, &model) }
    }
    return nil
  }

  func reducedCost(
    of place: Int, _ prices: [[Int]], _ kindPrices: [Int], _ cutPrices: [Int],
    _ secondPrices: [Int]
  ) -> Int {
    let kind = pool[place].route.kind
    let paid = prices[kind]
    var reduced = pool[place].cost - kindPrices[kind]
    if !secondPrices.isEmpty { reduced += secondPrices[kind] * pool[place].seconds }
    var jobs = pool[place].jobs
    while jobs != 0 {
      reduced -= paid[jobs.trailingZeroBitCount]
      jobs &= jobs &- 1
    }
    for (cut, price) in zip(cuts, cutPrices) where price != 0 {
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
