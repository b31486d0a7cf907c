public import Quantities

/// The three sides of a crate, outside, or of a hold, inside.
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
