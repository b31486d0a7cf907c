extension DrivingRota {
  /// A rule of the rota that an assignment breaks.
  public enum Violation: Sendable, Hashable {
    /// The assignment does not have exactly one entry a tour.
    case wrongNumberOfTours(expected: Int, found: Int)
    /// A tour is given to a driver that there is not.
    case unknownDriver(tour: Int, driver: Int)
    /// A tour is given to a driver who cannot take it.
    case unavailable(tour: Int, driver: Int)
    /// A driver has two tours that overlap.
    case overlap(driver: Int, Overlap)
    /// A driver's tours of a day take too long.
    case dayTooLong(DayLimit)
  }

  /// Every rule that a choice of drivers, one entry a tour, breaks; none when it holds.
  public func violations(in drivers: [Int?]) -> [Violation] {
    guard drivers.count == tourCount else {
      return [.wrongNumberOfTours(expected: tourCount, found: drivers.count)]
    }
    var found: [Violation] = []
    for (tour, driver) in drivers.enumerated() {
      guard let driver else { continue }
      if !available.indices.contains(driver) {
        found.append(.unknownDriver(tour: tour, driver: driver))
      } else if !available[driver][tour] {
        found.append(.unavailable(tour: tour, driver: driver))
      }
    }
    for overlap in overlaps {
      if let driver = drivers[overlap.first], driver == drivers[overlap.second] {
        found.append(.overlap(driver: driver, overlap))
      }
    }
    for limit in dayLimits {
      let driven = zip(limit.tours, limit.durations).filter { drivers[$0.0] == limit.driver }
      if driven.reduce(0, { $0 + $1.1 }) > limit.most { found.append(.dayTooLong(limit)) }
    }
    return found
  }
}
