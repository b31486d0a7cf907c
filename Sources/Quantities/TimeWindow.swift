/// The closed interval of moments at which something may begin, in seconds.
public struct TimeWindow: Hashable, Sendable, Codable {
  /// The first moment allowed, in seconds.
  public let opens: Int
  /// The last moment allowed, in seconds.
  public let closes: Int

  /// Makes a window, or nothing when it would close before it opens.
  public init?(opens: Int, closes: Int) {
    guard opens <= closes else { return nil }
    self.opens = opens
    self.closes = closes
  }

  /// Whether the moment lies inside, ends included.
  public func contains(_ moment: Int) -> Bool {
    opens <= moment && moment <= closes
  }

  /// The moments that lie in both windows, if there are any.
  public func intersection(_ other: TimeWindow) -> TimeWindow? {
    TimeWindow(opens: max(opens, other.opens), closes: min(closes, other.closes))
  }

  /// The same window, `seconds` later.
  public func shifted(by seconds: Int) -> TimeWindow {
    TimeWindow(unchecked: opens + seconds, closes + seconds)
  }

  private init(unchecked opens: Int, _ closes: Int) {
    self.opens = opens
    self.closes = closes
  }
}
