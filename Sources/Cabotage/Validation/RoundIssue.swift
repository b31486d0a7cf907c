/// The parts of a round, each a file of its folder.
public enum RoundTable: String, Hashable, Sendable, CaseIterable {
  /// What the round is: days, hubs, costs.
  case round
  /// Producers, hubs, docks, groups and vehicle bases.
  case places
  /// Vehicles.
  case vehicles
  /// Products.
  case products
  /// Lines of orders.
  case orders
  /// Kinds of crates.
  case crates
  /// Volunteers.
  case volunteers
  /// Known journeys.
  case travel
  /// What households received before of what was short.
  case history
  /// What drivers have driven before.
  case turns
  /// The scenarios of a year, to be compared.
  case scenarios
  /// The stops that are done, of a plan in force.
  case progress
  /// What is offered beside a plan in force.
  case surplus
  /// What households received, line by line.
  case delivered
}

/// Something wrong or doubtful in the data of a round.
public struct RoundIssue: Hashable, Sendable {
  /// Whether a plan can be made all the same.
  public enum Severity: Hashable, Sendable {
    /// No plan can be made.
    case error
    /// A plan can be made; somebody should look.
    case warning
  }

  /// How bad it is.
  public let severity: Severity
  /// The part of the round.
  public let table: RoundTable
  /// The position in that part, from 0; `nil` where the issue is with the whole part.
  public let row: Int?
  /// The column, by its English name in the documentation of the files.
  public let field: String?
  /// What the data says.
  public let found: String
  /// What it should say.
  public let expected: Text
  /// What to do about it.
  public let hint: Text?

  /// Makes an issue.
  public init(
    _ severity: Severity = .error, table: RoundTable, row: Int?, field: String?, found: String,
    expected: Text, hint: Text? = nil
  ) {
    self.severity = severity
    self.table = table
    self.row = row
    self.field = field
    self.found = found
    self.expected = expected
    self.hint = hint
  }
}

/// The data of a round contradicts itself.
public struct InvalidRound: Error {
  /// Everything found, errors and warnings, in the order of the files.
  public let issues: [RoundIssue]
}
