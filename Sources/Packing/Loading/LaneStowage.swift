/// A hold in the course of being filled, by lanes that run from the front wall to the door.
///
/// A lane holds stacks one behind another, a stack boxes of bases that get no larger. What a lane holds
/// stays as it is when a box leaves: boxes leave from the tops and from the door.
struct LaneStowage {
  /// How a box is placed where there is a choice.
  struct Habit: Hashable {
    /// The most millimetres that stacks are filled up to, while there is floor left.
    var stackHeight: Int
    /// Whether lanes are filled one after another rather than evenly.
    var fillsLanes: Bool
    /// Whether a box goes on the highest stack that takes it rather than on the lowest.
    var raisesStacks: Bool
  }

  private struct Stack {
    let start: Int
    let length: Int
    var boxes: [Int] = []
    /// The base of the topmost box, or of the one to come.
    var base: (length: Int, width: Int)
    var height = 0
    /// What may still be put on it, in grams.
    var bears = Int.max
    var rides = Rides()

    /// Makes a box its top.
    mutating func pile(_ index: Int, _ box: LoadingProblem.Box, at position: Loading.Position) {
      boxes.append(index)
      base = (position.length, position.width)
      height = position.fromFloor + position.height
      bears = min(bears - box.mass, box.bears ?? .max)
      rides.add(box)
    }
  }

  /// From when to when the boxes of a stack ride.
  private struct Rides {
    var firstLoad = Int.max
    var lastLoad = Int.min
    var firstUnload = Int.max
    var lastUnload = Int.min

    mutating func add(_ box: LoadingProblem.Box) {
      firstLoad = min(firstLoad, box.loadedAt)
      lastLoad = max(lastLoad, box.loadedAt)
      firstUnload = min(firstUnload, box.unloadedAt)
      lastUnload = max(lastUnload, box.unloadedAt)
    }

    /// Whether the ride of a box is part of all of them.
    func outlast(_ box: LoadingProblem.Box) -> Bool {
      lastLoad <= box.loadedAt && box.unloadedAt <= firstUnload
    }

    /// Whether all of them are part of the ride of a box.
    func areWithin(_ box: LoadingProblem.Box) -> Bool {
      box.loadedAt <= firstLoad && lastUnload <= box.unloadedAt
    }
  }

  private struct Lane {
    let left: Int
    let width: Int
    var stacks: [Stack] = []
    var mass = 0

    var end: Int { stacks.last.map { $0.start + $0.length } ?? 0 }
  }

  private let problem: LoadingProblem
  private let habit: Habit
  private var lanes: [Lane] = []
  private(set) var positions: [Loading.Position?]

  /// Prepares empty lanes of some widths, from the left.
  init(_ problem: LoadingProblem, lanes widths: [Int], habit: Habit) {
    self.problem = problem
    self.habit = habit
    positions = problem.boxes.map { _ in nil }
    var left = 0
    for width in widths {
      lanes.append(Lane(left: left, width: width))
      left += width
    }
  }

  /// Takes out what is unloaded up to a stop.
  mutating func unload(at stop: Int) {
    for lane in lanes.indices {
      for number in lanes[lane].stacks.indices
      where lanes[lane].stacks[number].rides.firstUnload <= stop {
        var stack = lanes[lane].stacks[number]
        let rest = stack.boxes.filter { problem.boxes[$0].unloadedAt > stop }
        (stack.boxes, stack.bears, stack.rides) = ([], .max, Rides())
        for index in rest {
          guard let position = positions[index] else { continue }
          stack.pile(index, problem.boxes[index], at: position)
        }
        lanes[lane].stacks[number] = stack
      }
      lanes[lane].stacks.removeAll(where: \.boxes.isEmpty)
    }
  }

  /// Puts a box where it fits best; `false` where it fits nowhere.
  mutating func place(_ index: Int) -> Bool {
    let onTop = bestTop(for: index)
    let isBare = problem.boxes[index].bears == 0
    if let onTop, isBare || onTop.height <= habit.stackHeight {
      put(index, onStack: onTop.stack, of: onTop.lane)
    } else if let floor = bestFloor(for: index) {
      put(index, onFloorOf: floor)
    } else if let onTop {
      put(index, onStack: onTop.stack, of: onTop.lane)
    } else {
      return false
    }
    return true
  }

  // MARK: On a stack

