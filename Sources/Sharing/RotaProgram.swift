internal import LinearOptimization

/// The integer program of a rota.
///
/// A yes or no for each tour a driver could take; and for each turn that a driver may get, the
/// `k`-th costing what it adds to the square of her turns, so that cheap turns are used first.
struct RotaProgram {
  private struct Choice {
    let driver: Int
    let tour: Int
    let variable: LinearProgram.Variable
  }

  private let rota: DrivingRota
  /// Groups of tours that overlap each other; every overlap lies in one of them.
  private let groups: [[Int]]

  init(_ rota: DrivingRota) {
    self.rota = rota
    groups = Self.groups(of: rota)
  }

  /// Serves most tours first, then, serving as many, evens out the turns.
  ///
  /// - Returns: The assignment, or `nil` where the nodes ran out before any was found.
  func solve(nodeLimit: Int) throws(LinearProgramError) -> DrivingRota.Assignment? {
    try LinearProgram.withModel { model throws(LinearProgramError) in
      let choices = try addChoices(to: &model)
      for choice in choices { try model.setCost(of: choice.variable, to: -1) }
      let served = try model.solveInteger(.init(nodes: nodeLimit))
      guard served.hasValues else { return nil }
      let mostDrivers = drivers(of: choices, in: served)

      let count = mostDrivers.count { $0 != nil }
      let terms = choices.map { LinearProgram.Term($0.variable, 1) }
      try model.addRow(.atLeast(Double(count)), terms)
      for choice in choices { try model.setCost(of: choice.variable, to: 0) }
      let targets = rota.targets
      var sums = try addTurns(
        of: choices, beyond: targets?.parts.map { -$0 } ?? rota.turnsSoFar,
        unit: targets?.unit ?? 1, to: &model)
      var even = try model.solveInteger(.init(nodes: nodeLimit))
      guard even.hasValues else {
        return DrivingRota.Assignment(drivers: mostDrivers, isProvedOptimal: false)
      }
      if !rota.offByATurn(in: drivers(of: choices, in: even)).isEmpty {
        let kept = try withinATurn(choices, in: &model, nodeLimit: nodeLimit)
        if let kept { even = kept }
      }
      if rota.early.contains(true), even.status == .optimal {
        try settle(sums, as: even, in: &model)
        sums = try addTurns(
          of: choices.filter { rota.early[$0.tour] }, beyond: rota.earlySoFar, unit: 1, to: &model)
        let mornings = try model.solveInteger(.init(nodes: nodeLimit))
        guard mornings.hasValues else {
          return DrivingRota.Assignment(
            drivers: drivers(of: choices, in: even), isProvedOptimal: false)
        }
        even = mornings
      }
      let isProved = served.status == .optimal && even.status == .optimal
      let usual = try mostUsual(choices, sums, as: even, in: &model, nodeLimit: nodeLimit)
      return DrivingRota.Assignment(
        drivers: drivers(of: choices, in: usual ?? even),
        isProvedOptimal: isProved && usual?.status != .feasible)
    }
  }

  /// The most even of the choices that leave nobody off by a whole turn; `nil` where there is none,
  /// the model then being as before.
  private func withinATurn(
    _ choices: [Choice], in model: inout LinearProgram, nodeLimit: Int
  ) throws(LinearProgramError) -> IntegerSolution? {
    let bounds = rota.targets?.bounds ?? []
    let terms = bounds.indices.map { driver in
      choices.filter { $0.driver == driver }.map { LinearProgram.Term($0.variable, 1) }
    }
    guard zip(bounds, terms).allSatisfy({ $0.least <= min($0.most, $1.count) }) else { return nil }
    var rows: [LinearProgram.Row] = []
    for (bound, terms) in zip(bounds, terms) where !terms.isEmpty {
      rows.append(
        try model.addRow(.between(Double(bound.least), Double(bound.most)), terms))
    }
    let solution = try model.solveInteger(.init(nodes: nodeLimit))
    if solution.hasValues { return solution }
    try model.remove(rows)
    return nil
  }

  /// The choice that is as even as one found and has most usual tours; `nil` where nobody has any.
  private func mostUsual(
    _ choices: [Choice], _ sums: [LinearProgram.Term], as even: IntegerSolution,
    in model: inout LinearProgram, nodeLimit: Int
  ) throws(LinearProgramError) -> IntegerSolution? {
    guard rota.usual.contains(where: { $0.contains(true) }), even.status == .optimal else {
      return nil
    }
    try settle(sums, as: even, in: &model)
    for choice in choices where rota.usual[choice.driver][choice.tour] {
      try model.setCost(of: choice.variable, to: -1)
    }
    let usual = try model.solveInteger(.init(nodes: nodeLimit))
    return usual.hasValues ? usual : nil
  }

