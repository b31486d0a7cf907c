/// Tries every way in which few pieces can lie to each other, to prove that none is possible.
///
/// Of two pieces in a container one is left of, behind or below the other. Each such choice, for every
/// pair, gives in each direction the least room that chains of pieces take (after Onodera, Taniguchi and
/// Tamaki, 1991); where it is too much, the choice is none. Support is left aside but for what follows
/// of it: who is above another, and not merely higher, weighs on it.
struct RelativePositions {
  /// With more pieces than this the choices are too many.
  private static let pieceLimit = 6

  private let limits: [Int]
  /// By piece.
  private let ways: [[[Int]]]
  private let masses: [Int]
  private let bears: [Int]
  private let kinds: [Int]
  private var nodesLeft: Int
  /// By piece placed: the sides as it lies.
  private var lying: [[Int]] = []
  /// By direction: whether the first piece of a pair comes wholly before the second.
  private var precedes: [[[Bool]]]

  /// Prepares a search; `nil` for too many pieces.
  init?(_ problem: BoxProblem, nodeLimit: Int) {
    let items = problem.items
    func volume(_ item: Int) -> Int { items[item].length * items[item].width * items[item].height }
    let order = items.indices.sorted { (-volume($0), $0) < (-volume($1), $1) }
    let pieces = order.flatMap { Array(repeating: $0, count: items[$0].count) }
    guard pieces.count <= Self.pieceLimit else { return nil }
    limits = problem.container.sides
    ways = pieces.map { items[$0].orientations(in: problem.container) }
    masses = pieces.map { items[$0].mass }
    bears = pieces.map { items[$0].bears ?? .max }
    kinds = pieces
    nodesLeft = nodeLimit
    precedes = Array(
      repeating: Array(
        repeating: Array(repeating: false, count: pieces.count), count: pieces.count),
      count: 3)
  }

  /// Whether every choice was tried, and none is possible.
  mutating func provesImpossible() -> Bool { !mayPlace() && nodesLeft > 0 }

  /// Whether the next piece, and all after it, may have a place.
  private mutating func mayPlace() -> Bool {
    let piece = lying.count
    guard piece < ways.count else { return true }
    for way in ways[piece] {
      lying.append(way)
      if mayRelate(to: 0) { return true }
      lying.removeLast()
    }
    return false
  }

  /// Whether the last piece may lie somehow to another, and to those after it.
  private mutating func mayRelate(to other: Int) -> Bool {
    let piece = lying.count - 1
    guard other < piece else { return mayPlace() }
    nodesLeft -= 1
    guard nodesLeft > 0 else { return true }
    for axis in 0..<3 {
      for (first, second) in [(other, piece), (piece, other)] {
        // Pieces that are alike are numbered from the left.
        let isMirrored = axis == 0 && second == other && kinds[first] == kinds[second]
        guard !isMirrored, axis < 2 || mayStand(second, on: first) else { continue }
        precedes[axis][first][second] = true
        let isPossible = fits(along: axis) && mayRelate(to: other + 1)
        precedes[axis][first][second] = false
        if isPossible { return true }
      }
    }
    return false
  }

  private func mayStand(_ upper: Int, on lower: Int) -> Bool {
    bears[lower] > 0 && masses[upper] <= bears[lower]
  }

  /// Whether the chains of a direction are within the container.
  private func fits(along axis: Int) -> Bool {
    var ends = lying.map { $0[axis] }
    // A chain has at most one link a piece; one that goes on is a circle.
    for _ in lying.indices {
      var isChanged = false
      for first in lying.indices {
        for second in lying.indices where precedes[axis][first][second] {
          let end = ends[first] + lying[second][axis]
          guard end > ends[second] else { continue }
          guard end <= limits[axis] else { return false }
          ends[second] = end
          isChanged = true
        }
      }
      if !isChanged { return true }
    }
    return false
  }
}
