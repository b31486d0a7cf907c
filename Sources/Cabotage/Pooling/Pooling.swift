package import Quantities
package import Sharing

/// One transport for several partners: the joint plan, and what every group of them would pay by itself.
package struct Pooling: Sendable {
  /// The partners, in the order of the networks.
  package let partners: [Network]
  /// The round as it is planned: with the ways of the goods, and a hired vehicle for each partner.
  package let round: Round
  /// The joint plan.
  package let plan: Plan
  /// What carriers take for the far goods of the joint plan.
  package let trunk: Money
  /// By lot of the joint plan: its partner.
  package let lotPartners: [Int]
  /// By partner: what carriers bring it in the joint plan.
  package let trunkMasses: [Mass]
  /// By variant: how each partner's goods travel.
  package let ways: [[Identifier<Network>: ShippingWay]]
  /// By variant: the lots, and the partner of each.
  package let lots: [[PoolLot]]
  /// By variant: prices that bound the cost of every group, where there are any.
  package let prices: [PoolPrices?]
  /// By group, the empty one first: bound, plan and cost; groups are numbered as ``Coalition/bits`` says.
  package let groups: [PoolGroup]
  /// By vehicle of ``round``: the partner that has it.
  package let holders: [Int]
  /// The seed of all searches.
  package let seed: UInt64

  /// A lot and its partner.
  package struct PoolLot: Hashable, Sendable {
    /// The lot.
    package let lot: Lot
    /// The position of the partner.
    package let partner: Int

    /// Makes the pair.
    package init(lot: Lot, partner: Int) {
      self.lot = lot
      self.partner = partner
    }
  }

  /// Puts a pooling together.
  package init(
    partners: [Network], round: Round, plan: Plan, trunk: Money,
    lotPartners: [Int], trunkMasses: [Mass], ways: [[Identifier<Network>: ShippingWay]],
    lots: [[PoolLot]],
    prices: [PoolPrices?],
    groups: [PoolGroup], holders: [Int], seed: UInt64
  ) {
    self.partners = partners
    self.round = round
    self.plan = plan
    self.trunk = trunk
    self.lotPartners = lotPartners
    self.trunkMasses = trunkMasses
    self.ways = ways
    self.lots = lots
    self.prices = prices
    self.groups = groups
    self.holders = holders
    self.seed = seed
  }

  /// What all partners pay together, in cents: what the sheets of the joint plan say, and the carriers.
  package var bill: Int { (plan.totals.cost.total.value + trunk.value) / 10 }

  /// What each group pays at least and at most, in cents.
  ///
  /// - Throws: A bound above a plan, which is a fault of ours.
  package func game() throws(IntervalGame.Inconsistency) -> IntervalGame {
    let all = groups.count - 1
    return try IntervalGame(playerCount: partners.count) { coalition in
      let group = groups[coalition.bits]
      return coalition.bits == all
        ? (min(group.bound, bill), bill) : (group.bound, group.cost)
    }
  }

  /// By partner: what its orders weigh, without crates.
  package var masses: [Mass] {
    partners.map { partner in
      round.orders.reduce(.zero) { sum, line in
        round[line.group].network == partner.id
          ? sum + round[line.product].mass * line.quantity : sum
      }
    }
  }
}
