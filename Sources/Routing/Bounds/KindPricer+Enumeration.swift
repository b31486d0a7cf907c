extension KindPricer {
  /// A path of the enumeration, which remembers all it did.
  private struct Partial {
    var label: Label<Lane>
    /// Its cost without any prices.
    var plain: TimedCost
    /// What it takes of the time that vehicles share.
    var seconds = 0

    /// Whether another that did the same jobs can be forgotten for this one.
    func isNoWorse(than other: Partial) -> Bool {
      plain.room(below: other.plain) >= 0 && label.clock <= other.label.clock
        && label.hubs.allowsAll(of: other.label.hubs) && label.lanes.fits(other.label.lanes)
        && seconds <= other.seconds
    }
  }

  /// What a path that has come to the sink did.
  private struct Done: Hashable {
    var jobs: UInt128
    /// Of the time that vehicles share.
    var seconds: Int
  }

  private struct Place: Hashable {
    var node: Int32
    var done: UInt128
    var open: UInt128
  }

  /// All paths below a reduced cost that do no job twice: of those that do the same jobs in as much of the
  /// time that vehicles share, the cheapest.
  ///
  /// Enumeration with completion bounds, after Baldacci, Christofides and Mingozzi, "An exact algorithm
  /// for the vehicle routing problem based on the set partitioning formulation with additional cuts",
  /// 2008. Paths grow visit by visit; one that no way to the sink completes below the gap is dropped, and
  /// one that does the same jobs as another, later and dearer.
  ///
  /// - Precondition: Paths remember all.
  /// - Parameters:
  ///   - backs: The labels to the sink, by node, of paths that may remember less.
  ///   - most: The most paths, finished or not.
  /// - Returns: The routes, or nothing where there are too many or no time.
  func enumerate(
    _ backs: [LabelShelves<Lane>], index: Int, gap: Int, most: Int, isOver: () -> Bool
  ) -> [PricedRoute]? {
    let seconds = network.sharedSeconds(on: index)
    func takes(_ from: Int, _ to: Int) -> Int { seconds.map { $0[kind.arc(from, to)] } ?? 0 }
    // What a way home remembers is a part of what it does: it does none of what the path did.
    let ways = (0..<kind.count).map { from in
      exits(of: from).map { arc in
        (arc: arc, joint: joint(from, Int(arc.to)), seconds: takes(from, Int(arc.to)))
      }
    }
    let homes = (0..<kind.count).map {
      (joint: joint($0, kind.sink), seconds: takes($0, kind.sink))
    }
    var trace: [(node: Int32, before: Int32)] = [(Int32(kind.source), -1)]
    var finished: [Done: (cost: Int, trace: Int32)] = [:]
    let start = Label<Lane>.start(forwardNodes[kind.source], wage)
    var level = [
      Place(node: Int32(kind.source), done: 0, open: 0): [Partial(label: start, plain: kind.start)]
    ]
    while !level.isEmpty {
      var next: [Place: [Partial]] = [:]
      // In a fixed order, so that ties fall the same way each time.
      for place in level.keys.sorted(by: { ($0.node, $0.done) < ($1.node, $1.done) }) {
        let from = Int(place.node)
        let home = homes[from]
        for partial in level[place] ?? [] {
          if isOver() { return nil }
          if partial.label.open == 0, home.joint.cost < PricingKind.forbidden,
            backs[kind.sink].first(fitting: partial.label, home.joint, below: gap) != nil
          {
            let done = Done(
              jobs: partial.label.memory, seconds: partial.seconds + home.seconds)
            let cost = kind.cost(of: partial.plain, from)
            if cost < finished[done]?.cost ?? .max { finished[done] = (cost, partial.label.trace) }
          }
          for (arc, joint, seconds) in ways[from] {
            let to = Int(arc.to)
            guard let longer = extended(partial.label, arc),
              backs[to].first(fitting: partial.label, joint, below: gap) != nil
            else { continue }
            var new = Partial(
              label: longer, plain: kind.going(partial.plain, from, to),
              seconds: partial.seconds + seconds)
            let key = Place(node: arc.to, done: longer.memory, open: longer.open)
            var others = next[key] ?? []
            if others.contains(where: { $0.isNoWorse(than: new) }) {
              continue
            }
            others.removeAll { new.isNoWorse(than: $0) }
            trace.append((arc.to, partial.label.trace))
            if trace.count > most { return nil }
            new.label.trace = Int32(trace.count - 1)
            others.append(new)
            next[key] = others
          }
        }
      }
      level = next
    }
    return finished.values.map { path in
      var nodes: [Int32] = []
      var place = path.trace
      while place > 0 {
        nodes.append(trace[Int(place)].node)
        place = trace[Int(place)].before
      }
      return PricedRoute(kind: index, nodes: nodes.reversed())
    }
  }

  private func exits(of node: Int) -> [PricingArc<Lane>] {
    let first = Int(forwardNodes[node].firstArc)
    return (first..<(first + Int(forwardNodes[node].arcCount))).map { forwardArcs[$0] }
  }

  private func extended(_ label: Label<Lane>, _ arc: PricingArc<Lane>) -> Label<Lane>? {
    LabelField.extended(label, arc, forwardNodes, Lane(kind.limits), penalties, wage)
  }
}
