public import Quantities

/// How the crates of a tour stand in its vehicle, each from the stop where it is loaded to the one
/// where it is unloaded, so that it can be taken out when its turn comes.
public struct TourLoading: Sendable, Hashable {
  /// The crates.
  public let crates: [StowedCrate]
  /// How the mass is spread.
  public let balance: Balance

  /// Makes the value of its parts.
  package init(crates: [StowedCrate], balance: Balance) {
    self.crates = crates
    self.balance = balance
  }

  /// A crate, or a piece that travels as it is, in its position.
  public struct StowedCrate: Sendable, Hashable {
    /// The position of its lot in ``Plan/lots``.
    public let lot: Int
    /// Its position in ``Plan/crates``; `nil` for one of the crates that bulk goods are estimated at.
    public let crate: Int?
    /// The position in ``Tour/stops`` where it is loaded.
    public let loadedAt: Int
    /// The position in ``Tour/stops`` where it is unloaded.
    public let unloadedAt: Int
    /// What it weighs.
    public let mass: Mass
    /// From the front wall to its front side.
    public let fromFront: Length
    /// From the left wall to its left side.
    public let fromLeft: Length
    /// From the floor to its base.
    public let fromFloor: Length
    /// What it takes along, across and up.
    public let size: Extent

    /// Makes the value of its parts.
    package init(
      lot: Int, crate: Int?, loadedAt: Int, unloadedAt: Int, mass: Mass, fromFront: Length,
      fromLeft: Length, fromFloor: Length, size: Extent
    ) {
      self.lot = lot
      self.crate = crate
      self.loadedAt = loadedAt
      self.unloadedAt = unloadedAt
      self.mass = mass
      self.fromFront = fromFront
      self.fromLeft = fromLeft
      self.fromFloor = fromFloor
      self.size = size
    }
  }

  /// How the mass is spread when most is aboard.
  public struct Balance: Sendable, Hashable {
    /// The position in ``Tour/stops`` after which most is aboard.
    public let stop: Int
    /// What is aboard then.
    public let mass: Mass
    /// What weighs on the left half.
    public let left: Mass
    /// What weighs on the front half.
    public let front: Mass
    /// How high the centre of mass is above the floor.
    public let height: Length

    /// Makes the value of its parts.
    package init(stop: Int, mass: Mass, left: Mass, front: Mass, height: Length) {
      self.stop = stop
      self.mass = mass
      self.left = left
      self.front = front
      self.height = height
    }
  }
}
