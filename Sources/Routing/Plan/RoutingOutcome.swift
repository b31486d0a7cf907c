/// The best plan that a search found, and how the search ended.
public struct RoutingOutcome: Sendable, Hashable {
  /// Why a search ended.
  public enum StopReason: Sendable, Hashable {
    /// All iterations allowed were made.
    case iterations
    /// The time allowed was over.
    case time
    /// Somebody asked to stop.
    case cancelled
    /// There was nothing left to try: nothing to carry or nobody to carry it, or, where neither
    /// iterations nor time are limited, no better plan for a long while.
    case exhausted
  }

  /// The plan; it is valid however the search ended.
  public let plan: RoutingPlan
  /// Its cost, prizes of what stays behind included.
  public let cost: Int
  /// The iterations made.
  public let iterations: Int
  /// Why the search ended.
  public let stopReason: StopReason
  /// What the search did, in more detail.
  public let statistics: SearchStatistics
  /// Routes of good plans met on the way, where the search keeps them: a proof may start from them.
  public let routes: [RouteOrder]
}

/// A route that a search has met, told by its order alone.
public struct RouteOrder: Sendable, Hashable {
  /// The index of a vehicle that may drive it.
  public let vehicle: Int
  /// The ends of shipments that it handles and where it reloads, as the schedule counts them.
  let ends: [Int32]
}

/// How far a search has come.
public struct SearchProgress: Sendable, Hashable {
  /// The iterations made so far.
  public let iterations: Int
  /// The time since the search began.
  public let elapsed: Duration
  /// The cost of the best plan so far.
  public let cost: Int
  /// The seconds between departure and return in the best plan, over all routes.
  public let seconds: Int
  /// The shipments that the best plan leaves behind.
  public let unserved: Int
  /// The routes of the best plan.
  public let routes: Int
}
