import LinearOptimization

/// The linear program of journeys, in the case in hand.
///
/// Costs are in thousandths of the cutoff, which what is missing costs as well: nothing is worth more than all
/// that a plan may cost.
struct FlowProgram {
  let relaxation: FlowRelaxation
  let unit: Double
  /// By kind and arc.
  private var columns: [[LinearProgram.Variable]] = []
  private(set) var placeRows: [LinearProgram.Row] = []
  /// By kind and place: what comes and goes.
  private(set) var balanceRows: [[LinearProgram.Row]] = []
  private var vehicleRows: [LinearProgram.Row] = []
  /// By kind and last visit: no more than vehicles.
  private(set) var lastRows: [[LinearProgram.Row]] = []
  /// By kind and deadline.
  private(set) var clockRows: [[LinearProgram.Row]] = []
  /// At places that must be gone to.
  private(set) var work: [Work] = []
  private(set) var cuts: [Cut] = []
  private(set) var passages: [Made] = []
  private(set) var entered: FlowCase

  /// The work at one place, and what part of it each kind that goes there does.
  struct Work {
    let place: Int
    let seconds: Int
    let row: LinearProgram.Row
    var parts: [(kind: Int, link: LinearProgram.Row, column: LinearProgram.Variable)] = []
  }

  /// What a journey, by kind and index, counts for in a row.
  struct Entry {
    let kind: Int
    let arc: Int
    let count: Int
  }

  /// The row of what is made in some cases.
  struct Made {
    let passage: FlowCase.Passage
    let row: LinearProgram.Row
    let entries: [Entry]
  }

  struct Cut {
    let cut: FlowCut
    let row: LinearProgram.Row
    let entries: [Entry]
    /// Stands in for the journeys that are missing.
    let column: LinearProgram.Variable?
    /// In fine units, the last time that prices were looked at.
    var price = 0
  }

  /// So many cuts are looked through for those that are idle.
  private static let manyCuts = 200
  private static let missing = 1_000.0

  init(_ relaxation: FlowRelaxation, _ model: inout LinearProgram) throws(LinearProgramError) {
    self.relaxation = relaxation
    unit = Self.missing / Double(max(1, relaxation.cutoff))
    entered = FlowCase(relaxation)
    try layOut(&model)
  }

  private mutating func layOut(_ model: inout LinearProgram) throws(LinearProgramError) {
    for (node, prize) in relaxation.prizes.enumerated() {
      let row = try model.addRow(range(of: node, in: entered))
      placeRows.append(row)
      _ = try model.addVariable(
        .atLeast(0), cost: Double(prize ?? relaxation.cutoff) * unit, entries: [.init(row, 1)])
    }
    for kind in relaxation.kinds {
      let balance = try (0..<relaxation.placeCount).map { _ throws(LinearProgramError) in
        try model.addRow(.exactly(0))
      }
      let vehicles = try model.addRow(.between(0, Double(max(1, kind.count))))
      let lasts = try relaxation.lastVisits.map { _ throws(LinearProgramError) in
        try model.addRow(.atLeast(0))
      }
      let clocks = try kind.deadlines.map { _ throws(LinearProgramError) in
        try model.addRow(.atMost(0))
      }
      columns.append(
        try kind.arcs.map { arc throws(LinearProgramError) in
          var entries: [LinearProgram.Entry] = []
          if arc.to < relaxation.placeCount {
            entries += [.init(placeRows[arc.to], 1), .init(balance[arc.to], 1)]
          }
          if arc.from < relaxation.placeCount {
            entries.append(.init(balance[arc.from], -1))
          } else {
            entries.append(.init(vehicles, 1))
          }
          for (row, node) in zip(lasts, relaxation.lastVisits) {
            let count = (arc.from == relaxation.placeCount ? 1.0 : 0) - (arc.to == node ? 1 : 0)
            if count != 0 { entries.append(.init(row, count)) }
          }
          for (row, deadline) in zip(clocks, kind.deadlines) {
            let share = Double(deadline.time(of: arc)) / Double(deadline.span)
            let time = arc.from == relaxation.placeCount ? share - 1 : share
            if time != 0 { entries.append(.init(row, time)) }
          }
          return try model.addVariable(
            .atLeast(0), cost: Double(arc.cost) * unit, entries: entries)
        })
      balanceRows.append(balance)
      vehicleRows.append(vehicles)
      lastRows.append(lasts)
      clockRows.append(clocks)
    }
    // One for all nodes of a place.
    for (place, seconds) in relaxation.work.prefix(relaxation.earlier.lowerBound).enumerated()
    where relaxation.prizes[place] == nil {
      try layOutWork(place, seconds, &model)
    }
  }

