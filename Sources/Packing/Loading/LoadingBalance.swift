/// How the mass is spread in a hold, at one moment.
public struct LoadingBalance: Sendable, Hashable {
  /// What is aboard, in grams.
  public let mass: Int
  /// What weighs on the left half, in grams.
  public let left: Int
  /// What weighs on the front half, in grams.
  public let front: Int
  /// How high the centre of mass is above the floor, in millimetres.
  public let height: Int

  /// What weighs on the right half, in grams.
  public var right: Int { mass - left }
  /// What weighs on the rear half, in grams.
  public var rear: Int { mass - front }

  /// Takes down a balance.
  public init(mass: Int, left: Int, front: Int, height: Int) {
    self.mass = mass
    self.left = left
    self.front = front
    self.height = height
  }
}

extension LoadingProblem {
  /// How the mass is spread when a vehicle leaves a stop.
  ///
  /// A box on a middle line counts to either side by its part of the area.
  public func balance(of loading: Loading, leaving stop: Int) -> LoadingBalance {
    var (mass, left, front, moment) = (0, 0, 0, 0)
    for (box, position) in zip(boxes, loading.positions)
    where box.loadedAt <= stop && stop < box.unloadedAt {
      mass += box.mass
      left += box.mass * part(of: position.widthRange, below: hold.width) / (2 * position.width)
      front += box.mass * part(of: position.lengthRange, below: hold.length) / (2 * position.length)
      moment += box.mass * (2 * position.fromFloor + position.height) / 2
    }
    return LoadingBalance(
      mass: mass, left: left, front: front, height: mass == 0 ? 0 : moment / mass)
  }

  /// Twice what a stretch has on this side of the middle of a side.
  private func part(of range: Range<Int>, below side: Int) -> Int {
    min(2 * range.count, max(0, side - 2 * range.lowerBound))
  }
}
