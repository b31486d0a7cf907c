public import Quantities

extension Proof {
  /// What it could save at most that one limit of the round gave way.
  public struct LimitPrice: Sendable, Hashable {
    /// The limit.
    public let limit: Limit
    /// By how much: seconds at either end, grams, millilitres or vehicles.
    public let amount: Int
    /// No plan that carries the same lots is cheaper by more, rounded up.
    public let saves: Money
    /// The part of it that is left open, as bound and plan do not meet.
    public let gap: Money

    /// Makes the value of its parts.
    package init(limit: Limit, amount: Int, saves: Money, gap: Money) {
      self.limit = limit
      self.amount = amount
      self.saves = saves
      self.gap = gap
    }

    /// Whether what it says is worth a reader's time: at least ten cents, and no less beyond what is
    /// left open than that.
    package var isTelling: Bool { saves >= 100 && saves.value / 2 >= gap.value }
  }

  /// A limit that somebody could talk about.
  public enum Limit: Sendable, Hashable {
    /// When a place is open, on all days.
    case opening(Identifier<Place>)
    /// When a vehicle drives, on all days.
    case hours(Identifier<Vehicle>)
    /// What a vehicle carries, in grams.
    case mass(Identifier<Vehicle>)
    /// The room of a vehicle, in millilitres.
    case volume(Identifier<Vehicle>)
    /// The chilled room of a vehicle, in millilitres.
    case chilled(Identifier<Vehicle>)
    /// How many vehicles there are like one, with their drivers.
    case fleet(Identifier<Vehicle>)
  }
}
