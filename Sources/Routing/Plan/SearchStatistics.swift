/// What a search did, in numbers that depend on nothing but the problem, the seed and the iterations.
public struct SearchStatistics: Sendable, Hashable {
  /// What an iteration of ruin and recreate begins with, or the genetic search does.
  public enum Operation: Int, Sendable, Hashable, CaseIterable {
    /// Strings of visits near each other are taken out of a few routes.
    case strings
    /// All visits of a route are taken out.
    case wholeRoute
    /// A shipment that was left behind is put on a vehicle of its own, with its neighbors.
    case newRoute
    /// The shipments of a few places near each other are taken out.
    case places
    /// Shipments that stand in one store are taken out.
    case store
    /// Two plans are combined and the child improved; accepted where it keeps all limits.
    case crossover
    /// A child that breaks limits is improved at a higher price of that; counted where it succeeds.
    case repair
    /// Routes of good plans are put together anew; accepted where the plan is the best so far.
    case recombination
  }

  /// How often an operation was tried, and how it went.
  public struct Record: Sendable, Hashable {
    /// The iterations that began with it.
    public internal(set) var tried = 0
    /// Those whose plan was accepted.
    public internal(set) var accepted = 0
    /// Those whose plan was the best so far.
    public internal(set) var improved = 0
  }

  /// The iterations of ruin and recreate; a plan of the genetic search counts as many as there are
  /// visits.
  public internal(set) var iterations = 0
  /// Insertions whose cost was reckoned.
  public internal(set) var evaluations = 0
  private var records = [Record](repeating: Record(), count: Operation.allCases.count)

  /// The record of one operation.
  public internal(set) subscript(operation: Operation) -> Record {
    get { records[operation.rawValue] }
    set { records[operation.rawValue] = newValue }
  }

  /// Adds what another search did.
  mutating func add(_ other: SearchStatistics) {
    iterations += other.iterations
    evaluations += other.evaluations
    for operation in Operation.allCases {
      self[operation].tried += other[operation].tried
      self[operation].accepted += other[operation].accepted
      self[operation].improved += other[operation].improved
    }
  }
}
