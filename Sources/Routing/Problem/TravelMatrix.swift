/// Metres and seconds of the journeys between locations, which need not be symmetric.
///
/// Either two tables, or points in the plane whose distances are reckoned when asked for: then
/// memory grows with the number of locations, not with its square.
public struct TravelMatrix: Sendable, Hashable {
  /// Stands for a journey that cannot be made, in metres or in seconds.
  public static let unreachable = Int(Int32.max)

  struct Tables: Sendable, Hashable {
    let meters: [Int32]
    let seconds: [Int32]
  }

  enum Storage: Sendable, Hashable {
    case tables(Tables)
    case plane(Plane)
  }

  /// The number of locations.
  public let count: Int
  let storage: Storage
  /// The hours at which journeys take longer or shorter, in order; none where they never do.
  public let speeds: [SpeedChange]

  /// Makes a matrix from the rows of its two tables; row and column are locations.
  ///
  /// A journey that is ``unreachable`` in one table is so in both.
  ///
  /// - Parameters:
  ///   - meters: The distance from each location (row) to each (column).
  ///   - seconds: The driving time from each location (row) to each (column), at full speed.
  ///   - speeds: The changes of speed, by the moment.
  /// - Throws: A table that is not square, not of the same size as the other, has an entry that is
  ///   negative or above 2³¹ − 1, or a journey from a location to itself that is not zero; or
  ///   changes of speed out of order or range.
  public init(
    meters: [[Int]], seconds: [[Int]], speeds: [SpeedChange] = []
  ) throws(RoutingProblem.Inconsistency) {
    count = meters.count
    self.speeds = try SpeedChange.checked(speeds)
    let first = try Self.flat(meters, count: count)
    // One copy serves both where time is distance, as in many research problems.
    storage = .tables(
      Tables(
        meters: first, seconds: meters == seconds ? first : try Self.flat(seconds, count: count)))
  }

  /// Makes a matrix of straight lines between points; a metre takes a second.
  ///
  /// - Parameters:
  ///   - points: Where each location is.
  ///   - scale: What a distance is multiplied by before it is rounded.
  ///   - rounding: How it becomes a whole number.
  /// - Throws: A distance that is not finite or above 2³⁰.
  public init(
    points: [(x: Double, y: Double)], scale: Double = 1,
    rounding: FloatingPointRoundingRule = .toNearestOrAwayFromZero
  ) throws(RoutingProblem.Inconsistency) {
    count = points.count
    speeds = []
    storage = .plane(try Plane(points, scale: scale, rounding: rounding))
  }

  private static func flat(
    _ rows: [[Int]], count: Int
  ) throws(RoutingProblem.Inconsistency) -> [Int32] {
    guard rows.count == count else { throw .raggedMatrix(row: rows.count) }
    var entries: [Int32] = []
    entries.reserveCapacity(count * count)
    for (from, row) in rows.enumerated() {
      guard row.count == count else { throw .raggedMatrix(row: from) }
      for (to, entry) in row.enumerated() {
        guard let entry = Int32(exactly: entry), entry >= 0 else {
          throw .journeyOutOfRange(from: from, to: to)
        }
        guard from != to || entry == 0 else { throw .journeyToItself(location: from) }
        entries.append(entry)
      }
    }
    return entries
  }

  /// Metres and seconds of one journey at full speed, or `nil` where it cannot be made.
  ///
  /// - Precondition: Both locations are in `0..<count`.
  public func journey(from: Int, to: Int) -> (meters: Int, seconds: Int)? {
    precondition((0..<count).contains(from) && (0..<count).contains(to))
    switch storage {
    case .tables(let tables):
      let meters = Int(tables.meters[from * count + to])
      let seconds = Int(tables.seconds[from * count + to])
      guard meters < Self.unreachable, seconds < Self.unreachable else { return nil }
      return (meters, seconds)
    case .plane(let plane):
      let distance = plane.distance(from, to)
      return (distance, distance)
    }
  }

  /// The longest journey that can be made, in metres, or more.
  var longestMeters: Int {
    switch storage {
    case .tables(let tables): Int(tables.meters.lazy.filter { $0 < Int32.max }.max() ?? 0)
    case .plane(let plane): plane.widest
    }
  }
}

/// A moment from which all journeys go at another speed.
public struct SpeedChange: Sendable, Hashable {
  /// When it begins, in seconds.
  public let from: Int
  /// The speed from then on, in percent of full speed; a journey on the way changes speed too.
  public let percent: Int

  /// Makes a change.
  public init(from: Int, percent: Int) {
    self.from = from
    self.percent = percent
  }

  static func checked(
    _ changes: [SpeedChange]
  ) throws(RoutingProblem.Inconsistency) -> [SpeedChange] {
    for (index, change) in changes.enumerated() {
      let isLater = index == 0 || changes[index - 1].from < change.from
      let isInRange =
        (-Int(Int32.max)...Int(Int32.max)).contains(change.from)
        && (1...1_000).contains(change.percent)
      guard isLater, isInRange else {
        throw .speedOutOfRange(change: index)
      }
    }
    return changes
  }
}