  /// The stack on which the box goes: the highest at once for one on which nothing may stand, which
  /// closes it.
  private func bestTop(for index: Int) -> (lane: Int, stack: Int, height: Int)? {
    let box = problem.boxes[index]
    var best: (lane: Int, stack: Int, height: Int)?
    for lane in lanes.indices {
      let stacks = lanes[lane].stacks
      // What stands on a stack may not ride longer than those between it and the front wall.
      let outlasting = stacks.prefix { $0.rides.outlast(box) }.count
      // From the door: a stack behind one that has to stay is out of reach.
      for number in stacks.indices.reversed() {
        let height = stacks[number].height + box.height
        if number < outlasting, takes(box, on: stacks[number]) {
          let isRaised = box.bears == 0 || habit.raisesStacks
          let isBetter = best.map { isRaised ? height > $0.height : height < $0.height } ?? true
          if isBetter { best = (lane, number, height) }
        }
        guard stacks[number].rides.areWithin(box) else { break }
      }
    }
    return best
  }

  private func takes(_ box: LoadingProblem.Box, on stack: Stack) -> Bool {
    turned(box, within: stack.base) != nil && stack.height + box.height <= problem.hold.height
      && box.mass <= stack.bears && problem.boxes[stack.boxes[stack.boxes.count - 1]].bears != 0
      && (!box.isCold || stack.start >= chilledStart)
  }

  private mutating func put(_ index: Int, onStack number: Int, of lane: Int) {
    let (start, floor, below) = (
      lanes[lane].stacks[number].start, lanes[lane].stacks[number].height,
      lanes[lane].stacks[number].base
    )
    guard let base = turned(problem.boxes[index], within: below) else { return }
    let position = record(index, base, start: start, lane: lane, floor: floor)
    lanes[lane].stacks[number].pile(index, problem.boxes[index], at: position)
  }

  // MARK: On the floor

  private func bestFloor(for index: Int) -> Int? {
    let box = problem.boxes[index]
    let possible = lanes.indices.lazy.filter { number in
      let lane = lanes[number]
      guard let base = base(of: box, inLane: lane.width) else { return false }
      return start(of: box, in: lane) + base.length <= problem.hold.length
        && lane.stacks.allSatisfy { $0.rides.outlast(box) }
    }
    return possible.min { first, second in
      let (one, other) = (lanes[first], lanes[second])
      return habit.fillsLanes
        ? (-one.end, one.mass, first) < (-other.end, other.mass, second)
        : (start(of: box, in: one), one.mass, first) < (
          start(of: box, in: other), other.mass, second
        )
    }
  }

  private mutating func put(_ index: Int, onFloorOf lane: Int) {
    let box = problem.boxes[index]
    guard let base = base(of: box, inLane: lanes[lane].width) else { return }
    let start = start(of: box, in: lanes[lane])
    let position = record(index, base, start: start, lane: lane, floor: 0)
    var stack = Stack(start: start, length: base.length, base: base)
    stack.pile(index, box, at: position)
    lanes[lane].stacks.append(stack)
  }

  private func start(of box: LoadingProblem.Box, in lane: Lane) -> Int {
    box.isCold ? max(lane.end, chilledStart) : lane.end
  }

  private var chilledStart: Int {
    problem.hold.chilledLength.map { problem.hold.length - $0 } ?? 0
  }

  // MARK: Either way

  private mutating func record(
    _ index: Int, _ base: (length: Int, width: Int), start: Int, lane: Int, floor: Int
  ) -> Loading.Position {
    let position = Loading.Position(
      fromFront: start, fromLeft: lanes[lane].left, fromFloor: floor, length: base.length,
      width: base.width, height: problem.boxes[index].height)
    positions[index] = position
    lanes[lane].mass += problem.boxes[index].mass
    return position
  }

  /// The way to turn a base for a lane, the one that takes less of its length first.
  private func base(
    of box: LoadingProblem.Box, inLane width: Int
  ) -> (length: Int, width: Int)? {
    let (short, long) = (min(box.length, box.width), max(box.length, box.width))
    if long <= width { return (short, long) }
    return short <= width ? (long, short) : nil
  }

  /// The way to turn a base so that it is within another.
  private func turned(
    _ box: LoadingProblem.Box, within base: (length: Int, width: Int)
  ) -> (length: Int, width: Int)? {
    if box.length <= base.length, box.width <= base.width { return (box.length, box.width) }
    if box.width <= base.length, box.length <= base.width { return (box.width, box.length) }
    return nil
  }
}
