/// When branch and bound ends before its proof, and what it need not look for.
public struct IntegerLimits: Hashable, Sendable {
  /// The longest time, or no limit; the answer then depends on the machine.
  public var time: Duration?
  /// The most relaxations solved in the search tree, or no limit; the same on every machine.
  public var nodes: Int?
  /// How far from the best a solution may be, as a share of its objective.
  public var relativeGap: Double
  /// An objective already known: only better solutions are looked for.
  public var cutOff: Double?

  /// Makes limits; what is not given is not limited.
  public init(
    time: Duration? = nil, nodes: Int? = nil, relativeGap: Double = 0, cutOff: Double? = nil
  ) {
    self.time = time
    self.nodes = nodes
    self.relativeGap = relativeGap
    self.cutOff = cutOff
  }
}

/// How far branch and bound has come.
public struct IntegerProgress: Hashable, Sendable {
  /// The relaxations solved in the search tree.
  public let nodes: Int
  /// The objective of the best solution so far, if any.
  public let incumbent: Double?
  /// The proved bound: no solution is better.
  public let bound: Double
}
