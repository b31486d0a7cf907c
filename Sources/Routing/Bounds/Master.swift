import LinearOptimization

/// The linear program over the paths found so far: each job done by one of them or at its prize, and no
/// more paths on each kind than there are vehicles.
///
/// Costs are in shares of the cutoff, so that GLPK sees numbers near one, whatever the currency.
struct Master {
  private let network: PricingNetwork
  private let scale: CostScaling
  private let unit: Double
  private(set) var routes: [PricedRoute] = []
  private var columns: [LinearProgram.Variable] = []
  private var known: Set<PricedRoute> = []
  private var dutyRows: [LinearProgram.Row] = []
  private var kindRows: [LinearProgram.Row] = []
  /// Where paths are trips: the hours of them.
  private var hourRows: [LinearProgram.Row] = []
  /// Stand in for hours as long as trips are not known that fit into those there are.
  private var overtimeColumns: [LinearProgram.Variable] = []
  /// What a whole shift of that counts, in shares of the cutoff.
  private var overtimePrice = 1.0
  /// What vehicles that make trips cost to be used, in fine units.
  private var fixedCost = 0
  private var capacityRows: [LinearProgram.Row] = []
  private var subsetRows: [LinearProgram.Row] = []
  /// Rows for journeys that are made for sure; those beyond `cuts.journeys` are empty.
  private var journeyRows: [LinearProgram.Row] = []
  /// Stand in for journeys as long as no route makes them.
  private var journeyColumns: [LinearProgram.Variable] = []
  /// Whether each route may be used in the case in hand.
  private var isOpen: [Bool] = []
  private(set) var cuts = CuttingPlanes()

  /// What the relaxation says.
  struct Relaxation {
    /// In fine units.
    var objective: Double
    var prices: DualPrices
    /// What each route is used.
    var values: [Double]
    /// How far each choice comes to each option.
    var options: [[Double]]
    /// Hours of trips that are not there.
    var overtime: Double
    var reducedCosts: [Double]
  }

  private var choices: ChoiceColumns

  init(
    _ network: PricingNetwork, cutoff: Int, _ scale: CostScaling, _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    self.network = network
    self.scale = scale
    unit = 1 / Double(max(1, scale.scaled(cutoff))) * 1_000
    dutyRows = try (0..<network.dutyCount).map { _ throws(LinearProgramError) in
      try model.addRow(.free)
    }
    let unit = unit
    func cost(_ prize: Int) -> Double { Double(scale.scaled(prize)) * unit }
    choices = try ChoiceColumns(
      network, dutyRows, isOnce: false, required: cost(network.cutoff), &model, cost: cost)
    for range in network.ranges {
      let row = try model.addRow(Self.bounds(range))
      kindRows.append(row)
      // Stands in for vehicles as long as there are no routes for them.
      _ = try model.addVariable(.atLeast(0), cost: 10_000, entries: [.init(row, 1)])
    }
    for shift in network.shifts {
      let row = try model.addRow(.atMost(0))
      hourRows.append(row)
      overtimeColumns.append(
        try model.addVariable(
          .atLeast(0), cost: overtimeCost(of: shift), entries: [.init(row, -1)]))
    }
  }

  private func overtimeCost(of shift: SharedShift) -> Double {
    1_000 * overtimePrice * 3_600 / Double(shift.kind.span)
  }

  /// Lets hours that are not there count more.
  mutating func raiseOvertime(_ model: inout LinearProgram) throws(LinearProgramError) {
    overtimePrice *= 4
    for (shift, column) in zip(network.shifts, overtimeColumns) {
      try model.setCost(of: column, to: overtimeCost(of: shift))
    }
  }

  private static func bounds(_ range: ClosedRange<Int>) -> LinearProgram.Bounds {
    .between(Double(range.lowerBound), Double(range.upperBound))
  }

