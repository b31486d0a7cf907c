/// Shipments and limits that contradict each other: no plan serves these shipments and keeps these
/// limits, whatever else may give way.
public struct Contradiction: Hashable, Sendable {
  /// The shipments, in the order of the problem.
  public let shipments: [Int]
  /// The limits, each vehicle having its own.
  public let limits: [RoutingLimit]
  /// Whether it is proved that the whole cannot be, and that nothing can be spared: without any one
  /// shipment, or with any one limit given up, there is a plan.
  ///
  /// Not proved is what the search had to leave undecided, and what only timetables that wait longer
  /// than those of a search could settle.
  public let isProved: Bool
}
