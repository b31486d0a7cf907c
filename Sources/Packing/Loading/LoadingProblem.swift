/// Boxes to be stowed in the hold of a vehicle, in an order in which they can be taken out again.
///
/// Each box rides from one stop to another and keeps its position on the way. Whoever handles it comes
/// in by the rear door: what is still to ride on, or was there before, may be neither between a box
/// and the door nor on top of it. Boxes stand upright, on the floor or wholly on one another, and may
/// be turned by a quarter. This is the sequential loading of Gendreau, Iori, Laporte and Martello
/// (2006), for goods that are loaded at several stops as well.
///
/// ```swift
/// let crate = LoadingProblem.Box(
///   length: 600, width: 400, height: 213, mass: 12_000, loadedAt: 0, unloadedAt: 2)
/// let problem = try LoadingProblem(
///   boxes: Array(repeating: crate, count: 40),
///   hold: .init(length: 2_550, width: 1_640, height: 1_370))
/// let outcome = problem.load()
/// ```
public struct LoadingProblem: Sendable, Hashable {
  /// A crate or a parcel.
  public struct Box: Sendable, Hashable {
    /// The first outer side of its base, in millimetres.
    public let length: Int
    /// The other outer side of its base, in millimetres.
    public let width: Int
    /// Its outer height, in millimetres.
    public let height: Int
    /// What it weighs, in grams.
    public let mass: Int
    /// The most that may stand on it, in grams; 0 for nothing at all, `nil` for anything.
    public let bears: Int?
    /// Whether it has to be in the chilled part of the hold, if there is one.
    public let isCold: Bool
    /// The stop where it is loaded, after what is unloaded there.
    public let loadedAt: Int
    /// The stop where it is unloaded.
    public let unloadedAt: Int

    /// Describes a box.
    public init(
      length: Int, width: Int, height: Int, mass: Int, bears: Int? = nil, isCold: Bool = false,
      loadedAt: Int, unloadedAt: Int
    ) {
      self.length = length
      self.width = width
      self.height = height
      self.mass = mass
      self.bears = bears
      self.isCold = isCold
      self.loadedAt = loadedAt
      self.unloadedAt = unloadedAt
    }
  }

  /// The inside of a vehicle, with a door over its whole width and height at the rear.
  public struct Hold: Sendable, Hashable {
    /// From the front wall to the door, in millimetres.
    public let length: Int
    /// From the left wall to the right one, in millimetres.
    public let width: Int
    /// From the floor to the roof, in millimetres.
    public let height: Int
    /// The length of the chilled part, by the door, in millimetres; `nil` where cold goods may be
    /// anywhere.
    public let chilledLength: Int?

    /// Describes a hold.
    public init(length: Int, width: Int, height: Int, chilledLength: Int? = nil) {
      self.length = length
      self.width = width
      self.height = height
      self.chilledLength = chilledLength
    }
  }

  /// Why a loading problem makes no sense.
  public enum Inconsistency: Error, Hashable, Sendable {
    /// A side of the hold is not from 1 to ``LoadingProblem/largestSide``.
    case holdOutOfRange(side: Int)
    /// The chilled part is negative or longer than the hold.
    case chilledLengthOutOfRange(Int)
    /// A side of a box is not from 1 to ``LoadingProblem/largestSide``.
    case sideOutOfRange(box: Int, side: Int)
    /// A mass is negative or above ``LoadingProblem/largestMass``.
    case massOutOfRange(box: Int, mass: Int)
    /// A box bears less than nothing.
    case negativeBearing(box: Int)
    /// A box is not unloaded after it is loaded.
    case rideTooShort(box: Int)
    /// There are more boxes than ``LoadingProblem/boxLimit``.
    case tooManyBoxes(limit: Int)
  }

  /// The longest side, in millimetres: that of a lorry with its trailer.
  public static let largestSide = 20_000
  /// The largest mass of a box, in grams.
  public static let largestMass = 100_000_000
  /// The most boxes of a problem.
  public static let boxLimit = 5_000

  /// The boxes, which answers name by their place in this array.
  public let boxes: [Box]
  /// The hold.
  public let hold: Hold

  /// Makes a problem after checking its numbers; the boxes need not fit.
  public init(boxes: [Box], hold: Hold) throws(Inconsistency) {
    for side in [hold.length, hold.width, hold.height] where !Self.sides.contains(side) {
      throw .holdOutOfRange(side: side)
    }
    if let chilled = hold.chilledLength, !(0...hold.length).contains(chilled) {
      throw .chilledLengthOutOfRange(chilled)
    }
    guard boxes.count <= Self.boxLimit else { throw .tooManyBoxes(limit: Self.boxLimit) }
    for (index, box) in boxes.enumerated() {
      for side in [box.length, box.width, box.height] where !Self.sides.contains(side) {
        throw .sideOutOfRange(box: index, side: side)
      }
      guard (0...Self.largestMass).contains(box.mass) else {
        throw .massOutOfRange(box: index, mass: box.mass)
      }
      guard box.bears ?? 0 >= 0 else { throw .negativeBearing(box: index) }
      guard box.loadedAt < box.unloadedAt else { throw .rideTooShort(box: index) }
    }
    self.boxes = boxes
    self.hold = hold
  }

  private static let sides = 1...largestSide
}

extension LoadingProblem.Box {
  /// Whether the ride of another box is part of this one's.
  func outlasts(_ other: Self) -> Bool {
    loadedAt <= other.loadedAt && other.unloadedAt <= unloadedAt
  }
}
