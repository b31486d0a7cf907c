/// A container in the course of being filled, space by space.
struct GuillotineFilling {
  /// How a container is filled where there is a choice.
  struct Habit {
    /// The order in which items are offered a space.
    let order: [Int]
    /// Whether pieces are laid flat before they are stood on end.
    let isFlatFirst: Bool
    /// Whether the lowest spaces are filled first, rather than the highest: layers rather than piles.
    let fillsFloorFirst: Bool
  }

  /// A free space: its floor is wholly that of the container, or wholly on some pieces.
  private struct Space {
    var origin: [Int]
    var sides: [Int]
    /// The pieces that it is on, by their places in `placed`.
    var supports: [Int]

    var volume: Int { sides[0] * sides[1] * sides[2] }
  }

  /// Equal pieces side by side, that all lie alike.
  private struct Block {
    let item: Int
    /// What a piece takes of the three sides.
    let way: [Int]
    /// How many pieces there are along and across.
    let along: Int
    let across: Int
  }

  private struct Placed {
    let item: Int
    let position: Loading.Position
    /// The pieces that it weighs on.
    let below: Set<Int>
  }

  /// Each block and each space takes some of the stack, which is small in a thread.
  private static let depthLimit = 400

  private let problem: BoxProblem
  private let order: [Int]
  private let fillsFloorFirst: Bool
  /// By item: how it may lie, what is tried first in front.
  private let ways: [[[Int]]]
  private let volumes: [Int]
  private var nodesLeft: Int
  /// By item.
  private var left: [Int]
  private var volumeLeft: Int
  private var placed: [Placed] = []
  /// By piece placed: what stands on it.
  private var loads: [Int] = []

  /// Prepares an empty container.
  init(_ problem: BoxProblem, _ habit: Habit, nodeLimit: Int) {
    self.problem = problem
    order = habit.order
    fillsFloorFirst = habit.fillsFloorFirst
    ways = problem.items.map { item in
      item.orientations(in: problem.container)
        .sorted { habit.isFlatFirst ? $0[2] < $1[2] : $0[2] > $1[2] }
    }
    volumes = problem.items.map { $0.length * $0.width * $0.height }
    left = problem.items.map(\.count)
    volumeLeft = zip(volumes, left).reduce(0) { $0 + $1.0 * $1.1 }
    nodesLeft = nodeLimit
  }

  /// The first arrangement of all pieces that is found.
  mutating func run() -> BoxArrangement? {
    let whole = Space(origin: [0, 0, 0], sides: problem.container.sides, supports: [])
    guard fill([whole], depth: 0) else { return nil }
    var positions = problem.items.map { _ in [Loading.Position]() }
    for piece in placed { positions[piece.item].append(piece.position) }
    return BoxArrangement(positions: positions)
  }

  private mutating func fill(_ spaces: [Space], depth: Int) -> Bool {
    guard volumeLeft > 0 else { return true }
    guard nodesLeft > 0, depth < Self.depthLimit else { return false }
    nodesLeft -= 1
    guard spaces.reduce(0, { $0 + $1.volume }) >= volumeLeft else { return false }
    // The lowest or highest, and of those the narrowest, which is the hardest to fill.
    let next = spaces.indices.min { first, second in
      func height(_ space: Space) -> Int { fillsFloorFirst ? space.origin[2] : -space.origin[2] }
      func rank(_ index: Int) -> (Int, Int) {
        (height(spaces[index]), spaces[index].sides[0] * spaces[index].sides[1])
      }
      return rank(first) < rank(second)
    }
    guard let next else { return false }
    var rest = spaces
    let space = rest.remove(at: next)
    for block in blocks(for: space) {
      let first = placed.count
      if place(block, in: space) {
        for cut in cuts(of: space, beside: block, from: first)
        where fill(rest + cut.filter(isOfUse), depth: depth + 1) {
          return true
        }
      }
      takeBack(to: first)
      guard nodesLeft > 0 else { return false }
    }
    return fill(rest, depth: depth + 1)
  }

  /// The blocks that may go into the corner of a space, in the order in which they are tried.
  private func blocks(for space: Space) -> [Block] {
    order.filter { left[$0] > 0 }.flatMap { item in
      ways[item].flatMap { way -> [Block] in
        guard zip(way, space.sides).allSatisfy({ $0 <= $1 }) else { return [] }
        let along = min(left[item], space.sides[0] / way[0])
        return (1...along).reversed().map { count in
          let across = min(left[item] / count, space.sides[1] / way[1])
          return Block(item: item, way: way, along: count, across: across)
        }
      }
    }
  }

  /// What is left of a space beside and above a block, cut either way.
  private func cuts(of space: Space, beside block: Block, from first: Int) -> [[Space]] {
    let taken = [block.along * block.way[0], block.across * block.way[1], block.way[2]]
    let rest = zip(space.sides, taken).map { $0 - $1 }
    func part(_ axis: Int, across other: Int) -> Space {
      var part = space
      part.origin[axis] += taken[axis]
      part.sides[axis] = rest[axis]
      part.sides[1 - axis] = other
      return part
    }
    var above = Space(origin: space.origin, sides: taken, supports: Array(first..<placed.count))
    above.origin[2] += taken[2]
    above.sides[2] = rest[2]
    let tops = problem.items[block.item].bears == 0 ? [] : [above]
    let along = [part(0, across: space.sides[1]), part(1, across: taken[0])] + tops
    guard rest[0] > 0, rest[1] > 0 else { return [along] }
    return [along, [part(1, across: space.sides[0]), part(0, across: taken[1])] + tops]
  }

  /// Whether any piece that is left fits into a space.
  private func isOfUse(_ space: Space) -> Bool {
    space.volume > 0
      && order.contains { item in
        left[item] > 0
          && ways[item].contains { way in zip(way, space.sides).allSatisfy { $0 <= $1 } }
      }
  }

  /// Puts a block into the corner of a space; `false` where something below does not bear it, with
  /// what was put till then.
  private mutating func place(_ block: Block, in space: Space) -> Bool {
    let mass = problem.items[block.item].mass
    for row in 0..<block.across {
      for column in 0..<block.along {
        let position = Loading.Position(
          fromFront: space.origin[0] + column * block.way[0],
          fromLeft: space.origin[1] + row * block.way[1], fromFloor: space.origin[2],
          length: block.way[0], width: block.way[1], height: block.way[2])
        let below = self.below(position, among: space.supports)
        placed.append(Placed(item: block.item, position: position, below: below))
        loads.append(0)
        left[block.item] -= 1
        volumeLeft -= volumes[block.item]
        for piece in below { loads[piece] += mass }
        let isBorne = below.allSatisfy { piece in
          problem.items[placed[piece].item].bears.map { loads[piece] <= $0 && $0 > 0 } ?? true
        }
        guard isBorne else { return false }
      }
    }
    return true
  }

  private func below(_ position: Loading.Position, among supports: [Int]) -> Set<Int> {
    var below: Set<Int> = []
    for piece in supports {
      let its = placed[piece].position
      guard its.lengthRange.overlaps(position.lengthRange),
        its.widthRange.overlaps(position.widthRange)
      else { continue }
      below.insert(piece)
      below.formUnion(placed[piece].below)
    }
    return below
  }

  private mutating func takeBack(to count: Int) {
    while placed.count > count {
      let piece = placed.removeLast()
      loads.removeLast()
      for below in piece.below { loads[below] -= problem.items[piece.item].mass }
      left[piece.item] += 1
      volumeLeft += volumes[piece.item]
    }
  }
}