  private mutating func layOutWork(
    _ place: Int, _ seconds: Int, _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    var new = Work(place: place, seconds: seconds, row: try model.addRow(.atLeast(1)))
    for (index, kind) in relaxation.kinds.enumerated() {
      let nodes = relaxation.nodes(at: place)
      let ways = zip(columns[index], kind.arcs).filter { nodes.contains($0.1.to) }
      guard !ways.isEmpty else { continue }
      let link = try model.addRow(.atLeast(0), ways.map { .init($0.0, 1) })
      var entries: [LinearProgram.Entry] = [.init(new.row, 1), .init(link, -1)]
      for (row, deadline) in zip(clockRows[index], kind.deadlines) where deadline.isBefore[place] {
        entries.append(.init(row, Double(seconds) / Double(deadline.span)))
      }
      let column = try model.addVariable(.between(0, 1), cost: 0, entries: entries)
      new.parts.append((index, link, column))
    }
    _ = try model.addVariable(.atLeast(0), cost: Self.missing, entries: [.init(new.row, 1)])
    work.append(new)
  }

  /// Makes the program that of a case.
  mutating func enter(
    _ new: FlowCase, _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    for (row, range) in zip(vehicleRows, new.ranges) {
      let (first, last) = (Double(range.lowerBound), Double(range.upperBound))
      try model.setBounds(of: row, to: first < last ? .between(first, last) : .exactly(first))
    }
    for (node, row) in placeRows.enumerated() {
      let range = range(of: node, in: new)
      if range != self.range(of: node, in: entered) { try model.setBounds(of: row, to: range) }
    }
    for passage in new.made where !passages.contains(where: { $0.passage == passage }) {
      let entries = entries { passage.contains($0, $1) ? 1 : 0 }
      let row = try model.addRow(.atLeast(0), terms(entries))
      _ = try model.addVariable(.atLeast(0), cost: Self.missing, entries: [.init(row, 1)])
      passages.append(Made(passage: passage, row: row, entries: entries))
    }
    for made in passages {
      try model.setBounds(of: made.row, to: .atLeast(new.made.contains(made.passage) ? 1 : 0))
    }
    for (kind, columns) in columns.enumerated() {
      for (arc, column) in columns.enumerated() {
        let isOut = new.isAvoided(arc, kind)
        guard isOut != entered.isAvoided(arc, kind) else { continue }
        try model.setBounds(of: column, to: isOut ? .exactly(0) : .atLeast(0))
      }
    }
    entered = new
  }

  /// How often a node is gone to in a case.
  private func range(of node: Int, in place: FlowCase) -> LinearProgram.Bounds {
    place.isOnce(node, in: relaxation)
      ? .exactly(1) : .atLeast(place.again.contains(node) ? 2 : 1)
  }

  /// - Parameter count: What a journey of a kind counts for.
  private func entries(_ count: (FlowRelaxation.Arc, Int) -> Int) -> [Entry] {
    relaxation.kinds.enumerated().flatMap { kind, vehicles in
      vehicles.arcs.enumerated().compactMap { index, arc in
        let count = count(arc, kind)
        return count == 0 ? nil : Entry(kind: kind, arc: index, count: count)
      }
    }
  }

  private func terms(_ entries: [Entry]) -> [LinearProgram.Term] {
    entries.map { .init(columns[$0.kind][$0.arc], Double($0.count)) }
  }

  /// By kind and arc, how often a journey is made.
  func values(in solution: LinearSolution) -> [[Double]] {
    columns.map { $0.map { solution.value(of: $0) } }
  }

  /// By kind and place, what part of the work a kind does.
  func shares(in solution: LinearSolution) -> [[Double]] {
    var shares = relaxation.kinds.map { _ in [Double](repeating: 0, count: relaxation.placeCount) }
    for work in work {
      for part in work.parts { shares[part.kind][work.place] = solution.value(of: part.column) }
    }
    return shares
  }

  /// Adds cuts that are not there; says how many.
  mutating func add(
    _ new: [FlowCut], _ model: inout LinearProgram
  ) throws(LinearProgramError) -> Int {
    let known = Set(cuts.map(\.cut))
    let added = new.filter { !known.contains($0) }
    for cut in added { try add(cut, &model) }
    return added.count
  }

  private mutating func add(
    _ cut: FlowCut, _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    let entries = entries { cut.count($0, $1) }
    var terms = terms(entries)
    if let target = cut.target {
      let parts = work.filter { $0.place == target.place }.flatMap(\.parts)
      terms += parts.filter { $0.kind == target.kind }.map { .init($0.column, -1) }
    }
    let row = try model.addRow(.atLeast(Double(cut.least)), terms)
    let column =
      cut.least > 0
      ? try model.addVariable(.atLeast(0), cost: Self.missing, entries: [.init(row, 1)]) : nil
    cuts.append(Cut(cut: cut, row: row, entries: entries, column: column))
  }

  /// Takes out the cuts that were worth nothing in the end; they are found again where they are broken.
  mutating func forgetIdleCuts(
    _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    guard cuts.count > Self.manyCuts else { return }
    let idle = cuts.filter { $0.price == 0 }
    try model.remove(idle.map(\.row))
    try model.remove(idle.compactMap(\.column))
    cuts.removeAll { $0.price == 0 }
  }

  /// Takes down what each cut is worth; returns those that are worth something.
  mutating func priceCuts(_ price: (LinearProgram.Row) -> Int) -> [Cut] {
    for index in cuts.indices { cuts[index].price = price(cuts[index].row) }
    return cuts.filter { $0.price > 0 }
  }
}
