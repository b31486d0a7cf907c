/// What it can save at most that some limits give way.
///
/// Costs are those of the best plan known, beside any plan of the problem in which they do.
public struct LimitPrice: Sendable, Hashable {
  /// The limits, which give way together.
  public let change: [Relaxation]
  /// No plan of the changed problem is cheaper by more; never below zero.
  public let atMostSaves: Int
  /// The part of it that is left open: what no known plan of the changed problem saves; or, where the
  /// plan in hand is not proved best, what would be said too if nothing gave way.
  public let gap: Int
}
