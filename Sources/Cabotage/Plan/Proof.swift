public import Quantities
public import Routing

/// What no plan that carries the same lots can cost less than, and how that is known.
///
/// Costs are those that the search counts: what the tours cost, the time of their drivers at two
/// euros an hour, and the balance of their hours if it counts; where a plan in force is changed, what is still to be driven, and the price of the
/// changes. The other plans carry the same lots, or more, in the same crates, and take the same
/// times from place to place.
public struct Proof: Sendable, Hashable {
  /// What the plan costs, rounded up.
  public let cost: Money
  /// What every other costs at least, rounded down; the same as ``cost`` where none is better.
  public let bound: Money
  /// How the bound was proved.
  public let method: RoutingBound.Method
  /// The rules that the bound leaves aside.
  public let relaxed: Set<BoundRelaxation>
  /// The nodes of branch and bound.
  public let nodes: Int
  /// How long it took, in milliseconds.
  public let milliseconds: Int
  /// Whether the costs are those of changing a plan in force.
  public let countsChanges: Bool
  /// What each stop adds, the dearest first; `nil` where it is not known, or where vehicles are so
  /// full that it would be the price of the lots left behind.
  public let stopPrices: [StopPrice]?
  /// What it could save at most that one limit gave way, the most first; `nil` where stop prices
  /// are, or where a plan in force is changed.
  public let limitPrices: [LimitPrice]?
  /// The limits of which the time did not suffice to say.
  public let unpricedLimits: Int

  /// What goods at a place add to the cost of the round, at the margin.
  public struct StopPrice: Sendable, Hashable {
    /// The producer that they are fetched from, or the group that they are brought to.
    public let place: Identifier<Place>
    /// By how much the bound is higher because of them.
    public let price: Money

    /// Makes the value of its parts.
    package init(place: Identifier<Place>, price: Money) {
      self.place = place
      self.price = price
    }
  }

  /// Makes the value of its parts.
  package init(
    cost: Money, bound: Money, method: RoutingBound.Method, relaxed: Set<BoundRelaxation>,
    nodes: Int, milliseconds: Int, countsChanges: Bool, stopPrices: [StopPrice]?,
    limitPrices: [LimitPrice]? = nil, unpricedLimits: Int = 0
  ) {
    self.cost = cost
    self.bound = bound
    self.method = method
    self.relaxed = relaxed
    self.nodes = nodes
    self.milliseconds = milliseconds
    self.countsChanges = countsChanges
    self.stopPrices = stopPrices
    self.limitPrices = limitPrices
    self.unpricedLimits = unpricedLimits
  }

  /// Whether no plan that carries the same lots costs less.
  public var isBest: Bool { bound >= cost }

  /// How far the plan is above the bound at most, as a share of its cost.
  public var gap: Double {
    isBest ? 0 : (Double(cost.value) - Double(bound.value)) / Double(cost.value)
  }
}