  /// Lets turns cost no more than in a solution, and counts them no longer.
  private func settle(
    _ sums: [LinearProgram.Term], as solution: IntegerSolution, in model: inout LinearProgram
  ) throws(LinearProgramError) {
    let cost = sums.reduce(0) { $0 + $1.coefficient * solution.value(of: $1.variable).rounded() }
    try model.addRow(.atMost(cost), sums)
    for term in sums { try model.setCost(of: term.variable, to: 0) }
  }

  /// Adds who could drive what: each tour once, and of tours that overlap one a driver.
  private func addChoices(to model: inout LinearProgram) throws(LinearProgramError) -> [Choice] {
    var choices: [Choice] = []
    for (driver, row) in rota.available.enumerated() {
      for tour in 0..<rota.tourCount where row[tour] {
        let variable = try model.addVariable(.between(0, 1), kind: .integer)
        choices.append(Choice(driver: driver, tour: tour, variable: variable))
      }
    }
    for tour in 0..<rota.tourCount {
      let terms = choices.filter { $0.tour == tour }.map { LinearProgram.Term($0.variable, 1) }
      try model.addRow(.atMost(1), terms)
    }
    for driver in rota.available.indices {
      let own = choices.filter { $0.driver == driver }
      for group in groups {
        let terms = own.filter { group.contains($0.tour) }
          .map { LinearProgram.Term($0.variable, 1) }
        if terms.count > 1 { try model.addRow(.atMost(1), terms) }
      }
    }
    for limit in rota.dayLimits {
      let terms = zip(limit.tours, limit.durations).flatMap { tour, duration in
        choices.filter { $0.driver == limit.driver && $0.tour == tour }
          .map { LinearProgram.Term($0.variable, Double(duration)) }
      }
      if !terms.isEmpty { try model.addRow(.atMost(Double(limit.most)), terms) }
    }
    return choices
  }

  /// Adds the turns that drivers may get, each at what it adds to the sum of squares.
  ///
  /// As the number of turns to give is settled, taking the same number off every driver's turns
  /// changes all sums alike; taking off the least, and what all costs have in common, keeps the costs
  /// small.
  ///
  /// - Parameters:
  ///   - choices: The turns to give.
  ///   - beyond: By driver, the parts of a turn that she has before them, beyond what is due to her.
  ///   - unit: How many parts a turn has.
  /// - Returns: The turns with their costs.
  private func addTurns(
    of choices: [Choice], beyond: [Int], unit: Int, to model: inout LinearProgram
  ) throws(LinearProgramError) -> [LinearProgram.Term] {
    let least = beyond.min() ?? 0
    let divisor = beyond.reduce(unit) { greatestDivisor($0, 2 * ($1 - least)) }
    var all: [LinearProgram.Term] = []
    for (driver, turns) in beyond.enumerated() {
      let own = choices.filter { $0.driver == driver }
      var terms = own.map { LinearProgram.Term($0.variable, -1) }
      for extra in own.indices {
        let cost = Double((2 * (turns - least + extra * unit) + unit) / divisor)
        let variable = try model.addVariable(.between(0, 1), cost: cost)
        terms.append(LinearProgram.Term(variable, 1))
        all.append(LinearProgram.Term(variable, cost))
      }
      try model.addRow(.exactly(0), terms)
    }
    return all
  }

  private func drivers(of choices: [Choice], in solution: IntegerSolution) -> [Int?] {
    var drivers = [Int?](repeating: nil, count: rota.tourCount)
    for choice in choices where solution.value(of: choice.variable) > 0.5 {
      drivers[choice.tour] = choice.driver
    }
    return drivers
  }

  private static func groups(of rota: DrivingRota) -> [[Int]] {
    var overlapping = [Set<Int>](repeating: [], count: rota.tourCount)
    for overlap in rota.overlaps {
      overlapping[overlap.first].insert(overlap.second)
      overlapping[overlap.second].insert(overlap.first)
    }
    var groups: [[Int]] = []
    for overlap in rota.overlaps {
      let pair = [overlap.first, overlap.second]
      if groups.contains(where: { group in pair.allSatisfy(group.contains) }) { continue }
      var group = pair
      for tour in 0..<rota.tourCount
      where group.allSatisfy({ overlapping[tour].contains($0) }) {
        group.append(tour)
      }
      groups.append(group)
    }
    return groups
  }
}

extension IntegerSolution {
  fileprivate var hasValues: Bool { status == .optimal || status == .feasible }
}
