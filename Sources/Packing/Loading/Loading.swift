/// Where each box stands.
public struct Loading: Sendable, Hashable {
  /// The position of a box, measured in millimetres from the front, the left wall and the floor.
  public struct Position: Sendable, Hashable {
    /// From the front wall to its front side.
    public let fromFront: Int
    /// From the left wall to its left side.
    public let fromLeft: Int
    /// From the floor to its base.
    public let fromFloor: Int
    /// What it takes of the length of the hold.
    public let length: Int
    /// What it takes of the width of the hold.
    public let width: Int
    /// What it takes of the height of the hold.
    public let height: Int

    /// Describes a position.
    public init(
      fromFront: Int, fromLeft: Int, fromFloor: Int, length: Int, width: Int, height: Int
    ) {
      self.fromFront = fromFront
      self.fromLeft = fromLeft
      self.fromFloor = fromFloor
      self.length = length
      self.width = width
      self.height = height
    }
  }

  /// One position a box, in the order of ``LoadingProblem/boxes``.
  public let positions: [Position]

  /// Takes down positions.
  public init(positions: [Position]) {
    self.positions = positions
  }
}

/// What the search for a loading has found.
public enum LoadingOutcome: Sendable, Hashable {
  /// Every box has its position.
  case loaded(Loading)
  /// No loading exists, as is proved; the box is too much when it comes aboard.
  case impossible(box: Int)
  /// None was found; the box is the first without a position in the attempt that came furthest.
  case notFound(box: Int)
}

extension Loading.Position {
  var lengthRange: Range<Int> { fromFront..<fromFront + length }
  var widthRange: Range<Int> { fromLeft..<fromLeft + width }
  var heightRange: Range<Int> { fromFloor..<fromFloor + height }
}
