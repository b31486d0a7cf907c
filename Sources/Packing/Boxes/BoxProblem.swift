/// Goods of known sides to be put into one container, each wholly supported.
///
/// Known as the orthogonal packing problem in three dimensions, here with support and bearing. Pieces
/// lie along the walls, on the floor or wholly on others; those that are upright keep their height
/// upwards and may be turned by a quarter, the others may lie on any side. What stands on a piece,
/// directly or on others, weighs on it with all its mass.
///
/// ```swift
/// let milk = BoxProblem.Item(
///   length: 72, width: 72, height: 195, mass: 1_060, isUpright: true, count: 6)
/// let problem = try BoxProblem(
///   items: [milk], container: .init(length: 544, width: 364, height: 200))
/// let outcome = problem.pack()
/// ```
public struct BoxProblem: Sendable, Hashable {
  /// Identical pieces.
  public struct Item: Sendable, Hashable {
    /// The first side of its base, in millimetres.
    public let length: Int
    /// The other side of its base, in millimetres.
    public let width: Int
    /// Its height, in millimetres.
    public let height: Int
    /// What a piece weighs, in grams.
    public let mass: Int
    /// The most that may stand on a piece, in grams; 0 for nothing at all, `nil` for anything.
    public let bears: Int?
    /// Whether its height has to stay its height.
    public let isUpright: Bool
    /// The number of pieces.
    public let count: Int

    /// Describes some pieces.
    public init(
      length: Int, width: Int, height: Int, mass: Int, bears: Int? = nil, isUpright: Bool = false,
      count: Int = 1
    ) {
      self.length = length
      self.width = width
      self.height = height
      self.mass = mass
      self.bears = bears
      self.isUpright = isUpright
      self.count = count
    }
  }

  /// The inside of a crate.
  public struct Container: Sendable, Hashable {
    /// The first side of its floor, in millimetres.
    public let length: Int
    /// The other side of its floor, in millimetres.
    public let width: Int
    /// From its floor to its rim, in millimetres.
    public let height: Int

    /// Describes a container.
    public init(length: Int, width: Int, height: Int) {
      self.length = length
      self.width = width
      self.height = height
    }
  }

  /// Why a problem makes no sense.
  public enum Inconsistency: Error, Hashable, Sendable {
    /// A side of the container is not from 1 to ``BoxProblem/largestSide``.
    case containerOutOfRange(side: Int)
    /// A side of an item is not from 1 to ``BoxProblem/largestSide``.
    case sideOutOfRange(item: Int, side: Int)
    /// A mass is negative or above ``LoadingProblem/largestMass``.
    case massOutOfRange(item: Int, mass: Int)
    /// An item bears less than nothing.
    case negativeBearing(item: Int)
    /// An item has no pieces.
    case countBelowOne(item: Int, count: Int)
    /// There are more pieces than ``BoxProblem/pieceLimit``.
    case tooManyPieces(limit: Int)
  }

  /// The longest side, in millimetres, so that volumes are capacities of a ``PackingProblem``.
  public static let largestSide = 10_000
  /// The most pieces of a problem.
  public static let pieceLimit = 2_000

  /// The items, which answers name by their place in this array.
  public let items: [Item]
  /// The container.
  public let container: Container

  /// Makes a problem after checking its numbers; the pieces need not fit.
  public init(items: [Item], container: Container) throws(Inconsistency) {
    for side in container.sides where !Self.sides.contains(side) {
      throw .containerOutOfRange(side: side)
    }
    var pieces = 0
    for (index, item) in items.enumerated() {
      for side in item.sides where !Self.sides.contains(side) {
        throw .sideOutOfRange(item: index, side: side)
      }
      guard (0...LoadingProblem.largestMass).contains(item.mass) else {
        throw .massOutOfRange(item: index, mass: item.mass)
      }
      guard item.bears ?? 0 >= 0 else { throw .negativeBearing(item: index) }
      guard item.count >= 1 else { throw .countBelowOne(item: index, count: item.count) }
      guard item.count <= Self.pieceLimit - pieces else {
        throw .tooManyPieces(limit: Self.pieceLimit)
      }
      pieces += item.count
    }
    self.items = items
    self.container = container
  }

  private static let sides = 1...largestSide
}

extension BoxProblem.Item {
  /// Its sides, the height last.
  var sides: [Int] { [length, width, height] }

  /// The ways in which a piece fits into an empty container, as what it takes of its three sides.
  func orientations(in container: BoxProblem.Container) -> [[Int]] {
    let turned = [[length, width, height], [width, length, height]]
    let lying = [
      [length, height, width], [height, length, width], [width, height, length],
      [height, width, length],
    ]
    var fitting: [[Int]] = []
    for sides in isUpright ? turned : turned + lying
    where !fitting.contains(sides) && zip(sides, container.sides).allSatisfy({ $0 <= $1 }) {
      fitting.append(sides)
    }
    return fitting
  }
}

extension BoxProblem.Container {
  /// Its sides, the height last.
  var sides: [Int] { [length, width, height] }

  /// Whether a piece fits into it by itself.
  public func takes(_ item: BoxProblem.Item) -> Bool { !item.orientations(in: self).isEmpty }
}
