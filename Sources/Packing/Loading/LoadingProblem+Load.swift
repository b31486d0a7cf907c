extension LoadingProblem {
  /// Looks for a loading in which every box can be handled when its turn comes.
  ///
  /// Boxes go in as they would by hand: at each stop those that ride furthest first, dry before cold,
  /// what bears something before what does not, heavy before light. They form stacks in lanes along
  /// the hold (after George and Robinson's filling in layers, 1980); several widths of lanes are tried,
  /// from low stacks to high ones, and the best balanced of the lowest is the answer. The search is no
  /// proof: only ``LoadingOutcome/impossible(box:)`` is one.
  public func load() -> LoadingOutcome {
    if let box = impossibleBox() { return .impossible(box: box) }
    let (order, divisions, heaviest) = (handlingOrder, laneWidths, heaviestStop)
    var furthest = 0
    for height in stackHeights {
      var best: (loading: Loading, tilt: Int)?
      for (fillsLanes, raisesStacks) in Self.habits {
        for widths in divisions {
          let habit = LaneStowage.Habit(
            stackHeight: height, fillsLanes: fillsLanes, raisesStacks: raisesStacks)
          let (positions, count) = stow(order, lanes: widths, habit: habit)
          furthest = max(furthest, count)
          guard count == order.count else { continue }
          let loading = Loading(positions: positions.compactMap(\.self))
          let tilt = balance(of: loading, leaving: heaviest).tilt
          if tilt < best?.tilt ?? .max { best = (loading, tilt) }
        }
      }
      if let best { return .loaded(best.loading) }
    }
    return order.isEmpty ? .loaded(Loading(positions: [])) : .notFound(box: order[furthest])
  }

  /// Whether ``load()`` is sure to find a loading, which is known sooner than a good one.
  ///
  /// High stacks in full lanes leave most of the floor. Other ways are tried only where there are boxes on
  /// which nothing may stand: elsewhere hardly anything can be loaded in those alone.
  public var isLoadable: Bool {
    let (order, divisions) = (handlingOrder, laneWidths)
    let areSturdy = boxes.allSatisfy { $0.bears != 0 }
    let heights = areSturdy ? [hold.height] : stackHeights.reversed()
    let habits = areSturdy ? [(true, false)] : Self.habits.reversed()
    return order.isEmpty
      || heights.contains { height in
        habits.contains { fillsLanes, raisesStacks in
          divisions.contains { widths in
            let habit = LaneStowage.Habit(
              stackHeight: height, fillsLanes: fillsLanes, raisesStacks: raisesStacks)
            return stow(order, lanes: widths, habit: habit).count == order.count
          }
        }
      }
  }

  /// The boxes as they go in, which is also their order from the front to the door.
  private var handlingOrder: [Int] {
    let keys = boxes.enumerated().map { index, box in
      let sort = (box.isCold ? 2 : 0) + (box.bears == 0 ? 1 : 0)
      return (box.loadedAt, -box.unloadedAt, sort, -box.length * box.width, -box.mass, index)
    }
    return keys.sorted(by: <).map(\.5)
  }

  private func stow(
    _ order: [Int], lanes widths: [Int], habit: LaneStowage.Habit
  ) -> (positions: [Loading.Position?], count: Int) {
    var stowage = LaneStowage(self, lanes: widths, habit: habit)
    var stop: Int?
    for (count, index) in order.enumerated() {
      let loadedAt = boxes[index].loadedAt
      if stop != loadedAt {
        stowage.unload(at: loadedAt)
        stop = loadedAt
      }
      guard stowage.place(index) else { return (stowage.positions, count) }
    }
    return (stowage.positions, order.count)
  }

  /// The heights up to which stacks may be filled while there is floor left, lowest first.
  private var stackHeights: [Int] {
    guard let layer = boxes.map(\.height).max() else { return [] }
    return Array(stride(from: layer, to: hold.height, by: layer)) + [hold.height]
  }

  /// The ways to divide the width of the hold among lanes into which no further one fits.
  ///
  /// Each lane is as wide as a side of a box; the few that leave the least width are kept.
  private var laneWidths: [[Int]] {
    let sides = boxes.baseSides.sorted(by: >)
    var found: [[Int]] = []
    func divide(_ rest: Int, _ chosen: [Int], from first: Int) {
      guard found.count < Self.divisionLimit else { return }
      if !chosen.isEmpty, sides.allSatisfy({ $0 > rest }) { return found.append(chosen) }
      for number in first..<sides.count where sides[number] <= rest {
        divide(rest - sides[number], chosen + [sides[number]], from: number)
      }
    }
    divide(hold.width, [], from: 0)
    let narrowest = found.map { hold.width - $0.reduce(0, +) }
    return found.indices.sorted { (narrowest[$0], $0) < (narrowest[$1], $1) }
      .prefix(Self.divisionsTried).map { found[$0] }
  }

  private static let habits = [(false, false), (true, false), (false, true), (true, true)]
  private static let divisionLimit = 400
  private static let divisionsTried = 12

  /// The stop after which most is aboard.
  public var heaviestStop: Int {
    func mass(_ stop: Int) -> Int {
      boxes.reduce(0) { $0 + ($1.loadedAt <= stop && stop < $1.unloadedAt ? $1.mass : 0) }
    }
    return Set(boxes.map(\.loadedAt)).max { (mass($0), $1) < (mass($1), $0) } ?? 0
  }
}

extension LoadingBalance {
  /// By how much the heavier side is heavier, left and right.
  fileprivate var tilt: Int { abs(left - right) }
}
