public import Quantities

/// One halt of a tour.
public struct TourStop: Sendable, Hashable {
  /// Where.
  public let place: Identifier<Place>
  /// When the vehicle arrives, in seconds since the midnight of the tour's day.
  public let arrival: Seconds
  /// When the work begins, after any wait.
  public let start: Seconds
  /// When the vehicle leaves.
  public let departure: Seconds
  /// The length of the leg that leads here.
  public let distance: Distance
  /// The lots that are unloaded, as positions in ``Plan/lots``.
  public let unloads: [Int]
  /// The lots that are loaded, after the unloading.
  public let loads: [Int]
  /// What is on board when the vehicle leaves.
  public let onBoard: Freight

  /// Makes the value of its parts.
  package init(
    place: Identifier<Place>, arrival: Seconds, start: Seconds, departure: Seconds,
    distance: Distance, unloads: [Int], loads: [Int], onBoard: Freight
  ) {
    self.place = place
    self.arrival = arrival
    self.start = start
    self.departure = departure
    self.distance = distance
    self.unloads = unloads
    self.loads = loads
    self.onBoard = onBoard
  }
}

/// What a vehicle carries at a moment.
public struct Freight: Sendable, Hashable {
  /// All goods.
  public var mass: Mass = 0
  /// Ambient and chilled goods.
  public var volume: Volume = 0
  /// Chilled goods.
  public var chilled: Volume = 0
  /// Frozen goods.
  public var frozen: Volume = 0
  /// Crates.
  public var crates = 0

  /// Makes the value of its parts.
  package init(
    mass: Mass = 0, volume: Volume = 0, chilled: Volume = 0, frozen: Volume = 0, crates: Int = 0
  ) {
    self.mass = mass
    self.volume = volume
    self.chilled = chilled
    self.frozen = frozen
    self.crates = crates
  }
}
