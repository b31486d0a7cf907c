/// Tours that wait for a driver, and drivers whose turns should even out.
///
/// ```swift
/// let rota = try DrivingRota(
///   tourCount: 2, turnsSoFar: [3, 1, 1],
///   available: [[true, true], [true, false], [true, true]],
///   overlaps: [.init(0, 1)])
/// rota.assign().drivers  // driver 1 takes tour 0, driver 2 takes tour 1
/// ```
public struct DrivingRota: Sendable, Hashable {
  /// Two tours that nobody can drive both of.
  public struct Overlap: Sendable, Hashable {
    /// One of the two tours.
    public let first: Int
    /// The other tour.
    public let second: Int

    /// Names two tours by their numbers; the order of the two does not matter.
    public init(_ first: Int, _ second: Int) {
      self.first = first
      self.second = second
    }
  }

  /// Why a rota makes no sense.
  public enum Inconsistency: Error, Hashable, Sendable {
    /// The number of tours is negative or above ``DrivingRota/tourLimit``.
    case toursOutOfRange(count: Int)
    /// There is not exactly one row of availability a driver.
    case wrongNumberOfDrivers(expected: Int, found: Int)
    /// A driver's availability does not have exactly one entry a tour.
    case wrongNumberOfTours(driver: Int, expected: Int, found: Int)
    /// A driver's turns so far are negative or above ``DrivingRota/turnLimit``.
    case turnsOutOfRange(driver: Int, turns: Int)
    /// An overlap names a tour that there is not, or one tour twice.
    case invalidOverlap(Overlap)
  }

  /// The most turns a driver may have behind her, a turn a day for 27 years.
  public static let turnLimit = 10_000

  /// The most tours of a rota.
  public static let tourLimit = 1_000

  /// The number of tours, which assignments name by their numbers from 0.
  public let tourCount: Int
  /// The turns each driver has behind her.
  public let turnsSoFar: [Int]
  /// By driver, then by tour: whether the driver could take the tour.
  public let available: [[Bool]]
  /// The pairs of tours that nobody can drive both of.
  public let overlaps: [Overlap]

  /// Makes a rota after checking that its parts fit together.
  ///
  /// `available` has one row a driver with one entry a tour.
  public init(
    tourCount: Int, turnsSoFar: [Int], available: [[Bool]], overlaps: [Overlap] = []
  ) throws(Inconsistency) {
    guard 0...Self.tourLimit ~= tourCount else { throw .toursOutOfRange(count: tourCount) }
    guard available.count == turnsSoFar.count else {
      throw .wrongNumberOfDrivers(expected: turnsSoFar.count, found: available.count)
    }
    for (driver, row) in available.enumerated() where row.count != tourCount {
      throw .wrongNumberOfTours(driver: driver, expected: tourCount, found: row.count)
    }
    for (driver, turns) in turnsSoFar.enumerated() where !(0...Self.turnLimit ~= turns) {
      throw .turnsOutOfRange(driver: driver, turns: turns)
    }
    for overlap in overlaps {
      let areTours = [overlap.first, overlap.second].allSatisfy { 0 <= $0 && $0 < tourCount }
      guard areTours, overlap.first != overlap.second else { throw .invalidOverlap(overlap) }
    }
    self.tourCount = tourCount
    self.turnsSoFar = turnsSoFar
    self.available = available
    self.overlaps = overlaps
  }
}
