internal import LinearOptimization

extension LegChoice {
  /// Finds the tours and ways that cost least, by branch and bound.
  ///
  /// - Parameters:
  ///   - limit: Only what costs less is looked for.
  ///   - nodeLimit: The most nodes of branch and bound.
  ///   - isStopped: Asked before each node.
  /// - Returns: The best found; nothing where there is none below the limit, or it was not found in time.
  package func solve(
    below limit: Int, nodeLimit: Int, isStopped: @escaping () -> Bool = { false }
  ) -> Answer? {
    // Where nothing is known, no answer costs more than all there is.
    let limit = min(limit, mostCost + 1)
    guard limit > 0 else { return nil }
    // A numerical failure of the solver costs this combination, no more.
    return try? LinearProgram.withModel { model throws(LinearProgramError) in
      let program = try Program(self, scale: 1e6 / Double(limit), &model)
      let solution = try model.solveInteger(
        IntegerLimits(nodes: nodeLimit, cutOff: 1e6)
      ) { _ in !isStopped() }
      guard solution.status == .optimal || solution.status == .feasible else { return nil }
      func isChosen(_ variable: LinearProgram.Variable) -> Bool {
        solution.value(of: variable) > 0.5
      }
      let chosen = tours.indices.filter { isChosen(program.tours[$0]) }
      let ways = program.ways.map { $0.firstIndex(where: isChosen) ?? 0 }
      let cost = cost(of: chosen, going: ways)
      return cost < limit
        ? Answer(
          tours: chosen, ways: ways, cost: cost, isProvedOptimal: solution.status == .optimal)
        : nil
    }
  }
}

extension LegChoice {
  /// What all tours and carriers cost together.
  private var mostCost: Int {
    let loads = units.flatMap(\.ways).reduce(into: carriers.map { _ in 0 }) { loads, way in
      if let carrier = way.carrier { loads[carrier] += way.load }
    }
    return tours.reduce(0) { $0 + $1.cost }
      + zip(carriers, loads).reduce(0) { $0 + $1.0.cost(of: $1.1) }
  }
}

/// The variables and rows of a choice.
private struct Program {
  /// How much of a leg a tour carries.
  private struct Share: Hashable {
    let tour: Int
    let part: Double
  }

  let tours: [LinearProgram.Variable]
  /// By unit, then by way.
  private(set) var ways: [[LinearProgram.Variable]] = []

  init(
    _ choice: LegChoice, scale: Double, _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    var tours: [LinearProgram.Variable] = []
    for tour in choice.tours {
      tours.append(
        try model.addVariable(.between(0, 1), cost: Double(tour.cost) * scale, kind: .integer))
    }
    self.tours = tours
    for (vehicle, count) in choice.vehicles.enumerated() {
      let own = choice.tours.indices.filter { choice.tours[$0].vehicle == vehicle }
      guard own.count > count else { continue }
      try model.addRow(.atMost(Double(count)), own.map { .init(tours[$0], 1) })
    }
    for unit in choice.units {
      var own: [LinearProgram.Variable] = []
      for _ in unit.ways { own.append(try model.addVariable(.between(0, 1), kind: .integer)) }
      try model.addRow(.exactly(1), own.map { .init($0, 1) })
      ways.append(own)
    }
    try addHubs(choice, &model)
    try addLegs(choice, &model)
    try addCarriers(choice, scale, &model)
  }

  /// An owner's goods pass one hub at most.
  private func addHubs(
    _ choice: LegChoice, _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    for owner in Set(choice.units.map(\.owner)).sorted() {
      let units = choice.units.indices.filter { choice.units[$0].owner == owner }
      let hubs = Set(units.flatMap { choice.units[$0].ways.compactMap(\.hub) }).sorted()
      guard hubs.count > 1 else { continue }
      var passed: [LinearProgram.Variable] = []
      for hub in hubs {
        let variable = try model.addVariable(.between(0, 1), kind: .integer)
        passed.append(variable)
        for unit in units {
          let over = zip(choice.units[unit].ways, ways[unit]).filter { $0.0.hub == hub }
          guard !over.isEmpty else { continue }
          try model.addRow(
            .atMost(0), over.map { .init($0.1, 1) } + [.init(variable, -1)])
        }
      }
      try model.addRow(.atMost(1), passed.map { .init($0, 1) })
    }
  }

  /// Whatever way is taken, tours carry all of its legs.
  private func addLegs(
    _ choice: LegChoice, _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    var carrying = [[Share]](repeating: [], count: choice.legs.count)
    for (index, tour) in choice.tours.enumerated() {
      for (leg, amount) in tour.amounts {
        // More than all of it is of no more use, and a smaller coefficient is a tighter row.
        carrying[leg].append(
          Share(tour: index, part: min(1, Double(amount) / Double(choice.legs[leg]))))
      }
    }
    for (unit, variables) in zip(choice.units, ways) {
      for (way, taken) in zip(unit.ways, variables) {
        // Goods that always travel together need one row.
        var seen: Set<[Share]> = []
        for leg in way.legs {
          let row = carrying[leg]
          guard seen.insert(row).inserted else { continue }
          try model.addRow(
            .atLeast(0), row.map { .init(tours[$0.tour], $0.part) } + [.init(taken, -1)])
        }
      }
    }
  }

  /// A carrier comes if a way needs it, with as many pallets as its goods begin.
  private func addCarriers(
    _ choice: LegChoice, _ scale: Double, _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    for (index, carrier) in choice.carriers.enumerated() {
      let comes = try model.addVariable(
        .between(0, 1), cost: Double(carrier.perDelivery) * scale)
      let pallets = try model.addVariable(
        .atLeast(0), cost: Double(carrier.perPallet) * scale, kind: .integer)
      var load = [LinearProgram.Term(pallets, -1)]
      for (unit, variables) in zip(choice.units, ways) {
        for (way, taken) in zip(unit.ways, variables) where way.carrier == index {
          load.append(.init(taken, Double(way.load) / Double(carrier.pallet)))
          try model.addRow(.atMost(0), [.init(taken, 1), .init(comes, -1)])
        }
      }
      try model.addRow(.atMost(0), load)
    }
  }
}