  /// Takes up a case: so many vehicles, journeys that are made, and none that is forbidden.
  mutating func use(
    _ node: ProofNode, _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    for (row, range) in zip(kindRows, node.ranges) {
      try model.setBounds(of: row, to: Self.bounds(range))
    }
    fixedCost = network.fixedCost(of: node.vehicles, scale)
    for (index, row) in hourRows.enumerated() {
      let hours = Double(network.shifts[index].kind.span * node.vehicles[index]) / 3_600
      try model.setBounds(of: row, to: .atMost(hours))
    }
    for index in routes.indices {
      let route = routes[index]
      let isNow = node.allows(route, in: network)
      guard isNow != isOpen[index] else { continue }
      isOpen[index] = isNow
      try model.setBounds(of: columns[index], to: isNow ? .atLeast(0) : .exactly(0))
    }
    try choices.close(node.closed, &model)
    while journeyRows.count < node.made.count {
      journeyRows.append(try model.addRow(.atLeast(0)))
      journeyColumns.append(try model.addVariable(.atLeast(0), cost: 10_000))
    }
    for (place, row) in journeyRows.enumerated() {
      let old = cuts.journeys.indices.contains(place) ? cuts.journeys[place] : nil
      let new = node.made.indices.contains(place) ? node.made[place] : nil
      guard new != old else { continue }
      var sum: [LinearProgram.Term] = []
      if let new { sum = terms(of: new) + [.init(journeyColumns[place], 1)] }
      try model.setCoefficients(of: row, to: sum)
      try model.setBounds(of: row, to: .atLeast(new == nil ? 0 : 1))
    }
    cuts.journeys = node.made
  }

  private func terms(of journey: Journey) -> [LinearProgram.Term] {
    zip(columns, routes).compactMap { column, route in
      let count = journey.count(of: route.nodes, visits: network.visits.count)
      return count > 0 ? LinearProgram.Term(column, Double(count)) : nil
    }
  }

  /// What a route costs, in fine units, as pricing sees it.
  func cost(of route: PricedRoute) -> Int {
    scale.scaled(network.kinds[route.kind].cost(of: route.nodes))
  }

  /// Adds routes that are not known; says how many.
  mutating func add(
    _ new: some Sequence<PricedRoute>, _ model: inout LinearProgram
  ) throws(LinearProgramError) -> Int {
    var added = 0
    for route in new where known.insert(route).inserted {
      let cost = cost(of: route)
      columns.append(
        try model.addVariable(
          .atLeast(0), cost: Double(cost) * unit, entries: entries(of: route)))
      routes.append(route)
      isOpen.append(true)
      added += 1
    }
    return added
  }

  private func entries(of route: PricedRoute) -> [LinearProgram.Entry] {
    var entries: [LinearProgram.Entry] = []
    for node in route.nodes {
      let visit = network.visits[Int(node)]
      if visit.job >= 0, visit.role != .delivery {
        entries.append(.init(dutyRows[Int(visit.duty)], 1))
      }
    }
    entries.append(.init(kindRows[route.kind], 1))
    if !hourRows.isEmpty {
      entries.append(
        .init(hourRows[route.kind], Double(network.sharedSeconds(of: route)) / 3_600))
    }
    for (cut, row) in zip(cuts.capacity, capacityRows) {
      let count = cut.entries(of: route.nodes)
      if count > 0 { entries.append(.init(row, Double(count))) }
    }
    for (cut, row) in zip(cuts.subset, subsetRows) {
      let count = cut.count(of: route.nodes, in: network)
      if count > 0 { entries.append(.init(row, Double(count))) }
    }
    for (journey, row) in zip(cuts.journeys, journeyRows) {
      let count = journey.count(of: route.nodes, visits: network.visits.count)
      if count > 0 { entries.append(.init(row, Double(count))) }
    }
    return entries
  }

  mutating func add(
    _ cut: CapacityCut, _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    let terms = zip(columns, routes).compactMap { column, route in
      let count = cut.entries(of: route.nodes)
      return count > 0 ? LinearProgram.Term(column, Double(count)) : nil
    }
    // A job left at its prize, which none of these may be in the end, makes up for the whole cut.
    let left = Set(cut.nodes.map { network.visits[$0].job }).sorted().map { job in
      LinearProgram.Term(choices.left[Int(job)], Double(cut.vehicles))
    }
    capacityRows.append(try model.addRow(.atLeast(Double(cut.vehicles)), terms + left))
    cuts.capacity.append(cut)
  }

