extension FlowRelaxation {
  /// Vehicles that are alike.
  struct Kind {
    let count: Int
    let capacity: SIMD8<Int32>
    private(set) var arcs: [Arc] = []
    /// What fits into the time of a vehicle; nothing where the clock is of goods.
    private(set) var deadlines: [Deadline] = []
  }

  /// What is known of all places and goods when a kind's journeys are laid out.
  struct Outline {
    /// By node, the place that it is.
    let places: [Int]
    /// Nodes that are not a vehicle's last.
    let earlier: Range<Int>
    /// Nodes for what else is handled at a place but its first lot.
    let others: Range<Int>
    /// By place; also those that other kinds may carry.
    let lots: [Lot]
    /// Places where nothing is done but to pick up lots for others: no vehicle goes home from there.
    let sources: Set<Int>
    /// Places where nothing is done but to deliver lots from others: no vehicle goes there first.
    let sinks: Set<Int>
    /// By node, in seconds.
    let work: [Int]
    let scale: CostScaling
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

  init(_ kind: PricingKind, _ outline: FlowRelaxation.Outline) {
    let (places, work) = (outline.places, outline.work)
    let home = places.count
    count = kind.vehicles.count
    capacity = kind.capacity
    let open = Self.closes(of: kind, outline)
    let closes = places.map { open[$0] }
    let end = open[kind.sink]
    for (from, source) in (places + [kind.source]).enumerated() {
      for (to, sink) in (places + [kind.sink]).enumerated() where from < home || to < home {
        if source == sink, outline.others.contains(to) {
          // In one stop, the first lot first.
          arcs.append(FlowRelaxation.Arc(from: from, to: to, cost: 0, clock: 0))
        }
        let arc = kind.arc(source, sink)
        let isInVain =
          to == home && (outline.earlier.contains(from) || outline.sources.contains(source))
          || from == home && outline.sinks.contains(sink)
        guard source != sink, !isInVain, kind.costs[arc] < PricingKind.forbidden,
          Int(kind.opens[source]) + Int(kind.clocks[arc]) <= open[sink]
        else { continue }
        arcs.append(
          FlowRelaxation.Arc(
            from: from, to: to, cost: outline.scale.scaled(kind.costs[arc]),
            clock: Int(kind.clocks[arc])))
      }
    }
    guard kind.countsTime else { return }
    let start = Int(kind.opens[kind.source])
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

  /// By place, when it is left at the latest: in time for where its goods go.
  private static func closes(of kind: PricingKind, _ outline: FlowRelaxation.Outline) -> [Int] {
    var closes = kind.closes.map(Int.init)
    guard kind.countsTime else { return closes }
    for place in outline.sources {
      let lots = outline.lots.filter { $0.from.contains(place) }
      let latest = lots.flatMap(\.to).compactMap { end -> Int? in
        let arc = kind.arc(place, end)
        return kind.costs[arc] < PricingKind.forbidden
          ? Int(kind.closes[end]) - Int(kind.clocks[arc]) : nil
      }.max()
      closes[place] = min(closes[place], latest ?? -1)
    }
    return closes
  }
}
