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

  /// Tours of one day of which a driver cannot do all, as they would take too long.
  public struct DayLimit: Sendable, Hashable {
    /// The driver.
    public let driver: Int
    /// The tours of the day.
    public let tours: [Int]
    /// How long each of them takes, in any whole unit.
    public let durations: [Int]
    /// How long they may take together.
    public let most: Int

    /// Makes a limit; there is one duration a tour.
    public init(driver: Int, tours: [Int], durations: [Int], most: Int) {
      self.driver = driver
      self.tours = tours
      self.durations = durations
      self.most = most
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
    /// A driver's turns due so far are out of range, or there is not exactly one number a driver.
    case duesOutOfRange
    /// A limit of a day names a driver or a tour that there is not, or a duration out of range.
    case invalidDayLimit(DayLimit)
    /// The usual tours do not have exactly one row a driver with one entry a tour.
    case wrongNumberOfUsualTours
    /// The early tours do not have exactly one entry a tour, or the early turns so far not one a driver or
    /// out of range.
    case wrongEarlyTours
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
  /// The turns each driver has been due so far, in thousandths of a turn; `nil` where nobody keeps
  /// count.
  public let dueSoFar: [Int]?
  /// The days that would be too long for a driver.
  public let dayLimits: [DayLimit]
  /// By driver, then by tour: whether it is her usual one, which she has among choices as fair.
  public let usual: [[Bool]]
  /// By tour: whether it leaves early in the morning; such turns are evened out by themselves.
  public let early: [Bool]
  /// The early turns each driver has behind her.
  public let earlySoFar: [Int]

  /// Makes a rota after checking that its parts fit together.
  ///
  /// `available` has one row a driver with one entry a tour, and so has `usual` unless it is empty;
  /// `early` has one entry a tour and `earlySoFar` one a driver, unless both are empty.
  public init(
    tourCount: Int, turnsSoFar: [Int], available: [[Bool]], overlaps: [Overlap] = [],
    dueSoFar: [Int]? = nil, dayLimits: [DayLimit] = [], usual: [[Bool]] = [],
    early: [Bool] = [], earlySoFar: [Int] = []
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
    if let dueSoFar {
      let range = 0...1_000 * Self.turnLimit
      guard dueSoFar.count == available.count, dueSoFar.allSatisfy(range.contains) else {
        throw .duesOutOfRange
      }
    }
    for limit in dayLimits {
      let numbers = limit.durations + [limit.most]
      guard available.indices.contains(limit.driver), limit.tours.count == limit.durations.count,
        limit.tours.allSatisfy({ 0 <= $0 && $0 < tourCount }),
        numbers.allSatisfy({ 0...1_000_000_000 ~= $0 })
      else { throw .invalidDayLimit(limit) }
    }
    guard
      usual.isEmpty
        || usual.count == available.count && usual.allSatisfy({ $0.count == tourCount })
    else { throw .wrongNumberOfUsualTours }
    guard
      early.isEmpty && earlySoFar.isEmpty
        || early.count == tourCount && earlySoFar.count == available.count
          && earlySoFar.allSatisfy({ 0...Self.turnLimit ~= $0 })
    else { throw .wrongEarlyTours }
    self.early = early
    self.earlySoFar = earlySoFar
    self.dueSoFar = dueSoFar
    self.dayLimits = dayLimits
    self.usual = usual
    self.tourCount = tourCount
    self.turnsSoFar = turnsSoFar
    self.available = available
    self.overlaps = overlaps
  }
}