  mutating func add(_ cut: SubsetCut, _ model: inout LinearProgram) throws(LinearProgramError) {
    subsetRows.append(try model.addRow(.atMost(1), terms(of: cut)))
    cuts.subset.append(cut)
  }

  /// Lets a cut be remembered at more nodes.
  mutating func widen(
    _ index: Int, to cut: SubsetCut, _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    cuts.subset[index] = cut
    try model.setCoefficients(of: subsetRows[index], to: terms(of: cut))
  }

  private func terms(of cut: SubsetCut) -> [LinearProgram.Term] {
    zip(columns, routes).compactMap { column, route in
      let count = cut.count(of: route.nodes, in: network)
      return count > 0 ? LinearProgram.Term(column, Double(count)) : nil
    }
  }

  /// Takes out the subset-row cuts at some places.
  mutating func removeSubsetCuts(
    _ places: [Int], _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    try model.remove(places.map { subsetRows[$0] })
    for place in places.sorted(by: >) {
      subsetRows.remove(at: place)
      cuts.subset.remove(at: place)
    }
  }

  /// Takes out routes.
  mutating func remove(
    where isUseless: (PricedRoute) -> Bool, _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    try remove(routes.indices.filter { isUseless(routes[$0]) }, &model)
  }

  /// Keeps only so many routes, those of the least reduced costs of all that may be used.
  mutating func keep(
    _ count: Int, cheapestUnder relaxation: Relaxation, _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    let ranks = zip(isOpen, relaxation.reducedCosts).map { $0 ? $1 : .infinity }
    let ranking = routes.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    try remove(Array(ranking.dropFirst(count)), &model)
  }

  /// Keeps only the routes of reduced costs up to a limit, in fine units.
  mutating func keep(
    upTo limit: Double, under relaxation: Relaxation, _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    try remove(routes.indices.filter { relaxation.reducedCosts[$0] > limit }, &model)
  }

  private mutating func remove(
    _ places: [Int], _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    try model.remove(places.map { columns[$0] })
    let gone = Set(places)
    for index in places { known.remove(routes[index]) }
    let kept = routes.indices.filter { !gone.contains($0) }
    columns = kept.map { columns[$0] }
    routes = kept.map { routes[$0] }
    isOpen = kept.map { isOpen[$0] }
  }

  /// Solves the relaxation.
  ///
  /// - Returns: Nothing where GLPK fails.
  func solve(
    _ model: inout LinearProgram, _ method: LinearProgram.Simplex = .primal, in time: Duration?
  ) throws(LinearProgramError) -> Relaxation? {
    let solution = try model.solve(method, limits: .init(time: time))
    guard solution.status == .optimal else { return nil }
    return Relaxation(
      objective: solution.objective / unit + Double(fixedCost),
      prices: DualPrices(
        duties: prices(solution),
        kinds: kindRows.map { fine(solution.dual(of: $0)) },
        capacityCuts: capacityRows.map { max(0, fine(solution.dual(of: $0))) },
        subsetCuts: subsetRows.map { max(0, fine(-solution.dual(of: $0))) },
        journeys: zip(cuts.journeys, journeyRows).map { max(0, fine(solution.dual(of: $1))) },
        seconds: hourRows.map { max(0, fine(-solution.dual(of: $0) / 3_600)) }),
      values: columns.map { solution.value(of: $0) },
      options: choices.options.map { $0.map { solution.value(of: $0) } },
      overtime: overtimeColumns.reduce(0) { $0 + solution.value(of: $1) },
      reducedCosts: columns.map { solution.reducedCost(of: $0) / unit })
  }

  private func fine(_ dual: Double) -> Int { Int((dual / unit).rounded(.down)) }

  private func prices(_ solution: LinearSolution) -> [Int] {
    var prices = dutyRows.map { max(0, fine(solution.dual(of: $0))) }
    for job in network.jobs {
      for duty in job.duties { prices[duty] = min(prices[duty], scale.scaled(job.prize)) }
    }
    return prices
  }
}
