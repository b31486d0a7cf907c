import LinearOptimization
import Quantities

/// Column generation over trips, for the number of vehicles that proves least.
struct TripSearch {
  let relaxation: TripRelaxation
  let watch: StopRule.Watch
  /// How many vehicles of each kind are used, and what no plan with so many costs less than, in fine units.
  private let choices: [[Int]]
  private var bounds: [Int]
  private let target: Int
  private var known: Set<TripRelaxation.Trip> = []
  private var lotRows: [LinearProgram.Row] = []
  private var timeRows: [LinearProgram.Row] = []
  private let unit: Double

  /// A change of prices that gains less than this share of the target is none.
  private static let leastGain = 1e-7

  init(_ relaxation: TripRelaxation, _ watch: StopRule.Watch) {
    self.relaxation = relaxation
    self.watch = watch
    choices = relaxation.choices
    bounds = choices.map { _ in 0 }
    target = relaxation.scale.scaled(relaxation.cutoff)
    unit = 1_000 / Double(max(1, target))
  }

  /// No plan costs less, in fine units.
  var bound: Int { bounds.min() ?? 0 }

  /// Looks for prices until the least bound is as good as prices can make it.
  mutating func run(_ model: inout LinearProgram) throws(LinearProgramError) {
    for lot in relaxation.lots {
      let row = try model.addRow(.atLeast(1))
      lotRows.append(row)
      _ = try model.addVariable(
        .atLeast(0), cost: Double(lot.prize) * unit, entries: [.init(row, 1)])
    }
    for _ in relaxation.kinds { timeRows.append(try model.addRow(.atMost(0))) }
    var isClosed = choices.map { _ in false }
    while !watch.isOver {
      guard let least = choices.indices.min(by: { bounds[$0] < bounds[$1] }), !isClosed[least],
        bounds[least] < target
      else { return }
      for (index, row) in timeRows.enumerated() {
        try model.setBounds(
          of: row, to: .atMost(hours(relaxation.kinds[index].span * choices[least][index])))
      }
      try converge(least, &model)
      isClosed[least] = true
    }
  }

  private func hours(_ seconds: Int) -> Double { Double(seconds) / 3_600 }

  private mutating func converge(
    _ choice: Int, _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    var center: (prices: TripRelaxation.Prices, bound: Int)?
    var smoothing = 0.5
    while !watch.isOver {
      let solution = try model.solve()
      guard solution.status == .optimal else { return }
      let fixed = zip(relaxation.kinds, choices[choice]).reduce(0) {
        $0 + relaxation.scale.scaled($1.0.fixedCost) * $1.1
      }
      let objective = solution.objective / unit + Double(fixed)
      let ends = Double(bounds[choice]) >= objective - Double(target) * Self.leastGain
      if ends || bounds[choice] >= target { return }
      let exact = prices(of: solution)
      let prices = center.map { $0.prices.mixed(with: exact, smoothing) } ?? exact
      var answers: [TripRelaxation.Answer] = []
      for kind in relaxation.kinds.indices {
        if watch.isOver { return }
        answers.append(relaxation.price(kind, prices))
      }
      let proved = prove(prices, answers)[choice]
      if proved > center?.bound ?? .min { center = (prices, proved) }
      if try add(answers, &model) == 0 {
        if smoothing == 0 || prices == exact { return }
        smoothing = 0
      } else {
        smoothing = max(0, smoothing - 0.1)
      }
    }
  }

  private func prices(of solution: LinearSolution) -> TripRelaxation.Prices {
    func fine(_ dual: Double) -> Int { Int((dual / unit).rounded(.down)) }
    return TripRelaxation.Prices(
      lots: zip(lotRows, relaxation.lots).map { row, lot in
        min(max(0, fine(solution.dual(of: row))), lot.prize)
      },
      seconds: timeRows.map { min(max(0, fine(-solution.dual(of: $0) / 3_600)), target) })
  }

  /// What prices prove, by choice.
  ///
  /// Each lot is paid for, each second that vehicles have is charged, and each trip that a vehicle has time
  /// for gains the most that one gains.
  private mutating func prove(
    _ prices: TripRelaxation.Prices, _ answers: [TripRelaxation.Answer]
  ) -> [Int] {
    let lots = prices.lots.reduce(0, +)
    let perVehicle = relaxation.kinds.indices.map { index in
      let kind = relaxation.kinds[index]
      let trips = kind.span / relaxation.shortestTrip(of: kind)
      return relaxation.scale.scaled(kind.fixedCost) - prices.seconds[index] * kind.span
        + answers[index].least * trips
    }
    let proved = choices.map { choice in
      zip(choice, perVehicle).reduce(lots) { $0 + $1.0 * $1.1 }
    }
    bounds = zip(bounds, proved).map { max($0, $1) }
    return proved
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
      let scale = relaxation.scale
      let cost =
        Double(scale.scaled(kind.costPerMeter)) * Double(table.meters[trip.places])
        + Double(scale.scaled(kind.costPerSecond)) * seconds
      _ = try model.addVariable(.atLeast(0), cost: cost * unit, entries: entries)
      added += 1
    }
    return added
  }
}
