import LinearOptimization
import Quantities

/// Branch, price and cut over trips.
///
/// The first cases are the numbers of vehicles that may be used. What prices prove grows evenly with those,
/// so that the prices of one case serve all of them. Further cases say whether vehicles of a kind pass by
/// a place.
struct TripSearch {
  let relaxation: TripRelaxation
  let watch: StopRule.Watch
  private var cases: [TripCase]
  private let target: Int
  private let unit: Double
  private var known: Set<TripRelaxation.Trip> = []
  private var trips: [(trip: TripRelaxation.Trip, variable: LinearProgram.Variable)] = []
  private var lotRows: [LinearProgram.Row] = []
  private var timeRows: [LinearProgram.Row] = []
  private let placeCuts: [TripCut]
  private var cuts: [TripCut] = []
  private var cutRows: [LinearProgram.Row] = []
  /// The cuts that hold only where it was decided so.
  private var passages: [TripCase.Passage: Int] = [:]

  /// A change of prices that gains less than this share of the target is none.
  private static let leastGain = 1e-7

  init(_ relaxation: TripRelaxation, _ watch: StopRule.Watch) {
    self.relaxation = relaxation
    self.watch = watch
    cases = relaxation.choices.map { TripCase(counts: $0) }
    target = relaxation.scale.scaled(relaxation.cutoff)
    unit = 1_000 / Double(max(1, target))
    placeCuts = relaxation.placeCuts
  }

  /// No plan costs less, in fine units.
  var bound: Int { cases.map(\.bound).min() ?? target }

  /// Looks at the case that proves least, until that is as good as can be.
  mutating func run(_ model: inout LinearProgram) throws(LinearProgramError) {
    for lot in relaxation.lots {
      let row = try model.addRow(.atLeast(1))
      lotRows.append(row)
      _ = try model.addVariable(
        .atLeast(0), cost: Double(lot.prize) * unit, entries: [.init(row, 1)])
    }
    for _ in relaxation.kinds { timeRows.append(try model.addRow(.atMost(0))) }
    while let least = cases.indices.min(by: { cases[$0].bound < cases[$1].bound }),
      cases[least].bound < target, !cases[least].isClosed
    {
      try enter(cases[least], &model)
      guard var solution = try converge(least, &model) else { return }
      while cases[least].bound < target, try cut(solution, &model) {
        guard let better = try converge(least, &model) else { return }
        solution = better
      }
      guard cases[least].bound < target else { continue }
      guard let passage = mostDoubtful(solution) else {
        cases[least].isClosed = true
        continue
      }
      let parent = cases.remove(at: least)
      cases += [parent.with(passage), parent.without(passage)]
    }
  }

  /// Makes the program that of a case.
  private mutating func enter(
    _ entered: TripCase, _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    for (index, row) in timeRows.enumerated() {
      let seconds = relaxation.kinds[index].span * entered.counts[index]
      try model.setBounds(of: row, to: .atMost(Double(seconds) / 3_600))
    }
    for passage in entered.made where passages[passage] == nil {
      passages[passage] = cuts.count
      try add(relaxation.cut(for: passage), &model)
    }
    for (passage, index) in passages {
      cuts[index].least = entered.made.contains(passage) ? 1 : 0
      try model.setBounds(of: cutRows[index], to: .atLeast(Double(cuts[index].least)))
    }
    let avoided = relaxation.kinds.indices.map(entered.avoided)
    for (trip, variable) in trips {
      let isAllowed = trip.places & avoided[trip.kind] == 0
      try model.setBounds(of: variable, to: isAllowed ? .atLeast(0) : .exactly(0))
    }
  }

  /// Adds cuts that a solution breaks.
  ///
  /// - Returns: Whether there are any.
  private mutating func cut(
    _ solution: LinearSolution, _ model: inout LinearProgram
  ) throws(LinearProgramError) -> Bool {
    let known = Set(cuts)
    let broken = relaxation.cuts(brokenBy: made(in: solution), among: placeCuts)
      .filter { !known.contains($0) }
    for cut in broken { try add(cut, &model) }
    return !broken.isEmpty
  }

  private mutating func add(
    _ cut: TripCut, _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    let row = try model.addRow(
      .atLeast(Double(cut.least)),
      trips.map { .init($0.variable, Double(cut.count($0.trip.places, $0.trip.kind))) })
    // Nothing is worth more than all that a plan may cost.
    _ = try model.addVariable(.atLeast(0), cost: 1_000, entries: [.init(row, 1)])
    cutRows.append(row)
    cuts.append(cut)
  }

  /// The trips of a solution, and how often each is made.
  private func made(in solution: LinearSolution) -> [(trip: TripRelaxation.Trip, share: Double)] {
    trips.map { ($0.trip, solution.value(of: $0.variable)) }.filter { $0.1 > 1e-6 }
  }

  /// The kind and the place of which it is most in doubt whether one passes by the other.
  private func mostDoubtful(_ solution: LinearSolution) -> TripCase.Passage? {
    var shares: [TripCase.Passage: Double] = [:]
    for (trip, share) in made(in: solution) {
      for place in 0..<relaxation.placeCount where trip.places >> place & 1 == 1 {
        shares[TripCase.Passage(place: place, kind: trip.kind), default: 0] += share
      }
    }
    return shares.filter { (0.01...0.99).contains($0.value) }
      .min { (abs($0.value - 0.5), $0.key) < (abs($1.value - 0.5), $1.key) }?.key
  }

