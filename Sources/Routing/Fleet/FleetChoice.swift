/// How many vehicles of each kind to keep for a year of which the loads vary from time to time.
///
/// A two-stage program with recourse: vehicles are kept for all periods, before their loads are
/// known, and each period then uses as many of them as its load takes. A vehicle that is hired when
/// it is used costs nothing to keep.
///
/// ```swift
/// let choice = try FleetChoice(
///   kinds: [.init(capacity: 3_000, keeping: 200_000, using: 1_000, most: 2),
///           .init(capacity: 3_000, using: 26_000, most: 3)],
///   periods: [.init(load: 2_500, count: 9), .init(load: 8_000, count: 3)])
/// choice.solve()?.kept
/// ```
public struct FleetChoice: Sendable, Hashable {
  /// Vehicles that are alike.
  public struct Kind: Sendable, Hashable {
    /// What one of them carries in a period, over all its trips.
    public let capacity: Int
    /// What it costs to keep one, over all periods.
    public let keeping: Int
    /// What it costs to use one in a period.
    public let using: Int
    /// The most that could be kept.
    public let most: Int

    /// Describes vehicles; costs are in any one whole unit.
    public init(capacity: Int, keeping: Int = 0, using: Int, most: Int) {
      self.capacity = capacity
      self.keeping = keeping
      self.using = using
      self.most = most
    }
  }

  /// Stretches of time that are alike, such as the months in which as much is ordered.
  public struct Period: Sendable, Hashable {
    /// What has to be carried in each of them.
    public let load: Int
    /// How many there are.
    public let count: Int

    /// Describes periods; the load is in the unit of the capacities.
    public init(load: Int, count: Int = 1) {
      self.load = load
      self.count = count
    }
  }

  /// Why a choice makes no sense.
  public enum Inconsistency: Error, Hashable, Sendable {
    /// A number of a kind is negative or above ``FleetChoice/limit``.
    case kindOutOfRange(kind: Int)
    /// A number of a period is negative or above ``FleetChoice/limit``.
    case periodOutOfRange(period: Int)
    /// All vehicles together do not carry the load of a period.
    case loadBeyondFleet(period: Int)
  }

  /// The largest number that is taken, about 10⁹: sums stay exact in GLPK's doubles.
  public static let limit = 1 << 30

  /// The kinds of vehicles.
  public let kinds: [Kind]
  /// The periods.
  public let periods: [Period]

  /// Makes a choice after checking that all vehicles together carry every load.
  public init(kinds: [Kind], periods: [Period]) throws(Inconsistency) {
    let range = 0...Self.limit
    for (index, kind) in kinds.enumerated() {
      let numbers = [kind.capacity, kind.keeping, kind.using, kind.most]
      guard numbers.allSatisfy(range.contains), kind.most <= 1_000 else {
        throw .kindOutOfRange(kind: index)
      }
    }
    let all = kinds.reduce(0) { $0 + $1.capacity * $1.most }
    for (index, period) in periods.enumerated() {
      guard range ~= period.load, 0...1_000 ~= period.count else {
        throw .periodOutOfRange(period: index)
      }
      guard period.load <= all else { throw .loadBeyondFleet(period: index) }
    }
    self.kinds = kinds
    self.periods = periods
  }
}
