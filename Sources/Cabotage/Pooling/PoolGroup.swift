package import Quantities
package import Sharing

/// Some partners, what they pay at least and at most by themselves, and the plan that shows the latter.
package struct PoolGroup: Hashable, Sendable {
  /// The partners, by their positions.
  package let members: Coalition
  /// What they pay at least whatever planner they use, in cents, rounded down.
  package let bound: Int
  /// How that is known.
  package let source: PoolBound.Source
  /// What they pay with the best plan found, in cents, rounded up.
  package let cost: Int
  /// The plan: all together, or in parts that travel by themselves.
  package let parts: [PoolPart]

  /// Puts a group together.
  package init(
    members: Coalition, bound: Int, source: PoolBound.Source, cost: Int, parts: [PoolPart]
  ) {
    self.members = members
    self.bound = bound
    self.source = source
    self.cost = cost
    self.parts = parts
  }

  private var tours: [Tour] { parts.flatMap(\.tours) }
  /// The length of all tours.
  package var distance: Distance { tours.reduce(.zero) { $0 + $1.distance } }
  /// The time of all tours.
  package var time: Seconds { tours.reduce(.zero) { $0 + ($1.arrival - $1.departure) } }
  /// The loaded trips of all tours.
  package var trips: Int { tours.reduce(0) { $0 + $1.trips } }
  /// The emissions of all tours, in CO₂ equivalent.
  package var emissions: Mass { tours.reduce(.zero) { $0 + $1.emissions } }
}

/// The tours of partners that travel together, all goods going the ways of one variant.
package struct PoolPart: Hashable, Sendable {
  /// The partners.
  package let members: Coalition
  /// The position of the ways in ``Pooling/ways``.
  package let variant: Int
  /// The tours; their lots are positions in the lots of the variant.
  package let tours: [Tour]
  /// What carriers take for far goods.
  package let trunk: Money
  /// What tours and carriers cost exactly, in millionths of a euro.
  package let exactCost: Int

  /// Puts a part together.
  package init(
    members: Coalition, variant: Int, tours: [Tour], trunk: Money, exactCost: Int
  ) {
    self.members = members
    self.variant = variant
    self.tours = tours
    self.trunk = trunk
    self.exactCost = exactCost
  }
}
