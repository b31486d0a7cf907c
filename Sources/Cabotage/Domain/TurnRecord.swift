public import Quantities

/// What a driver has driven over the months, and what was due to her.
public struct TurnRecord: Hashable, Sendable {
  /// The driver's role.
  public let volunteer: Identifier<Volunteer>
  /// The turns driven.
  public var turns: Int
  /// The turns due, in thousandths of a turn: each tour is divided evenly over those who could have
  /// driven it.
  public var due: Int
  /// Those of ``turns`` that left early.
  public var early: Int
  /// The vehicle driven last, which she has again among choices as fair.
  public var usual: Identifier<Vehicle>?
  /// How long she drives on a day at most; `nil` for no limit.
  public var longestDay: Seconds?

  /// Makes a record.
  public init(
    volunteer: Identifier<Volunteer>, turns: Int, due: Int, early: Int = 0,
    usual: Identifier<Vehicle>? = nil,
    longestDay: Seconds? = nil
  ) {
    self.volunteer = volunteer
    self.turns = turns
    self.due = due
    self.early = early
    self.usual = usual
    self.longestDay = longestDay
  }

  /// What is due beyond what was driven, in thousandths of a turn.
  public var balance: Int { due - turns * 1_000 }
}
