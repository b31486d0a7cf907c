public import Quantities

/// The three sides of a crate, of a hold, inside, or of a unit of goods.
public struct Extent: Hashable, Sendable {
  /// The longer side of a crate's base; of a hold, from the front wall to the door.
  public var length: Length
  /// The other side of a crate's base; of a hold, from wall to wall.
  public var width: Length
  /// The height.
  public var height: Length

  /// Makes an extent.
  public init(length: Length, width: Length, height: Length) {
    self.length = length
    self.width = width
    self.height = height
  }
}

extension Extent {
  /// The room inside, rounded up to a millilitre.
  ///
  /// Sides are read before they are checked: those below nothing count as nothing, those beyond a
  /// kilometre as a kilometre.
  var volume: Volume {
    let sides = [length, width, height].map { min(max(0, $0.value), 1_000_000) }
    return Volume((sides[0] * sides[1] * sides[2] + 999) / 1_000)
  }

  /// Whether it is no larger than another in any direction, the base turned as it fits.
  func isWithin(_ other: Extent) -> Bool {
    let bases = [self, other].map { [$0.length, $0.width].sorted() }
    return height <= other.height && zip(bases[0], bases[1]).allSatisfy { $0 <= $1 }
  }
}
