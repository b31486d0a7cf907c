/// Metres and seconds of the journeys between locations, which need not be symmetric.
public struct TravelMatrix: Sendable, Hashable {
  /// Stands for a journey that cannot be made, in metres or in seconds.
  public static let unreachable = Int(Int32.max)

  /// The number of locations.
  public let count: Int
  let meters: [Int32]
  let seconds: [Int32]

  /// Makes a matrix from the rows of its two tables; row and column are locations.
  ///
  /// A journey that is ``unreachable`` in one table is so in both.
  ///
  /// - Parameters:
  ///   - meters: The distance from each location (row) to each (column).
  ///   - seconds: The driving time from each location (row) to each (column).
  /// - Throws: A table that is not square, not of the same size as the other, has an entry that is
  ///   negative or above 2³¹ − 1, or a journey from a location to itself that is not zero.
  public init(meters: [[Int]], seconds: [[Int]]) throws(RoutingProblem.Inconsistency) {
    count = meters.count
    self.meters = try Self.flat(meters, count: count)
    self.seconds = try Self.flat(seconds, count: count)
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

  /// Metres and seconds of one journey, or `nil` where it cannot be made.
  ///
  /// - Precondition: Both locations are in `0..<count`.
  public func journey(from: Int, to: Int) -> (meters: Int, seconds: Int)? {
    precondition((0..<count).contains(from) && (0..<count).contains(to))
    let meters = Int(meters[from * count + to])
    let seconds = Int(seconds[from * count + to])
    guard meters < Self.unreachable, seconds < Self.unreachable else { return nil }
    return (meters, seconds)
  }
}
