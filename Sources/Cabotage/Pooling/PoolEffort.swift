public import Quantities

/// How hard the plan of each group of partners is looked for; the same for every group, so that none is at
/// a disadvantage.
public struct PoolEffort: Sendable {
  /// The iterations of the search for each group and each way its goods may go.
  public var iterations: Int
  /// The iterations of the search for all partners together, for each way.
  public var jointIterations: Int
  /// The longest time for the proofs of all groups together.
  public var proofTime: Duration
  /// Which of the possible searches to make.
  public var seed: UInt64
  /// Raised from outside to stop early, with what is known by then.
  public var cancellation: Cancellation?

  /// Makes an effort.
  public init(
    iterations: Int = 1_000, jointIterations: Int = 20_000,
    proofTime: Duration = .seconds(25), seed: UInt64 = 1, cancellation: Cancellation? = nil
  ) {
    self.iterations = iterations
    self.jointIterations = jointIterations
    self.proofTime = proofTime
    self.seed = seed
    self.cancellation = cancellation
  }

  func rule(_ iterations: Int) -> StopRule {
    StopRule(iterations: iterations, cancellation: cancellation)
  }

  /// When one of some proofs that are left has to stop, as a watch over all of them says.
  ///
  /// Most proofs are short, so that one may take four times its part.
  func proof(_ watch: StopRule.Watch, of left: Int) -> StopRule {
    StopRule(
      time: watch.remaining.map { $0 * 4 / max(4, left) }, cancellation: cancellation)
  }
}

/// How far the pooling has come.
public struct PoolProgress: Sendable {
  /// What is being done.
  public enum Step: Sendable {
    /// The joint plan is looked for.
    case jointPlan
    /// The plans of groups are looked for.
    case groups
    /// The tours of all plans are put together anew.
    case legs
    /// It is proved what they cost at least.
    case proofs
  }

  /// What is being done.
  public let step: Step
  /// How many parts of the step are done.
  public let done: Int
  /// How many parts there are.
  public let count: Int
}
