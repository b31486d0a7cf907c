extension FlowRelaxation {
  /// Vehicles that are alike.
  struct Kind {
    let count: Int
    let capacity: SIMD8<Int32>
    let arcs: [Arc]
    /// What fits into the time of a vehicle; nothing where the clock is of goods.
    private(set) var deadlines: [Deadline] = []
  }

  /// Places that are left by some moment, so that all that leads to them and all that is done there fits into
  /// the time before.
  struct Deadline {
    /// By node; home is one where it is the end of the shift.
    let isBefore: [Bool]
    /// From the beginning of the shift, in seconds.
    let span: Int
    /// By node that may be left later, how long it takes at least to come there: who comes back from it has gone
    /// there before.
    let approach: [Int]

    /// What a journey takes of the time before.
    func time(of arc: Arc) -> Int {
      isBefore[arc.to] ? arc.clock + approach[arc.from] : 0
    }
  }
}

extension FlowRelaxation.Kind {
  /// More deadlines than this say little more.
  private static let mostDeadlines = 6

  /// - Parameters:
  ///   - sources: Places where nothing is done but to pick up some of the lots.
  ///   - work: By place, in seconds.
  init(
    _ kind: PricingKind, _ lots: [FlowRelaxation.Lot], from sources: Set<Int>, _ work: [Int],
    _ scale: CostScaling
  ) {
    let home = kind.source
    count = kind.vehicles.count
    capacity = kind.capacity
    let closes = Self.closes(of: kind, lots, from: sources)
    var arcs: [FlowRelaxation.Arc] = []
    for from in 0..<kind.count {
      for to in 0..<kind.count where from != kind.source || to != kind.sink {
        let arc = kind.arc(from, to)
        guard kind.costs[arc] < PricingKind.forbidden,
          Int(kind.opens[from]) + Int(kind.clocks[arc]) <= closes[to]
        else { continue }
        arcs.append(
          FlowRelaxation.Arc(
            from: min(from, home), to: min(to, home), cost: scale.scaled(kind.costs[arc]),
            clock: Int(kind.clocks[arc])))
      }
    }
    self.arcs = arcs
    guard kind.countsTime else { return }
    let start = Int(kind.opens[kind.source])
    let end = closes[kind.sink]
    var approach = [Int](repeating: .max, count: home + 1)
    for arc in arcs { approach[arc.to] = min(approach[arc.to], arc.clock) }
    approach[home] = 0
    let moments = Set(arcs.map { $0.to }.filter { $0 < home }.map { closes[$0] }).sorted()
      .filter { $0 < end }
    for moment in moments.suffix(Self.mostDeadlines) {
      let before = (0...home).map { $0 < home && closes[$0] <= moment }
      // What is done at the last of them may end later.
      let last = (0..<home).filter { before[$0] }.map { work[$0] }.max() ?? 0
      let later = (0...home).map { before[$0] || approach[$0] == .max ? 0 : approach[$0] }
      deadlines.append(
        .init(isBefore: before, span: max(1, moment - start + last), approach: later))
    }
    deadlines.append(
      .init(
        isBefore: (0...home).map { _ in true }, span: max(1, end - start),
        approach: (0...home).map { _ in 0 }))
  }

  /// By node, when it is left at the latest: in time for where its goods go.
  private static func closes(
    of kind: PricingKind, _ lots: [FlowRelaxation.Lot], from sources: Set<Int>
  ) -> [Int] {
    var closes = kind.closes.map(Int.init)
    guard kind.countsTime else { return closes }
    for place in sources {
      let latest = lots.filter { $0.from.contains(place) }.flatMap(\.to).compactMap { end -> Int? in
        let arc = kind.arc(place, end)
        return kind.costs[arc] < PricingKind.forbidden
          ? Int(kind.closes[end]) - Int(kind.clocks[arc]) : nil
      }.max()
      closes[place] = min(closes[place], latest ?? -1)
    }
    return closes
  }
}
