public import Quantities

/// What to do: who drives where, with what, in which crates.
///
/// A plan is a value. ``Round/plan(until:seed:threads:proving:progress:)`` gives it away only after every
/// rule was checked again from the raw data.
public struct Plan: Sendable, Hashable {
  /// The drives, by day and hour.
  public let tours: [Tour]
  /// Everything that has to be carried, whether or not it is.
  public let lots: [Lot]
  /// Every crate that is packed, by group and number.
  public let crates: [PackedCrate]
  /// The lots that no tour carries, and why.
  public let unserved: [Unserved]
  /// What is short, and who gets it.
  public let shortages: [Shortage]
  /// Sums over the plan.
  public let totals: Totals
  /// What each group bears of the cost of transport, in proportion to its kilos.
  public let shares: [GroupShare]
  /// Where the lengths of journeys come from.
  public let travel: TravelSummary
  /// The seed of the search.
  public let seed: UInt64
  /// How many iterations the search made.
  public let iterations: Int
  /// What no plan can cost less than, where that was asked for.
  public let proof: Proof?
  /// Who is needed when to fill the crates, by hub; empty where the round names no hours for it.
  public private(set) var preparations: [Preparation]

  /// A lot that stays behind.
  public struct Unserved: Sendable, Hashable {
    /// The position in ``Plan/lots``.
    public let lot: Int
    /// Why.
    public let reason: Text
    /// What would serve it, the easiest first; empty where nothing is known to.
    public var ways: [Way] = []
    /// The lots and limits that contradict each other, where they are few; `nil` where none are known.
    public var contradiction: Text?

    /// Makes the value of its parts.
    package init(
      lot: Int, reason: Text
    ) {
      self.lot = lot
      self.reason = reason
    }
  }

  /// A change that would serve what stays behind.
  public struct Way: Sendable, Hashable {
    /// What has to change, every amount with its unit.
    public let text: Text
    /// What the plan then costs more.
    public let price: Money

    /// Makes the value of its parts.
    package init(text: Text, price: Money) {
      self.text = text
      self.price = price
    }
  }

  /// A group's part of the cost of transport.
  public struct GroupShare: Sendable, Hashable {
    /// The group.
    public let group: Identifier<Place>
    /// What its goods weigh, without crates.
    public let mass: Mass
    /// Its part; the parts add up exactly to the cost.
    public let cost: Money

    /// Makes the value of its parts.
    package init(
      group: Identifier<Place>, mass: Mass, cost: Money
    ) {
      self.group = group
      self.mass = mass
      self.cost = cost
    }
  }

  /// Makes the value of its parts.
  package init(
    tours: [Tour], lots: [Lot], crates: [PackedCrate], unserved: [Unserved],
    shortages: [Shortage] = [], totals: Totals, shares: [GroupShare], travel: TravelSummary,
    seed: UInt64, iterations: Int, proof: Proof? = nil, preparations: [Preparation] = []
  ) {
    self.tours = tours
    self.lots = lots
    self.crates = crates
    self.unserved = unserved
    self.shortages = shortages
    self.totals = totals
    self.shares = shares
    self.travel = travel
    self.seed = seed
    self.iterations = iterations
    self.proof = proof
    self.preparations = preparations
  }
}

extension Plan {
  /// The plan with the timetables of its hubs.
  package func prepared(in round: Round) -> Plan {
    var plan = self
    plan.preparations = round.preparations(of: self)
    return plan
  }
}