  /// Looks for the best prices in a case.
  ///
  /// - Returns: The last solution; nothing where time was over.
  private mutating func converge(
    _ index: Int, _ model: inout LinearProgram
  ) throws(LinearProgramError) -> LinearSolution? {
    var center: (prices: TripRelaxation.Prices, bound: Int)?
    var smoothing = 0.5
    while !watch.isOver {
      let solution = try model.solve(limits: .init(time: watch.remaining))
      guard solution.status == .optimal else { return nil }
      let fixed = zip(relaxation.kinds, cases[index].counts).reduce(0) {
        $0 + relaxation.scale.scaled($1.0.fixedCost) * $1.1
      }
      let objective = solution.objective / unit + Double(fixed)
      let ends = Double(cases[index].bound) >= objective - Double(target) * Self.leastGain
      if ends || cases[index].bound >= target { return solution }
      let exact = prices(of: solution)
      let prices = center.map { $0.prices.mixed(with: exact, smoothing) } ?? exact
      var answers: [TripRelaxation.Answer] = []
      for kind in relaxation.kinds.indices {
        if watch.isOver { return nil }
        answers.append(
          relaxation.price(kind, prices, cuts, avoiding: cases[index].avoided(by: kind)))
      }
      let proved = prove(prices, answers, in: index)
      if proved > center?.bound ?? .min { center = (prices, proved) }
      if try add(answers, &model) == 0 {
        if smoothing == 0 || prices == exact { return solution }
        smoothing = 0
      } else {
        smoothing = max(0, smoothing - 0.1)
      }
    }
    return nil
  }

  private func prices(of solution: LinearSolution) -> TripRelaxation.Prices {
    func fine(_ dual: Double) -> Int { Int((dual / unit).rounded(.down)) }
    return TripRelaxation.Prices(
      lots: zip(lotRows, relaxation.lots).map { row, lot in
        min(max(0, fine(solution.dual(of: row))), lot.prize)
      },
      seconds: timeRows.map { min(max(0, fine(-solution.dual(of: $0) / 3_600)), target) },
      cuts: cutRows.map { min(max(0, fine(solution.dual(of: $0))), target) })
  }

  /// What prices prove in a case, and in all others where it decides nothing.
  ///
  /// Each lot and each cut is paid for, each second that vehicles have is charged, and each trip that a
  /// vehicle has time for gains the most that one gains.
  private mutating func prove(
    _ prices: TripRelaxation.Prices, _ answers: [TripRelaxation.Answer], in index: Int
  ) -> Int {
    let paid = zip(cuts, prices.cuts).reduce(prices.lots.reduce(0, +)) { $0 + $1.0.least * $1.1 }
    let perVehicle = relaxation.kinds.indices.map { index in
      let kind = relaxation.kinds[index]
      let trips = kind.span / relaxation.shortestTrip(of: kind)
      return relaxation.scale.scaled(kind.fixedCost) - prices.seconds[index] * kind.span
        + answers[index].least * trips
    }
    func proved(_ other: Int) -> Int {
      zip(cases[other].counts, perVehicle).reduce(paid) { $0 + $1.0 * $1.1 }
    }
    for other in cases.indices where other == index || cases[index].decidesNothing {
      cases[other].bound = max(cases[other].bound, proved(other))
    }
    return proved(index)
  }

  private mutating func add(
    _ answers: [TripRelaxation.Answer], _ model: inout LinearProgram
  ) throws(LinearProgramError) -> Int {
    var added = 0
    for (_, trip) in answers.flatMap(\.trips) where known.insert(trip).inserted {
      let kind = relaxation.kinds[trip.kind]
      let table = relaxation.tables[kind.profile]
      var seconds = Double(relaxation.hubSetup) + Double(table.seconds[trip.places])
      for place in 0..<relaxation.placeCount where trip.places >> place & 1 == 1 {
        seconds += Double(relaxation.setups[place])
      }
      var entries: [LinearProgram.Entry] = []
      for (lot, part) in trip.parts.sorted(by: { $0.key < $1.key }) {
        let share = Double(part) / Double(TripRelaxation.Trip.whole)
        seconds += share * Double(relaxation.lots[lot].service)
        entries.append(.init(lotRows[lot], share))
      }
      entries.append(.init(timeRows[trip.kind], seconds / 3_600))
      for (cut, row) in zip(cuts, cutRows) {
        let count = cut.count(trip.places, trip.kind)
        if count > 0 { entries.append(.init(row, Double(count))) }
      }
      let scale = relaxation.scale
      let cost =
        Double(scale.scaled(kind.costPerMeter)) * Double(table.meters[trip.places])
        + Double(scale.scaled(kind.costPerSecond)) * seconds
      let variable = try model.addVariable(.atLeast(0), cost: cost * unit, entries: entries)
      trips.append((trip, variable))
      added += 1
    }
    return added
  }
}
