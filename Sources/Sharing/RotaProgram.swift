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
      try addTurns(of: choices, to: &model)
      let even = try model.solveInteger(.init(nodes: nodeLimit))
      return DrivingRota.Assignment(
        drivers: even.hasValues ? drivers(of: choices, in: even) : mostDrivers,
        isProvedOptimal: served.status == .optimal && even.status == .optimal)
    }
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
    return choices
  }

  /// Adds the turns that drivers may get, each at what it adds to the sum of squares.
  ///
  /// As the number of turns to give is settled, taking the same number off every driver's turns
  /// changes all sums alike; taking off the least keeps the costs small.
  private func addTurns(
    of choices: [Choice], to model: inout LinearProgram
  ) throws(LinearProgramError) {
    let least = rota.turnsSoFar.min() ?? 0
    for (driver, turns) in rota.turnsSoFar.enumerated() {
      let own = choices.filter { $0.driver == driver }
      var terms = own.map { LinearProgram.Term($0.variable, -1) }
      for extra in own.indices {
        let cost = 2 * (turns - least + extra) + 1
        let variable = try model.addVariable(.between(0, 1), cost: Double(cost))
        terms.append(LinearProgram.Term(variable, 1))
      }
      try model.addRow(.exactly(0), terms)
    }
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
