import LinearOptimization
import Quantities

/// Chooses among the tours of a pool the cheapest set that carries every shipment once or leaves it
/// behind: set partitioning, solved by GLPK.
///
/// The heuristic use of set partitioning over the routes met goes back to Rochat and Taillard,
/// "Probabilistic diversification and intensification in local search for vehicle routing", 1995.
struct Recombination {
  /// The most nodes of branch and bound: a limit that is the same on every machine.
  private static let mostNodes = 60
  /// The most tours that branch and bound chooses from, the most promising first.
  private static let mostChoices = 400
  /// The steps of the simplex method between two looks at the clock.
  private static let stepsAtOnce = 250

  let ground: Ground
  let watch: StopRule.Watch

  /// What came of it: the tours to use, where they are better than what is known, and all tours in
  /// the order of their promise.
  struct Answer {
    var chosen: [Int]?
    var ranking: [Int]
  }

  /// Solves the pool, unless time is over first.
  ///
  /// - Parameter cost: The cost of the best plan known; only better is looked for.
  func solve(_ pool: TourPool, below cost: Int) -> Answer? {
    // A numerical failure of the solver costs this recombination, no more.
    try? LinearProgram.withModel { model throws(LinearProgramError) in
      try solve(&model, pool.entries, below: cost)
    }
  }

  private func solve(
    _ model: inout LinearProgram, _ entries: [TourPool.Entry], below cost: Int
  ) throws(LinearProgramError) -> Answer? {
    let scale = 1e6 / Double(max(1, cost))
    let limit = Double(cost) * scale
    let rows = try PartitionRows(ground, &model)
    var tours: [LinearProgram.Variable] = []
    for entry in entries {
      tours.append(
        try model.addVariable(
          .between(0, 1), cost: Double(entry.cost) * scale, entries: rows.entries(of: entry)))
    }
    for shipment in 0..<ground.shipments.count {
      // No better plan leaves behind what alone costs more than the best plan.
      let prize = ground.shipments[shipment].prize
      guard prize <= cost else { continue }
      _ = try model.addVariable(
        .between(0, 1), cost: Double(prize) * scale, entries: [.init(rows.shipments[shipment], 1)])
    }

    guard let relaxation = try relax(&model) else { return nil }
    let reducedCosts = tours.map { relaxation.reducedCost(of: $0) }
    var answer = Answer(
      chosen: nil,
      ranking: tours.indices.sorted { (reducedCosts[$0], $0) < (reducedCosts[$1], $1) })
    let gap = limit - relaxation.objective
    guard gap > 1e-6 else { return answer }

    let promising = answer.ranking.prefix { reducedCosts[$0] <= gap }
    let kept = promising.prefix(Self.mostChoices)
    try model.remove(answer.ranking[kept.endIndex...].map { tours[$0] })
    for index in kept { try model.setKind(of: tours[index], to: .integer) }
    let solution = try model.solveInteger(
      IntegerLimits(nodes: Self.mostNodes, cutOff: limit)
    ) { _ in !watch.isOver }
    if solution.status == .optimal || solution.status == .feasible {
      answer.chosen = kept.sorted().filter { solution.value(of: tours[$0]) > 0.5 }
    }
    return answer
  }

  /// The relaxation, or nothing where time is over first or there is no optimum.
  private func relax(
    _ model: inout LinearProgram
  ) throws(LinearProgramError) -> LinearSolution? {
    while !watch.isOver {
      let solution = try model.solve(limits: .init(iterations: Self.stepsAtOnce))
      if solution.status == .optimal { return solution }
      guard solution.status == .stopped else { return nil }
    }
    return nil
  }
}

/// The rows of set partitioning: one a shipment, a kind of vehicle, and a dimension of a store on a
/// day.
private struct PartitionRows {
  let ground: Ground
  private(set) var shipments: [LinearProgram.Row] = []
  /// By kind; the row of every vehicle is that of its kind.
  private var kinds: [LinearProgram.Row] = []
  /// By row of the ledger, then by dimension.
  private var stores: [[LinearProgram.Row]] = []

  init(_ ground: Ground, _ model: inout LinearProgram) throws(LinearProgramError) {
    self.ground = ground
    for _ in 0..<ground.shipments.count { shipments.append(try model.addRow(.exactly(1))) }
    for vehicle in 0..<ground.vehicles.count {
      let kind = ground.vehicles[vehicle].kind
      let count = (0..<ground.vehicles.count).count { ground.vehicles[$0].kind == kind }
      kinds.append(
        kind == vehicle ? try model.addRow(.atMost(Double(count))) : kinds[Int(kind)])
    }
    for row in 0..<ground.storeLimits.count {
      let limit = ground.storeLimits[row]
      var dimensions: [LinearProgram.Row] = []
      for lane in 0..<limit.scalarCount {
        dimensions.append(try model.addRow(.atMost(Double(limit[lane]))))
      }
      stores.append(dimensions)
    }
  }

  /// The coefficients of a tour.
  func entries(of tour: TourPool.Entry) -> [LinearProgram.Entry] {
    var entries = [LinearProgram.Entry(kinds[Int(tour.kind)], 1)]
    let day = ground.vehicles[tour.kind].day
    for member in tour.members {
      entries.append(.init(shipments[Int(member.shipment)], 1))
      let shipment = ground.shipments[member.shipment]
      let before = shipment.pickupStay
      let after = shipment.deliveryStay
      if before.firstRow >= 0 { add(before, before.day...day, to: &entries) }
      if after.firstRow >= 0 { add(after, day...after.day, to: &entries) }
    }
    return entries
  }

  private func add(
    _ stay: Ground.Stay, _ days: ClosedRange<Int32>, to entries: inout [LinearProgram.Entry]
  ) {
    for day in days {
      for lane in 0..<stay.load.scalarCount where stay.load[lane] > 0 {
        entries.append(.init(stores[Int(stay.firstRow + day)][lane], Double(stay.load[lane])))
      }
    }
  }
}
