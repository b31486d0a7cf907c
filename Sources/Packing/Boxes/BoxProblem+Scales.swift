extension BoxProblem {
  /// A weight for each item, of which no container holds more than its capacity.
  ///
  /// Such weights are known as conservative scales (Fekete and Schepers, 2004). They are dimensions of
  /// a ``PackingProblem`` whose bins are containers: whatever has to be packed, no fewer will do.
  public struct Scale: Sendable, Hashable {
    /// What a piece weighs, by item.
    public let sizes: [Int]
    /// What a container holds.
    public let capacity: Int
  }

  /// The scales that some item weighs on; they hold for any part of the items that fit by themselves.
  ///
  /// Volumes, against the space that sums of sides can use; floors of what bears nothing, since what is
  /// wholly supported is nowhere above it; and, of pieces longer than half of the container in one
  /// direction whichever way they lie, what they take of the others; of those longer in two, what they
  /// take of the third.
  public func scales() -> [Scale] {
    let room = usableSides
    let least = items.map { leastExtents(of: $0) }
    func scale(_ capacity: Int, _ size: (Item, LeastExtents) -> Int) -> Scale {
      Scale(sizes: zip(items, least).map(size), capacity: capacity)
    }
    var scales = [
      scale(room[0] * room[1] * room[2]) { item, _ in item.length * item.width * item.height },
      scale(room[0] * room[1]) { item, least in item.bears == 0 ? least.faces[2] : 0 },
    ]
    for axis in 0..<3 {
      let others = [(axis + 1) % 3, (axis + 2) % 3]
      func isLong(_ least: LeastExtents, along axis: Int) -> Bool {
        2 * least.sides[axis] > container.sides[axis]
      }
      scales.append(
        scale(room[others[0]] * room[others[1]]) { _, least in
          isLong(least, along: axis) ? least.faces[axis] : 0
        })
      scales.append(
        scale(room[axis]) { _, least in
          others.allSatisfy { isLong(least, along: $0) } ? least.sides[axis] : 0
        })
    }
    return scales.filter { $0.sizes.contains { $0 > 0 } }
  }

  /// Of each side of the container, what sums of sides of pieces can use (Herz, 1972).
  private var usableSides: [Int] {
    (0..<3).map { axis in
      let sides = Set(items.flatMap { $0.orientations(in: container).map { $0[axis] } })
      return LoadingProblem.Hold.longestSum(of: sides, within: container.sides[axis])
    }
  }

  /// The least that a piece takes of each side of the container, and of each face across it.
  private struct LeastExtents {
    var sides: [Int]
    var faces: [Int]
  }

  private func leastExtents(of item: Item) -> LeastExtents {
    let ways = item.orientations(in: container)
    return LeastExtents(
      sides: (0..<3).map { axis in ways.map { $0[axis] }.min() ?? 0 },
      faces: (0..<3).map { axis in
        ways.map { $0[(axis + 1) % 3] * $0[(axis + 2) % 3] }.min() ?? 0
      })
  }

  /// Whether a piece does not fit by itself, or some scale proves that they do not all fit.
  var isTooMuch: Bool {
    !items.allSatisfy(container.takes)
      || scales().contains { scale in
        zip(scale.sizes, items).reduce(0) { $0 + $1.0 * $1.1.count } > scale.capacity
      }
  }
}
