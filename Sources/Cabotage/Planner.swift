/// Makes plans.
public struct Planner: Sendable {
  /// The round that is planned.
  public let round: Round

  /// Makes a planner of a round.
  public init(_ round: Round) {
    self.round = round
  }
}
